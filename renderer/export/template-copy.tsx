import { useState } from "react";
import type { Api, ExportedFile } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { Button } from "../controls/button.tsx";
import { Busy, Problems } from "../controls/status.tsx";
import { EXPORT_TEXTS } from "./texts.ts";

interface TemplateCopyProps {
  readonly api: Api;
  readonly canReveal: boolean;
  readonly template: string;
  /** With the problems as comments of Word, or as it is. */
  readonly kind: "annotate" | "copy";
  /** Name of the button for who does not see beside what it stands. */
  readonly label?: string;
}

type Copying =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly file: ExportedFile };

/** A copy of a template for who works on it in Word. */
export function TemplateCopy({ api, canReveal, template, kind, label }: TemplateCopyProps) {
  const texts = EXPORT_TEXTS.copies[kind];
  const [state, setState] = useState<Copying>({ kind: "idle" });
  const make = async (): Promise<void> => {
    setState({ kind: "busy" });
    const reply = await api[`templates.${kind}`]({ template });
    setState(reply.ok ? { kind: "done", file: reply.value.file } : { kind: "failed", problems: reply.problems });
  };
  return (
    <div className="export-files">
      <Button isDisabled={state.kind === "busy"} onPress={() => void make()} {...(label === undefined ? {} : { "aria-label": label })}>
        {texts.button}
      </Button>
      {state.kind === "busy" && <Busy>{EXPORT_TEXTS.copying}</Busy>}
      {state.kind === "failed" && <Problems problems={state.problems} />}
      <div role="status">
        {state.kind === "done" && (
          <p>
            {texts.done} <b>{state.file.name}</b> <span className="path">{state.file.path}</span>
          </p>
        )}
      </div>
      {state.kind === "done" && canReveal && <Button onPress={() => void api["exports.reveal"]({ path: state.file.path })}>{EXPORT_TEXTS.reveal}</Button>}
    </div>
  );
}
