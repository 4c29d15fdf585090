import { useDeferredValue, useState } from "react";
import { fieldLabel } from "../../shared/dossier/field-labels.ts";
import { chainFault } from "../../shared/dossier/log-chain.ts";
import { useView } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { Note } from "../controls/status.tsx";
import { LogLines } from "./log-lines.tsx";
import { HISTORY_TEXTS } from "./texts.ts";

/** Lines that are drawn at once. */
const PAGE = 50;

/** The whole log, the newest line first, to search in. */
export function DossierHistory() {
  const { dossier, catalogue } = useView();
  const [query, setQuery] = useState("");
  const [pages, setPages] = useState(1);
  const words = wordsOf(useDeferredValue(query));
  const found = dossier.log
    .filter((entry) => matches(plain([entry.what, entry.by, ...entry.changes.map((each) => fieldLabel(each.path, catalogue))].join(" ")), words))
    .toReversed();
  const shown = found.slice(0, pages * PAGE);
  return (
    <div className="log-part">
      <p className="quiet">{HISTORY_TEXTS.intro}</p>
      <ChainNote />
      {dossier.log.length > 0 && (
        <label className="field">
          <span className="field-label">{HISTORY_TEXTS.search}</span>
          <input type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
      )}
      <p role="status">
        {dossier.log.length === 0
          ? HISTORY_TEXTS.empty
          : found.length === 0
            ? HISTORY_TEXTS.nothingFound
            : HISTORY_TEXTS.count(shown.length, dossier.log.length)}
      </p>
      <LogLines lines={shown.map((entry) => ({ entry, changes: entry.changes }))} />
      {shown.length < found.length && <Button onPress={() => setPages(pages + 1)}>{HISTORY_TEXTS.more}</Button>}
    </div>
  );
}

function ChainNote() {
  const { dossier } = useView();
  const fault = chainFault(dossier);
  if (fault)
    return (
      <Note tone="warn" title={HISTORY_TEXTS.broken(fault.sequence)}>
        <p>{HISTORY_TEXTS.brokenHelp}</p>
      </Note>
    );
  if (dossier.log.length === 0) return null;
  return (
    <Note tone="good" title={HISTORY_TEXTS.whole(dossier.log.length)}>
      <p>
        {HISTORY_TEXTS.wholeHelp} {dossier.logChainedFrom > 1 && HISTORY_TEXTS.older(dossier.logChainedFrom - 1)}
      </p>
    </Note>
  );
}
