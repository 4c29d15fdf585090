/** `review-package`, `review-open`, `review-answer` and `review-merge`: the round trip of a review without a screen. */
import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { perform } from "../../shared/dossier/actions.ts";
import type { Dossier, Person } from "../../shared/dossier/model.ts";
import { REVIEW_LEVELS, type ReviewRights } from "../../shared/dossier/review-model.ts";
import { describeMerge } from "../../shared/merge/describe.ts";
import { type Choice, preselected } from "../../shared/merge/plan.ts";
import { outcomeOf, planAnswer } from "../../shared/merge/take-over.ts";
import { nearest } from "../../shared/nearest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { REVIEW_PACKAGE_EXTENSION } from "../../shared/review-package/model.ts";
import { answerText, packageText, parseAnswer, parseRequest, receivedDossier } from "../../shared/review-package/package-text.ts";
import { packageBase, unknownSubjects, waitingForJudgement } from "../../shared/review-package/selection.ts";
import { writeIntoFolder } from "../export/index.ts";
import type { Arguments } from "./arguments.ts";
import {
  asJson,
  type CliWorld,
  type Command,
  good,
  JSON_OPTION,
  OFFICIAL_OPTION,
  type Outcome,
  PACK_OPTION,
  POLICY_OPTION,
  readBoth,
  readDossier,
  readInput,
  unusable,
} from "./outcome.ts";

/** Word behind --only for everything that has no verdict yet. */
const WAITING = "wachtend";
const CONFLICT_CHOICES: Readonly<Record<string, Choice>> = { mijn: "mine", hun: "theirs", beide: "both" };

const WHO = {
  by: { type: "string", meaning: "Naam van wie dit doet. Zonder deze optie: opdrachtregel." },
  role: { type: "string", meaning: "Functie van wie dit doet." },
} as const;

export const REVIEW_COMMANDS: Readonly<Record<string, Command>> = {
  "review-package": {
    meaning: "Maak een beoordelingspakket van een dossier. Het dossier onthoudt dat het pakket is gemaakt: anders past een antwoord later niet.",
    positionals: [{ name: "DOSSIER" }],
    options: {
      out: { type: "string", required: true, meaning: `Het bestand dat wordt gemaakt, zoals vraag${REVIEW_PACKAGE_EXTENSION}.` },
      rights: { type: "string", meaning: `Wat de ontvanger mag: ${REVIEW_LEVELS.join(", ")}. Zonder deze optie: beoordelen.` },
      only: { type: "string", meaning: `Alleen deze eisen, zoals NET-001,EIG-001; of ${WAITING}: alleen wat op een oordeel wacht.` },
      for: { type: "string", meaning: "Naam van wie u om een oordeel vraagt." },
      note: { type: "string", meaning: "Wat u vraagt." },
      ...WHO,
      ...PACK_OPTION,
      ...POLICY_OPTION,
    },
    run: runPackage,
  },
  "review-open": {
    meaning: "Maak van een ontvangen beoordelingspakket een dossier om in te werken.",
    positionals: [{ name: "PAKKET" }],
    options: { out: { type: "string", required: true, meaning: "Het dossier dat wordt gemaakt." } },
    run: runOpen,
  },
  "review-answer": {
    meaning: "Maak het antwoord van een dossier dat uit een beoordelingspakket komt.",
    positionals: [{ name: "DOSSIER" }],
    options: { out: { type: "string", required: true, meaning: "Het bestand dat wordt gemaakt." }, ...WHO },
    run: runAnswer,
  },
  "review-merge": {
    meaning: "Toon wat een antwoord zou wijzigen in het dossier. Alleen met --out wordt er geschreven.",
    positionals: [{ name: "DOSSIER" }, { name: "ANTWOORD" }],
    options: {
      out: { type: "string", meaning: "Schrijf het samengevoegde dossier naar dit bestand." },
      conflicts: { type: "string", meaning: `Wat er gebeurt waar beide kanten iets wijzigden: ${Object.keys(CONFLICT_CHOICES).join(", ")}.` },
      ...WHO,
      ...JSON_OPTION,
      ...PACK_OPTION,
      ...OFFICIAL_OPTION,
      ...POLICY_OPTION,
    },
    run: runMerge,
  },
};

async function runPackage(args: Arguments, world: CliWorld): Promise<Outcome> {
  const both = await readBoth(args, world);
  if (!both.ok) return unusable(both.problems);
  const { catalogue, dossier } = both.value;
  const rights = rightsFrom(args, (word) => (word === WAITING ? waitingForJudgement(catalogue, dossier) : word.split(",").map((each) => each.trim())));
  if (!rights.ok) return unusable(rights.problems);
  const unknown = unknownSubjects(catalogue, dossier, rights.value.only ?? []);
  if (unknown.length > 0) return refused("cli.unknown-subject", `Deze eisen of waarden staan niet in het dossier of het eisenpakket: ${unknown.join(", ")}.`);
  if (rights.value.only?.length === 0) return refused("cli.nothing-waits", "Er wacht niets op een oordeel. Er is geen pakket gemaakt.");
  const [at, by] = [world.now().toISOString(), personFrom(args)];
  const request = { at, by, to: String(args.options.for ?? ""), note: String(args.options.note ?? "") };
  const made = { id: randomUUID(), request, rights: rights.value };
  const { text, baseHash } = packageText({ ...made, base: packageBase(catalogue, dossier, rights.value) });
  const recorded = perform(dossier, { kind: "sendReview", sent: { ...made, baseHash } }, { catalogue, by, at });
  if (!recorded.ok) return unusable(recorded.problems);
  const path = String(args.options.out);
  const written = await write({ [path]: text, [args.positionals[0] ?? ""]: dossierText(recorded.value) });
  return written.ok ? good(path) : unusable(written.problems);
}

