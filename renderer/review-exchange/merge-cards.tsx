import type { SignatureChecks } from "../../shared/dossier/signature.ts";
import type { MergeOutcome } from "../../shared/merge/apply.ts";
import { itemLabel, itemText } from "../../shared/merge/describe.ts";
import type { Choice, MergeItem, VerdictItem } from "../../shared/merge/plan.ts";
import { useView } from "../app/context.ts";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { Chip } from "../controls/status.tsx";
import { JUDGE_TEXTS } from "../judgement/texts.ts";
import { SignatureLine } from "../personal-key/signature-line.tsx";
import { MERGE_TEXTS } from "./texts.ts";

interface ChoiceProps {
  /** Name of who answered. */
  readonly by: string;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** One field: what it was, what stands here, what came back, and which of them stays. */
export function ItemCard({ item, by, choice, onChoose }: ChoiceProps & { readonly item: MergeItem }) {
  const { catalogue } = useView();
  const label = itemLabel(item, catalogue);
  const versions = [
    { name: MERGE_TEXTS.was, value: item.base },
    // What nobody here changed is what it was.
    ...(item.isConflict ? [{ name: MERGE_TEXTS.here, value: item.mine }] : []),
    { name: MERGE_TEXTS.there, value: item.theirs },
  ];
  return (
    <div className="merge-card">
      <h5>{label}</h5>
      <dl className="merge-versions">
        {versions.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="keep-lines">{itemText(item, value, catalogue)}</dd>
          </div>
        ))}
      </dl>
      <ChoiceInput legend={MERGE_TEXTS.choice(label)} by={by} choice={choice} onChoose={onChoose} canJoin={item.canJoin} />
    </div>
  );
}

export interface VerdictCardProps extends ChoiceProps {
  readonly item: VerdictItem;
  readonly outcome: MergeOutcome;
  readonly checks: SignatureChecks;
}

/** One verdict, and whether it fits what would stand here. */
export function VerdictCard({ item, outcome, checks, by, choice, onChoose }: VerdictCardProps) {
  const { approval, rival, id, key } = item;
  const refused = outcome.refused.find((each) => each.item.key === key);
  const name = approval.by.role ? `${approval.by.name} (${approval.by.role})` : approval.by.name;
  const label = `${id}: ${MERGE_TEXTS.verdict(approval.verdict, name)}`;
  return (
    <div className="merge-card">
      <h5>
        {label} {choice === "theirs" && <Chip tone={refused ? "bad" : "good"}>{refused ? MERGE_TEXTS.fitsNot : MERGE_TEXTS.fits}</Chip>}
      </h5>
      {refused && <p>{refused.reason}</p>}
      {approval.comment && (
        <p className="keep-lines">
          {JUDGE_TEXTS.comment}: {approval.comment}
        </p>
      )}
      {approval.condition && (
        <p className="keep-lines">
          {JUDGE_TEXTS.condition}: {approval.condition}
        </p>
      )}
      <SignatureLine requirement={id} approval={approval} checks={checks} />
      {rival && <p>{MERGE_TEXTS.rival(rival.verdict, rival.by.name)}</p>}
      <ChoiceInput legend={MERGE_TEXTS.verdictChoice(label)} by={by} choice={choice} onChoose={onChoose} canJoin={false} />
    </div>
  );
}

function ChoiceInput({ legend, by, choice, onChoose, canJoin }: ChoiceProps & { readonly legend: string; readonly canJoin: boolean }) {
  const words = MERGE_TEXTS.choices(by);
  const options: readonly Choice[] = canJoin ? ["mine", "theirs", "both"] : ["mine", "theirs"];
  return (
    <RadioInput
      label={legend}
      isRow
      options={options.map((value) => ({ value, label: words[value] }))}
      value={choice}
      onChange={(next) => onChoose(options.find((each) => each === next) ?? "mine")}
    />
  );
}
