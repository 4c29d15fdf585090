/** What the scanner finds in a part: text with its places in the file. */

/** One `<w:t>` element. */
export interface TextUnit {
  /** From `<` of the start tag to after the end tag. */
  readonly start: number;
  readonly end: number;
  /** Prefix of the Word namespace as written here, with colon. */
  readonly prefix: string;
  readonly text: string;
  /** Where its text starts in the text of the paragraph. */
  readonly offset: number;
}

export type Container = "body" | "cell" | "control" | "other";

export interface ScannedParagraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** After `<w:p ...>` and its properties: where content starts. */
  readonly contentStart: number;
  /** Before `</w:p>`. */
  readonly contentEnd: number;
  readonly text: string;
  readonly units: readonly TextUnit[];
  readonly container: Container;
  readonly inTextBox: boolean;
  /** Whether some of its text is a hyperlink. */
  readonly inHyperlink: boolean;
  /** Whether it holds what would be lost with the paragraph: a drawing, a field, a note. */
  readonly holdsOther: boolean;
  /** Bookmarks and permissions in it, as they stand in the file. */
  readonly markers: string;
  /** Section properties in it, as they stand in the file. */
  readonly section: string;
  /** A page starts before its text: by a property or by a break. */
  readonly pageBreakBefore: boolean;
  /** A page starts after its text. */
  readonly pageBreakAfter: boolean;
  readonly style: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly prefix: string;
  /** Whether `w:` stands for the Word namespace here. */
  readonly bindsW: boolean;
  /** Marks of the controls around it that go once it is filled: "still shows its prompt" and "takes one line of plain text". */
  readonly prompts: readonly { readonly start: number; readonly end: number }[];
}

export interface ScannedToc {
  readonly instruction: string;
  readonly first: ScannedParagraph;
  readonly last: ScannedParagraph;
}

export interface StrayText {
  readonly place: "attribute" | "field" | "other";
  readonly text: string;
}

export interface PartScan {
  readonly paragraphs: readonly ScannedParagraph[];
  readonly tocs: readonly ScannedToc[];
  /** Text with `{{` where no placeholder can be filled. */
  readonly strays: readonly StrayText[];
  readonly highestBookmark: number;
}
