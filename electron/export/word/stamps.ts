/**
 * What WordprocessingML looks like, taken from `docx`: one example of every kind of element is rendered once, and cut into stamps with
 * slots. Filling a stamp is joining strings, so five thousand requirements cost no more than their text.
 */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  type ICharacterStyleOptions,
  InternalHyperlink,
  type IParagraphStyleOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageReference,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { OwnStyle, OwnStyles, StyleRole } from "./style-roles.ts";
import { XmlTokens } from "./xml/tokens.ts";

/** Examples as `docx` wrote them, slots still in them. */
export interface Stamps {
  readonly heading: string;
  readonly paragraph: string;
  readonly requirementHeading: string;
  readonly listItem: string;
  readonly fact: string;
  readonly tocEntry: string;
  readonly table: string;
  readonly borderedTable: string;
  /** The list behind a), b), c): level 0 is the requirement's heading, so that each requirement starts at a) again. */
  readonly abstractNumbering: string;
  readonly ownStyles: OwnStyles;
}

/** A slot that XML leaves alone and that no other text holds. */
export const slot = (name: string): string => `@@${name}@@`;

const LIST = "eislijst";
const GREY = "595959";

const paragraphStyle = (id: string, name: string, options: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: slot("STANDARD"),
  quickFormat: true,
  ...options,
});
const characterStyle = (id: string, name: string, options: Partial<ICharacterStyleOptions>): ICharacterStyleOptions => ({ id, name, ...options });

/** The plain look of what a template does not define: everything hangs on its standard paragraph. */
const PARAGRAPH_STYLES: Readonly<Partial<Record<StyleRole, IParagraphStyleOptions>>> = {
  heading1: paragraphStyle("Kop1", "heading 1", {
    run: { bold: true, size: 32 },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 360, after: 120 }, outlineLevel: 0 },
  }),
  heading2: paragraphStyle("Kop2", "heading 2", {
    run: { bold: true, size: 26 },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 80 }, outlineLevel: 1 },
  }),
  heading3: paragraphStyle("Kop3", "heading 3", {
    run: { bold: true, size: 22 },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 60 }, outlineLevel: 2 },
  }),
  requirementHeading: paragraphStyle("EisKop", "Eis kop", {
    run: { bold: true, size: 22 },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 60 }, outlineLevel: 2 },
  }),
  listItem: paragraphStyle("EisLijst", "Eis lijst", { paragraph: { spacing: { after: 40 } } }),
  fact: paragraphStyle("EisKenmerk", "Eis kenmerk", {
    run: { size: 18 },
    paragraph: { keepLines: true, indent: { left: 1560, hanging: 1560 }, spacing: { before: 0, after: 30 }, leftTabStop: 1560 },
  }),
  note: paragraphStyle("EisNoot", "Eis noot", {
    run: { size: 17, italics: true, color: GREY },
    paragraph: { keepLines: true, spacing: { before: 20, after: 60 } },
  }),
  cell: paragraphStyle("EisTabeltekst", "Eis tabeltekst", { run: { size: 18 }, paragraph: { spacing: { before: 40, after: 40 } } }),
  toc1: paragraphStyle("Inhopg1", "toc 1", { paragraph: { spacing: { before: 60, after: 40 } } }),
  toc2: paragraphStyle("Inhopg2", "toc 2", { paragraph: { indent: { left: 240 }, spacing: { before: 0, after: 20 } } }),
  toc3: paragraphStyle("Inhopg3", "toc 3", { paragraph: { indent: { left: 480 }, spacing: { before: 0, after: 20 } } }),
};

const CHARACTER_STYLES: Readonly<Partial<Record<StyleRole, ICharacterStyleOptions>>> = {
  kind: characterStyle("EisSoort", "Eis soort", { run: { bold: true } }),
  label: characterStyle("EisLabel", "Eis label", { run: { bold: true } }),
  code: characterStyle("EisCode", "Eis code", { run: { bold: false, size: 18, color: GREY } }),
};

let rendered: Promise<Stamps> | undefined;

/** The stamps; rendered once in the life of the process. */
export function loadStamps(): Promise<Stamps> {
  rendered ??= render();
  return rendered;
}

