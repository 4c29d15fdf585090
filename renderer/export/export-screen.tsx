import { useCallback, useEffect, useState } from "react";
import { STATUS_LABELS } from "../../shared/annex/words.ts";
import { ANSWER_FORM_FORMATS, type AnswerFormFormat } from "../../shared/answer-form/model.ts";
import type { ExportOutcome, TemplateSummary } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { FindingList } from "../control/control-screen.tsx";
import { Button } from "../controls/button.tsx";
import { CheckboxesInput } from "../controls/choice-inputs.tsx";
import { DateInput } from "../controls/date-input.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import "./export.css";
import { AnnexPreview } from "../preview/annex-preview.tsx";
import { PREVIEW_TEXTS } from "../preview/texts.ts";
import { CompareScreen } from "../revisions/compare-screen.tsx";
import { RedlineCard } from "../revisions/redline-card.tsx";
import { RevisionExport } from "../revisions/revision-export.tsx";
import { RevisionsCard } from "../revisions/revisions-card.tsx";
import { ExportProgress } from "./export-progress.tsx";
import { InternalDocuments } from "./internal-documents.tsx";
import { TemplateChoice, TemplateProblems } from "./template-choice.tsx";
import { EXPORT_TEXTS } from "./texts.ts";

type Templates =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly templates: readonly TemplateSummary[] };

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly forms: number; readonly job: string }
  | { readonly kind: "stopped"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly forms: number; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly outcome: ExportOutcome };

/** Of a revision there is nothing to export: it was. */
export function ExportScreen() {
  const { revision } = useWorkspace();
  return revision ? <RevisionExport kept={revision} /> : <AnnexExport />;
}