async function runOpen(args: Arguments, world: CliWorld): Promise<Outcome> {
  const text = await readText(args.positionals[0] ?? "");
  if (!text.ok) return unusable(text.problems);
  const received = parseRequest(text.value, basename(args.positionals[0] ?? ""));
  if (!received.ok) return unusable(received.problems);
  const path = String(args.options.out);
  const written = await write({ [path]: dossierText(receivedDossier(received.value, world.now().toISOString())) });
  return written.ok ? good(path) : unusable(written.problems);
}

async function runAnswer(args: Arguments, world: CliWorld): Promise<Outcome> {
  const dossier = await readDossier(args.positionals[0] ?? "");
  if (!dossier.ok) return unusable(dossier.problems);
  const text = answerText(dossier.value, personFrom(args), world.now().toISOString());
  if (!text.ok) return unusable(text.problems);
  const path = String(args.options.out);
  const written = await write({ [path]: text.value });
  return written.ok ? good(path) : unusable(written.problems);
}

async function runMerge(args: Arguments, world: CliWorld): Promise<Outcome> {
  const [both, text] = [await readBoth(args, world), await readText(args.positionals[1] ?? "")];
  if (!both.ok) return unusable(both.problems);
  if (!text.ok) return unusable(text.problems);
  const answer = parseAnswer(text.value, basename(args.positionals[1] ?? ""));
  if (!answer.ok) return unusable(answer.problems);
  const { catalogue, dossier } = both.value;
  const plan = planAnswer(dossier, answer.value);
  if (!plan.ok) return unusable(plan.problems);
  const word = args.options.conflicts;
  const forConflicts = typeof word === "string" ? CONFLICT_CHOICES[word] : undefined;
  if (word !== undefined && !forConflicts) return refused("cli.unknown-choice", unknownWord("conflicts", String(word), Object.keys(CONFLICT_CHOICES)));
  const conflicts = [...plan.value.items, ...plan.value.verdicts].filter(({ isConflict }) => isConflict);
  const chosen = forConflicts
    ? Object.fromEntries(conflicts.map((each) => [each.key, forConflicts === "both" && !("canJoin" in each && each.canJoin) ? "mine" : forConflicts] as const))
    : {};
  const context = { catalogue, by: personFrom(args), at: world.now().toISOString() };
  const choices = { ...preselected(plan.value), ...chosen };
  const outcome = outcomeOf(dossier, answer.value, plan.value, choices, context);
  const report = describeMerge(plan.value, choices, outcome, catalogue);
  const stdout = args.options.json ? asJson(report) : report.lines.join("\n");
  if (typeof args.options.out !== "string") return { exitCode: 0, stdout, stderr: "" };
  const merged = perform(dossier, { kind: "takeOverReview", answer: answer.value, choices: chosen }, context);
  if (!merged.ok) return { exitCode: 1, stdout, stderr: merged.problems.map(({ message }) => message).join("\n") };
  const written = await write({ [args.options.out]: dossierText(merged.value) });
  return written.ok ? good(stdout) : unusable(written.problems);
}

function rightsFrom(args: Arguments, idsOf: (word: string) => readonly string[]): Result<ReviewRights, Problem> {
  const word = String(args.options.rights ?? "beoordelen");
  const level = REVIEW_LEVELS.find((each) => each === word);
  if (!level) return failure({ id: "cli.unknown-rights", message: unknownWord("rights", word, REVIEW_LEVELS) });
  const { only } = args.options;
  return success(typeof only === "string" ? { level, only: idsOf(only) } : { level });
}

function unknownWord(option: string, word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return `"${word}" bestaat niet bij --${option}.${close ? ` Bedoelt u ${close}?` : ""} Mogelijk zijn: ${known.join(", ")}.`;
}

function personFrom(args: Arguments): Person {
  return { name: String(args.options.by ?? "opdrachtregel"), role: String(args.options.role ?? "") };
}

function refused(id: string, message: string): Outcome {
  return unusable([{ id, message }]);
}

async function readText(path: string): Promise<Result<string, Problem>> {
  const bytes = await readInput(path, "pakket");
  return bytes.ok ? success(new TextDecoder().decode(bytes.value)) : bytes;
}

function dossierText(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}

function write(texts: Readonly<Record<string, string>>): Promise<Result<void, Problem>> {
  return writeIntoFolder(Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })));
}
