/** Taking over what came back: all at once or not at all, one step of undo, and the log says what came from whom. */
import { canonicalJson } from "../canonical.ts";
import { enumerate, formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Action } from "../dossier/action.ts";
import { allFieldChanges, loggable } from "../dossier/field-changes.ts";
import { fieldLabel } from "../dossier/field-labels.ts";
import { withEntry } from "../dossier/log-chain.ts";
import type { FieldChange } from "../dossier/log-model.ts";
import { type Dossier, dossierSchema, type Person } from "../dossier/model.ts";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import type { AnsweredPackage } from "../review-package/model.ts";
import { sentPackageOf } from "../review-package/sent.ts";
import { applyMerge, type MergeOutcome } from "./apply.ts";
import { groupBy } from "./group-by.ts";
import { sameValue } from "./places.ts";
import { beyondRights, type Choices, type MergePlan, planMerge, preselected, undecided } from "./plan.ts";

interface TakeOverContext {
  readonly catalogue: Catalogue;
  readonly by: Person;
  readonly at: string;
}

/** What `answer` would change in `dossier`; or why it cannot be taken over here, in Dutch. */
export function planAnswer(dossier: Dossier, answer: AnsweredPackage): Result<MergePlan, Problem> {
  const sent = sentPackageOf(dossier, answer);
  if (!sent.ok) return sent;
  const plan = planMerge(answer.base, dossier, answer.answer.dossier);
  const problems = beyondRights(answer.base, plan, dossier, sent.value.rights);
  if (problems.length === 0) return success(plan);
  const places = [...new Set(problems.map((each) => each.place ?? ""))];
  return failure({
    id: "review-merge.beyond-rights",
    place: places.join(", "),
    message: `In het antwoord van ${answer.answer.by.name} is meer gewijzigd dan mocht (${places.slice(0, 5).join(", ")}). Er is niets overgenomen. Vraag hoe dit antwoord is gemaakt.`,
  });
}

/** The dossier after taking over `answer` with `choices`, without the log: what the summary shows before. */
export function outcomeOf(dossier: Dossier, answer: AnsweredPackage, plan: MergePlan, choices: Choices, context: TakeOverContext): MergeOutcome {
  return applyMerge(dossier, plan, choices, { ...context, package: answer.id });
}

export function takeOverReview(dossier: Dossier, action: Extract<Action, { kind: "takeOverReview" }>, context: TakeOverContext): Result<Dossier, Problem> {
  const { answer } = action;
  const plan = planAnswer(dossier, answer);
  if (!plan.ok) return plan;
  const choices = { ...preselected(plan.value), ...action.choices };
  const open = undecided(plan.value, choices);
  if (open.length > 0)
    return failure({
      id: "review-merge.undecided",
      place: open.join(", "),
      message: `Kies eerst bij ${open.length === 1 ? "het veld" : `de ${open.length} velden`} waar u allebei iets wijzigde.`,
    });
  const { dossier: merged, verdicts } = outcomeOf(dossier, answer, plan.value, choices, context);
  if (sameValue(merged, dossier) && isTakenOver(dossier, answer))
    return failure({ id: "review-merge.nothing-new", message: `Dit antwoord van ${answer.answer.by.name} is al verwerkt. Er is niets veranderd.` });
  const parsed = dossierSchema.safeParse(merged);
  if (!parsed.success)
    return failure(
      ...describeIssues(parsed.error).map((issue) => ({
        id: "review-merge.invalid",
        place: issue.place,
        message: `Samengevoegd klopt het dossier niet bij ${issue.place}: ${issue.reason}. Maak daar een andere keuze; er is niets gewijzigd.`,
      })),
    );
  const skipped = plan.value.items.filter(({ key }) => choices[key] === "mine").length + plan.value.verdicts.length - verdicts.length;
  return success(recorded(dossier, merged, answer, skipped, context));
}

/** True when an answer with the same content was taken over before. */
export function isTakenOver(dossier: Dossier, answer: AnsweredPackage): boolean {
  return dossier.reviewPackages.some((sent) => sent.id === answer.id && sent.answers.some((each) => each.seal === answer.seal));
}

/** One line for each subject that changed, and one for the whole: their log stays in their file. */
function recorded(before: Dossier, merged: Dossier, { id, seal, answer }: AnsweredPackage, skipped: number, { catalogue, by, at }: TakeOverContext): Dossier {
  const taken = { seal, at: answer.at, by: answer.by, takenOverAt: at, takenOverBy: by };
  const next: Dossier = {
    ...merged,
    modified: at,
    reviewPackages: merged.reviewPackages.map((sent) =>
      sent.id === id ? { ...sent, answers: [...sent.answers.filter((each) => each.seal !== seal), taken] } : sent,
    ),
  };
  const from = `het antwoord van ${answer.by.role ? `${answer.by.name} (${answer.by.role})` : answer.by.name} van ${formatDate(answer.at.slice(0, 10))}`;
  const bySubject = groupBy(allFieldChanges(before, merged), (change) => subjectOf(change, merged));
  const lines = [...bySubject].map(([subject, changes]) => ({ what: `Uit ${from}: ${labelOf(subject, before, merged, catalogue)}`, ...loggable(changes) }));
  const total = `Verwerkt: ${from} (${bySubject.size} overgenomen${skipped > 0 ? `, ${skipped} niet` : ""})`;
  const log = [...lines, { what: total, changes: [] }].reduce(
    (current, line) =>
      withEntry({ log: current, logChainedFrom: next.logChainedFrom }, { at, by: by.name, kind: "do", ...line, what: line.what.slice(0, 500) }),
    next.log,
  );
  return { ...next, log };
}

/** `decisions/NET-001` of `decisions/NET-001/motivation`, of a comment what it is about; a group without records is a subject itself. */
function subjectOf({ path }: FieldChange, { comments }: Dossier): string {
  const [group = "", ...rest] = path.split("/");
  if (group === "comments") return `comments/${comments.find(({ id }) => id === rest[0])?.about.id ?? ""}`;
  const deep = group === "abro" || group === "quickScan" ? 2 : ["tender", "sets"].includes(group) ? 0 : 1;
  return [group, ...rest.slice(0, deep)].join("/");
}

function labelOf(subject: string, before: Dossier, merged: Dossier, catalogue: Catalogue): string {
  const [group = "", id = ""] = subject.split("/");
  if (subject === "tender") return "de opdracht";
  if (subject === "sets") return "de gekozen inkooponderdelen";
  if (group === "parameterDecisions") return fieldLabel(`parameters/${id}`, catalogue);
  if (group !== "comments") return fieldLabel(subject, catalogue);
  const known = new Set(saidAbout(id, before).map(canonicalJson));
  const names = new Set(saidAbout(id, merged).flatMap((each) => (known.has(canonicalJson(each)) ? [] : [each.by.name])));
  return `opmerkingen bij ${id}${names.size > 0 ? ` van ${enumerate([...names])}` : ""}`;
}

/** Comments and answers on one subject. */
function saidAbout(subject: string, { comments }: Dossier): readonly { readonly by: Person; readonly at: string; readonly text: string }[] {
  return comments.filter(({ about }) => about.id === subject).flatMap(({ by, at, text, replies }) => [{ by, at, text }, ...replies]);
}
