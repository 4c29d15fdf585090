/** How the cells of the answer form look. Colour never says anything alone: a cell to fill in has "Uw" in the title of its column. */
import type { CellStyle } from "hucre/xlsx";

/** A font that every office PC has. No colours of fonts: hucre 1.0.0 writes them in an order that Excel's schema does not know. */
export const FONT = { name: "Calibri", size: 10 } as const;

const solid = (rgb: string): NonNullable<CellStyle["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
const line = { style: "thin", color: { rgb: "8C9BB0" } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const wrapped = { vertical: "top", wrapText: true } as const;

export const CELL_LOOKS = {
  title: { font: { ...FONT, size: 14, bold: true } },
  /** Runs on over the empty cells beside it. */
  line: { font: { ...FONT, bold: true } },
  header: { font: { ...FONT, bold: true }, fill: solid("E9F0F7"), border, alignment: wrapped },
  text: { border, alignment: wrapped },
  strong: { font: { ...FONT, bold: true }, border, alignment: wrapped },
  number: { border, alignment: { ...wrapped, horizontal: "left" } },
  code: { font: { name: "Consolas", size: 8 }, border, alignment: wrapped },
  /** What changed in a nota; the words say so as well. */
  changed: { font: { ...FONT, bold: true }, fill: solid("FDE7D3"), border, alignment: wrapped },
  fill: { fill: solid("FFF9E5"), border, alignment: wrapped, protection: { locked: false }, numFmt: "@" },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type CellLook = keyof typeof CELL_LOOKS;
