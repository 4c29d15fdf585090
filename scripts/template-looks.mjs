/** Looks of the Word templates that come with the app: fonts that every office PC has, no house style of anyone. */
import { BorderStyle, ShadingType, TabStopType } from "docx";

const GREY = "595959";
/** Text width of A4 between the margins of a look, in twips. */
export const textWidth = (look) => 11906 - 2 * look.margin;

/** What makes the templates look different. Sizes in half points. `cover`: a front page of its own; `byKind`: a chapter for each kind of requirement. */
export const HOUSE = {
  font: "Calibri",
  size: 21,
  ink: "1F3864",
  accent: "1F5C99",
  rule: "B4C6DC",
  shade: "E9F0F7",
  line: 276,
  after: 120,
  heading: [36, 27, 23],
  fact: 18,
  factIndent: 1644,
  tenderFactIndent: 2268,
  margin: 1418,
  band: false,
  cover: true,
  byKind: false,
};
/** For central government: sober, black on white with one dark blue, wide margins, a chapter for each kind. */
export const STATE = {
  font: "Verdana",
  size: 18,
  ink: "14304F",
  accent: "14304F",
  rule: "8A97A6",
  shade: "EEF1F5",
  line: 280,
  after: 120,
  heading: [30, 22, 19],
  fact: 16,
  factIndent: 1814,
  tenderFactIndent: 2722,
  margin: 1588,
  band: false,
  cover: true,
  byKind: true,
};
/** For municipalities, provinces and water boards: friendly and open, no front page. */
export const LOCAL = {
  font: "Trebuchet MS",
  size: 20,
  ink: "0A4B55",
  accent: "0A6270",
  rule: "A9C9CD",
  shade: "E3F1F2",
  line: 270,
  after: 110,
  heading: [32, 25, 22],
  fact: 17,
  factIndent: 1701,
  tenderFactIndent: 2495,
  margin: 1304,
  band: true,
  cover: false,
  byKind: false,
};
export const COMPACT = {
  font: "Arial",
  size: 18,
  ink: "1D3B2F",
  accent: "2B6149",
  rule: "BBBBBB",
  shade: "E6EFEA",
  line: 252,
  after: 80,
  heading: [26, 21, 19],
  fact: 16,
  factIndent: 1474,
  tenderFactIndent: 2268,
  /** A band behind the heading of a requirement instead of a rule above it. */
  band: true,
  margin: 1134,
  cover: false,
  byKind: false,
};

export function styles(look) {
  const heading = (level, before, after, extra = {}) => ({
    run: { font: look.font, bold: true, size: look.heading[level - 1], color: level === 3 ? "000000" : level === 1 ? look.ink : look.accent },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing: { before, after }, ...extra },
  });
  const rule = { style: BorderStyle.SINGLE, size: 6, color: look.rule };
  const own = (id, name, run, paragraph) => ({ id, name, basedOn: "Normal", quickFormat: true, run, paragraph });
  return {
    default: {
      document: { run: { font: look.font, size: look.size, language: { value: "nl-NL" } }, paragraph: { spacing: { after: look.after, line: look.line } } },
      heading1: heading(1, 440, 160, { border: { bottom: { ...rule, space: 4 } } }),
      heading2: heading(2, 320, 100),
      heading3: heading(3, 240, 60),
      title: {
        run: { font: look.font, bold: true, size: look.cover ? 60 : 32, color: look.ink },
        paragraph: { spacing: { before: look.cover ? 3400 : 0, after: look.cover ? 200 : 40, line: 240 } },
      },
    },
    paragraphStyles: [
      own("Ondertitel", "Subtitle", { size: look.cover ? 32 : 22, color: look.accent }, { spacing: { after: look.cover ? 900 : 160, line: 240 } }),
      own("KopInhoud", "Kop inhoud", { bold: true, size: look.heading[0], color: look.ink }, { keepNext: true, spacing: { before: 240, after: 160 } }),
      own(
        "Gegeven",
        "Gegeven",
        { size: look.cover ? 22 : 18 },
        {
          indent: { left: look.tenderFactIndent, hanging: look.tenderFactIndent },
          tabStops: [{ type: TabStopType.LEFT, position: look.tenderFactIndent }],
          spacing: { after: look.cover ? 80 : 30 },
        },
      ),
      own(
        "EisKop",
        "Eis kop",
        { bold: true, size: look.heading[2] },
        {
          keepNext: true,
          keepLines: true,
          outlineLevel: 2,
          spacing: { before: look.cover ? 300 : 200, after: 60 },
          ...(look.band ? { shading: { type: ShadingType.CLEAR, fill: look.shade, color: "auto" } } : { border: { top: { ...rule, size: 4, space: 5 } } }),
        },
      ),
      own("EisTekst", "Eis tekst", {}, { spacing: { after: look.cover ? 90 : 50 } }),
      own("EisLijst", "Eis lijst", {}, { spacing: { after: 60 } }),
      own(
        "EisKenmerk",
        "Eis kenmerk",
        { size: look.fact },
        {
          keepLines: true,
          indent: { left: look.factIndent, hanging: look.factIndent },
          tabStops: [{ type: TabStopType.LEFT, position: look.factIndent }],
          spacing: { before: 0, after: 30, line: 252 },
        },
      ),
      own("EisNoot", "Eis noot", { size: look.fact - 1, italics: true, color: GREY }, { keepLines: true, spacing: { before: 30, after: 60, line: 240 } }),
      own("EisTabeltekst", "Eis tabeltekst", { size: look.size - 2 }, { spacing: { before: 50, after: 50, line: 252 } }),
      own("TOC1", "toc 1", { bold: true }, { tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look) }], spacing: { before: 100, after: 30 } }),
      own(
        "TOC2",
        "toc 2",
        {},
        { tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look) }], indent: { left: 284 }, spacing: { before: 0, after: 20 } },
      ),
      own(
        "TOC3",
        "toc 3",
        {},
        { tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look) }], indent: { left: 567 }, spacing: { before: 0, after: 20 } },
      ),
      own("Koptekst", "header", { size: 16, color: GREY }, { tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look) }], spacing: { after: 0 } }),
      own("Voettekst", "footer", { size: 16, color: GREY }, { tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look) }], spacing: { after: 0 } }),
    ],
    characterStyles: [
      { id: "EisSoort", name: "Eis soort", run: { bold: true, color: look.accent } },
      { id: "EisLabel", name: "Eis label", run: { bold: true, color: "404040" } },
      { id: "EisCode", name: "Eis code", run: { bold: false, size: look.fact - 1, color: GREY } },
    ],
  };
}

/** Table style with a marked header row; `docx` has no objects for table styles. */
export function tableStyle(look) {
  const line = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${look.rule}"/>`;
  return `<w:style w:type="table" w:customStyle="1" w:styleId="EisTabel"><w:name w:val="Eis tabel"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("")}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${look.ink}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${look.shade}"/></w:tcPr></w:tblStylePr></w:style>`;
}
