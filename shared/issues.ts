/** Zod's issues in Dutch, for a person who has the file before him. Zod's own Dutch is written for developers. */
import type { z } from "zod";
import { failure, type Problem, type Result, success } from "./result.ts";

export interface DescribedIssue {
  /** `requirements[3].citations[0].place`; "het bestand" for the root. */
  readonly place: string;
  readonly reason: string;
}

/** At most `limit` issues; more would hide the first ones. */
export function describeIssues(error: z.ZodError, limit = 20): readonly DescribedIssue[] {
  return error.issues.slice(0, limit).map((issue) => ({ place: placeOf(issue.path), reason: reasonOf(issue) }));
}

/**
 * The value in a text of JSON, as the schema knows it. `fault` makes the problem of a place in the file (empty for the file as a
 * whole) and a reason. All faults at once.
 */
export function parseJsonAs<T>(text: string, schema: z.ZodType<T>, fault: (place: string, reason: string) => Problem): Result<T, Problem> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return failure(fault("", "het is geen geldig JSON"));
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? success(parsed.data) : failure(...describeIssues(parsed.error).map((issue) => fault(issue.place, issue.reason)));
}

export function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "het bestand";
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`)).join("");
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.includes("undefined") ? "dit veld ontbreekt" : `hier hoort ${typeName(issue.expected)} te staan`;
    case "invalid_value":
      return `kies een van deze waarden: ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `onbekend veld ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
    case "too_small":
      return issue.origin === "string" ? (issue.minimum === 1 ? "dit veld is leeg" : `ten minste ${issue.minimum} tekens`) : `ten minste ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `hoogstens ${issue.maximum} tekens` : `hoogstens ${issue.maximum}`;
    case "invalid_union":
      return "deze vorm is niet bekend";
    case "invalid_key":
      return "deze naam is niet toegestaan";
    case "invalid_format":
    case "custom":
      return issue.message;
    default:
      return issue.message;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "een tekst",
  number: "een getal",
  int: "een heel getal",
  boolean: "ja of nee (true of false)",
  array: "een lijst",
  object: "een groep velden",
  record: "een groep velden",
  null: "niets (null)",
};

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}
