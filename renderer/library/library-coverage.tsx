import { useMemo, useState } from "react";
import { COVERED_SOURCES, type Coverage, coverageOf } from "../../shared/catalogue/coverage.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { Ids } from "./library-requirement.tsx";
import { LIBRARY_TEXTS } from "./texts.ts";

interface LibraryCoverageProps {
  readonly catalogue: Catalogue;
  readonly onShow: (id: string) => void;
}

/** Which measures of the norms are asked, by what, and why the others are not. */
export function LibraryCoverage({ catalogue, onShow }: LibraryCoverageProps) {
  const covered = useMemo(() => COVERED_SOURCES.flatMap((source) => coverageOf(catalogue, source) ?? []), [catalogue]);
  return (
    <>
      <p>{LIBRARY_TEXTS.coverageIntro}</p>
      {covered.map((each) => (
        <CoverageTable key={each.source} coverage={each} onShow={onShow} />
      ))}
    </>
  );
}

function CoverageTable({ coverage: { citeAs, places }, onShow }: { readonly coverage: Coverage; readonly onShow: (id: string) => void }) {
  const [onlyNotAsked, setOnlyNotAsked] = useState(false);
  const notAsked = places.filter((each) => each.requirements.length === 0);
  const explained = notAsked.filter((each) => each.reason !== undefined).length;
  const asked = places.length - notAsked.length;
  return (
    <details className="library-source">
      <summary>
        <b>{citeAs}</b> {LIBRARY_TEXTS.coverage(asked, places.length)}
      </summary>
      <p>{LIBRARY_TEXTS.coverageRest(explained, notAsked.length - explained)}</p>
      <label className="check-line">
        <input type="checkbox" checked={onlyNotAsked} onChange={(event) => setOnlyNotAsked(event.target.checked)} />
        <span>{LIBRARY_TEXTS.onlyNotAsked}</span>
      </label>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{LIBRARY_TEXTS.place}</th>
              <th scope="col">{LIBRARY_TEXTS.subject}</th>
              <th scope="col">{LIBRARY_TEXTS.askedBy}</th>
            </tr>
          </thead>
          <tbody>
            {(onlyNotAsked ? notAsked : places).map(({ place, title, requirements, reason }) => (
              <tr key={place}>
                <td>{place}</td>
                <td>{title}</td>
                <td>{requirements.length > 0 ? <Ids ids={requirements} onShow={onShow} /> : (reason ?? LIBRARY_TEXTS.unjudged)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
