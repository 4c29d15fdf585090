import { useMemo } from "react";
import { termsIn } from "../../shared/catalogue/glossary.ts";
import { useWorkspace } from "../app/context.ts";
import { GLOSSARY_TEXTS } from "../app/texts.ts";
import { TermList } from "../controls/term-list.tsx";

/** The words in a requirement that its reader may not know. */
export function DetailTerms({ texts }: { readonly texts: readonly string[] }) {
  const { glossary } = useWorkspace().catalogue;
  const all = texts.join("\n");
  const terms = useMemo(() => termsIn(glossary, [all]), [glossary, all]);
  if (terms.length === 0) return null;
  return (
    <section className="card" aria-labelledby="terms-title">
      <h3 id="terms-title">{GLOSSARY_TEXTS.inRequirement}</h3>
      <TermList terms={terms} />
    </section>
  );
}
