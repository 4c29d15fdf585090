/**
 * Makes the Word templates that come with the app: `node scripts/make-templates.mjs [folder]`, by default into templates: those of
 * the annex in word/, that of the answer form in antwoordformulier/, that of the internal documents in intern/.
 * The same script gives the same bytes, so what is in the repository can be checked against it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { COMPACT, HOUSE, LOCAL, STATE, styles, tableStyle, textWidth } from "./template-looks.mjs";
import { ABOUT, ANSWER_FORM, INTERNAL, KINDS, PARTS, PROCEDURE_FACTS, TENDER_FACTS } from "./template-texts.mjs";

const text = (content, style) => new Paragraph({ ...(style ? { style } : {}), children: [new TextRun(content)] });
const heading = (level, content) => text(content, `Heading${level}`);
const fact = ([label, value]) =>
  new Paragraph({
    style: "Gegeven",
    children: [new TextRun({ style: "EisLabel", text: `${label}:` }), new TextRun({ children: [new Tab()] }), new TextRun(value)],
  });

const tableOfContents = () =>
  new TableOfContents("Inhoud", { hyperlink: true, headingStyleRange: "1-2", useAppliedParagraphOutlineLevel: true, hideTabAndPageNumbersInWebView: true });
const pageNumber = () => new TextRun({ children: ["Pagina ", PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] });

function table({ columns, widths, rows }, look) {
  const row = (cells, header) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (content, index) =>
          new TableCell({
            width: { size: widths[index], type: WidthType.PERCENTAGE },
            children: [new Paragraph({ style: "EisTabeltekst", children: [new TextRun({ text: content, ...(header || index === 0 ? { bold: true } : {}) })] })],
          }),
      ),
    });
  return new Table({
    style: "EisTabel",
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((each) => Math.round((each / 100) * textWidth(look))),
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

function body(look) {
  const contents = [text("Inhoud", "KopInhoud"), tableOfContents()];
  const chapter = (content) =>
    look.cover ? new Paragraph({ style: "Heading1", pageBreakBefore: true, children: [new TextRun(content)] }) : heading(1, content);
  const front = look.cover
    ? [
        text("Bijlage beveiligingseisen", "Title"),
        text("{{titel}}", "Ondertitel"),
        ...TENDER_FACTS.map(fact),
        new Paragraph({ style: "KopInhoud", children: [new PageBreak(), new TextRun("Inhoud")] }),
        contents[1],
      ]
    : [text("Bijlage beveiligingseisen", "Title"), text("{{titel}}", "Ondertitel"), ...TENDER_FACTS.map(fact), ...contents];
  const requirements = look.byKind
    ? PARTS.kinds.flatMap(([kind, title, about], index) => [index === 0 ? chapter(title) : heading(1, title), text(about), text(`{{eisen:${kind}}}`)])
    : [chapter("Eisen"), text(PARTS.requirements), text("{{eisen}}")];
  return [
    ...front,
    chapter("Over deze bijlage"),
    ...ABOUT.purpose.map((each) => text(each)),
    ...(look === COMPACT ? [] : [heading(2, "De opdracht"), ...PROCEDURE_FACTS.map(fact)]),
    heading(2, "Soorten eisen"),
    table(KINDS, look),
    heading(2, "Zo leest u een eis"),
    ...ABOUT.reading.map((each) => text(each)),
    heading(2, "De bron gaat voor"),
    ...ABOUT.sources.map((each) => text(each)),
    heading(2, "Gelijkwaardige oplossingen"),
    ...ABOUT.equivalence.map((each) => text(each)),
    heading(1, "Situatieschets"),
    ...(look === COMPACT ? [] : [text(PARTS.situation)]),
    text("{{situatie}}"),
    heading(1, "Onderdelen"),
    text(PARTS.sets),
    text("{{onderdelen}}"),
    ...requirements,
    text("{{abro}}"),
    heading(1, "Ingevulde waarden"),
    text(PARTS.values),
    text("{{parameters}}"),
    heading(1, "Begrippen"),
    text(PARTS.terms),
    text("{{begrippen}}"),
    heading(1, "Bronnen"),
    text("{{bronnen}}"),
    heading(1, "Versies en samenstelling"),
    text("{{revisies}}"),
    text("{{ontvangstbewijs}}"),
  ];
}

/** The documents that stay inside: the word INTERN stands on each page. */
function internalSections() {
  const line = (style, left, right) => new Paragraph({ style, children: [...left, new TextRun({ children: [new Tab()] }), ...right] });
  const mark = new TextRun({ text: INTERNAL.mark, bold: true });
  return [
    {
      properties: { page: page(COMPACT.margin) },
      headers: { default: new Header({ children: [line("Koptekst", [mark], [new TextRun("{{document}} – {{kenmerk}}, versie {{versie}} ({{status}})")])] }) },
      footers: {
        default: new Footer({
          children: [line("Voettekst", [new TextRun("{{opdrachtgever}}, {{datum}}")], [pageNumber()])],
        }),
      },
      children: [
        text("{{document}}", "Title"),
        text("{{titel}}", "Ondertitel"),
        ...TENDER_FACTS.map(fact),
        fact(["Eisenpakket", "{{pakket}}"]),
        text(INTERNAL.warning),
        text("Inhoud", "KopInhoud"),
        tableOfContents(),
        text("{{inhoud}}"),
      ],
    },
  ];
}

