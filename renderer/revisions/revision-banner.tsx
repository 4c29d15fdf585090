import { useState } from "react";
import { STATUS_LABELS } from "../../shared/annex/words.ts";
import type { KeptRevision } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { Note, Problems } from "../controls/status.tsx";
import { REVISION_TEXTS } from "./texts.ts";

/** Above every step of a revision: what is looked at, and the way back. */
export function RevisionBanner({ revision: { revision, app } }: { readonly revision: KeptRevision }) {
  const { showRevision } = useWorkspace();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const back = async (): Promise<void> => setProblems(await showRevision());
  const version = `${revision.annexVersion}, ${STATUS_LABELS[revision.annexStatus]}`;
  return (
    <section className="shell-note" aria-label={REVISION_TEXTS.banner(revision.number, localMoment(revision.at))}>
      <Note tone="warn" title={REVISION_TEXTS.banner(revision.number, localMoment(revision.at))}>
        <p>{REVISION_TEXTS.bannerWords(version, app)}</p>
        <Button onPress={() => void back()}>{REVISION_TEXTS.back}</Button>
      </Note>
      <Problems problems={problems} />
    </section>
  );
}
