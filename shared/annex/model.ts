/**
 * The annex (bijlage) as data, before it is Word. Made for the market: nothing internal is in it. A writer needs no more than
 * this and a template; the preview on screen is drawn from the same value.
 */
export interface Annex {
  /** Values of the field placeholders, by name. Plain text; may hold line breaks. */
  readonly fields: Readonly<Record<string, string>>;
  /** Content of the block placeholders, by name. */
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
  readonly properties: DocumentProperties;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The organisation, never a person. */
  readonly creator: string;
  readonly keywords: string;
  readonly description: string;
  readonly language: "nl-NL";
  /** Day of the annex as an ISO date; the writer makes its fixed times from it. */
  readonly date: string;
}

export type Block = HeadingBlock | ParagraphBlock | RequirementBlock | TableBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly role: "body" | "note";
  readonly text: string;
}

/** One requirement. A writer shows all of it, in this order. */
export interface RequirementBlock {
  readonly kind: "requirement";
  readonly number: string;
  readonly id: string;
  readonly title: string;
  /** "Eis", "Wens", "Contractbepaling", "Geschiktheidseis". */
  readonly kindLabel: string;
  readonly text: string;
  /** Parts of the obligation, in order; printed as a), b), c). */
  readonly list: readonly string[];
  /** Label and value: part of the purchase, phase, evidence, sources. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Remarks under the requirement: for which part it is meant, that the cited source prevails. */
  readonly note?: string;
}

export interface TableBlock {
  readonly kind: "table";
  /** Says what the table shows, for who cannot see it. */
  readonly description: string;
  readonly columns: readonly { readonly title: string /** Share of the width, in percent. */; readonly width: number }[];
  readonly rows: readonly (readonly (string | FillCell)[])[];
}

/** A cell that the reader of the document fills in. */
export interface FillCell {
  /** What is asked, for who cannot see the table: "Antwoord op eis 12". */
  readonly label: string;
  /** Name by which a filled-in value can be read back; at most 64 characters, unique in the document. */
  readonly tag: string;
  /** Words in the cell until something is filled in. */
  readonly prompt: string;
  /** What can be chosen; empty for free text. */
  readonly options: readonly string[];
}
