import { useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { Abro } from "../../shared/abro/model.ts";
import type { OfficialReport } from "../../shared/abro/official.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";
import { APP_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { OfficialReportCard } from "./official-report.tsx";
import { OFFICIAL_TEXTS } from "./official-texts.ts";
import { contentOf, OFFICIAL_KINDS, type OfficialInUse, officialInUse } from "./official-view.ts";

type Import =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly what: string }
  | { readonly kind: "failed"; readonly title: string; readonly problems: readonly Problem[] }
  | { readonly kind: "told"; readonly name: string; readonly content: string; readonly report: OfficialReport }
  | { readonly kind: "done"; readonly message: string };

/** A report that nobody has judged yet is still there when the user comes back to this tab. */
const REPORT = "official-report";

/** Which text of the ABRO is in use, and how an organisation brings in its own. */
export function OfficialText() {
  const { abro } = useWorkspace().catalogue;
  return abro ? <OfficialTextOf abro={abro} /> : null;
}

function OfficialTextOf({ abro }: { readonly abro: Abro }) {
  const { api, reloadCatalogue, announce, formDrafts } = useWorkspace();
  const [state, setState] = useState<Import>(() => (formDrafts.get(REPORT) as Import | undefined) ?? { kind: "idle" });
  const [asksToRemove, setAsksToRemove] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  const inUse = officialInUse(abro);

  const become = (next: Import): void => {
    setState(next);
    if (next.kind === "told") formDrafts.set(REPORT, next);
    else if (next.kind !== "busy") formDrafts.delete(REPORT);
    if (next.kind === "busy") announce(next.what);
  };
  /** After a change: show it everywhere, say it, and go to where it shows. */
  const finish = async (message: string): Promise<void> => {
    const problems = await reloadCatalogue();
    if (problems.length > 0) become({ kind: "failed", title: OFFICIAL_TEXTS.failedReload, problems });
    else {
      become({ kind: "done", message });
      announce(message);
    }
    top.current?.focus();
  };
  const check = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    become({ kind: "busy", what: OFFICIAL_TEXTS.reading(file.name) });
    const content = await contentOf(file);
    const reply = content.ok ? await api["abro.checkOfficial"]({ name: file.name, content: content.value }) : content;
    if (!reply.ok || !content.ok) become({ kind: "failed", title: OFFICIAL_TEXTS.failed, problems: reply.ok ? [] : reply.problems });
    else become({ kind: "told", name: file.name, content: content.value, report: reply.value });
  };
  const takeOver = async (name: string, content: string, confirmed: boolean): Promise<void> => {
    become({ kind: "busy", what: OFFICIAL_TEXTS.saving });
    const reply = await api["abro.takeOverOfficial"]({ name, content, confirmed });
    if (!reply.ok) become({ kind: "failed", title: OFFICIAL_TEXTS.failedSaving, problems: reply.problems });
    else if (reply.value.done) await finish(OFFICIAL_TEXTS.done(reply.value.report.texts));
    // The pack changed in between: the new report is the one to judge.
    else become({ kind: "told", name, content, report: reply.value.report });
  };
  const remove = async (): Promise<void> => {
    setAsksToRemove(false);
    become({ kind: "busy", what: OFFICIAL_TEXTS.removing });
    const reply = await api["abro.removeOfficial"]({});
    if (reply.ok) await finish(OFFICIAL_TEXTS.removed);
    else become({ kind: "failed", title: OFFICIAL_TEXTS.failedRemoving, problems: reply.problems });
  };
  const isBusy = state.kind === "busy";

  return (
    <div className="abro-part" data-item="abroTekst">
      <section className="card official-card" aria-labelledby="official-in-use">
        <h2 id="official-in-use" ref={top} tabIndex={-1}>
          {OFFICIAL_TEXTS.inUse}
        </h2>
        <InUse inUse={inUse} prevails={abro.frame.prevails} />
        {state.kind === "done" && <Note tone="good" title={state.message} />}
        {inUse.kind !== "paraphrase" && (
          <div>
            <Button isDisabled={isBusy} onPress={() => setAsksToRemove(true)}>
              {OFFICIAL_TEXTS.remove}
            </Button>
          </div>
        )}
      </section>
      <section className="card official-card" aria-labelledby="official-import">
        <h2 id="official-import">{OFFICIAL_TEXTS.importTitle}</h2>
        <p>{OFFICIAL_TEXTS.importIntro}</p>
        <p className="quiet">{OFFICIAL_TEXTS.kinds}</p>
        <p className="quiet">{OFFICIAL_TEXTS.copies}</p>
        <div>
          <FileTrigger acceptedFileTypes={OFFICIAL_KINDS} onSelect={(files) => void check(files?.[0])}>
            <Button variant={state.kind === "told" ? "plain" : "primary"} isDisabled={isBusy}>
              {state.kind === "told" ? OFFICIAL_TEXTS.pickOther : OFFICIAL_TEXTS.pick}
            </Button>
          </FileTrigger>
        </div>
        {state.kind === "busy" && <Busy>{state.what}</Busy>}
        {state.kind === "failed" && <Problems title={state.title} problems={state.problems} />}
      </section>
      {state.kind === "told" && (
        <OfficialReportCard
          key={`${state.name} ${state.report.hash}`}
          report={state.report}
          inUse={inUse}
          onTakeOver={(confirmed) => void takeOver(state.name, state.content, confirmed)}
          onCancel={() => {
            become({ kind: "idle" });
            announce(OFFICIAL_TEXTS.cancelled);
            top.current?.focus();
          }}
        />
      )}
      <Dialog title={OFFICIAL_TEXTS.removeTitle} isOpen={asksToRemove} onClose={() => setAsksToRemove(false)}>
        <p>{OFFICIAL_TEXTS.removeBody}</p>
        <div className="dialog-actions">
          <Button variant="danger" onPress={() => void remove()}>
            {OFFICIAL_TEXTS.removeNow}
          </Button>
          <Button onPress={() => setAsksToRemove(false)}>{APP_TEXTS.cancel}</Button>
        </div>
      </Dialog>
    </div>
  );
}

function InUse({ inUse, prevails }: { readonly inUse: OfficialInUse; readonly prevails: string }) {
  if (inUse.kind === "damaged")
    return (
      <Note tone="bad" title={OFFICIAL_TEXTS.damaged}>
        <p>{inUse.message}</p>
      </Note>
    );
  if (inUse.kind === "paraphrase")
    return (
      <Note title={OFFICIAL_TEXTS.paraphrase}>
        <p>{prevails}</p>
      </Note>
    );
  return (
    <>
      <p>
        <b>{OFFICIAL_TEXTS.official}</b>
      </p>
      <dl className="facts">
        <dt>{OFFICIAL_TEXTS.file}</dt>
        <dd className="path">{inUse.file}</dd>
        <dt>{OFFICIAL_TEXTS.texts}</dt>
        <dd>{OFFICIAL_TEXTS.textsOf(inUse.texts, inUse.total)}</dd>
        <dt>{OFFICIAL_TEXTS.hash}</dt>
        <dd className="path">{inUse.hash}</dd>
      </dl>
      <p className="quiet">{OFFICIAL_TEXTS.everyDossier}</p>
    </>
  );
}
