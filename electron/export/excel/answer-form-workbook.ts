/** The answer form as a workbook: a sheet with the answers, and one that explains it. */
import type { AnswerForm, AnswerRow } from "../../../shared/answer-form/model.ts";
import { COLUMN_TITLES, listMark } from "../../../shared/answer-form/texts.ts";
import { failure, type Problem, type Result, success } from "../../../shared/result.ts";
import type { CellLook } from "./looks.ts";
import { type Cell, type Choice, LONGEST_CELL, type Sheet, writeWorkbook } from "./workbook.ts";

interface Column {
  readonly key: keyof typeof COLUMN_TITLES;
  readonly width: number;
  readonly look: CellLook;
  readonly text: (row: AnswerRow) => string;
}

const nothing = (): string => "";

const COLUMNS: readonly Column[] = [
  { key: "number", width: 8, look: "number", text: (row) => row.number },
  { key: "id", width: 11, look: "text", text: (row) => row.id },
  { key: "kind", width: 15, look: "text", text: (row) => row.kindLabel },
  { key: "title", width: 20, look: "strong", text: (row) => row.title },
  { key: "text", width: 56, look: "text", text: textOf },
  { key: "evidence", width: 32, look: "text", text: (row) => row.evidence },
  { key: "due", width: 17, look: "text", text: (row) => row.due },
  { key: "answer", width: 13, look: "fill", text: nothing },
  { key: "explanation", width: 34, look: "fill", text: nothing },
  { key: "place", width: 19, look: "fill", text: nothing },
  { key: "hash", width: 17, look: "code", text: (row) => row.hash },
];
/** Only in a form that comes with a nota; right behind the number, so that it is seen. */
const CHANGE_COLUMN: Column = { key: "change", width: 17, look: "text", text: (row) => row.change };
const WITH_CHANGES: readonly Column[] = COLUMNS.flatMap((each) => (each.key === "number" ? [each, CHANGE_COLUMN] : [each]));

function columnsFor(rows: readonly AnswerRow[]): readonly Column[] {
  return rows.some((row) => row.change !== "") ? WITH_CHANGES : COLUMNS;
}

const READ_ON = "Lees eerst het blad Toelichting en vul daar uw gegevens in.";
const PROTECTED =
  "Beide bladen zijn beveiligd zonder wachtwoord, zodat nummers en teksten niet per ongeluk veranderen. U kunt alleen invullen wat onder Uw antwoord, Uw toelichting en Vindplaats van uw bewijs staat, en uw gegevens op dit blad. Die cellen zijn lichtgeel. U mag filteren, en rijen en kolommen groter maken.";

/** The workbook as bytes; a failure when a text does not fit in a cell. */
export async function writeAnswerFormWorkbook(form: AnswerForm): Promise<Result<Uint8Array, Problem>> {
  const rows = [...form.requirements, ...form.abro].flatMap((group) => group.rows);
  const tooLong = rows.filter((row) => COLUMNS.some((column) => column.text(row).length > LONGEST_CELL));
  if (tooLong.length > 0) return failure(...tooLong.map(doesNotFit));
  return success(await writeWorkbook({ sheets: [answersSheet(form, rows), explanationSheet(form)], properties: form.properties }));
}

function doesNotFit({ number, id }: AnswerRow): Problem {
  return {
    id: "answer-form.text-too-long",
    message: `De tekst van eis ${number} (${id}) is te lang voor een cel in Excel. Maak de tekst korter, of maak het antwoordformulier alleen in Word.`,
  };
}

/** The obligation as the annex prints it: text, parts, and for which part of the purchase it is meant. */
function textOf(row: AnswerRow): string {
  return [row.text, ...row.list.map((item, index) => `${listMark(index)} ${item}`), ...(row.part ? [`Onderdeel: ${row.part}`] : []), ...row.scope].join("\n");
}

function answersSheet(form: AnswerForm, rows: readonly AnswerRow[]): Sheet {
  const { titel = "", kenmerk = "", versie = "", status = "" } = form.fields;
  const above: readonly (readonly Cell[])[] = [
    [{ text: `${form.title}: ${titel} (${kenmerk}, versie ${versie}, ${status.toLowerCase()})`, look: "title" }],
    ...[...form.warnings, READ_ON].map((text): readonly Cell[] => [{ text, look: "line" }]),
  ];
  const first = above.length + 1;
  const columns = columnsFor(rows);
  const lookOf = ({ key, look }: Column, text: string): CellLook => (key === "change" && text !== "" ? "changed" : look);
  return {
    name: "Antwoorden",
    orientation: "landscape",
    columns: columns.map((each) => each.width),
    rows: [
      ...above,
      columns.map(({ key }): Cell => ({ text: COLUMN_TITLES[key], look: "header" })),
      ...rows.map((row) =>
        columns.map((column): Cell => {
          const text = column.text(row);
          return { text, look: lookOf(column, text) };
        }),
      ),
    ],
    headerRow: above.length,
    choices: choicesOf(
      rows,
      first,
      columns.findIndex((each) => each.key === "answer"),
    ),
    footer: footerOf(form),
  };
}

/** One list of answers for each run of rows that take the same ones. */
function choicesOf(rows: readonly AnswerRow[], first: number, column: number): readonly Choice[] {
  const choices: { column: number; firstRow: number; lastRow: number; options: readonly string[] }[] = [];
  for (const [index, { answers }] of rows.entries()) {
    const last = choices.at(-1);
    if (last && last.options.join() === answers.join()) last.lastRow = first + index;
    else choices.push({ column, firstRow: first + index, lastRow: first + index, options: answers });
  }
  return choices;
}

function explanationSheet(form: AnswerForm): Sheet {
  const { titel = "", opdrachtgever = "", kenmerk = "", versie = "", status = "", datum = "", pakket = "" } = form.fields;
  const pair = (label: string, text: string, look: CellLook = "text"): readonly Cell[] => [
    { text: label, look: "strong" },
    { text, look },
  ];
  return {
    name: "Toelichting",
    orientation: "portrait",
    columns: [34, 96],
    rows: [
      [{ text: form.title, look: "title" }],
      pair("Opdracht", titel),
      pair("Opdrachtgever", opdrachtgever),
      pair("Kenmerk", kenmerk),
      pair("Versie", `${versie} (${status.toLowerCase()})`),
      pair("Datum", datum),
      ...form.tenderer.map(({ label }) => pair(label, "", "fill")),
      pair("Belangrijk", form.warnings.join("\n")),
      ...form.instructions.map((text, index) => pair(`Zo vult u in (${index + 1})`, text)),
      pair("Beveiliging", PROTECTED),
      pair("Eisenpakket", pakket),
      pair("Herkomst", form.receipt),
    ],
    choices: [],
    footer: footerOf(form),
  };
}

function footerOf({ fields }: AnswerForm): string {
  return `${fields.kenmerk}, versie ${fields.versie}`;
}
