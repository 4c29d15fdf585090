import { rightsText } from "../../shared/review-package/rights.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Note } from "../controls/status.tsx";
import "./exchange.css";
import { ANSWER_TEXTS } from "./texts.ts";

/** Above every step of a dossier that came in as a package: of whom, what may be done, and the way back. */
export function ReceivedNote() {
  const { goTo, place } = useWorkspace();
  const { reviewOf } = useView().dossier;
  if (!reviewOf || place.item === "pakket") return null;
  return (
    <section className="shell-note received-note" aria-label={ANSWER_TEXTS.package}>
      <Note tone="accent" title={ANSWER_TEXTS.received(reviewOf.request.by.name)}>
        <p>{rightsText(reviewOf.rights)}</p>
        {reviewOf.rights.level !== "lezen" && <Button onPress={() => goTo("beoordelen", "pakket")}>{ANSWER_TEXTS.toAnswer}</Button>}
      </Note>
    </section>
  );
}
