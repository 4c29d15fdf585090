import { useMemo, useRef, useState } from "react";
import { scanFileText } from "../../shared/review/scan-file-text.ts";
import { useView } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { FieldMarks } from "../controls/field.tsx";
import { FILE_TEXTS } from "./texts.ts";

/** The scan as a text to keep elsewhere. Where the desktop app keeps the clipboard closed, the text is selected for Ctrl+C. */
export function ScanFile() {
  const { catalogue, dossier, assembly } = useView();
  const text = useMemo(() => scanFileText(catalogue, dossier, assembly), [catalogue, dossier, assembly]);
  const area = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly words: string }>();
  const copy = async (wanted: string): Promise<void> => {
    area.current?.focus();
    area.current?.select();
    let words: string = FILE_TEXTS.copied;
    try {
      await navigator.clipboard.writeText(wanted);
    } catch {
      words = FILE_TEXTS.selected;
    }
    setDone({ text: wanted, words });
  };
  return (
    <section className="card form-card form-card-internal" aria-labelledby="scan-file-title">
      <h2 id="scan-file-title">
        {FILE_TEXTS.title} <FieldMarks isInternal />
      </h2>
      <p className="quiet">{text === undefined ? FILE_TEXTS.empty : FILE_TEXTS.intro}</p>
      {text !== undefined && (
        <>
          <textarea ref={area} className="input scan-file-text" readOnly rows={14} aria-label={FILE_TEXTS.label} value={text} />
          <div className="form-actions">
            <Button onPress={() => copy(text)}>{FILE_TEXTS.copy}</Button>
            <p role="status">{done?.text === text ? done.words : ""}</p>
          </div>
        </>
      )}
    </section>
  );
}
