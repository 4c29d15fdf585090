import { useCallback, useEffect, useMemo, useState } from "react";
import type { Problem } from "../../shared/result.ts";
import { compareRevisions, type RevisionState } from "../../shared/review/compare-revisions.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { useFocusedHeading } from "../controls/focused-heading.ts";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { ComparedRevisions } from "./compared-revisions.tsx";
import "./revisions.css";
import { COMPARE_TEXTS } from "./texts.ts";

/** The number of a revision, or the dossier as it stands. */
type Side = number | "now";

type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly older: RevisionState; readonly newer: RevisionState };

/** Any two states of the tender, the older one beside the newer. */
export function CompareScreen({ first, onClose }: { readonly first: number; readonly onClose: () => void }) {
  const { dossier } = useView();
  const heading = useFocusedHeading();
  const [older, setOlder] = useState<Side>(first);
  const [newer, setNewer] = useState<Side>("now");
  const { loaded, load } = useStates(older, newer);
  const comparison = useMemo(() => (loaded.kind === "ready" ? compareRevisions(loaded.older, loaded.newer) : undefined), [loaded]);
  const kept = dossier.revisions
    .filter((each) => each.snapshot !== undefined)
    .map(({ number, at }) => ({ value: String(number), label: COMPARE_TEXTS.revision(number, localMoment(at)) }))
    .toReversed();
  const options = [{ value: "now", label: COMPARE_TEXTS.now }, ...kept];
  const sideIn = (value: string | undefined): Side => (value === undefined || value === "now" ? "now" : Number(value));

  return (
    <main className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {COMPARE_TEXTS.title}
        </h1>
        <p className="page-intro">{COMPARE_TEXTS.intro}</p>
        <div>
          <Button onPress={onClose}>{COMPARE_TEXTS.close}</Button>
        </div>
      </div>
      <div className="page-column">
        <div className="page-content">
          <div className="card revision-sides">
            <SelectInput label={COMPARE_TEXTS.older} value={String(older)} options={options} onChange={(value) => setOlder(sideIn(value))} />
            <SelectInput label={COMPARE_TEXTS.newer} value={String(newer)} options={options} onChange={(value) => setNewer(sideIn(value))} />
          </div>
          {loaded.kind === "loading" && <Busy>{COMPARE_TEXTS.loading}</Busy>}
          {loaded.kind === "failed" && (
            <div className="card">
              <Problems title={COMPARE_TEXTS.failed} problems={loaded.problems} />
              <Button onPress={() => void load()}>{COMPARE_TEXTS.retry}</Button>
            </div>
          )}
          {loaded.kind === "ready" && older === newer && <Note tone="plain" title={COMPARE_TEXTS.sameSide} />}
          {comparison && older !== newer && <ComparedRevisions comparison={comparison} />}
        </div>
      </div>
    </main>
  );
}

/** Both states, opened again whenever another one is chosen. An answer that comes after another choice is let go. */
function useStates(older: Side, newer: Side): { readonly loaded: Loaded; readonly load: () => Promise<void> } {
  const { api, catalogue } = useWorkspace();
  const { dossier } = useView();
  const [loaded, setLoaded] = useState<Loaded & { readonly of?: string }>({ kind: "loading" });
  const key = `${older} ${newer}`;
  const load = useCallback(async () => {
    setLoaded({ kind: "loading", of: key });
    const stateOf = async (side: Side) =>
      side === "now" ? { ok: true as const, value: { dossier, catalogue } } : api["revisions.open"]({ id: dossier.id, number: side });
    const [before, after] = await Promise.all([stateOf(older), stateOf(newer)]);
    const found: Loaded =
      before.ok && after.ok
        ? { kind: "ready", older: before.value, newer: after.value }
        : { kind: "failed", problems: [before, after].flatMap((each) => (each.ok ? [] : each.problems)) };
    setLoaded((present) => (present.of === key ? { ...found, of: key } : present));
  }, [api, catalogue, dossier, older, newer, key]);
  useEffect(() => void load(), [load]);
  return { loaded, load };
}