/** The form that tenderers fill in. */
function answerFormSections() {
  const line = (style, left, right) => new Paragraph({ style, children: [new TextRun(left), new TextRun({ children: [new Tab()] }), right] });
  return [
    {
      properties: { page: page(COMPACT.margin) },
      headers: { default: new Header({ children: [line("Koptekst", ANSWER_FORM.title, new TextRun("{{kenmerk}}, versie {{versie}} ({{status}})"))] }) },
      footers: {
        default: new Footer({
          children: [line("Voettekst", "{{opdrachtgever}}, {{datum}}", pageNumber())],
        }),
      },
      children: [
        text(ANSWER_FORM.title, "Title"),
        text("{{titel}}", "Ondertitel"),
        ...TENDER_FACTS.map(fact),
        fact(["Sluitingsdatum", "{{sluitingsdatum}}"]),
        new Paragraph({ spacing: { before: 200 }, children: [new TextRun({ text: "{{waarschuwing}}", bold: true })] }),
        text("Inhoud", "KopInhoud"),
        tableOfContents(),
        heading(1, "Uw gegevens"),
        text("{{inschrijver}}"),
        heading(1, "Zo vult u dit formulier in"),
        text("{{uitleg}}"),
        ...ANSWER_FORM.fields.map((each) => text(each)),
        heading(1, "Uw antwoorden"),
        text("{{antwoorden}}"),
        text("{{abro}}"),
        heading(1, "Samenstelling van dit formulier"),
        text("{{ontvangstbewijs}}"),
      ],
    },
  ];
}

function page(margin) {
  return { size: { width: 11906, height: 16838 }, margin: { top: 1588, bottom: 1361, left: margin, right: margin, header: 680, footer: 567 } };
}

function sections(look) {
  const { margin, cover } = look;
  const line = (style, left, right) => new Paragraph({ style, children: [...left, new TextRun({ children: [new Tab()] }), ...right] });
  const header = new Header({
    children: [line("Koptekst", [new TextRun("Bijlage beveiligingseisen – {{titel}}")], [new TextRun("{{kenmerk}}, versie {{versie}} ({{status}})")])],
  });
  const footer = new Footer({
    children: [line("Voettekst", [new TextRun("{{opdrachtgever}}, {{datum}}")], [pageNumber()])],
  });
  const blank = (style) => new Paragraph({ style, alignment: AlignmentType.LEFT, children: [] });
  return [
    {
      properties: {
        titlePage: cover,
        page: page(margin),
      },
      headers: { default: header, ...(cover ? { first: new Header({ children: [blank("Koptekst")] }) } : {}) },
      footers: { default: footer, ...(cover ? { first: new Footer({ children: [blank("Voettekst")] }) } : {}) },
      children: body(look),
    },
  ];
}

