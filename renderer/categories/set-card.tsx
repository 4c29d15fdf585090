import { memo } from "react";
import type { RequirementSet } from "../../shared/catalogue/model.ts";
import { classNames } from "../controls/class-names.ts";
import { Chip } from "../controls/status.tsx";
import { leadOf } from "./picker.ts";
import { CATEGORY_TEXTS } from "./texts.ts";

export interface SetCardProps {
  readonly set: RequirementSet;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  /** What choosing it, or not choosing it any more, does: "18 eisen erbij". Empty while that is being found out. */
  readonly effect: string;
  /** Why it is advised in this tender. */
  readonly advice?: string;
  readonly isObligatory?: boolean;
  /** Related sets with their names. */
  readonly related: readonly { readonly name: string; readonly why: string; readonly isChosen: boolean }[];
  readonly onChoose: (set: RequirementSet, chosen: boolean) => void;
}

export const SetCard = memo(function SetCard({ set, isChosen, isReadOnly, effect, advice, isObligatory = false, related, onChoose }: SetCardProps) {
  const isBase = set.kind === "base";
  const [lead, rest] = leadOf(set.description);
  return (
    <li className={classNames("card set-card", isChosen && "set-chosen")} data-item={set.id}>
      <div className="set-head">
        {isBase ? (
          <h3>{set.name}</h3>
        ) : (
          <label className="set-choice">
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isReadOnly}
              aria-describedby={`${set.id}-about`}
              onChange={(event) => onChoose(set, event.target.checked)}
            />
            <h3>{set.name}</h3>
          </label>
        )}
        <span className="set-effect">
          {isBase ? (
            <Chip tone="good">{CATEGORY_TEXTS.alwaysChip}</Chip>
          ) : (
            effect !== "" && <Chip tone={effect === CATEGORY_TEXTS.addsNothing ? "plain" : "accent"}>{effect}</Chip>
          )}
        </span>
      </div>
      <div className="set-about" id={`${set.id}-about`}>
        {advice && (
          <p className="set-advice">
            <Chip tone={isObligatory ? "bad" : "warn"}>{isObligatory ? CATEGORY_TEXTS.advisedObligatory : CATEGORY_TEXTS.advisedPlain}</Chip> {advice}
          </p>
        )}
        <p>{lead}</p>
      </div>
      <dl className="facts set-facts">
        <dt>{CATEGORY_TEXTS.examples}</dt>
        <dd>{set.examples.join(" · ")}</dd>
      </dl>
      <details className="set-more">
        <summary>{CATEGORY_TEXTS.more}</summary>
        {rest && <p>{rest}</p>}
        <dl className="facts set-facts">
          <dt>{CATEGORY_TEXTS.notFor}</dt>
          <dd>{set.notFor}</dd>
          {related.length > 0 && (
            <>
              <dt>{CATEGORY_TEXTS.related}</dt>
              <dd>
                <ul className="plain-list">
                  {related.map(({ name, why, isChosen: isIn }) => (
                    <li key={name}>
                      <b>{name}</b> {isIn && <Chip tone="good">{CATEGORY_TEXTS.chosenChip}</Chip>} {why}
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
});
