/** The body of a document that this app wrote, cut into what a reader sees as one thing: paragraphs, tables with rows and cells, and the rest. */
import { XmlTokens } from "../xml/tokens.ts";

export interface ParagraphItem {
  readonly kind: "paragraph";
  readonly xml: string;
  /** `<w:pPr>...</w:pPr>`, or empty. */
  readonly properties: string;
  /** What comes after the properties. */
  readonly content: string;
  readonly style: string;
  readonly text: string;
}

export interface TableItem {
  readonly kind: "table";
  readonly xml: string;
  /** From the start tag to before the first row. */
  readonly head: string;
  readonly rows: readonly RowItem[];
  /** What the table is about, as it says itself. */
  readonly description: string;
}

export interface RowItem {
  readonly xml: string;
  /** `<w:trPr>...</w:trPr>`, or empty. */
  readonly properties: string;
  readonly cells: readonly CellItem[];
  readonly text: string;
}

export interface CellItem {
  /** `<w:tcPr>...</w:tcPr>`, or empty. */
  readonly properties: string;
  readonly items: readonly Item[];
}

/** A section's properties, a table of contents: never marked as changed. */
export interface OtherItem {
  readonly kind: "other";
  readonly xml: string;
  readonly name: string;
}

export type Item = ParagraphItem | TableItem | OtherItem;

export interface ChildElement {
  readonly name: string;
  readonly xml: string;
}

/** Name of an element in a piece of a part: there no prefix is declared, and `w:` is what the whole part was held to. */
function wordName(tokens: XmlTokens): string {
  return tokens.name.replace(/^\?/, "");
}

/** The elements directly in a piece of XML, each whole. */
export function elementsIn(xml: string): readonly ChildElement[] {
  const found: ChildElement[] = [];
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind !== "start" && tokens.kind !== "empty") continue;
    const { start } = tokens;
    const name = wordName(tokens);
    tokens.skipElement();
    found.push({ name, xml: xml.slice(start, tokens.end) });
  }
  return found;
}

/** What stands between the start tag and the end tag of one element. */
export function contentOf(element: string): string {
  const tokens = new XmlTokens(element);
  tokens.next();
  return tokens.kind === "empty" ? "" : element.slice(tokens.end, element.lastIndexOf("</"));
}

export function itemsIn(xml: string): readonly Item[] {
  return elementsIn(xml).map(({ name, xml: element }) => {
    if (name === "w:p") return paragraphOf(element);
    if (name === "w:tbl") return tableOf(element);
    return { kind: "other", name, xml: element };
  });
}

function paragraphOf(xml: string): ParagraphItem {
  const [first, ...rest] = elementsIn(contentOf(xml));
  const properties = first?.name === "w:pPr" ? first.xml : "";
  const content = (properties === "" && first ? [first, ...rest] : rest).map((each) => each.xml).join("");
  return { kind: "paragraph", xml, properties, content, style: /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? "", text: textOf(content) };
}

function tableOf(xml: string): TableItem {
  const elements = elementsIn(contentOf(xml));
  const before = elements.filter((each) => each.name !== "w:tr").map((each) => each.xml);
  return {
    kind: "table",
    xml,
    head: `${/^<[^>]*>/.exec(xml)?.[0] ?? ""}${before.join("")}`,
    rows: elements.filter((each) => each.name === "w:tr").map((each) => rowOf(each.xml)),
    description: /<w:tblDescription w:val="([^"]*)"/.exec(xml)?.[1] ?? "",
  };
}

function rowOf(xml: string): RowItem {
  const elements = elementsIn(contentOf(xml));
  const cells = elements.filter((each) => each.name === "w:tc").map((each) => cellOf(each.xml));
  return { xml, properties: elements.find((each) => each.name === "w:trPr")?.xml ?? "", cells, text: textOf(xml) };
}

function cellOf(xml: string): CellItem {
  const content = contentOf(xml);
  const properties = elementsIn(content).find((each) => each.name === "w:tcPr")?.xml ?? "";
  return { properties, items: itemsIn(content).filter((each) => each.kind !== "other" || each.name !== "w:tcPr") };
}

/** Text as a reader sees it; a tab and a line break count. */
export function textOf(xml: string): string {
  let text = "";
  let isText = false;
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind === "text" || tokens.kind === "cdata") text += isText ? tokens.content() : "";
    else if (wordName(tokens) === "w:t") isText = tokens.kind === "start";
    else if (tokens.kind !== "end" && wordName(tokens) === "w:tab") text += "\t";
    else if (tokens.kind !== "end" && wordName(tokens) === "w:br") text += "\n";
    else if (tokens.kind === "end" && wordName(tokens) === "w:p") text += "\n";
  }
  return text;
}
