import { useState } from "react";
import type { ExportedFile, TemplateSummary } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { type NewerSide, type OlderSide, redlineRefusal } from "../../shared/revisions/redline-choice.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { EXPORT_TEXTS } from "../export/texts.ts";
import { REDLINE_TEXTS } from "./texts.ts";

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly file: ExportedFile; readonly remarks: readonly Problem[] };

export interface RedlineCardProps {
  readonly template: TemplateSummary | undefined;
  readonly date: string | undefined;
}

/** The annex against an earlier revision or the standard texts, as Word's own tracked changes. */
export function RedlineCard({ template, date }: RedlineCardProps) {
  const { api, info, session } = useWorkspace();
  const { dossier } = useView();
  const { revisions } = dossier;
  const [newer, setNewer] = useState<NewerSide>({ kind: "now" });
  const [chosen, setChosen] = useState<OlderSide>();
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const last = revisions.at(-1);
  const older: OlderSide = chosen ?? (last ? { kind: "revision", number: last.number } : { kind: "standard" });
  const cannot =
    redlineRefusal(dossier, older, newer) ??
    (template?.usable ? undefined : REDLINE_TEXTS.noTemplate) ??
    (date === undefined ? REDLINE_TEXTS.noDate : undefined);

  const make = async (): Promise<void> => {
    if (cannot !== undefined || !template || date === undefined) return;
    setProgress({ kind: "busy" });
    if (session.readOnly === undefined && !(await session.flush())) {
      setProgress({ kind: "failed", problems: [{ id: "export.not-saved", message: EXPORT_TEXTS.notSaved }] });
      return;
    }
    const reply = await api["exports.redline"]({ id: dossier.id, template: template.id, date, older, newer });
    setProgress(reply.ok ? { kind: "done", ...reply.value } : { kind: "failed", problems: reply.problems });
  };
  const options = revisions.toReversed().map(({ number, at }) => ({ value: String(number), label: REDLINE_TEXTS.revision(number, localMoment(at)) }));

  return (
    <section className="card form-card">
      <h2>{REDLINE_TEXTS.title}</h2>
      <p className="quiet">{REDLINE_TEXTS.intro}</p>
      {revisions.length > 0 && (
        <div className="revision-sides">
          <SelectInput
            label={REDLINE_TEXTS.newer}
            value={newer.kind === "now" ? "now" : String(newer.number)}
            options={[{ value: "now", label: REDLINE_TEXTS.now }, ...options]}
            onChange={(value) => setNewer(value === undefined || value === "now" ? { kind: "now" } : { kind: "revision", number: Number(value) })}
          />
          <SelectInput
            label={REDLINE_TEXTS.older}
            value={older.kind === "standard" ? "standard" : String(older.number)}
            options={[...options, { value: "standard", label: REDLINE_TEXTS.standard }]}
            onChange={(value) => setChosen(value === undefined || value === "standard" ? { kind: "standard" } : { kind: "revision", number: Number(value) })}
          />
        </div>
      )}
      <div className="export-action">
        <Button isDisabled={cannot !== undefined || progress.kind === "busy"} aria-describedby="redline-why-not" onPress={() => void make()}>
          {REDLINE_TEXTS.button}
        </Button>
        <span id="redline-why-not" className="quiet">
          {cannot}
        </span>
      </div>
      {progress.kind === "busy" && <Busy>{REDLINE_TEXTS.busy}</Busy>}
      {progress.kind === "failed" && <Problems title={REDLINE_TEXTS.failed} problems={progress.problems} />}
      {progress.kind === "done" && (
        <div role="status">
          <Note tone="good" title={REDLINE_TEXTS.done}>
            <p>
              <b>{progress.file.name}</b> <span className="path">{progress.file.path}</span>
            </p>
            {progress.remarks.map((each) => (
              <p key={each.id}>{each.message}</p>
            ))}
            {info.canReveal && <Button onPress={() => void api["exports.reveal"]({ path: progress.file.path })}>{EXPORT_TEXTS.reveal}</Button>}
          </Note>
        </div>
      )}
    </section>
  );
}
