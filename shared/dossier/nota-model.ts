/** What a dossier records about the round of questions after publication: the register of questions and the notas that answer them. */
import { z } from "zod";
import type { Immutable } from "../immutable.ts";
import { personSchema } from "./decision-model.ts";
import { hash, instant, isoDate, line, paragraph } from "./fields.ts";

export const questionSchema = z.strictObject({
  id: z.string().regex(/^VRG-\d{3,4}$/, "verwacht een nummer zoals VRG-001"),
  /** As it was asked, without who asked it: the market reads it. */
  question: paragraph.default(""),
  /** Internal: who asked. */
  askedBy: line.default(""),
  /** Internal: the day can tell who asked. */
  askedOn: isoDate.optional(),
  /** Requirement that it is about; absent when it is about something else. */
  about: z.string().min(1).max(20).optional(),
  /** Internal: the draft of the answer. */
  answer: paragraph.default(""),
  /** Number of the nota that it goes in; absent while nobody chose one. */
  nota: z.number().int().positive().optional(),
  /** The answer that was settled. Who settled it is internal. */
  settled: z.strictObject({ answer: paragraph.min(1), by: personSchema, at: instant }).optional(),
});

export const notaSchema = z.strictObject({
  number: z.number().int().positive(),
  /** Day on which it is published; printed. */
  date: isoDate.optional(),
  /** Number of the revision that it tells the changes from. */
  since: z.number().int().positive(),
  /** What the market has to know first; printed. */
  introduction: paragraph.default(""),
  /** What led to changes that no question asked for; printed. */
  grounds: paragraph.default(""),
  /** Its receipt; absent until it was made. */
  made: z
    .strictObject({
      at: instant,
      by: line,
      annexVersion: line,
      /** Of the annex that was made with it; absent when the annex did not change. */
      revision: z.number().int().positive().optional(),
      files: z.array(z.strictObject({ name: line, hash, role: z.enum(["document", "redline"]).default("document") })).min(1),
    })
    .optional(),
});

export const QUESTION_STATES = ["open", "concept", "vastgesteld"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export type Question = Immutable<z.infer<typeof questionSchema>>;
export type Nota = Immutable<z.infer<typeof notaSchema>>;

export function stateOfQuestion({ answer, settled }: Pick<Question, "answer" | "settled">): QuestionState {
  if (settled) return "vastgesteld";
  return answer.trim() === "" ? "open" : "concept";
}

/** The number as it is printed: 1 of VRG-001. */
export function numberOfQuestion({ id }: Pick<Question, "id">): number {
  return Number(id.slice("VRG-".length));
}
