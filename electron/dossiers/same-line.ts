/** Whether a state of a dossier holds everything that another one holds. */
import { canonicalJson } from "../../shared/canonical.ts";
import type { Dossier } from "../../shared/dossier/model.ts";

/** True when the two differ in nothing but the counter of saves. */
export function sameContent(left: Dossier, right: Dossier): boolean {
  return canonicalJson({ ...left, saves: 0 }) === canonicalJson({ ...right, saves: 0 });
}

/**
 * True when `next` was made out of `saved`: the log only ever grows, so its log begins with that of `saved` and goes on. Then nothing is
 * lost when it takes the place of `saved`, though its maker never heard that `saved` was written.
 */
export function continues(saved: Dossier, next: Dossier): boolean {
  const last = saved.log.at(-1);
  if (!last || next.log.length <= saved.log.length) return false;
  return saved.log.every((entry, index) => entry.hash === next.log[index]?.hash);
}
