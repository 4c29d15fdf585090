import { useState } from "react";
import { ANSWER_FORM_FORMATS, type AnswerFormFormat } from "../../shared/answer-form/model.ts";
import { type ExportOutcome, findingAsProblem } from "../../shared/contract.ts";
import type { Nota } from "../../shared/dossier/nota-model.ts";
import { type AnnexChanges, hasChanges } from "../../shared/nota/changes.ts";
import { notaProblems } from "../../shared/nota/ready.ts";
import type { Problem } from "../../shared/result.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { CheckboxesInput } from "../controls/choice-inputs.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { TemplateChoice } from "../export/template-choice.tsx";
import { EXPORT_TEXTS } from "../export/texts.ts";
import { useTemplates } from "../export/use-templates.ts";
import { PublicationCheck } from "../publication/publication-report.tsx";
import { NOTA_SCREEN_TEXTS } from "./texts.ts";

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly outcome: ExportOutcome };

interface NotaMakerProps {
  /** Absent: none was begun. */
  readonly nota: Nota | undefined;
  readonly published: RevisionState;
  readonly changes: AnnexChanges;
}

/** The button that makes the nota, with what stands in the way. "Can I" and "do it" ask the same. */
export function NotaMaker({ nota, published, changes }: NotaMakerProps) {
  const { api, session } = useWorkspace();
  const { dossier, findings } = useView();
  const { templates, chosen, choose, replace, load } = useTemplates();
  const [forms, setForms] = useState<readonly AnswerFormFormat[]>(ANSWER_FORM_FORMATS);
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const wrong = hasChanges(changes) ? findings.filter((each) => each.severity === "error").map(findingAsProblem) : [];
  const problems = nota
    ? [...notaProblems(dossier, nota.number, published.dossier, changes), ...wrong]
    : [{ id: "nota.none", message: NOTA_SCREEN_TEXTS.firstBegin }];
  const template = templates.kind === "ready" ? templates.templates.find((each) => each.id === chosen) : undefined;
  const canMake = problems.length === 0 && template?.usable === true && progress.kind !== "busy" && session.readOnly === undefined;

  const make = async (): Promise<void> => {
    if (!canMake || !template || !nota) return;
    setProgress({ kind: "busy" });
    if (!(await session.flush())) {
      setProgress({ kind: "failed", problems: [{ id: "export.not-saved", message: EXPORT_TEXTS.notSaved }] });
      return;
    }
    const reply = await api["exports.nota"]({ id: dossier.id, nota: nota.number, template: template.id, answerForms: forms });
    if (reply.ok) session.adopt(reply.value.dossier);
    setProgress(reply.ok ? { kind: "done", outcome: reply.value } : { kind: "failed", problems: reply.problems });
  };

  return (
    <section className="card form-card" aria-labelledby="make-title">
      <h2 id="make-title">{NOTA_SCREEN_TEXTS.make}</h2>
      <p className="quiet">{NOTA_SCREEN_TEXTS.makeIntro}</p>
      {templates.kind === "loading" && <Busy>{EXPORT_TEXTS.loading}</Busy>}
      {templates.kind === "failed" && (
        <>
          <Problems title={EXPORT_TEXTS.templatesFailed} problems={templates.problems} />
          <Button onPress={() => void load()}>{EXPORT_TEXTS.retry}</Button>
        </>
      )}
      {templates.kind === "ready" && templates.templates.length === 0 && <Note tone="warn" title={EXPORT_TEXTS.noTemplates} />}
      {templates.kind === "ready" && templates.templates.length > 0 && (
        <TemplateChoice templates={templates.templates} chosen={chosen} onChoose={choose} onChanged={replace} />
      )}
      <CheckboxesInput
        label={EXPORT_TEXTS.forms}
        isRow
        options={ANSWER_FORM_FORMATS.map((each) => ({ value: each, ...EXPORT_TEXTS.formOptions[each] }))}
        values={forms}
        onChange={(values) => setForms(ANSWER_FORM_FORMATS.filter((each) => values.includes(each)))}
      />
      {problems.length > 0 && progress.kind !== "done" && (
        <Note tone="plain" title={NOTA_SCREEN_TEXTS.cannot}>
          <ul className="plain-list">
            {problems.map((each) => (
              <li key={each.id}>{each.message}</li>
            ))}
          </ul>
        </Note>
      )}
      <div className="export-action">
        <Button variant="primary" isDisabled={!canMake} onPress={() => void make()}>
          {NOTA_SCREEN_TEXTS.button(nota?.number ?? (dossier.notas.at(-1)?.number ?? 0) + 1)}
        </Button>
      </div>
      {progress.kind === "busy" && <Busy>{NOTA_SCREEN_TEXTS.busy}</Busy>}
      {progress.kind === "failed" && <Problems title={NOTA_SCREEN_TEXTS.failedToMake} problems={progress.problems} />}
      {progress.kind === "done" && <Done outcome={progress.outcome} />}
    </section>
  );
}

function Done({ outcome: { files, check } }: { readonly outcome: ExportOutcome }) {
  const { api, info } = useWorkspace();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const reveal = async (path: string): Promise<void> => {
    const reply = await api["exports.reveal"]({ path });
    setProblems(reply.ok ? [] : reply.problems);
  };
  return (
    <div role="status">
      <Note tone="good" title={NOTA_SCREEN_TEXTS.done}>
        <ul className="plain-list export-files" aria-label={EXPORT_TEXTS.doneFiles}>
          {files.map((file) => (
            <li key={file.path}>
              <b>{file.name}</b>
              <span className="path">{file.path}</span>
              {info.canReveal && <Button onPress={() => void reveal(file.path)}>{EXPORT_TEXTS.reveal}</Button>}
            </li>
          ))}
        </ul>
        <Problems problems={problems} />
      </Note>
      <PublicationCheck check={check} />
    </div>
  );
}
