/**
 * Content controls: fields that a reader of the document fills in. `docx` has no objects for the ones with a list or with plain text, so
 * they are written here around the run that `docx` rendered. A control can be filled but not deleted, and has a name by which a program
 * finds the answer back.
 */
import type { FillCell } from "../../../shared/annex/model.ts";
import { slot } from "./stamps.ts";
import { escapeAttribute } from "./xml/escape.ts";

/** The grey of a text that waits to be replaced; still 7 to 1 on white. */
const PROMPT_COLOUR = "595959";

/** A cell of a table with its text in a content control. */
export function withControl(cell: string): string {
  const run = /<w:r>.*<\/w:r>/s.exec(cell)?.[0];
  if (run === undefined) throw new Error("docx renders cells in a form that is not known");
  const prompt = run.replace("<w:r>", `<w:r><w:rPr><w:color w:val="${PROMPT_COLOUR}"/></w:rPr>`);
  return cell.replace(
    run,
    `<w:sdt><w:sdtPr><w:alias w:val="${slot("LABEL")}"/><w:tag w:val="${slot("TAG")}"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/>${slot("CONTROL")}</w:sdtPr><w:sdtContent>${prompt}</w:sdtContent></w:sdt>`,
  );
}

/** What kind of control it is. */
export function controlOf({ options }: FillCell): string {
  if (options.length === 0) return '<w:text w:multiLine="1"/>';
  const items = options.map((option) => `<w:listItem w:displayText="${escapeAttribute(option)}" w:value="${escapeAttribute(option)}"/>`);
  return `<w:dropDownList>${items.join("")}</w:dropDownList>`;
}
