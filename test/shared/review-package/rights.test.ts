import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { REVIEW_LEVELS, type ReviewRights } from "../../../shared/dossier/review-model.ts";
import { packageText, parseRequest, receivedDossier } from "../../../shared/review-package/package-text.ts";
import { mayPerform } from "../../../shared/review-package/rights.ts";
import { aDossier, BUYER, LAWYER } from "../../build/builders.ts";
import { mergeCatalogue as catalogue, edit, remark, verdict, worked } from "../../build/two-sides.ts";

const AT = "2026-12-01T09:00:00Z";
const leaveOut: Action = { kind: "decide", requirement: "NET-001", change: { kind: "leaveOut" }, motivation: "Past niet." };
const base = worked(aDossier(), [{ by: BUYER, action: leaveOut }], 9);
const comment: Action = { kind: "addComment", about: { kind: "requirement", id: "NET-001" }, text: "Waarom?" };
const judge: Action = { kind: "judge", requirement: "NET-001", verdict: "approved", comment: "", role: "jurist" };

function received(rights: ReviewRights) {
  const { text } = packageText({ id: "00000000-0000-4000-8000-000000000077", request: { at: AT, by: BUYER, to: "", note: "" }, rights, base });
  const read = parseRequest(text, "vraag.beoordeling.json");
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return receivedDossier(read.value, AT);
}

test.each([
  ["lezen", []],
  ["opmerken", ["remark"]],
  ["beoordelen", ["remark", "verdict"]],
  ["bewerken", ["remark", "verdict", "content"]],
] as const)("wie mag %s, mag %j", (level, allowed) => {
  const actions: Readonly<Record<string, Action>> = { remark: comment, verdict: judge, content: { ...leaveOut, motivation: "Anders." } as Action };
  const can = Object.entries(actions).filter(([, action]) => perform(received({ level }), action, { catalogue, by: LAWYER, at: AT }).ok);
  expect(can.map(([what]) => what)).toEqual(allowed);
});

test("mag ik dit en doe dit zijn hetzelfde: wat niet mag, wordt met dezelfde reden geweigerd, wat mag volgt de gewone regels", () => {
  const rights = fc.record({ level: fc.constantFrom(...REVIEW_LEVELS), only: fc.constantFrom(undefined, ["NET-001"], ["EIG-001", "uren"]) });
  fc.assert(
    fc.property(rights, fc.oneof(edit, remark, verdict), ({ level, only }, action) => {
      const given = only ? { level, only } : { level };
      const may = mayPerform(given, action);
      const inCopy = perform(received(given), action, { catalogue, by: LAWYER, at: AT });
      if (may.ok) expect(inCopy.ok).toBe(perform(base, action, { catalogue, by: LAWYER, at: AT }).ok);
      else expect(inCopy).toEqual(may);
    }),
  );
});

test("een pakket over een deel zegt waarover het gaat", () => {
  const outcome = mayPerform({ level: "bewerken", only: ["NET-002"] }, leaveOut);
  expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("gaat alleen over NET-002") }] });
});

test("uit een kopie komt geen bijlage en geen nieuw pakket", () => {
  const sent = {
    id: "00000000-0000-4000-8000-000000000078",
    request: { at: AT, by: LAWYER, to: "", note: "" },
    rights: { level: "lezen" as const },
    baseHash: "a".repeat(64),
  };
  expect(perform(received({ level: "bewerken" }), { kind: "sendReview", sent }, { catalogue, by: LAWYER, at: AT })).toMatchObject({ ok: false });
});
