import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../shared/canonical.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { advance, amend, redo, startHistory, undo } from "../../../shared/dossier/history.ts";
import { chainFault } from "../../../shared/dossier/log-chain.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { judgementsOf } from "../../../shared/review/judgement.ts";
import type { AnsweredPackage } from "../../../shared/review-package/model.ts";
import { answerText, packageText, parseAnswer, parseRequest, receivedDossier } from "../../../shared/review-package/package-text.ts";
import { packageBase } from "../../../shared/review-package/selection.ts";
import { aDossier, BUYER, LAWYER } from "../../build/builders.ts";
import { mergeCatalogue as catalogue, edit, type Step, sides, worked } from "../../build/two-sides.ts";

const ID = "00000000-0000-4000-8000-000000000077";
const AT = "2026-11-25T09:59:00Z";
const LATER = "2026-11-26T09:00:00Z";
const context = { catalogue, by: BUYER, at: LATER };

/** The buyer sends all of `base`, the lawyer does `there` with it and answers. */
function exchanged(base: Dossier, there: readonly Step[]): { readonly sent: Dossier; readonly answer: AnsweredPackage } {
  const rights = { level: "bewerken" as const };
  const request = { at: AT, by: BUYER, to: "Jo Jurist", note: "" };
  const { text, baseHash } = packageText({ id: ID, request, rights, base: packageBase(catalogue, base, rights) });
  const sent = perform(base, { kind: "sendReview", sent: { id: ID, request, rights, baseHash } }, { catalogue, by: BUYER, at: AT });
  const received = parseRequest(text, "vraag.beoordeling.json");
  if (!sent.ok || !received.ok) throw new Error("Het pakket is niet te maken.");
  const back = answerText(worked(receivedDossier(received.value, AT), there, 11), LAWYER, LATER);
  const answer = back.ok ? parseAnswer(back.value, "antwoord.beoordeling.json") : back;
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return { sent: sent.value, answer: answer.value };
}

const decide = { kind: "decide" as const, requirement: "NET-001", change: { kind: "changeText" as const, text: "Binnen een dag." }, motivation: "Ruimer." };
const approve = { kind: "judge" as const, requirement: "NET-001", verdict: "approved" as const, comment: "Goed.", role: "jurist" };
const comment = { kind: "addComment" as const, about: { kind: "requirement" as const, id: "NET-001" }, text: "Denk aan de garantie." };
const base = worked(aDossier(), [{ by: BUYER, action: decide }], 9);
const judged = exchanged(base, [
  { by: LAWYER, action: approve },
  { by: LAWYER, action: comment },
]);