function AnnexExport() {
  const { api, info, session, goTo } = useWorkspace();
  const { findings, dossier, assembly, abro } = useView();
  const [templates, setTemplates] = useState<Templates>({ kind: "loading" });
  const [chosen, setChosen] = useState<string>();
  const [date, setDate] = useState<string | undefined>(info.today);
  const [forms, setForms] = useState<readonly AnswerFormFormat[]>(ANSWER_FORM_FORMATS);
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const [isPreviewing, setIsPreviewing] = useState(false);
  const [comparing, setComparing] = useState<number>();

  const load = useCallback(async () => {
    setTemplates({ kind: "loading" });
    const reply = await api["templates.list"]({});
    if (!reply.ok) {
      setTemplates({ kind: "failed", problems: reply.problems });
      return;
    }
    setTemplates({ kind: "ready", templates: reply.value });
    setChosen(reply.value.find((each) => each.usable)?.id);
  }, [api]);
  useEffect(() => void load(), [load]);

  const errors = findings.filter((each) => each.severity === "error");
  const template = templates.kind === "ready" ? templates.templates.find((each) => each.id === chosen) : undefined;
  const cannot = templates.kind === "loading" ? EXPORT_TEXTS.loading : whyNot(errors.length > 0, template, date);

  const make = async (): Promise<void> => {
    if (cannot !== undefined || !template || date === undefined) return;
    const job = crypto.randomUUID();
    setProgress({ kind: "busy", forms: forms.length, job });
    if (!(await session.flush())) {
      setProgress({ kind: "failed", forms: forms.length, problems: [{ id: "export.not-saved", message: EXPORT_TEXTS.notSaved }] });
      return;
    }
    const reply = await api["exports.annex"]({ id: dossier.id, template: template.id, date, answerForms: forms, job });
    if (reply.ok) session.adopt(reply.value.dossier);
    if (reply.ok) setProgress({ kind: "done", outcome: reply.value });
    else if (reply.problems.some((each) => each.id === "export.stopped")) setProgress({ kind: "stopped", problems: reply.problems });
    else setProgress({ kind: "failed", forms: forms.length, problems: reply.problems });
  };

  if (isPreviewing && date !== undefined) return <AnnexPreview date={date} onClose={() => setIsPreviewing(false)} />;
  if (comparing !== undefined) return <CompareScreen first={comparing} onClose={() => setComparing(undefined)} />;
  return (
    <StepPage intro={<p>{EXPORT_TEXTS.intro}</p>}>
      {errors.length > 0 && (
        <section className="card">
          <Note tone="bad" title={EXPORT_TEXTS.blockedTitle(errors.length)} />
          <FindingList findings={errors} />
        </section>
      )}
      <section className="card form-card">
        <h2>{EXPORT_TEXTS.settings}</h2>
        {templates.kind === "loading" && <Busy>{EXPORT_TEXTS.loading}</Busy>}
        {templates.kind === "failed" && (
          <>
            <Problems title={EXPORT_TEXTS.templatesFailed} problems={templates.problems} />
            <Button onPress={() => void load()}>{EXPORT_TEXTS.retry}</Button>
          </>
        )}
        {templates.kind === "ready" && templates.templates.length === 0 && <Note tone="warn" title={EXPORT_TEXTS.noTemplates} />}
        {templates.kind === "ready" && templates.templates.length > 0 && (
          <TemplateChoice
            templates={templates.templates}
            chosen={chosen}
            onChoose={setChosen}
            onChanged={(changed) => setTemplates({ kind: "ready", templates: changed })}
          />
        )}
        <DateInput
          label={EXPORT_TEXTS.date}
          value={date}
          commit={(next) => {
            setDate(next);
            return undefined;
          }}
        />
        <CheckboxesInput
          label={EXPORT_TEXTS.forms}
          help={EXPORT_TEXTS.formsHelp}
          isRow
          options={ANSWER_FORM_FORMATS.map((each) => ({ value: each, ...EXPORT_TEXTS.formOptions[each] }))}
          values={forms}
          onChange={(values) => setForms(ANSWER_FORM_FORMATS.filter((each) => values.includes(each)))}
        />
        <dl className="facts">
          <dt>{EXPORT_TEXTS.version}</dt>
          <dd>
            {EXPORT_TEXTS.versionWords(dossier.tender.annexVersion, STATUS_LABELS[dossier.tender.annexStatus])}{" "}
            <Button variant="quiet" onPress={() => goTo("opdracht", "annexVersion")}>
              {EXPORT_TEXTS.versionChange}
            </Button>
          </dd>
          <dt>{EXPORT_TEXTS.content}</dt>
          <dd>
            {EXPORT_TEXTS.contentWords(assembly.requirements.length)}
            {abro && EXPORT_TEXTS.abroWords(abro.requirements.length)}
          </dd>
        </dl>
        <div className="export-action">
          <Button
            variant="primary"
            isDisabled={cannot !== undefined || progress.kind === "busy" || session.readOnly !== undefined}
            aria-describedby="export-why-not"
            onPress={() => void make()}
          >
            {EXPORT_TEXTS.button}
          </Button>
          <Button isDisabled={date === undefined} onPress={() => setIsPreviewing(true)}>
            {PREVIEW_TEXTS.open}
          </Button>
          <span id="export-why-not" className="quiet">
            {session.readOnly ?? (progress.kind === "busy" ? "" : cannot)}
          </span>
        </div>
        <Outcome progress={progress} />
      </section>
      <InternalDocuments date={date} />
      <RedlineCard template={template} date={date} />
      <RevisionsCard onCompare={setComparing} />
    </StepPage>
  );
}

/** Why the annex cannot be made now, in Dutch; undefined when it can. */
function whyNot(hasErrors: boolean, template: TemplateSummary | undefined, date: string | undefined): string | undefined {
  if (hasErrors) return EXPORT_TEXTS.cannot;
  if (!template?.usable) return EXPORT_TEXTS.cannotTemplate;
  return date === undefined ? EXPORT_TEXTS.cannotDate : undefined;
}

function Outcome({ progress }: { readonly progress: Progress }) {
  const { api, info } = useWorkspace();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const reveal = async (path: string): Promise<void> => {
    const reply = await api["exports.reveal"]({ path });
    setProblems(reply.ok ? [] : reply.problems);
  };
  if (progress.kind === "busy") return <ExportProgress job={progress.job} forms={progress.forms} />;
  if (progress.kind === "stopped")
    return (
      <Note tone="plain" title={EXPORT_TEXTS.stopped}>
        {progress.problems.map((each) => each.message).join(" ")}
      </Note>
    );
  if (progress.kind === "failed") return <Problems title={EXPORT_TEXTS.failed(progress.forms)} problems={progress.problems} />;
  if (progress.kind === "idle") return null;
  const { files, remarks } = progress.outcome;
  return (
    <div role="status">
      <Note tone="good" title={EXPORT_TEXTS.doneTitle(files.length - 1)}>
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
        {remarks.length > 0 && (
          <>
            <h3>{EXPORT_TEXTS.remarks}</h3>
            <TemplateProblems problems={remarks} />
          </>
        )}
      </Note>
    </div>
  );
}
