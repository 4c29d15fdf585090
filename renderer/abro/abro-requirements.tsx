import { useDeferredValue, useMemo, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { Chip, Note } from "../controls/status.tsx";
import { ABRO_SHOWS, type AbroRow, type AbroShow, abroRows } from "./abro-list.ts";
import { ABRO_LIST_TEXTS } from "./texts.ts";

/** The ABRO requirements that hold, and those that do not with the reason. */
export function AbroRequirementList() {
  const { catalogue, goTo } = useWorkspace();
  const { abro: assembly } = useView();
  const [query, setQuery] = useState("");
  const [show, setShow] = useState<AbroShow>("applied");
  const words = useDeferredValue(query);
  const groups = useMemo(() => (catalogue.abro && assembly ? abroRows(catalogue.abro, assembly, show, words) : []), [catalogue, assembly, show, words]);
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (!catalogue.abro || !assembly || assembly.requirements.length === 0)
    return (
      <div className="card empty">
        <h2>{ABRO_LIST_TEXTS.emptyTitle}</h2>
        <p>{ABRO_LIST_TEXTS.emptyBody}</p>
        <Button onPress={() => goTo("abro", "tbbOverzicht")}>{ABRO_LIST_TEXTS.toOverview}</Button>
      </div>
    );
  return (
    <div className="abro-part">
      <Note>
        <p>{catalogue.abro.official ? ABRO_LIST_TEXTS.withOfficial(catalogue.abro.official.file) : catalogue.abro.frame.prevails}</p>
        <Button variant="quiet" onPress={() => goTo("abro", "abroTekst")}>
          {ABRO_LIST_TEXTS.toOfficial}
        </Button>
      </Note>
      <div className="abro-tools">
        <SearchField className="search" value={query} onChange={setQuery}>
          <Label className="field-label">{ABRO_LIST_TEXTS.search}</Label>
          <Input className="input" placeholder={ABRO_LIST_TEXTS.searchHelp} />
        </SearchField>
        <SelectInput
          label={ABRO_LIST_TEXTS.which}
          isCompact
          options={ABRO_SHOWS.map((value) => ({ value, label: ABRO_LIST_TEXTS.shows[value] }))}
          value={show}
          onChange={(value) => setShow(ABRO_SHOWS.find((each) => each === value) ?? "applied")}
        />
        <b role="status">{ABRO_LIST_TEXTS.found(total)}</b>
      </div>
      {total === 0 && (
        <div className="card empty">
          <p>{ABRO_LIST_TEXTS.nothing}</p>
          <Button onPress={() => setQuery("")}>{ABRO_LIST_TEXTS.clear}</Button>
        </div>
      )}
      {groups.map((group) => (
        <section key={group.id} className="abro-section">
          <h2>
            {group.id} {group.title}
          </h2>
          <ul className="abro-rows">
            {group.rows.map((row) => (
              <Row key={row.number} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: AbroRow }) {
  return (
    <li className="abro-row">
      <p className="abro-row-title">
        <b>{row.number}</b> {row.title}
        {row.isOfficial && <Chip tone="good">{ABRO_LIST_TEXTS.official}</Chip>}
      </p>
      <p>{row.text}</p>
      {row.remark && <p className="quiet">{row.remark}</p>}
      {row.duty && (
        <p className="quiet">
          <b>{ABRO_LIST_TEXTS.duty}:</b> {row.duty}
        </p>
      )}
    </li>
  );
}
