/** The parts that a style can play in the annex. */
export const STYLE_ROLES = [
  "heading1",
  "heading2",
  "heading3",
  "requirementHeading",
  "requirementText",
  "listItem",
  "fact",
  "note",
  "cell",
  "table",
  "kind",
  "label",
  "code",
  "toc1",
  "toc2",
  "toc3",
] as const;
export type StyleRole = (typeof STYLE_ROLES)[number];

/** Definition of a style of our own, for a template that lacks it. */
export interface OwnStyle {
  readonly id: string;
  readonly outlineLevel?: number;
  readonly xml: (id: string, standard: string | undefined) => string;
}

export type OwnStyles = Readonly<Partial<Record<StyleRole, OwnStyle>>>;
