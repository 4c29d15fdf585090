/**
 * The answer form (conformiteitenlijst) as data, before it is Word or Excel. Made from the same assembly as the annex, so that both have
 * the same requirements, numbers and texts.
 */
import type { Annex, DocumentProperties } from "../annex/model.ts";

export const ANSWER_FORM_FORMATS = ["word", "excel"] as const;
export type AnswerFormFormat = (typeof ANSWER_FORM_FORMATS)[number];

export interface AnswerForm {
  readonly title: string;
  /** What the tenderer must know before anything else, sentences. */
  readonly warnings: readonly string[];
  /** How to fill it in, in order. */
  readonly instructions: readonly string[];
  /** What the tenderer says about itself: the questions. */
  readonly tenderer: readonly { readonly id: string; readonly label: string }[];
  /** By theme, in printed order. */
  readonly requirements: readonly AnswerGroup[];
  /** Requirements of the ABRO by section; empty when it does not apply. */
  readonly abro: readonly AnswerGroup[];
  /** What it was made from. */
  readonly receipt: string;
  readonly fields: Annex["fields"];
  readonly properties: DocumentProperties;
}

export interface AnswerGroup {
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

/** One requirement that a tenderer answers. */
export interface AnswerRow {
  readonly number: string;
  readonly id: string;
  /** "Eis", "Wens", "Contractbepaling", "Geschiktheidseis", "ABRO-eis". */
  readonly kindLabel: string;
  readonly title: string;
  readonly text: string;
  /** Parts of the obligation, printed as a), b), c). */
  readonly list: readonly string[];
  /** For which part of the purchase it is meant, in the words of the annex; empty when it holds for all of it. */
  readonly part: string;
  readonly scope: readonly string[];
  /** What proves it, and when that is due; empty where nothing is asked. */
  readonly evidence: string;
  readonly due: string;
  /** The answers to choose from. */
  readonly answers: readonly string[];
  /** Whether the explanation is asked for, and not only welcome. */
  readonly explain: boolean;
  /** How it changed in the nota that the form belongs to: "Gewijzigd in nota van inlichtingen 1"; empty when it did not. */
  readonly change: string;
  /** Of all that the row says but its number and its change, short: tells later to which exact text an answer was given. */
  readonly hash: string;
}
