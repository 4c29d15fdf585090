import { rightsText } from "../../shared/review-package/rights.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Note } from "../controls/status.tsx";
import { ANSWER_TEXTS } from "./texts.ts";

/** Above every step of a dossier that came in as a package: of whom, what may be done, and the way back. */
export function ReceivedNote() {
  const { goTo, place } = useWorkspace();
  const { reviewOf } = useView().dossier;
  if (!reviewOf || place.item === "pakket") return null;
  return (
    <div className="shell-note">
      <Note tone="accent" title={ANSWER_TEXTS.received(reviewOf.request.by.name)}>
        <p>{rightsText(reviewOf.rights)}</p>
        <Button onPress={() => goTo("beoordelen", "pakket")}>{ANSWER_TEXTS.toAnswer}</Button>
      </Note>
    </div>
  );
}
