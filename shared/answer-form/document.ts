/** The answer form as blocks, for the Word writer: every requirement as in the annex, with a small table to fill in under it. */
import type { Annex, Block, FillCell } from "../annex/model.ts";
import { body, heading } from "../annex/tables.ts";
import type { AnswerForm, AnswerRow } from "./model.ts";
import { COLUMN_TITLES, FORM_TEXTS } from "./texts.ts";

export function answerFormDocument(form: AnswerForm): Annex {
  return {
    fields: form.fields,
    properties: form.properties,
    blocks: {
      uitleg: form.instructions.map(body),
      inschrijver: tendererBlocks(form),
      antwoorden: form.requirements.flatMap(({ title, rows }) => [heading(2, title), ...rows.flatMap(requirementBlocks)]),
      abro: abroBlocks(form),
      ontvangstbewijs: [{ kind: "paragraph", role: "note", text: form.receipt }],
    },
  };
}

function tendererBlocks({ tenderer }: AnswerForm): readonly Block[] {
  return [
    {
      kind: "table",
      description: "Gegevens van de inschrijver. Vul de tweede kolom in.",
      columns: [
        { title: "Gegeven", width: 36 },
        { title: "Invullen", width: 64 },
      ],
      rows: tenderer.map(({ id, label }) => [label, { label, tag: `inschrijver-${id}`, prompt: FORM_TEXTS.fillIn, options: [] }]),
    },
  ];
}

function requirementBlocks(row: AnswerRow): readonly Block[] {
  return [
    {
      kind: "requirement",
      number: row.number,
      id: row.id,
      title: row.title,
      kindLabel: row.kindLabel,
      text: row.text,
      list: row.list,
      facts: [
        ...(row.change ? [{ label: COLUMN_TITLES.change, value: row.change }] : []),
        ...(row.part ? [{ label: "Onderdeel", value: row.part }] : []),
        ...(row.evidence ? [{ label: "Bewijs", value: row.evidence }] : []),
        ...(row.due ? [{ label: COLUMN_TITLES.due, value: row.due }] : []),
        { label: COLUMN_TITLES.hash, value: row.hash },
      ],
      ...(row.scope.length > 0 ? { note: row.scope.join(" ") } : {}),
    },
    {
      kind: "table",
      description: `Uw antwoord op ${nameOf(row)}. Vul de laatste drie kolommen in.`,
      columns: [
        { title: COLUMN_TITLES.number, width: 12 },
        { title: COLUMN_TITLES.answer, width: 22 },
        { title: COLUMN_TITLES.explanation, width: 40 },
        { title: COLUMN_TITLES.place, width: 26 },
      ],
      rows: [[row.number, answerCell(row), explanationCell(row), placeCell(row)]],
    },
  ];
}

/** Only number, title and answer: the texts of the ABRO stand in the annex. */
function abroBlocks({ abro }: AnswerForm): readonly Block[] {
  if (abro.length === 0) return [];
  return [
    heading(1, "Antwoorden op de ABRO-eisen"),
    body("De inhoud van deze eisen staat in de bijlage. De nummers zijn die van de ABRO."),
    ...abro.flatMap(({ title, rows }): readonly Block[] => [
      heading(2, title),
      {
        kind: "table",
        description: `Uw antwoorden op de eisen van ${title}. Vul de laatste twee kolommen in.`,
        columns: [
          { title: COLUMN_TITLES.number, width: 12 },
          { title: COLUMN_TITLES.title, width: 32 },
          { title: COLUMN_TITLES.answer, width: 22 },
          { title: COLUMN_TITLES.explanation, width: 34 },
        ],
        rows: rows.map((row) => [
          row.number,
          [row.title, ...(row.change ? [`${COLUMN_TITLES.change}: ${row.change}`] : []), `${COLUMN_TITLES.hash}: ${row.hash}`].join("\n"),
          answerCell(row),
          explanationCell(row),
        ]),
      },
    ]),
  ];
}

const nameOf = (row: AnswerRow): string => `${row.kindLabel.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} ${row.number}`;

function answerCell(row: AnswerRow): FillCell {
  return { label: `Antwoord op ${nameOf(row)}`, tag: `antwoord-${row.id}`, prompt: FORM_TEXTS.choose, options: row.answers };
}

function explanationCell(row: AnswerRow): FillCell {
  return {
    label: `Toelichting bij ${nameOf(row)}`,
    tag: `toelichting-${row.id}`,
    prompt: row.explain ? FORM_TEXTS.explain : FORM_TEXTS.mayExplain,
    options: [],
  };
}

function placeCell(row: AnswerRow): FillCell {
  return { label: `Vindplaats van het bewijs bij ${nameOf(row)}`, tag: `vindplaats-${row.id}`, prompt: FORM_TEXTS.place, options: [] };
}
