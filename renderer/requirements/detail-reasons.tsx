import { factsOf } from "../../shared/catalogue/conditions.ts";
import type { Requirement } from "../../shared/catalogue/model.ts";
import { placeOfCharacteristic } from "../../shared/review/rules/answers.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { setName } from "../categories/picker.ts";
import { Button } from "../controls/button.tsx";
import type { Entry } from "./entries.ts";
import { DETAIL_TEXTS } from "./texts.ts";

/** Why a requirement is in the annex or not, with a way to the answers that decided it. */
export function DetailReasons({ entry, standard }: { readonly entry: Entry; readonly standard: Requirement | undefined }) {
  const { goTo, catalogue } = useWorkspace();
  const { assembly } = useView();
  const assembled = assembly.requirements.find((each) => each.id === entry.id);
  const out = [...assembly.excluded, ...assembly.unknown].find((each) => each.id === entry.id);
  const reasons = assembled?.reasons ?? out?.reasons ?? [];
  const title = entry.status === "included" ? DETAIL_TEXTS.why : entry.status === "unknown" ? DETAIL_TEXTS.whyUnknown : DETAIL_TEXTS.whyNot;
  const isAnswerable = entry.status === "unknown" || entry.status === "notNeeded";
  const deciding = standard?.when && isAnswerable ? factsOf(standard.when).characteristics : [];
  const questions = catalogue.characteristics.filter((each) => deciding.includes(each.id));
  return (
    <section className="card" aria-labelledby="why-title">
      <h3 id="why-title">{title}</h3>
      {reasons.map((reason) => (
        <p key={reason}>{sentence(reason)}</p>
      ))}
      {isAnswerable && !entry.isInScope && (
        <Button variant="quiet" onPress={() => goTo("inkooponderdelen", entry.set)}>
          {DETAIL_TEXTS.goToSet(setName(catalogue, entry.set))}
        </Button>
      )}
      {entry.isInScope &&
        questions.map((question) => {
          const place = placeOfCharacteristic(question);
          return (
            <Button key={question.id} variant="quiet" onPress={() => goTo(place.step, place.item)}>
              {DETAIL_TEXTS.goToQuestion(question.label)}
            </Button>
          );
        })}
    </section>
  );
}

/** "omdat a en b" as "Omdat a en b." */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
