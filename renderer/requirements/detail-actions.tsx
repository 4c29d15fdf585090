import type { Requirement } from "../../shared/catalogue/model.ts";
import type { OwnRequirementDraft } from "../../shared/dossier/actions.ts";
import type { Change, OwnRequirement } from "../../shared/dossier/model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { type DecisionDraft, startDraft } from "./decision-draft.ts";
import type { Entry } from "./entries.ts";
import { DETAIL_TEXTS } from "./texts.ts";

export interface DetailActionsProps {
  readonly entry: Entry;
  readonly standard: Requirement | undefined;
  readonly isFormOpen: boolean;
  readonly onDecide: (draft: DecisionDraft) => void;
  readonly onChangeOwn: (draft: OwnRequirementDraft) => void;
  /** Something was done at once; its words are for the screen reader. */
  readonly onDone: (words: string) => void;
}

/** What can be done with this requirement now. What asks a motivation opens a form. */
export function DetailActions({ entry, standard, isFormOpen, onDecide, onChangeOwn, onDone }: DetailActionsProps) {
  const { session } = useWorkspace();
  const { dossier } = useView();
  const perform = usePerform();
  if (session.whyNot({ what: "content", subject: entry.id }) !== undefined || isFormOpen) return null;
  const own = dossier.ownRequirements.find((each) => each.id === entry.id);
  if (own)
    return (
      <div className="detail-actions">
        <Button
          onPress={() => {
            if (perform({ kind: "removeOwn", id: own.id }) === undefined) onDone(DETAIL_TEXTS.removed(own.id));
          }}
        >
          {DETAIL_TEXTS.removeOwn}
        </Button>
        <Button variant="primary" onPress={() => onChangeOwn(ownDraft(own))}>
          {DETAIL_TEXTS.changeOwn}
        </Button>
      </div>
    );
  if (!standard) return null;

  const decision = dossier.decisions[entry.id];
  const decide = (kind: Change["kind"]) => (): void => onDecide(startDraft(kind, standard, decision));
  const withdraw = (): void => {
    if (perform({ kind: "withdrawDecision", requirement: entry.id }) === undefined) onDone(DETAIL_TEXTS.restored(entry.id));
  };
  return (
    <div className="detail-actions">
      {entry.status === "included" && <Button onPress={decide("leaveOut")}>{DETAIL_TEXTS.leaveOut}</Button>}
      {entry.status === "included" && (
        <Button onPress={decide("changeKind")}>{standard.kind === "eis" && !decision ? DETAIL_TEXTS.toWish : DETAIL_TEXTS.changeKind}</Button>
      )}
      {decision && entry.status !== "leftOut" && <Button onPress={withdraw}>{DETAIL_TEXTS.backToStandard}</Button>}
      {entry.status === "included" && (
        <Button variant="primary" onPress={decide("changeText")}>
          {decision?.change.kind === "changeText" ? DETAIL_TEXTS.changeDecision : DETAIL_TEXTS.changeText}
        </Button>
      )}
      {entry.status === "leftOut" && (
        <Button variant="primary" onPress={withdraw}>
          {DETAIL_TEXTS.include}
        </Button>
      )}
      {entry.status === "superseded" && (
        <Button variant="primary" onPress={decide("keepSuperseded")}>
          {DETAIL_TEXTS.include}
        </Button>
      )}
    </div>
  );
}

function ownDraft({ title, text, kind, theme, phase, evidence, source, motivation }: OwnRequirement): OwnRequirementDraft {
  return { title, text, kind, theme, phase, evidence, source, motivation };
}
