import { useDeferredValue, useMemo, useState } from "react";
import type { RequirementSet } from "../../shared/catalogue/model.ts";
import { suggestSets } from "../../shared/catalogue/suggest-sets.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { FormText } from "../controls/form-text.tsx";
import { leadOf } from "./picker.ts";
import { SUGGESTION_TEXTS } from "./texts.ts";

interface SuggestionsProps {
  readonly onChoose: (set: RequirementSet, chosen: boolean) => void;
}

/** "Ik koop ...": what fits the buyer's own words, and which words made it fit. Starts from what is filled in about the tender. */
export function Suggestions({ onChoose }: SuggestionsProps) {
  const { catalogue, session } = useWorkspace();
  const { dossier, chosen } = useView();
  // Open for who has chosen nothing yet; it does not close under the hand that chooses.
  const [isOpenAtStart] = useState(dossier.sets.length === 0);
  const [text, setText] = useState(() => [dossier.tender.title, dossier.tender.description].filter(Boolean).join(". "));
  const asked = useDeferredValue(text);
  const found = useMemo(
    () =>
      suggestSets(catalogue.sets, asked).flatMap(({ set, words }) => {
        const known = catalogue.sets.find((each) => each.id === set);
        return known ? [{ set: known, words }] : [];
      }),
    [catalogue, asked],
  );
  return (
    <details className="card suggestions" open={isOpenAtStart}>
      <summary>{SUGGESTION_TEXTS.title}</summary>
      <FormText label={SUGGESTION_TEXTS.label} help={SUGGESTION_TEXTS.help} rows={2} value={text} onChange={setText} />
      <p role="status">{asked.trim() !== "" && (found.length === 0 ? SUGGESTION_TEXTS.nothing : SUGGESTION_TEXTS.found(found.length))}</p>
      <ul className="plain-list suggestion-list">
        {found.map(({ set, words }) => {
          const isChosen = chosen.has(set.id);
          return (
            <li key={set.id}>
              <div>
                <b>{set.name}</b>
                <p>{leadOf(set.description)[0]}</p>
                <p className="quiet">{SUGGESTION_TEXTS.because(words)}</p>
              </div>
              <Button
                isDisabled={session.readOnly !== undefined}
                aria-label={(isChosen ? SUGGESTION_TEXTS.takeBackNamed : SUGGESTION_TEXTS.chooseNamed)(set.name)}
                onPress={() => onChoose(set, !isChosen)}
              >
                {isChosen ? SUGGESTION_TEXTS.takeBack : SUGGESTION_TEXTS.choose}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
