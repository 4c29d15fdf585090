import { formatDate } from "../../shared/catalogue/conditions.ts";
import type { Pack } from "../../shared/catalogue/model.ts";
import { LIBRARY_TEXTS } from "./texts.ts";

/** What changed from one version of the pack to the next. */
export function LibraryChanges({ pack }: { readonly pack: Pack }) {
  if (pack.changelog.length === 0) return <p>{LIBRARY_TEXTS.noChanges}</p>;
  return (
    <>
      <p>{LIBRARY_TEXTS.changesIntro}</p>
      {pack.changelog.map(({ version, date, changes }) => (
        <section key={version} className="card">
          <h2>{LIBRARY_TEXTS.version(version, formatDate(date))}</h2>
          <ul>
            {changes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
