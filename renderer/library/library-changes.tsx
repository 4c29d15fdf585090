import { formatDate } from "../../shared/catalogue/conditions.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { LIBRARY_TEXTS } from "./texts.ts";

/** What changed from one version of the pack to the next, and which extensions stand beside it. */
export function LibraryChanges({ catalogue: { pack, extensions = [] } }: { readonly catalogue: Catalogue }) {
  return (
    <>
      {extensions.length > 0 && (
        <section className="card">
          <h2>{LIBRARY_TEXTS.extensions}</h2>
          <ul>
            {extensions.map(({ id, name, version }) => (
              <li key={id}>{LIBRARY_TEXTS.extension(name, version)}</li>
            ))}
          </ul>
        </section>
      )}
      <p>{pack.changelog.length === 0 ? LIBRARY_TEXTS.noChanges : LIBRARY_TEXTS.changesIntro}</p>
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
