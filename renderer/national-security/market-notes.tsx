import type { MarketNote } from "../../shared/dossier/abro-model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { DateInput } from "../controls/date-input.tsx";
import { FieldMarks } from "../controls/field.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { MARKET_TEXTS } from "./texts.ts";

/** Place of the list, to come back to when a note is gone. */
const LIST = "marktverkenning";

/** Who was looked at in the market, what was found, by whom and when. Internal. */
export function MarketNotes() {
  const { session, goTo, announce } = useWorkspace();
  const { marketNotes } = useView().dossier;
  const perform = usePerform();
  const isReadOnly = session.readOnly !== undefined;
  const add = (): void => {
    if (perform({ kind: "saveMarketNote", patch: {} }) === undefined) goTo("nationaleVeiligheid", session.state().history.present.marketNotes.at(-1)?.id);
  };
  const remove = (id: string): void => {
    if (perform({ kind: "removeMarketNote", id }) !== undefined) return;
    announce(MARKET_TEXTS.removed(id));
    goTo("nationaleVeiligheid", LIST);
  };
  return (
    <section className="card form-card form-card-internal" aria-labelledby="market-title">
      <h2 id="market-title">
        {MARKET_TEXTS.title} <FieldMarks isInternal />
      </h2>
      <p className="quiet">{MARKET_TEXTS.intro}</p>
      {marketNotes.length === 0 && <p>{MARKET_TEXTS.empty}</p>}
      {marketNotes.map((note) => (
        <Note key={note.id} note={note} isReadOnly={isReadOnly} onRemove={() => remove(note.id)} />
      ))}
      {!isReadOnly && (
        <div data-item={LIST}>
          <Button onPress={add}>{MARKET_TEXTS.add}</Button>
        </div>
      )}
    </section>
  );
}

interface NoteProps {
  readonly note: MarketNote;
  readonly isReadOnly: boolean;
  readonly onRemove: () => void;
}

function Note({ note, isReadOnly, onRemove }: NoteProps) {
  const perform = usePerform();
  const { id } = note;
  const save = (patch: Partial<MarketNote> | { readonly on: undefined }, edit: string) =>
    perform({ kind: "saveMarketNote", id, patch }, `${id} ${Object.keys(patch).join()} ${edit}`);
  return (
    <fieldset className="market-note" data-item={id} aria-label={id}>
      <TextInput label={MARKET_TEXTS.party(id)} isReadOnly={isReadOnly} value={note.party} commit={(party, edit) => save({ party }, edit)} />
      <TextInput label={MARKET_TEXTS.finding(id)} rows={2} isReadOnly={isReadOnly} value={note.finding} commit={(finding, edit) => save({ finding }, edit)} />
      <div className="field-pair">
        <TextInput label={MARKET_TEXTS.by(id)} isReadOnly={isReadOnly} value={note.by} commit={(by, edit) => save({ by }, edit)} />
        <DateInput label={MARKET_TEXTS.on(id)} isReadOnly={isReadOnly} value={note.on} commit={(on, edit) => save({ on }, edit)} />
      </div>
      {!isReadOnly && (
        <Button variant="quiet" onPress={onRemove}>
          {MARKET_TEXTS.remove(id)}
        </Button>
      )}
    </fieldset>
  );
}