describe("een antwoord overnemen", () => {
  test("het logboek zegt per onderwerp wat er van wie kwam, en hun eigen regels blijven in hun bestand", () => {
    const taken = perform(judged.sent, { kind: "takeOverReview", answer: judged.answer, choices: {} }, context);
    if (!taken.ok) throw new Error(taken.problems[0]?.message);
    const fresh = taken.value.log.slice(judged.sent.log.length);
    expect(fresh.map(({ by, what }) => `${by}: ${what}`)).toEqual([
      "Bo Inkoper: Uit het antwoord van Jo Jurist (jurist) van 26 november 2026: NET-001",
      "Bo Inkoper: Uit het antwoord van Jo Jurist (jurist) van 26 november 2026: opmerkingen bij NET-001 van Jo Jurist",
      "Bo Inkoper: Verwerkt: het antwoord van Jo Jurist (jurist) van 26 november 2026 (2 overgenomen)",
    ]);
    expect(fresh[0]?.changes.map(({ path }) => path)).toContain("decisions/NET-001/approvals/1/verdict");
    expect(chainFault(taken.value)).toBeUndefined();
  });

  test("is één stap: ongedaan maken haalt ook het oordeel van de ander weg, opnieuw brengt het terug", () => {
    const taken = perform(judged.sent, { kind: "takeOverReview", answer: judged.answer, choices: {} }, context);
    if (!taken.ok) throw new Error(taken.problems[0]?.message);
    const stateOf = (dossier: Dossier) => [judgementsOf(catalogue, dossier)[0]?.state, dossier.comments.length, dossier.reviewPackages[0]?.answers.length];
    const done = advance(startHistory(judged.sent), taken.value);
    expect(stateOf(done.present)).toEqual(["approved", 1, 1]);
    const undone = undo(done, BUYER, LATER);
    expect(stateOf(undone.present)).toEqual(["open", 0, 0]);
    expect(stateOf(redo(undone, BUYER, LATER).present)).toEqual(["approved", 1, 1]);
  });

  test("een oordeel dat een ander overnam, haalt deze persoon niet weg met ongedaan maken", () => {
    const taken = perform(judged.sent, { kind: "takeOverReview", answer: judged.answer, choices: {} }, { ...context, by: { name: "Een Collega", role: "" } });
    if (!taken.ok) throw new Error(taken.problems[0]?.message);
    const undone = undo(advance(startHistory(judged.sent), taken.value), BUYER, LATER);
    expect(judgementsOf(catalogue, undone.present)[0]?.state).toBe("approved");
  });

  test("wat er uitging blijft bekend, ook als daarna werk van daarvoor ongedaan wordt gemaakt", () => {
    const history = amend(advance(startHistory(aDossier()), base), judged.sent);
    expect(undo(history, BUYER, LATER).present.reviewPackages.map(({ id }) => id)).toEqual([ID]);
  });

  test("een tweede keer hetzelfde antwoord wordt geweigerd met de reden, en verandert niets", () => {
    fc.assert(
      fc.property(
        sides,
        fc.array(
          edit.map((action) => ({ by: LAWYER, action })),
          { maxLength: 8 },
        ),
        ({ base: from }, there) => {
          const { sent, answer } = exchanged(from, there);
          const once = perform(sent, { kind: "takeOverReview", answer, choices: {} }, context);
          if (!once.ok) throw new Error(once.problems[0]?.message);
          expect(chainFault(once.value)).toBeUndefined();
          const twice = perform(once.value, { kind: "takeOverReview", answer, choices: {} }, context);
          expect(twice).toMatchObject({ ok: false, problems: [{ id: "review-merge.nothing-new" }] });
        },
      ),
      { numRuns: 30 },
    );
  });

  test("zolang er een keuze openstaat, gebeurt er niets", () => {
    const { sent, answer } = exchanged(base, [{ by: LAWYER, action: { ...decide, motivation: "Zo staat het in de wet." } }]);
    const mine = worked(sent, [{ by: BUYER, action: { ...decide, motivation: "De markt wil dit." } }], 12);
    const before = canonicalJson(mine);
    expect(perform(mine, { kind: "takeOverReview", answer, choices: {} }, context)).toMatchObject({
      ok: false,
      problems: [{ id: "review-merge.undecided", place: "decisions/NET-001/motivation" }],
    });
    expect(canonicalJson(mine)).toBe(before);
    const chosen = perform(mine, { kind: "takeOverReview", answer, choices: { "decisions/NET-001/motivation": "theirs" } }, context);
    expect(chosen).toMatchObject({ ok: true, value: { decisions: { "NET-001": { motivation: "Zo staat het in de wet." } } } });
  });

  test("wat samen te lang wordt, wordt geweigerd met de plaats, en er verandert niets", () => {
    const long = (letter: string) => letter.repeat(15_000);
    const { sent, answer } = exchanged(base, [{ by: LAWYER, action: { ...decide, motivation: long("a") } }]);
    const mine = worked(sent, [{ by: BUYER, action: { ...decide, motivation: long("b") } }], 12);
    expect(perform(mine, { kind: "takeOverReview", answer, choices: { "decisions/NET-001/motivation": "both" } }, context)).toMatchObject({
      ok: false,
      problems: [{ id: "review-merge.invalid", place: "decisions.NET-001.motivation" }],
    });
  });
});
