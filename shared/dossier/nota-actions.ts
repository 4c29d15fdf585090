/** The actions on the register of questions and on the notas that answer them. What stands in a nota that was made is public and stays. */
import type { z } from "zod";
import type { Catalogue } from "../catalogue/model.ts";
import { assertNever, type Immutable } from "../immutable.ts";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import type { Action } from "./action.ts";
import type { Person } from "./decision-model.ts";
import type { Dossier } from "./model.ts";
import { type Nota, notaSchema, type Question, questionSchema } from "./nota-model.ts";
import { isInMadeNota, publishedRevision } from "./publications.ts";

export type NotaAction = Extract<
  Action,
  { kind: "saveQuestion" | "settleQuestion" | "reopenQuestion" | "removeQuestion" | "saveNota" | "removeNota" | "recordNota" }
>;

interface NotaContext {
  readonly catalogue: Catalogue;
  readonly by: Person;
  readonly at: string;
}

export function changeNotas(dossier: Dossier, action: NotaAction, context: NotaContext): Result<Dossier, Problem> {
  switch (action.kind) {
    case "saveQuestion":
      return saveQuestion(dossier, action, context.catalogue);
    case "settleQuestion":
      return onQuestion(dossier, action.id, (question) => settled(question, context));
    case "reopenQuestion":
      return onQuestion(dossier, action.id, ({ settled: _, ...question }) => success(question));
    case "removeQuestion":
      return onQuestion(dossier, action.id, () => success(undefined));
    case "saveNota":
      return saveNota(dossier, action);
    case "removeNota":
      return removeNota(dossier, action.number);
    case "recordNota":
      return success({ ...dossier, notas: dossier.notas.map((each) => (each.number === action.number ? { ...each, made: action.made } : each)) });
    default:
      return assertNever(action, "handeling");
  }
}

function saveQuestion(dossier: Dossier, { id, patch }: Extract<NotaAction, { kind: "saveQuestion" }>, catalogue: Catalogue): Result<Dossier, Problem> {
  if (!publishedRevision(dossier)) return notPublished();
  if (patch.about !== undefined && !exists(patch.about, dossier, catalogue)) return refuse("question-subject-unknown", `De eis ${patch.about} bestaat niet.`);
  if (patch.nota !== undefined && !dossier.notas.some((each) => each.number === patch.nota && !each.made))
    return refuse("nota-unknown", `Nota ${patch.nota} bestaat niet, of is al gemaakt. Kies een andere nota.`);
  if (id === undefined) {
    const question = checked(questionSchema, { id: nextId(dossier), ...patch });
    return question.ok ? success({ ...dossier, questions: [...dossier.questions, question.value] }) : question;
  }
  return onQuestion(dossier, id, (question) => {
    if (question.settled && ("answer" in patch || "question" in patch))
      return refuse("question-settled", `Het antwoord op vraag ${id} is vastgesteld. Heropen het eerst.`);
    return checked(questionSchema, { ...question, ...patch });
  });
}

function settled(question: Question, { by, at }: NotaContext): Result<Question, Problem> {
  const answer = question.answer.trim();
  if (question.question.trim() === "") return refuse("question-empty", "Schrijf eerst de vraag op.");
  return answer === "" ? refuse("answer-empty", "Schrijf eerst een antwoord.") : success({ ...question, settled: { answer, by, at } });
}

/** The dossier with one question changed, or without it when `change` gives none; refused for a question that is public. */
function onQuestion(dossier: Dossier, id: string, change: (question: Question) => Result<Question | undefined, Problem>): Result<Dossier, Problem> {
  const question = dossier.questions.find((each) => each.id === id);
  if (!question) return refuse("question-unknown", `De vraag ${id} bestaat niet (meer).`);
  if (isInMadeNota(dossier, question)) return refuse("question-public", `De vraag ${id} staat in een nota die is gemaakt, en kan niet meer worden gewijzigd.`);
  const changed = change(question);
  if (!changed.ok) return changed;
  return success({ ...dossier, questions: dossier.questions.flatMap((each) => (each === question ? (changed.value ?? []) : each)) });
}

function saveNota(dossier: Dossier, { number, patch }: Extract<NotaAction, { kind: "saveNota" }>): Result<Dossier, Problem> {
  const published = publishedRevision(dossier);
  if (!published) return notPublished();
  if (number === undefined) {
    const open = dossier.notas.find((each) => !each.made);
    if (open) return refuse("nota-open", `Nota ${open.number} is nog niet gemaakt. Maak die eerst af.`);
    const nota = checked(notaSchema, { number: (dossier.notas.at(-1)?.number ?? 0) + 1, since: published.number, ...patch });
    return nota.ok ? success({ ...dossier, notas: [...dossier.notas, nota.value] }) : nota;
  }
  const old = openNota(dossier, number);
  if (!old.ok) return old;
  const nota = checked(notaSchema, { ...old.value, ...patch });
  return nota.ok ? success({ ...dossier, notas: dossier.notas.map((each) => (each === old.value ? nota.value : each)) }) : nota;
}

/** The questions that it would have answered stay in the register. */
function removeNota(dossier: Dossier, number: number): Result<Dossier, Problem> {
  const old = openNota(dossier, number);
  if (!old.ok) return old;
  const questions = dossier.questions.map((each): Question => {
    if (each.nota !== number) return each;
    const { nota: _, ...rest } = each;
    return rest;
  });
  return success({ ...dossier, questions, notas: dossier.notas.filter((each) => each !== old.value) });
}

function openNota({ notas }: Dossier, number: number): Result<Nota, Problem> {
  const nota = notas.find((each) => each.number === number);
  if (!nota) return refuse("nota-unknown", `Nota ${number} bestaat niet (meer).`);
  return nota.made ? refuse("nota-made", `Nota ${number} is gemaakt, en kan niet meer worden gewijzigd.`) : success(nota);
}

function exists(id: string, dossier: Dossier, catalogue: Catalogue): boolean {
  return (
    Object.hasOwn(dossier.numbering, id) || dossier.ownRequirements.some((each) => each.id === id) || catalogue.requirements.some((each) => each.id === id)
  );
}

/** A number that was given out is not given to another question, as long as a later one stands. */
function nextId({ questions }: Dossier): string {
  const highest = questions.reduce((top, each) => Math.max(top, Number(each.id.slice(4))), 0);
  return `VRG-${String(highest + 1).padStart(3, "0")}`;
}

function checked<T>(schema: z.ZodType<T>, value: object): Result<Immutable<T>, Problem> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)));
  if (parsed.success) return success(parsed.data as Immutable<T>);
  return failure(
    ...describeIssues(parsed.error).map(({ place, reason }) => ({ id: "action.nota-invalid", place, message: `Dit kan niet worden opgeslagen: ${reason}.` })),
  );
}

function notPublished(): Result<never, Problem> {
  return refuse("not-published", "Dit kan zodra de bijlage definitief is gemaakt. Zet de status bij Opdracht op Definitief en maak de bijlage.");
}

function refuse(id: string, message: string): Result<never, Problem> {
  return failure({ id: `action.${id}`, message });
}