async function render(): Promise<Stamps> {
  const example = new Document({
    styles: { paragraphStyles: Object.values(PARAGRAPH_STYLES), characterStyles: Object.values(CHARACTER_STYLES) },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [
            { level: 0, format: LevelFormat.NONE, text: "", suffix: LevelSuffix.NOTHING, alignment: AlignmentType.LEFT },
            {
              level: 1,
              format: LevelFormat.LOWER_LETTER,
              text: "%2)",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 454, hanging: 454 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children: examples() }],
  });
  const files = unzipSync(await Packer.toBuffer(example));
  const partText = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const [heading = "", paragraph = "", requirementHeading = "", listItem = "", fact = "", tocEntry = "", table = "", borderedTable = ""] = bodyChildren(
    partText("word/document.xml"),
  );
  const numbering = partText("word/numbering.xml");
  const abstract = [...numbering.matchAll(/<w:abstractNum .*?<\/w:abstractNum>/gs)].map((match) => match[0]).find((each) => each.includes('w:val="%2)"'));
  if (abstract === undefined) throw new Error("docx rendered no list for requirements");
  const listNumber = /<w:numId w:val="(\d+)"\/>/.exec(listItem)?.[0] ?? "";
  const withSlot = (xml: string): string => xml.replace(listNumber, `<w:numId w:val="${slot("LIST")}"/>`);
  return {
    heading,
    paragraph,
    requirementHeading: withSlot(requirementHeading),
    listItem: withSlot(listItem),
    fact,
    tocEntry: tocEntry.replaceAll(' w:dirty="true"', ""),
    table,
    borderedTable,
    abstractNumbering: abstract
      .replace(/w:abstractNumId="\d+"/, `w:abstractNumId="${slot("ABSTRACT")}"`)
      .replace(/ w15:[a-zA-Z]+="[^"]*"| w:tentative="1"/g, "")
      .replace("hybridMultilevel", "multilevel"),
    ownStyles: ownStyles(partText("word/styles.xml")),
  };
}

function examples(): (Paragraph | Table)[] {
  return [
    new Paragraph({
      style: slot("STYLE"),
      outlineLevel: 7,
      keepNext: true,
      children: [new Bookmark({ id: slot("ANCHOR"), children: [new TextRun(slot("TEXT"))] })],
    }),
    new Paragraph({ style: slot("STYLE"), keepNext: true, children: [new TextRun(slot("TEXT"))] }),
    new Paragraph({
      style: slot("STYLE"),
      outlineLevel: 7,
      keepNext: true,
      numbering: { reference: LIST, level: 0 },
      children: [
        new Bookmark({
          id: slot("ANCHOR"),
          children: [
            new TextRun({ style: slot("KIND"), text: slot("NUMBER") }),
            new TextRun(slot("TEXT")),
            new TextRun({ style: slot("CODE"), text: slot("ID") }),
          ],
        }),
      ],
    }),
    new Paragraph({ style: slot("STYLE"), keepNext: true, numbering: { reference: LIST, level: 1 }, children: [new TextRun(slot("TEXT"))] }),
    new Paragraph({
      style: slot("STYLE"),
      keepNext: true,
      children: [new TextRun({ style: slot("LABELSTYLE"), text: slot("LABEL") }), new TextRun({ children: [new Tab()] }), new TextRun(slot("TEXT"))],
    }),
    new Paragraph({
      style: slot("STYLE"),
      children: [
        new InternalHyperlink({
          anchor: slot("ANCHOR"),
          children: [new TextRun(slot("TEXT")), new TextRun({ children: [new Tab()] }), new PageReference(slot("ANCHOR"), { hyperlink: true })],
        }),
      ],
    }),
    exampleTable({ style: slot("TABLESTYLE") }),
    exampleTable({ borders: true }),
  ];
}

function exampleTable(look: { readonly style: string } | { readonly borders: true }): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };
  const cell = (bold: boolean): TableCell =>
    new TableCell({
      width: { size: 50, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ style: slot("STYLE"), children: [new TextRun({ text: slot("TEXT"), ...(bold ? { bold } : {}) })] })],
    });
  return new Table({
    ...("style" in look
      ? { style: look.style }
      : { borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } }),
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [9070],
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: [cell(true)] }), new TableRow({ cantSplit: true, children: [cell(false)] })],
  });
}

/** The elements directly in the body, each as it is written. */
function bodyChildren(xml: string): readonly string[] {
  const children: string[] = [];
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if ((tokens.name !== "w:p" && tokens.name !== "w:tbl") || tokens.kind !== "start") continue;
    const { start } = tokens;
    tokens.skipElement();
    children.push(xml.slice(start, tokens.end));
  }
  return children;
}

function ownStyles(stylesXml: string): OwnStyles {
  const found: Partial<Record<StyleRole, OwnStyle>> = {};
  const roles = [...Object.entries(PARAGRAPH_STYLES), ...Object.entries(CHARACTER_STYLES)] as readonly [StyleRole, IParagraphStyleOptions][];
  for (const [role, options] of roles) {
    const start = stylesXml.lastIndexOf("<w:style ", stylesXml.indexOf(`w:styleId="${options.id}"`));
    const definition = stylesXml.slice(start, stylesXml.indexOf("</w:style>", start) + "</w:style>".length);
    const outlineLevel = options.paragraph?.outlineLevel;
    found[role] = {
      id: options.id,
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      xml: (id, standard) =>
        definition
          .replace(`w:styleId="${options.id}"`, `w:styleId="${id}"`)
          .replace(`<w:basedOn w:val="${slot("STANDARD")}"/>`, standard === undefined ? "" : `<w:basedOn w:val="${standard}"/>`),
    };
  }
  return found;
}