const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);
const INSTANT = "2026-11-24T00:00:00Z";
const coreProperties = (title, subject) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>Bijlagebouwer</dc:creator><cp:keywords>{{kenmerk}}</cp:keywords><dc:description>Versie {{versie}} ({{status}}), {{datum}}</dc:description><cp:lastModifiedBy>Bijlagebouwer</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${INSTANT}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${INSTANT}</dcterms:modified><dc:language>nl-NL</dc:language></cp:coreProperties>`;

const ANNEX_CORE = coreProperties("Bijlage beveiligingseisen – {{titel}}", "Beveiligingseisen bij {{titel}} ({{kenmerk}})");
const ANSWER_FORM_CORE = coreProperties(`${ANSWER_FORM.title} – {{titel}}`, "Antwoorden op de beveiligingseisen bij {{titel}} ({{kenmerk}})");
const INTERNAL_CORE = coreProperties("{{document}} (intern) – {{titel}}", "{{document}} bij {{titel}} ({{kenmerk}})");

/** Parts that `docx` always writes and these templates have no use for: fonts and colours stand in the styles, and there are no notes. */
const UNUSED = ["word/comments", "word/footnotes", "word/endnotes", "word/fontTable", "word/numbering", "word/theme/theme1", "docProps/custom", "docProps/app"];

const isUnused = (name) =>
  UNUSED.some((part) => name === `${part}.xml`) || (/\.rels$/.test(name) && name.startsWith("word/") && !name.endsWith("/document.xml.rels"));

function withoutUnusedReferences(xml) {
  const pointsToUnused = (target) => UNUSED.some((part) => target.replace(/^\//, "") === `${part}.xml` || `word/${target}` === `${part}.xml`);
  return xml.replaceAll(/<(?:Relationship|Override) [^>]*(?:Target|PartName)="([^"]*)"[^>]*\/>/g, (element, target) => (pointsToUnused(target) ? "" : element));
}

/** `docx` declares every namespace that Word knows in every part. */
function withoutUnusedNamespaces(xml) {
  const ignorable = /mc:Ignorable="([^"]*)"/.exec(xml)?.[1] ?? "";
  const bare = xml.replace(/ mc:Ignorable="[^"]*"/, "");
  const used = (prefix) => new RegExp(`[<\\s/]${prefix}:`).test(bare.replaceAll(/ xmlns:\w+="[^"]*"/g, ""));
  const kept = ignorable.split(" ").filter((prefix) => prefix !== "" && used(prefix));
  const trimmed = bare.replaceAll(/ xmlns:(\w+)="[^"]*"/g, (declaration, prefix) => (used(prefix) || (prefix === "mc" && kept.length > 0) ? declaration : ""));
  return kept.length === 0 ? trimmed : trimmed.replace(/ xmlns:/, ` mc:Ignorable="${kept.join(" ")}" xmlns:`);
}

/** What `docx` cannot say, or says differently each time. */
function finish(name, xml, look, core) {
  switch (name) {
    case "docProps/core.xml":
      return core;
    case "word/styles.xml":
      return xml
        .replaceAll(/<w:name w:val="(Heading \d|Title)"\/>/g, (whole) => whole.replace("Heading", "heading"))
        .replace("</w:styles>", `${tableStyle(look)}</w:styles>`);
    case "word/document.xml":
      return xml
        .replaceAll(' w:dirty="true"', "")
        .replace(
          "</w:tblPr>",
          `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblDescription w:val="${KINDS.description}"/></w:tblPr>`,
        )
        .replace(
          /(<w:fldChar w:fldCharType="separate"\/><\/w:r>)(<\/w:p>)/,
          "$1<w:r><w:t>De inhoudsopgave komt hier zodra de bijlage wordt gemaakt.</w:t></w:r>$2",
        );
    case "[Content_Types].xml":
    case "_rels/.rels":
    case "word/_rels/document.xml.rels":
      return withoutUnusedReferences(xml);
    default:
      return xml;
  }
}

async function makeTemplate(look, content, core) {
  const document = new Document({ creator: "Bijlagebouwer", styles: styles(look), sections: content });
  const parts = unzipSync(await Packer.toBuffer(document));
  const files = {};
  for (const name of Object.keys(parts).toSorted()) {
    if (isUnused(name)) continue;
    files[name] = [strToU8(withoutUnusedNamespaces(finish(name, strFromU8(parts[name]), look, core))), { level: 9, mtime: FIXED_TIME }];
  }
  return zipSync(files);
}

const ANNEXES = { bijlage: HOUSE, "bijlage-compact": COMPACT, "bijlage-rijk": STATE, "bijlage-gemeente": LOCAL };

async function makeTemplates(folder) {
  for (const inner of ["word", "antwoordformulier", "intern"]) mkdirSync(join(folder, inner), { recursive: true });
  for (const [name, look] of Object.entries(ANNEXES)) writeFileSync(join(folder, "word", `${name}.docx`), await makeTemplate(look, sections(look), ANNEX_CORE));
  writeFileSync(join(folder, "antwoordformulier", "antwoordformulier.docx"), await makeTemplate(COMPACT, answerFormSections(), ANSWER_FORM_CORE));
  writeFileSync(join(folder, "intern", "intern.docx"), await makeTemplate(COMPACT, internalSections(), INTERNAL_CORE));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? fileURLToPath(new URL("../templates", import.meta.url));
  await makeTemplates(folder);
  process.stdout.write(`Sjablonen gemaakt in ${folder}\n`);
}
