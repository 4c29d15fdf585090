import { useView } from "../app/context.ts";
import { LogLines } from "./log-lines.tsx";
import { HISTORY_TEXTS } from "./texts.ts";

/** What happened with one requirement and the values in it; nothing when nothing did. */
export function RequirementHistory({ id, parameters }: { readonly id: string; readonly parameters: readonly string[] }) {
  const { dossier } = useView();
  const groups = [`decisions/${id}/`, `ownRequirements/${id}/`];
  const values = new Set(parameters.map((each) => `parameters/${each}`));
  const lines = dossier.log
    .map((entry) => ({ entry, changes: entry.changes.filter(({ path }) => values.has(path) || groups.some((group) => path.startsWith(group))) }))
    .filter((line) => line.changes.length > 0)
    .toReversed();
  if (lines.length === 0) return null;
  return (
    <details className="card">
      <summary>
        {HISTORY_TEXTS.requirementTitle} <span className="quiet">({HISTORY_TEXTS.requirementCount(lines.length)})</span>
      </summary>
      <LogLines lines={lines} />
    </details>
  );
}
