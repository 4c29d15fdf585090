import { useState } from "react";
import { type ExportedFile, INTERNAL_DOCUMENTS, type InternalDocument } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { EXPORT_TEXTS, INTERNAL_TEXTS } from "./texts.ts";

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly document: InternalDocument }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly file: ExportedFile };

/** The documents for the organisation's own file. They can always be made: they tell what is still wrong. */
export function InternalDocuments({ date }: { readonly date: string | undefined }) {
  const { api, info, session } = useWorkspace();
  const { dossier, abro } = useView();
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });

  const make = async (document: InternalDocument): Promise<void> => {
    if (date === undefined) return;
    setProgress({ kind: "busy", document });
    if (!(await session.flush())) {
      setProgress({ kind: "failed", problems: [{ id: "export.not-saved", message: EXPORT_TEXTS.notSaved }] });
      return;
    }
    const reply = await api["exports.internal"]({ id: dossier.id, document, date });
    setProgress(reply.ok ? { kind: "done", file: reply.value.file } : { kind: "failed", problems: reply.problems });
  };
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
            <Button isDisabled={date === undefined || progress.kind === "busy"} onPress={() => void make(document)}>
              {INTERNAL_TEXTS.buttons[document]}
            </Button>
            <span className="quiet">{INTERNAL_TEXTS.meanings[document]}</span>
          </li>
        ))}
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
        </div>
      )}
    </section>
  );
}
