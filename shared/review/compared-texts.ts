/** What a requirement says to the market, cut into the parts that can change apart from each other. */
import { type AppliedAbroRequirement, categoriesText } from "../abro/assemble.ts";
import { evidenceDue, KIND_LABELS, PHASE_LABELS } from "../annex/words.ts";
import type { AssembledRequirement } from "../assembly/model.ts";
import { scopeSentences } from "../assembly/scope.ts";
import { canonicalJson } from "../canonical.ts";
import { citationText } from "../catalogue/citations.ts";
import type { Catalogue } from "../catalogue/model.ts";

export const PART_NAMES = ["title", "kind", "phase", "text", "list", "evidence", "moment", "sources", "scope"] as const;
export type PartName = (typeof PART_NAMES)[number];

interface TextPart {
  readonly part: PartName;
  readonly text: string;
  /** What decides whether it is the same, where the words alone do not: numbers in it move with other requirements. */
  readonly same?: string;
}

export interface RequirementText {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly theme: string;
  /** Without the parts that are empty. */
  readonly parts: readonly TextPart[];
}

export function partsOf(requirement: AssembledRequirement, catalogue: Catalogue): RequirementText {
  const { id, number, title, theme, kind, phase, text, list, evidence, citations, ownSource = "", scope } = requirement;
  return {
    id,
    number,
    title,
    theme,
    parts: filled([
      { part: "title", text: title },
      { part: "kind", text: KIND_LABELS[kind] },
      { part: "phase", text: PHASE_LABELS[phase] },
      { part: "text", text },
      { part: "list", text: list.join("\n") },
      { part: "evidence", text: evidence.text },
      { part: "moment", text: evidenceDue(evidence) },
      { part: "sources", text: [...citations.map((each) => citationText(each, catalogue)), ownSource].filter((each) => each !== "").join("\n") },
      { part: "scope", text: scope ? scopeSentences(scope).join("\n") : "", same: canonicalJson(scope ?? null).replaceAll(/"number":"[^"]*"/g, "") },
    ]),
  };
}

export function abroText({ number, title, shownText, only }: AppliedAbroRequirement): RequirementText {
  return {
    id: number,
    number,
    title,
    theme: "",
    // Where it applies stays inside: only the categories are told.
    parts: filled([
      { part: "title", text: title },
      { part: "text", text: shownText },
      { part: "scope", text: only ? categoriesText(only.categories) : "" },
    ]),
  };
}

export function measureText({ id, text }: { readonly id: string; readonly text: string }): RequirementText {
  return { id, number: id, title: "Extra maatregel", theme: "", parts: filled([{ part: "text", text }]) };
}

function filled(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.filter((each) => each.text !== "");
}
