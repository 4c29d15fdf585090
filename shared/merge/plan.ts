/** What an answer would change here, item by item, before anything is changed. */
import type { Approval, Dossier } from "../dossier/model.ts";
import type { ReviewRights } from "../dossier/review-model.ts";
import type { Problem } from "../result.ts";
import { sameRole } from "../review/approval-policy.ts";
import { mayTouch, type Touch } from "../review-package/rights.ts";
import { aligned } from "./align.ts";
import { joinComments } from "./comments.ts";
import { JUDGED_PLACES, type PlaceName, sameValue } from "./places.ts";
import { type Difference, threeWay } from "./three-way.ts";

export type Choice = "mine" | "theirs" | "both";
/** By the key of the item. */
export type Choices = Readonly<Record<string, Choice>>;

export interface MergeItem extends Difference {
  /** `decisions/NET-001/motivation`; the path of a field in the log. */
  readonly key: string;
  /** Both sides changed it: somebody has to choose. */
  readonly isConflict: boolean;
  /** Two texts of people that can stand one after the other. */
  readonly canJoin: boolean;
}

export interface VerdictItem {
  readonly key: string;
  readonly place: (typeof JUDGED_PLACES)[number];
  /** Requirement, own requirement or parameter. */
  readonly id: string;
  readonly approval: Approval;
  /** Given here in the same role since the base: at most one of the two can stay. */
  readonly rival?: Approval;
  readonly isConflict: boolean;
}

export interface MergePlan {
  /** The other side, with ids that fit here. */
  readonly theirs: Dossier;
  readonly items: readonly MergeItem[];
  readonly verdicts: readonly VerdictItem[];
  /** Comments and answers that come with it. */
  readonly comments: number;
}

/** Fields that hold a text of a person: two of them can be kept, one below the other. */
const JOINABLE: readonly RegExp[] = [
  /^tender\/(description|situation\w*|notes)$/,
  /^quickScan\/(grounds\/\w+|conclusion)$/,
  /^(decisions|parameterDecisions|ownRequirements)\/[^/]+\/motivation$/,
  /^marketNotes\/[^/]+\/finding$/,
  /^abro\/(duties\/[^/]+\/note|extraMeasures\/[^/]+\/reason)$/,
];

export function planMerge(base: Dossier, mine: Dossier, answer: Dossier): MergePlan {
  const theirs = aligned(base, mine, answer);
  const items = threeWay(base, mine, theirs)
    .filter((each) => each.changedBy !== "mine")
    .map((each): MergeItem => {
      const key = [each.place.name, each.id, each.field].filter(Boolean).join("/");
      const isConflict = each.changedBy === "both";
      const areTexts = typeof each.mine === "string" && typeof each.theirs === "string";
      return { ...each, key, isConflict, canJoin: isConflict && areTexts && JOINABLE.some((pattern) => pattern.test(key)) };
    });
  return { theirs, items, verdicts: verdictItems(base, mine, theirs), comments: joinComments(mine.comments, theirs.comments).added };
}

/** What is preselected: all that only the other side changed. A conflict waits for a person. */
export function preselected({ items, verdicts }: MergePlan): Choices {
  return Object.fromEntries([...items, ...verdicts].filter((each) => !each.isConflict).map(({ key }) => [key, "theirs"]));
}

/** Keys of conflicts without a choice. */
export function undecided({ items, verdicts }: MergePlan, choices: Choices): readonly string[] {
  return [...items, ...verdicts].filter(({ key, isConflict }) => isConflict && !Object.hasOwn(choices, key)).map(({ key }) => key);
}

/** What the answer changed beyond the rights of the package; the app does not let that happen, so somebody else did. */
export function beyondRights(base: Dossier, plan: MergePlan, mine: Dossier, rights: ReviewRights): readonly Problem[] {
  const known = new Set(mine.comments.map(({ id }) => id));
  const inBase = new Map(base.comments.map((each) => [each.id, each.replies.length]));
  const touches: readonly (Touch & { readonly where: string })[] = [
    ...plan.items.map(({ place, id, field, key }) => ({ ...touchOf(place.name, id || (field ?? "")), where: key })),
    ...plan.verdicts.map(({ id, key }) => ({ what: "verdict" as const, subject: id, where: key })),
    ...plan.theirs.comments.flatMap(({ id, about, replies }) => {
      if (!known.has(id)) return [{ what: "remark" as const, subject: about.id, where: `comments/${id}` }];
      return replies.length > (inBase.get(id) ?? 0) ? [{ what: "remark" as const, where: `comments/${id}` }] : [];
    }),
  ];
  return touches.flatMap((each) => {
    const problem = mayTouch(rights, each);
    return problem ? [{ ...problem, place: each.where }] : [];
  });
}

function touchOf(place: PlaceName, subject: string): Touch {
  if (place === "comments") return { what: "remark" };
  return ["decisions", "parameterDecisions", "parameters", "ownRequirements"].includes(place) ? { what: "content", subject } : { what: "content" };
}

interface Judged {
  readonly approvals?: readonly Approval[] | undefined;
}

function verdictItems(base: Dossier, mine: Dossier, theirs: Dossier): readonly VerdictItem[] {
  return JUDGED_PLACES.flatMap((place) => {
    const [inBase, inMine] = [judgedIn(base, place), judgedIn(mine, place)];
    return [...judgedIn(theirs, place)].flatMap(([id, { approvals = [] }]) =>
      approvals.flatMap((approval): readonly VerdictItem[] => {
        const before = inBase.get(id)?.approvals ?? [];
        const here = inMine.get(id)?.approvals ?? [];
        if ([...before, ...here].some((each) => sameVerdict(each, approval))) return [];
        const rival = here.find((each) => sameRole(each.by.role, approval.by.role) && !before.some((old) => sameVerdict(old, each)));
        const key = `${place}/${id}/approvals/${approval.by.role}`;
        return [{ key, place, id, approval, isConflict: rival !== undefined, ...(rival ? { rival } : {}) }];
      }),
    );
  });
}

/** One and the same verdict, also after it was taken over. */
export function sameVerdict({ via: _left, ...left }: Approval, { via: _right, ...right }: Approval): boolean {
  return sameValue(left, right);
}

export function judgedIn(dossier: Dossier, place: VerdictItem["place"]): ReadonlyMap<string, Judged> {
  return place === "ownRequirements" ? new Map(dossier.ownRequirements.map((each) => [each.id, each])) : new Map(Object.entries(dossier[place]));
}
