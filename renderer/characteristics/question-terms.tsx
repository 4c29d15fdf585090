import { useMemo } from "react";
import { termsIn } from "../../shared/catalogue/glossary.ts";
import type { Characteristic } from "../../shared/catalogue/model.ts";
import { useWorkspace } from "../app/context.ts";
import { GLOSSARY_TEXTS } from "../app/texts.ts";
import { TermList } from "../controls/term-list.tsx";

/** The words in a question that the user may not know, folded away. */
export function QuestionTerms({ characteristic }: { readonly characteristic: Characteristic }) {
  const { glossary } = useWorkspace().catalogue;
  const terms = useMemo(() => {
    const options = characteristic.type === "choice" || characteristic.type === "multi" ? characteristic.options.map((option) => option.label) : [];
    return termsIn(glossary, [characteristic.question?.text ?? "", characteristic.question?.help ?? "", ...options]);
  }, [glossary, characteristic]);
  if (terms.length === 0) return null;
  return (
    <details className="question-terms">
      <summary>{GLOSSARY_TEXTS.inQuestion}</summary>
      <TermList terms={terms} />
    </details>
  );
}
