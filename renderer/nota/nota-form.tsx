import type { Nota } from "../../shared/dossier/nota-model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { DateInput } from "../controls/date-input.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { TextInput } from "../controls/text-input.tsx";
import { NOTA_SCREEN_TEXTS } from "./texts.ts";

/** The nota that is being written, and those that were made. */
export function NotaForm() {
  const { session, announce, goTo } = useWorkspace();
  const { notas, revisions } = useView().dossier;
  const perform = usePerform();
  const open = notas.find((each) => !each.made);
  const next = (notas.at(-1)?.number ?? 0) + 1;
  const begin = (): void => {
    if (perform({ kind: "saveNota", patch: {} }) !== undefined) return;
    announce(NOTA_SCREEN_TEXTS.begun(next));
    goTo("nota", `nota-${next}`);
  };
  const made = notas.filter((each) => each.made !== undefined);
  return (
    <section className="card form-card" aria-labelledby="nota-title">
      <h2 id="nota-title">{NOTA_SCREEN_TEXTS.nota}</h2>
      {open ? (
        <OpenNota nota={open} version={revisions.find((each) => each.number === open.since)?.annexVersion ?? ""} />
      ) : (
        <>
          <p>{NOTA_SCREEN_TEXTS.none}</p>
          {session.readOnly === undefined && (
            <div>
              <Button onPress={begin}>{NOTA_SCREEN_TEXTS.begin(next)}</Button>
            </div>
          )}
        </>
      )}
      {made.length > 0 && <MadeNotas notas={made} />}
    </section>
  );
}

function OpenNota({ nota, version }: { readonly nota: Nota; readonly version: string }) {
  const { session, announce } = useWorkspace();
  const perform = usePerform();
  const { number } = nota;
  const isReadOnly = session.readOnly !== undefined;
  const save = (patch: Partial<Pick<Nota, "introduction" | "grounds">> | { readonly date: string | undefined }, edit: string) =>
    perform({ kind: "saveNota", number, patch }, `nota ${number} ${Object.keys(patch).join()} ${edit}`);
  const remove = (): void => {
    if (perform({ kind: "removeNota", number }) === undefined) announce(NOTA_SCREEN_TEXTS.removed(number));
  };
  return (
    <>
      <p>{NOTA_SCREEN_TEXTS.inWork(number, version)}</p>
      <DateInput
        label={NOTA_SCREEN_TEXTS.date}
        help={NOTA_SCREEN_TEXTS.dateHelp}
        item={`nota-${number}`}
        isObligatory
        isReadOnly={isReadOnly}
        value={nota.date}
        commit={(date, edit) => save({ date }, edit)}
      />
      <TextInput
        label={NOTA_SCREEN_TEXTS.introduction}
        help={NOTA_SCREEN_TEXTS.introductionHelp}
        rows={3}
        isReadOnly={isReadOnly}
        value={nota.introduction}
        commit={(introduction, edit) => save({ introduction }, edit)}
      />
      <TextInput
        label={NOTA_SCREEN_TEXTS.grounds}
        help={NOTA_SCREEN_TEXTS.groundsHelp}
        rows={3}
        isReadOnly={isReadOnly}
        value={nota.grounds}
        commit={(grounds, edit) => save({ grounds }, edit)}
      />
      {!isReadOnly && (
        <div>
          <Button variant="danger" onPress={remove}>
            {NOTA_SCREEN_TEXTS.remove}
          </Button>
        </div>
      )}
    </>
  );
}

function MadeNotas({ notas }: { readonly notas: readonly Nota[] }) {
  const { madeColumns } = NOTA_SCREEN_TEXTS;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{NOTA_SCREEN_TEXTS.made}</caption>
        <thead>
          <tr>
            <th scope="col">{madeColumns.number}</th>
            <th scope="col">{madeColumns.at}</th>
            <th scope="col">{madeColumns.version}</th>
            <th scope="col">{madeColumns.files}</th>
          </tr>
        </thead>
        <tbody>
          {notas.map(({ number, made }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{made && localMoment(made.at)}</td>
              <td>{made?.annexVersion}</td>
              <td>{made?.files.map((each) => each.name).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
