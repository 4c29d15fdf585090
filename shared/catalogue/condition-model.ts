/**
 * A condition is data, not code.
 *
 *     condition = { all: [condition, ...] } | { any: [condition, ...] } | { not: condition }
 *               | { set: id }                                   the inkooponderdeel or supplement is chosen, in the part looked at
 *               | { set: id, inAnyPart: true }                  the same, also when it is another part of the purchase
 *               | { is: characteristic }                        a yes/no characteristic is yes
 *               | { is: characteristic, value: option }         a choice is this option, or a multi holds it
 *               | { is: characteristic, atLeast: number }       a number is this or more
 *               | { is: characteristic, onOrAfter: "2027-12-11" }  a date is this day or later
 *               | { unknown: characteristic }                   the user answered "weet ik niet" (the one test that an unknown answers)
 */
import { z } from "zod";

/** Nesting deeper than this is refused: no person reads it, and it keeps evaluation off the stack's limit. */
export const MAX_CONDITION_DEPTH = 12;

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly set: string }
  | { readonly set: string; readonly inAnyPart: true }
  | { readonly is: string }
  | { readonly is: string; readonly value: string }
  | { readonly is: string; readonly atLeast: number }
  | { readonly is: string; readonly onOrAfter: string }
  | { readonly unknown: string };

const name = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/);

/** Leaves first, then one level more per step: a depth limit that holds before anything recurses. */
function conditionOfDepth(depth: number): z.ZodType<Condition> {
  const leaves = [
    z.strictObject({ set: name }),
    z.strictObject({ set: name, inAnyPart: z.literal(true) }),
    z.strictObject({ is: name }),
    z.strictObject({ is: name, value: name }),
    z.strictObject({ is: name, atLeast: z.number() }),
    z.strictObject({ is: name, onOrAfter: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
    z.strictObject({ unknown: name }),
  ] as const;
  if (depth <= 1) return z.union(leaves);
  const inner = z.lazy(() => conditionSchemas(depth - 1));
  return z.union([...leaves, z.strictObject({ all: z.array(inner).min(1) }), z.strictObject({ any: z.array(inner).min(1) }), z.strictObject({ not: inner })]);
}

const byDepth = new Map<number, z.ZodType<Condition>>();

function conditionSchemas(depth: number): z.ZodType<Condition> {
  const known = byDepth.get(depth);
  if (known) return known;
  const made = conditionOfDepth(depth);
  byDepth.set(depth, made);
  return made;
}

export const conditionSchema: z.ZodType<Condition> = conditionSchemas(MAX_CONDITION_DEPTH);
