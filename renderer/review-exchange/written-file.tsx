import { useState } from "react";
import type { ExportedFile } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { EXCHANGE_TEXTS } from "./texts.ts";

export type Writing =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly file: ExportedFile };

export interface WrittenFileProps {
  readonly writing: Writing;
  readonly busy: string;
  readonly title: string;
  /** What to do with the file. */
  readonly next: string;
}

/** How the writing of a package goes, and where it is. */
export function WrittenFile({ writing, busy, title, next }: WrittenFileProps) {
  const { api, info } = useWorkspace();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  if (writing.kind === "idle") return null;
  if (writing.kind === "busy") return <Busy>{busy}</Busy>;
  if (writing.kind === "failed") return <Problems title={EXCHANGE_TEXTS.failed} problems={writing.problems} />;
  const { name, path } = writing.file;
  const reveal = async (): Promise<void> => {
    const reply = await api["exports.reveal"]({ path });
    setProblems(reply.ok ? [] : reply.problems);
  };
  return (
    <div role="status">
      <Note tone="good" title={title}>
        <p>
          <b>{name}</b> <span className="path">{path}</span>
        </p>
        <p>{next}</p>
        {info.canReveal && <Button onPress={() => void reveal()}>{EXCHANGE_TEXTS.reveal}</Button>}
        <Problems problems={problems} />
      </Note>
    </div>
  );
}
