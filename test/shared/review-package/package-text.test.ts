import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../../shared/canonical.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import type { ReviewRights } from "../../../shared/dossier/review-model.ts";
import { planAnswer } from "../../../shared/merge/take-over.ts";
import { answerText, isPackageText, packageText, parseAnswer, parseRequest, receivedDossier } from "../../../shared/review-package/package-text.ts";
import { packageBase } from "../../../shared/review-package/selection.ts";
import { aDossier, BUYER, LAWYER } from "../../build/builders.ts";
import { mergeCatalogue as catalogue, sides } from "../../build/two-sides.ts";

const ID = "00000000-0000-4000-8000-000000000077";
const AT = "2026-12-01T09:00:00Z";
const FILE = "vraag.beoordeling.json";
const request = { at: AT, by: BUYER, to: "Jo Jurist", note: "Graag uw oordeel." };

function sent(dossier: Dossier, rights: ReviewRights) {
  const base = packageBase(catalogue, dossier, rights);
  const { text, baseHash } = packageText({ id: ID, request, rights, base });
  const recorded = perform(dossier, { kind: "sendReview", sent: { id: ID, request, rights, baseHash } }, { catalogue, by: BUYER, at: AT });
  if (!recorded.ok) throw new Error(recorded.problems[0]?.message);
  return { text, dossier: recorded.value };
}

const { text } = sent(aDossier(), { level: "bewerken" });

describe("een beoordelingspakket lezen", () => {
  test("wat heen en terug gaat, is daarna hetzelfde: zonder wijziging is er niets te verwerken", () => {
    fc.assert(
      fc.property(sides, ({ base }) => {
        const { text: asked, dossier } = sent(base, { level: "bewerken" });
        const received = parseRequest(asked, FILE);
        if (!received.ok) throw new Error(received.problems[0]?.message);
        const back = answerText(receivedDossier(received.value, AT), LAWYER, AT);
        const answer = back.ok ? parseAnswer(back.value, FILE) : back;
        const plan = answer.ok ? planAnswer(dossier, answer.value) : answer;
        expect(plan).toMatchObject({ ok: true, value: { items: [], verdicts: [], comments: 0 } });
      }),
      { numRuns: 30 },
    );
  });

  test("elk verminkt of gewijzigd bestand geeft een melding in het Nederlands, en nooit een fout of een vergiftigd prototype", () => {
    const mutation = fc.oneof(
      fc
        .record({ at: fc.nat(text.length), cut: fc.nat(400), put: fc.string({ maxLength: 8 }) })
        .map(({ at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut)),
      fc.string(),
      fc.json(),
      fc
        .constantFrom("version", "id", "rights", "base", "seal", "request", "dossier")
        .chain((key) => fc.jsonValue().map((value) => JSON.stringify({ ...JSON.parse(text), [key]: value }))),
      fc.constantFrom("__proto__", "constructor", "prototype").map((key) => text.replace('"tender": {', `"${key}": { "polluted": true }, "tender": {`)),
      fc.nat({ max: 20_000 }).map((deep) => text.replace('"decisions": {', `"decisions": ${"[".repeat(deep)}${"]".repeat(deep)}, "x": {`)),
    );
    fc.assert(
      fc.property(mutation, (changed) => {
        fc.pre(changed !== text);
        for (const parse of [parseRequest, parseAnswer]) {
          const outcome = parse(changed, FILE);
          if (outcome.ok) expect(contentHash(JSON.parse(changed))).toBe(contentHash(JSON.parse(text)));
          else for (const { message } of outcome.problems) expect(message).toMatch(/[a-z].*\.$/s);
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test("een pakket van een nieuwere versie wordt niet aangeraakt, en de melding zegt wat te doen", () => {
    const newer = text.replace('"version": 1', '"version": 2');
    expect(parseRequest(newer, FILE)).toMatchObject({
      ok: false,
      problems: [{ id: "review-package.newer", message: expect.stringContaining("Werk Bijlagebouwer bij") }],
    });
  });

  test("wie een teken in het pakket wijzigt, krijgt het niet meer open", () => {
    const changed = text.replace("Graag uw oordeel.", "Graag uw akkoord.");
    expect(parseRequest(changed, FILE)).toMatchObject({ ok: false, problems: [{ id: "review-package.damaged" }] });
  });

  test("een dossier of een opmerking met dezelfde woorden is geen pakket", () => {
    expect(isPackageText(text)).toBe(true);
    const said = aDossier({ tender: { ...aDossier().tender, notes: '"format":"bijlagebouwer-beoordeling"' } });
    expect(isPackageText(JSON.stringify(said))).toBe(false);
  });

  test("de lijst van wie er nog meer een pakket kreeg, gaat niet mee", () => {
    const { dossier } = sent(aDossier(), { level: "lezen" });
    expect(dossier.reviewPackages).toHaveLength(1);
    expect(packageBase(catalogue, dossier, { level: "lezen" }).reviewPackages).toEqual([]);
    expect(JSON.stringify(packageBase(catalogue, dossier, { level: "lezen", only: ["NET-001"] }))).not.toContain("Jo Jurist");
  });
});
