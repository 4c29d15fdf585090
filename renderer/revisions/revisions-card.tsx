import { useState } from "react";
import type { Problem } from "../../shared/result.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Busy, Problems } from "../controls/status.tsx";
import { RevisionTable } from "../export/revision-table.tsx";
import { EXPORT_TEXTS } from "../export/texts.ts";
import { RebuiltFiles } from "./rebuilt-files.tsx";
import { REVISION_TEXTS } from "./texts.ts";
import { useRebuild } from "./use-rebuild.ts";

type Opening =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly number: number; readonly problems: readonly Problem[] };

/** What was exported before, and what can be done with each of them. */
export function RevisionsCard({ onCompare }: { readonly onCompare: (number: number) => void }) {
  const { api, showRevision } = useWorkspace();
  const { dossier } = useView();
  const [opening, setOpening] = useState<Opening>({ kind: "idle" });
  const { rebuilding, rebuild } = useRebuild(dossier.id);
  const view = async (number: number): Promise<void> => {
    setOpening({ kind: "busy" });
    const reply = await api["revisions.open"]({ id: dossier.id, number });
    const problems = reply.ok ? await showRevision(reply.value) : reply.problems;
    setOpening(problems.length === 0 ? { kind: "idle" } : { kind: "failed", number, problems });
  };
  return (
    <section className="card">
      <h2>{EXPORT_TEXTS.revisions}</h2>
      <RevisionTable
        revisions={dossier.revisions}
        isBusy={opening.kind === "busy" || rebuilding.kind === "busy"}
        onView={(number) => void view(number)}
        onCompare={onCompare}
        onRebuild={(number) => void rebuild(number)}
      />
      <div className="revision-outcome">
        {opening.kind === "busy" && <Busy>{REVISION_TEXTS.opening}</Busy>}
        {opening.kind === "failed" && <Problems title={REVISION_TEXTS.notOpened(opening.number)} problems={opening.problems} />}
        {rebuilding.kind === "busy" && <Busy>{REVISION_TEXTS.rebuilding}</Busy>}
        {rebuilding.kind === "failed" && <Problems title={REVISION_TEXTS.notRebuilt(rebuilding.number)} problems={rebuilding.problems} />}
        {rebuilding.kind === "done" && <RebuiltFiles number={rebuilding.number} rebuilt={rebuilding.rebuilt} />}
      </div>
    </section>
  );
}
