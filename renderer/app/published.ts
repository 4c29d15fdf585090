/** The annex as the market has it, out of the archive: loaded once a revision, beside the open dossier. */
import { useEffect, useState } from "react";
import type { Api } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { publishedRevision } from "../../shared/dossier/publications.ts";
import type { Problem } from "../../shared/result.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";

export type Published =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly state: RevisionState };

/** Revision that changes are told from: that of the nota in the making, or the newest that was final. */
export function comparedRevision(dossier: Dossier): number | undefined {
  return dossier.notas.find((each) => !each.made)?.since ?? publishedRevision(dossier)?.number;
}

/** `number`: see `comparedRevision`. */
export function usePublished(api: Api, id: string, number: number | undefined): Published {
  const [published, setPublished] = useState<Published>({ kind: "none" });
  useEffect(() => {
    if (number === undefined) {
      setPublished({ kind: "none" });
      return;
    }
    let isCurrent = true;
    // What was ready stays in sight until the next one is: a form on the screen must not go in between.
    setPublished((old) => (old.kind === "ready" ? old : { kind: "loading" }));
    void api["revisions.open"]({ id, number }).then((reply) => {
      if (!isCurrent) return;
      setPublished(
        reply.ok ? { kind: "ready", state: { catalogue: reply.value.catalogue, dossier: reply.value.dossier } } : { kind: "failed", problems: reply.problems },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, number]);
  return published;
}
