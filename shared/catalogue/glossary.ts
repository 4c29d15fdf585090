import type { GlossaryTerm } from "./model.ts";

/** Terms of the glossary that stand in `texts` as words of their own, in the order of the glossary. */
export function termsIn(glossary: readonly GlossaryTerm[], texts: readonly string[]): readonly GlossaryTerm[] {
  const text = texts.join("\n");
  return glossary.filter((term) => [term.term, ...term.also].some((name) => holdsWord(text, name)));
}

/** What a term is: the first sentence of its meaning. What follows is advice to the buyer, and has no place in a document for the market. */
export function definitionOf({ meaning }: Pick<GlossaryTerm, "meaning">): string {
  return /^.*?[.?!](?= \p{Lu}|$)/su.exec(meaning)?.[0] ?? meaning;
}

/** An abbreviation (capitals, digits) is looked for as it is written; another word also with other capitals and with a plural ending. */
function holdsWord(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const isAbbreviation = name === name.toUpperCase();
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${isAbbreviation ? "(?:['’]?s)?" : "(?:en|s|n|['’]s)?"}(?![\\p{L}\\p{N}])`, isAbbreviation ? "u" : "iu").test(
    text,
  );
}
