import { useMemo, useState } from "react";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { type SourceUse, sourceUses } from "./library.ts";
import { Ids } from "./library-requirement.tsx";
import { LIBRARY_TEXTS } from "./texts.ts";

interface LibrarySourcesProps {
  readonly catalogue: Catalogue;
  readonly onShow: (id: string) => void;
}

/** Every norm and law with its version, and which requirements cite which place. */
export function LibrarySources({ catalogue, onShow }: LibrarySourcesProps) {
  const [query, setQuery] = useState("");
  const uses = useMemo(() => sourceUses(catalogue), [catalogue]);
  const words = wordsOf(query);
  const found = uses.filter(({ source }) => matches(plain([source.name, source.citeAs, source.version].join(" ")), words));
  return (
    <>
      <p>{LIBRARY_TEXTS.sourceIntro}</p>
      <label className="field">
        <span className="field-label">{LIBRARY_TEXTS.sourceSearch}</span>
        <input type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p role="status">{LIBRARY_TEXTS.sourceCount(found.length)}</p>
      {found.map((use) => (
        <SourcePlaces key={use.source.id} use={use} onShow={onShow} />
      ))}
    </>
  );
}

function SourcePlaces({ use: { source, places }, onShow }: { readonly use: SourceUse; readonly onShow: (id: string) => void }) {
  return (
    <details className="library-source">
      <summary>
        <b>{source.citeAs}</b> {LIBRARY_TEXTS.cited(places.length)}
      </summary>
      <p>
        {source.name}, {source.version}. {source.status}
      </p>
      {places.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{LIBRARY_TEXTS.place}</th>
                <th scope="col">{LIBRARY_TEXTS.subject}</th>
                <th scope="col">{LIBRARY_TEXTS.requirements}</th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ id, title, requirements }) => (
                <tr key={id}>
                  <td>{id}</td>
                  <td>{title}</td>
                  <td>
                    <Ids ids={requirements} onShow={onShow} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
