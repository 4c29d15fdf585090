/** A plan and somebody's choices to the dossier that follows from them. Nothing is overwritten that was not chosen. */
import type { Catalogue } from "../catalogue/model.ts";
import { verdictRefusal } from "../dossier/decision-actions.ts";
import type { Approval, Dossier, Person } from "../dossier/model.ts";
import { sameRole } from "../review/approval-policy.ts";
import { deviationOf } from "../review/deviations.ts";
import { joinComments } from "./comments.ts";
import { groupBy } from "./group-by.ts";
import { asRecord, type Fields, JUDGED_PLACES, type Maker, type Place, sameValue } from "./places.ts";
import { type Choice, type Choices, judgedIn, type MergeItem, type MergePlan, type VerdictItem } from "./plan.ts";

export interface MergeContext {
  readonly catalogue: Catalogue;
  /** Who merges: the maker of what was made of both sides. */
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
  /** Id of the package, noted with every verdict that comes over. */
  readonly package: string;
}

export interface MergeOutcome {
  readonly dossier: Dossier;
  readonly verdicts: readonly VerdictItem[];
  /** Verdicts that were chosen and do not come over, with the reason in Dutch. */
  readonly refused: readonly { readonly item: VerdictItem; readonly reason: string }[];
}

/** A conflict without a choice stays as it is here. */
export function applyMerge(mine: Dossier, plan: MergePlan, choices: Choices, context: MergeContext): MergeOutcome {
  const byRecord = groupBy(plan.items, ({ place, id }) => `${place.name}/${id}`);
  const content = [...byRecord.values()].reduce((dossier, items) => withRecord(dossier, mine, plan.theirs, items, choices, context), mine);
  const { comments } = joinComments(content.comments, plan.theirs.comments);
  return withVerdicts(
    { ...content, comments, parameterDecisions: withMakersOfValues(content, mine, plan.theirs, context) },
    plan.verdicts.filter(({ key }) => choices[key] === "theirs"),
    context,
  );
}

function withRecord(dossier: Dossier, mine: Dossier, theirs: Dossier, items: readonly MergeItem[], choices: Choices, context: MergeContext): Dossier {
  const [first] = items;
  if (!first) return dossier;
  const { place, id } = first;
  const chosen = items.reduce((fields, item) => withField(fields, item, choices[item.key] ?? "mine"), place.read(dossier).get(id));
  if (sameValue(asRecord(chosen), asRecord(place.read(dossier).get(id)))) return dossier;
  return place.write(dossier, id, chosen, makerOf(place, id, chosen, mine, theirs, context));
}

function withField(fields: Fields | undefined, { field, mine, theirs }: MergeItem, choice: Choice): Fields | undefined {
  if (choice === "mine") return fields;
  const value = choice === "both" ? joined(mine, theirs) : theirs;
  if (field === undefined) return value === undefined ? undefined : new Map(Object.entries(value as object));
  const next = new Map(fields ?? []);
  if (value === undefined) next.delete(field);
  else next.set(field, value);
  return next;
}

/** Both texts, once each: who takes over the same answer twice does not get it twice. */
function joined(mine: unknown, theirs: unknown): unknown {
  if (typeof mine !== "string" || typeof theirs !== "string") return mine;
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}

/** Who answers for the record: the one whose version it is, or who made one of two. That person cannot judge it (four eyes). */
function makerOf(place: Place, id: string, chosen: Fields | undefined, mine: Dossier, theirs: Dossier, { by, at }: MergeContext): Maker | undefined {
  if (!JUDGED_PLACES.some((each) => each === place.name)) return undefined;
  for (const side of [mine, theirs]) {
    const maker = makersIn(side, place.name).get(id);
    if (maker && sameValue(asRecord(place.read(side).get(id)), asRecord(chosen))) return { by: maker.by, at: maker.at };
  }
  return { by, at };
}

/** A value stands apart from why it is out of bounds, and belongs to it: who changed the value answers for the whole. */
function withMakersOfValues(merged: Dossier, mine: Dossier, theirs: Dossier, { by, at }: MergeContext): Dossier["parameterDecisions"] {
  return Object.fromEntries(
    Object.entries(merged.parameterDecisions).map(([id, decision]) => {
      const there = theirs.parameterDecisions[id];
      if (merged.parameters[id] === mine.parameters[id]) return [id, decision];
      const isTheirs = there !== undefined && there.motivation === decision.motivation && sameValue(there.riskAcceptedBy, decision.riskAcceptedBy);
      return [id, { ...decision, ...(isTheirs ? { by: there.by, at: there.at } : { by, at }) }];
    }),
  );
}

function makersIn(dossier: Dossier, name: Place["name"]): ReadonlyMap<string, Maker> {
  if (name === "ownRequirements") return new Map(dossier.ownRequirements.map((each) => [each.id, each]));
  return new Map(Object.entries(name === "decisions" ? dossier.decisions : dossier.parameterDecisions));
}

function withVerdicts(dossier: Dossier, items: readonly VerdictItem[], context: MergeContext): MergeOutcome {
  let current = dossier;
  const verdicts: VerdictItem[] = [];
  const refused: { item: VerdictItem; reason: string }[] = [];
  for (const item of items) {
    const reason = whyNot(current, item, context);
    if (reason === undefined) {
      current = withVerdict(current, item, { ...item.approval, via: { package: context.package, by: context.by } });
      verdicts.push(item);
    } else refused.push({ item, reason });
  }
  return { dossier: current, verdicts, refused };
}

/** The same rules as for a verdict that is given here, and it has to be about what stands here now. */
function whyNot(dossier: Dossier, { id, approval }: VerdictItem, { catalogue }: MergeContext): string | undefined {
  const deviation = deviationOf(catalogue, dossier, id);
  if (!deviation) return `${id} wijkt hier niet (meer) af van de standaard.`;
  if (deviation.hash !== approval.hash) return `${id} is hier anders dan wat ${approval.by.name} zag. Leg het opnieuw voor.`;
  const { verdict, comment, by } = approval;
  return verdictRefusal(deviation, { verdict, comment, role: by.role }, by)?.message;
}

function withVerdict(dossier: Dossier, { place, id }: VerdictItem, approval: Approval): Dossier {
  const others = (judgedIn(dossier, place).get(id)?.approvals ?? []).filter((each) => !sameRole(each.by.role, approval.by.role));
  const approvals = [...others, approval];
  if (place === "ownRequirements")
    return { ...dossier, ownRequirements: dossier.ownRequirements.map((each) => (each.id === id ? { ...each, approvals } : each)) };
  const record = dossier[place][id];
  return record ? { ...dossier, [place]: { ...dossier[place], [id]: { ...record, approvals } } } : dossier;
}
