import { Fragment, useState } from "react";
import type { KeptRevision } from "../../shared/contract.ts";
import { StepPage } from "../app/step-page.tsx";
import { Button } from "../controls/button.tsx";
import { localMoment, shortDate } from "../controls/dutch-date.ts";
import { Busy, Problems } from "../controls/status.tsx";
import { AnnexPreview } from "../preview/annex-preview.tsx";
import { PREVIEW_TEXTS } from "../preview/texts.ts";
import { RebuiltFiles } from "./rebuilt-files.tsx";
import { REVISION_TEXTS } from "./texts.ts";
import { useRebuild } from "./use-rebuild.ts";

/** The step Exporteren of a revision: its receipt, the preview of then, and its documents once more. */
export function RevisionExport({ kept }: { readonly kept: KeptRevision }) {
  const { revision, dossier, catalogue, date } = kept;
  const { rebuilding, rebuild } = useRebuild(dossier.id);
  const [isPreviewing, setIsPreviewing] = useState(false);
  if (isPreviewing) return <AnnexPreview date={date} onClose={() => setIsPreviewing(false)} />;
  const facts: readonly (readonly [string, string])[] = [
    [REVISION_TEXTS.made, localMoment(revision.at)],
    [REVISION_TEXTS.by, revision.by],
    [REVISION_TEXTS.date, shortDate(date)],
    [REVISION_TEXTS.pack, `${catalogue.pack.name} ${catalogue.pack.version}`],
    [REVISION_TEXTS.template, revision.template.name],
    [REVISION_TEXTS.requirements, String(revision.requirements)],
  ];
  return (
    <StepPage intro={<p>{REVISION_TEXTS.intro}</p>}>
      <section className="card form-card">
        <h2>{REVISION_TEXTS.receipt}</h2>
        <dl className="facts">
          {facts.map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
        <div className="export-action">
          <Button variant="primary" isDisabled={rebuilding.kind === "busy"} onPress={() => void rebuild(revision.number)}>
            {REVISION_TEXTS.rebuildOne(revision.number)}
          </Button>
          <Button onPress={() => setIsPreviewing(true)}>{PREVIEW_TEXTS.open}</Button>
        </div>
        {rebuilding.kind === "busy" && <Busy>{REVISION_TEXTS.rebuilding}</Busy>}
        {rebuilding.kind === "failed" && <Problems title={REVISION_TEXTS.notRebuilt(rebuilding.number)} problems={rebuilding.problems} />}
        {rebuilding.kind === "done" && <RebuiltFiles number={rebuilding.number} rebuilt={rebuilding.rebuilt} />}
      </section>
    </StepPage>
  );
}
