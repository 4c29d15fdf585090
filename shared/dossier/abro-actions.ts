/** The actions on the national-security file: TBB overview, the buyer's own duties, extra measures, market record. */
import type { z } from "zod";
import { abroRequirements } from "../abro/assemble.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Immutable } from "../immutable.ts";
import { assertNever } from "../immutable.ts";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { abroDossierSchema, buyerDutySchema, extraMeasureSchema, marketNoteSchema, tbbItemSchema } from "./abro-model.ts";
import type { Action } from "./action.ts";
import type { Dossier } from "./model.ts";

export type SecurityFileAction = Extract<
  Action,
  {
    kind: "saveTbbItem" | "removeTbbItem" | "changeAbro" | "setBuyerDuty" | "saveExtraMeasure" | "removeExtraMeasure" | "saveMarketNote" | "removeMarketNote";
  }
>;

export function changeSecurityFile(dossier: Dossier, action: SecurityFileAction, catalogue: Catalogue): Result<Dossier, Problem> {
  const { abro } = dossier;
  const withAbro = (part: Partial<Dossier["abro"]>): Dossier => ({ ...dossier, abro: { ...abro, ...part } });
  switch (action.kind) {
    case "saveTbbItem":
      return mapped(saved(abro.items, action, "TBB", tbbItemSchema), (items) => withAbro({ items }));
    case "removeTbbItem":
      return mapped(removed(abro.items, action.id), (items) => withAbro({ items }));
    case "changeAbro":
      return mapped(checked(abroDossierSchema, { ...abro, ...action.patch }), (value) => ({ ...dossier, abro: value }));
    case "setBuyerDuty":
      if (!catalogue.abro || !abroRequirements(catalogue.abro).get(action.number)?.buyer)
        return refuse("no-duty", `Bij ABRO ${action.number} heeft de opdrachtgever geen taak.`);
      return mapped(checked(buyerDutySchema, { ...abro.duties[action.number], ...action.patch }), (duty) =>
        withAbro({ duties: { ...abro.duties, [action.number]: duty } }),
      );
    case "saveExtraMeasure":
      return mapped(saved(abro.extraMeasures, action, "EXM", extraMeasureSchema), (extraMeasures) => withAbro({ extraMeasures }));
    case "removeExtraMeasure":
      return mapped(removed(abro.extraMeasures, action.id), (extraMeasures) => withAbro({ extraMeasures }));
    case "saveMarketNote":
      return mapped(saved(dossier.marketNotes, action, "MKT", marketNoteSchema), (marketNotes) => ({ ...dossier, marketNotes }));
    case "removeMarketNote":
      return mapped(removed(dossier.marketNotes, action.id), (marketNotes) => ({ ...dossier, marketNotes }));
    default:
      return assertNever(action, "handeling");
  }
}

interface Identified {
  readonly id: string;
}

/** The list with one element changed, or with a new one behind it. Numbers of removed elements come back only when they were the last. */
function saved<T extends Identified>(
  list: readonly Immutable<T>[],
  { id, patch }: { readonly id?: string; readonly patch: object },
  prefix: string,
  schema: z.ZodType<T>,
): Result<readonly Immutable<T>[], Problem> {
  const old = list.find((each) => each.id === id);
  if (id !== undefined && !old) return refuse("element-unknown", `${id} bestaat niet (meer).`);
  const highest = list.reduce((top, each) => Math.max(top, Number(each.id.slice(prefix.length + 1))), 0);
  const element = checked(schema, { ...(old ?? { id: `${prefix}-${String(highest + 1).padStart(2, "0")}` }), ...patch });
  return mapped(element, (value) => (old ? list.map((each) => (each.id === id ? value : each)) : [...list, value]));
}

function removed<T extends Identified>(list: readonly T[], id: string): Result<readonly T[], Problem> {
  return list.some((each) => each.id === id) ? success(list.filter((each) => each.id !== id)) : refuse("element-unknown", `${id} bestaat niet (meer).`);
}

function checked<T>(schema: z.ZodType<T>, value: object): Result<Immutable<T>, Problem> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)));
  if (parsed.success) return success(parsed.data as Immutable<T>);
  return failure(
    ...describeIssues(parsed.error).map((issue) => ({
      id: "action.security-file-invalid",
      place: issue.place,
      message: `Dit kan niet worden opgeslagen: ${issue.reason}.`,
    })),
  );
}

function mapped<T, U>(result: Result<T, Problem>, change: (value: T) => U): Result<U, Problem> {
  return result.ok ? success(change(result.value)) : result;
}

function refuse(id: string, message: string): Result<never, Problem> {
  return failure({ id: `action.${id}`, message });
}
