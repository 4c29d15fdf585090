import { useState } from "react";
import { type ExportedFile, INTERNAL_DOCUMENTS, type InternalDocument } from "../../shared/contract.ts";
import type { PublicationReport } from "../../shared/publication/model.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { PublicationCheck } from "../publication/publication-report.tsx";
import { PUBLICATION_TEXTS } from "../publication/texts.ts";
import { EXPORT_TEXTS, INTERNAL_TEXTS } from "./texts.ts";

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly file: ExportedFile; readonly report?: PublicationReport };

interface Made {
  readonly file: ExportedFile;
  readonly report?: PublicationReport;
}

/** The documents for the organisation's own file. They can always be made: they tell what is still wrong. */
export function InternalDocuments({ date }: { readonly date: string | undefined }) {
  const { api, info, session } = useWorkspace();
  const { dossier, abro } = useView();
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });

  const make = async (call: (date: string) => Promise<Result<Made, Problem>>): Promise<void> => {
    if (date === undefined) return;
    setProgress({ kind: "busy" });
    if (session.readOnly === undefined && !(await session.flush())) {
      setProgress({ kind: "failed", problems: [{ id: "export.not-saved", message: EXPORT_TEXTS.notSaved }] });
      return;
    }
    const reply = await call(date);
    setProgress(reply.ok ? { kind: "done", ...reply.value } : { kind: "failed", problems: reply.problems });
  };
  const newest = dossier.revisions.at(-1);
  const cannot = date === undefined || progress.kind === "busy";
  const reveal = async (path: string): Promise<void> => {
    const reply = await api["exports.reveal"]({ path });
    if (!reply.ok) setProgress({ kind: "failed", problems: reply.problems });
  };
  const documents: readonly InternalDocument[] = INTERNAL_DOCUMENTS.filter((each) => abro !== undefined || each !== "tbb-overzicht");
  return (
    <section className="card form-card form-card-internal">
      <h2>{INTERNAL_TEXTS.title}</h2>
      <p className="quiet">{INTERNAL_TEXTS.intro}</p>
      <ul className="plain-list internal-documents">
        {documents.map((document) => (
          <li key={document}>
            <Button isDisabled={cannot} onPress={() => void make((day) => api["exports.internal"]({ id: dossier.id, document, date: day }))}>
              {INTERNAL_TEXTS.buttons[document]}
            </Button>
            <span className="quiet">{INTERNAL_TEXTS.meanings[document]}</span>
          </li>
        ))}
        <li>
          <Button
            isDisabled={cannot || newest === undefined}
            onPress={() => newest && void make((day) => api["exports.publicationCheck"]({ id: dossier.id, revision: newest.number, date: day }))}
          >
            {PUBLICATION_TEXTS.make}
          </Button>
          <span className="quiet">{newest ? PUBLICATION_TEXTS.meaning : PUBLICATION_TEXTS.none}</span>
        </li>
      </ul>
      {progress.kind === "busy" && <Busy>{INTERNAL_TEXTS.busy}</Busy>}
      {progress.kind === "failed" && <Problems title={INTERNAL_TEXTS.failed} problems={progress.problems} />}
      {progress.kind === "done" && (
        <div role="status">
          <Note tone="good" title={INTERNAL_TEXTS.done}>
            <p>
              <b>{progress.file.name}</b> <span className="path">{progress.file.path}</span>
            </p>
            {info.canReveal && <Button onPress={() => void reveal(progress.file.path)}>{EXPORT_TEXTS.reveal}</Button>}
          </Note>
          {progress.report && <PublicationCheck check={success(progress.report)} />}
        </div>
      )}
    </section>
  );
}
