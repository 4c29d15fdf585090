/** A nota van inlichtingen as a document for the market: what changed, and the answers. Made of the market's part of a dossier. */
import { annexFields } from "../annex/fields.ts";
import type { Annex, Block } from "../annex/model.ts";
import { body, heading, tableOr } from "../annex/tables.ts";
import { enumerate, formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { marketView } from "../dossier/audience.ts";
import type { Dossier } from "../dossier/model.ts";
import { numberOfQuestion } from "../dossier/nota-model.ts";
import { type AnnexChanges, hasChanges, type RequirementChange } from "./changes.ts";
import { NOTA_TEXTS } from "./texts.ts";

export interface NotaInput {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  /** Number of the nota. */
  readonly number: number;
  readonly changes: AnnexChanges;
  /** Version of the annex that the market has now. */
  readonly earlierVersion: string;
  /** Day that is printed, ISO. */
  readonly date: string;
}

/** A question with the answer that was settled, as the market may see it. */
interface Answered {
  readonly number: number;
  readonly question: string;
  readonly about?: string | undefined;
  readonly answer: string;
}

export function composeNota(input: NotaInput): Annex {
  const { catalogue, dossier, number, date } = input;
  const view = marketView(dossier);
  const { tender } = view;
  const document = NOTA_TEXTS.document(number);
  const answered = view.questions.flatMap((each): readonly Answered[] =>
    each.nota === number && each.settled ? [{ number: numberOfQuestion(each), question: each.question, about: each.about, answer: each.settled.answer }] : [],
  );
  return {
    fields: { ...annexFields(catalogue, view, { requirements: [], excluded: [], unknown: [], lapsed: [] }, undefined, date), document },
    blocks: {
      inhoud: [...introduction(input), ...changeBlocks(input, answered), ...questionBlocks(answered, numbersOf(input)), ...groundBlocks(input, answered)],
    },
    properties: {
      title: `${document} - ${tender.title}`,
      subject: `${document} bij ${tender.title} (${tender.reference})`,
      creator: tender.organisation,
      keywords: tender.reference,
      description: `${document}, ${formatDate(date)}`,
      language: "nl-NL",
      date,
    },
  };
}

function notaOf({ dossier, number }: NotaInput): { readonly introduction: string; readonly grounds: string } {
  return marketView(dossier).notas.find((each) => each.number === number) ?? { introduction: "", grounds: "" };
}

function introduction(input: NotaInput): readonly Block[] {
  const { dossier, number, changes, earlierVersion, date } = input;
  const { title, reference, annexVersion } = dossier.tender;
  return [
    heading(1, "Inleiding"),
    body(NOTA_TEXTS.goesWith(number, formatDate(date), title, reference)),
    ...linesOf(notaOf(input).introduction),
    ...(hasChanges(changes)
      ? [body(NOTA_TEXTS.replaces(annexVersion, earlierVersion)), body(NOTA_TEXTS.newForm), body(NOTA_TEXTS.redline)]
      : [body(NOTA_TEXTS.unchanged(earlierVersion))]),
  ];
}

function linesOf(text: string): readonly Block[] {
  return text
    .split(/\r?\n/)
    .filter((each) => each.trim() !== "")
    .map(body);
}

function changeBlocks({ changes }: NotaInput, answered: readonly Answered[]): readonly Block[] {
  const { requirements, facts } = changes;
  return [
    heading(1, "Wijzigingen"),
    ...(requirements.length > 0 || facts.length === 0
      ? tableOr(
          NOTA_TEXTS.noChanges,
          "De eisen die nieuw, gewijzigd of vervallen zijn, met de oude en de nieuwe tekst naast elkaar en de aanleiding.",
          [
            ["Nr.", 7],
            ["Wijziging", 17],
            ["Oude tekst", 29],
            ["Nieuwe tekst", 29],
            ["Aanleiding", 18],
          ],
          requirements.map((each) => [each.number, `${NOTA_TEXTS.marks[each.kind]}: ${each.title}`, oldText(each), newText(each), groundOf(each, answered)]),
        )
      : []),
    ...(facts.length > 0
      ? [
          heading(2, "Gegevens van de opdracht"),
          ...tableOr(
            "",
            "Gegevens van de opdracht die zijn gewijzigd, oud en nieuw naast elkaar.",
            [
              ["Gegeven", 24],
              ["Oud", 38],
              ["Nieuw", 38],
            ],
            facts.map((each) => [each.label, each.old, each.new]),
          ),
        ]
      : []),
  ];
}

const oldText = ({ kind, before }: RequirementChange): string => (kind === "nieuw" ? NOTA_TEXTS.isNew : before);
const newText = ({ kind, after }: RequirementChange): string => (kind === "vervallen" ? NOTA_TEXTS.lapsed : after);

/** The questions about the requirement in this nota, or the buyer itself. */
function groundOf({ id }: RequirementChange, answered: readonly Answered[]): string {
  const questions = answered.filter((each) => each.about === id).map((each) => NOTA_TEXTS.question(each.number));
  return questions.length > 0 ? enumerate(questions) : NOTA_TEXTS.ownGround;
}

/** Printed numbers, those of requirements that are new in this nota included. */
function numbersOf({ dossier, changes }: NotaInput): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(changes.requirements.map(({ id, number }) => [id, number])), ...dossier.numbering };
}

function questionBlocks(answered: readonly Answered[], numbering: Readonly<Record<string, string>>): readonly Block[] {
  return [
    heading(1, "Vragen en antwoorden"),
    ...tableOr(
      NOTA_TEXTS.noQuestions,
      "De gestelde vragen en de antwoorden van de opdrachtgever.",
      [
        ["Nr.", 8],
        ["Over", 14],
        ["Vraag", 39],
        ["Antwoord", 39],
      ],
      answered.map(({ number, about, question, answer }) => [String(number), aboutText(about, numbering), question, answer]),
    ),
  ];
}

function aboutText(about: string | undefined, numbering: Readonly<Record<string, string>>): string {
  if (about === undefined) return NOTA_TEXTS.general;
  const number = numbering[about];
  return number === undefined ? about : `${NOTA_TEXTS.requirement(number)} (${about})`;
}

/** What led to the changes: the questions, and what the buyer says about its own. */
function groundBlocks(input: NotaInput, answered: readonly Answered[]): readonly Block[] {
  const { requirements } = input.changes;
  if (!hasChanges(input.changes)) return [];
  const byQuestion = answered.flatMap(({ number, about }) => {
    const change = requirements.find((each) => each.id === about);
    return change ? [`Vraag ${number} leidde tot een wijziging van ${NOTA_TEXTS.requirement(change.number)}.`] : [];
  });
  const own = linesOf(notaOf(input).grounds);
  return [
    heading(1, "Aanleiding van de wijzigingen"),
    ...byQuestion.map(body),
    ...(own.length > 0 ? own : byQuestion.length === 0 ? [body(NOTA_TEXTS.noGrounds)] : []),
  ];
}
