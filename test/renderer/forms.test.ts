import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOptions, chosenOption, UNKNOWN } from "../../renderer/characteristics/answer.ts";
import { effectSign, effectWords } from "../../renderer/characteristics/texts.ts";
import { parseDutchDate, shortDate, weekday } from "../../renderer/controls/dutch-date.ts";
import { changeOf, draftFaults, startDraft } from "../../renderer/requirements/decision-draft.ts";
import { wordDifference } from "../../renderer/requirements/word-difference.ts";
import { AT, aRequirement, BUYER, CHARACTERISTICS } from "../build/builders.ts";

describe("a date as a Dutch user types it", () => {
  test.each([
    ["1-2-2027", "2027-02-01"],
    ["01/02/27", "2027-02-01"],
    ["1.2.2027", "2027-02-01"],
    [" 31 december 2035 ", "2035-12-31"],
    ["3 MRT 2027", "2027-03-03"],
    ["2027-02-01", "2027-02-01"],
    ["29-2-2028", "2028-02-29"],
    ["29-2-2027", undefined],
    ["31-4-2027", undefined],
    ["1-13-2027", undefined],
    ["1 ma 2027", undefined],
    ["morgen", undefined],
    ["1-2", undefined],
    ["", undefined],
  ])("%j is %s", (text, date) => {
    expect(parseDutchDate(text)).toBe(date);
  });

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDutchDate(shortDate(iso))).toBe(iso);
      }),
    );
    expect(weekday("2026-11-24")).toBe("dinsdag");
  });
});

describe("the difference between two texts", () => {
  test("marks the words that differ, on their own side", () => {
    const { before, after } = wordDifference("binnen 48 uur na de melding", "binnen 72 uur na de schriftelijke melding");
    expect(before.filter((part) => part.changed).map((part) => part.text.trim())).toEqual(["48"]);
    expect(after.filter((part) => part.changed).map((part) => part.text.trim())).toEqual(["72", "schriftelijke"]);
  });

  test("loses nothing: each side is its whole text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const { before, after } = wordDifference(left, right);
        expect(before.map((part) => part.text).join("")).toBe(left);
        expect(after.map((part) => part.text).join("")).toBe(right);
      }),
    );
  });
});

describe("the form for a deviation", () => {
  const standard = aRequirement("NET-001", { list: ["een", "twee"] });
  const none = (): readonly string[] => [];

  test("begins with the standard, and with the decision when that is of the same kind", () => {
    expect(startDraft("changeText", standard, undefined)).toEqual({ kind: "changeText", text: standard.text, list: "een\ntwee", motivation: "", to: "wens" });
    const decision = { change: { kind: "changeText", text: "Eigen.", list: ["drie"] }, motivation: "Omdat.", by: BUYER, at: AT } as const;
    expect(startDraft("changeText", standard, decision)).toMatchObject({ text: "Eigen.", list: "drie", motivation: "Omdat." });
    expect(startDraft("leaveOut", standard, decision)).toMatchObject({ motivation: "" });
  });

  test("becomes a change without empty lines", () => {
    expect(changeOf({ kind: "changeText", text: " Eigen. ", list: "een\n\n twee \n", motivation: "" })).toEqual({
      kind: "changeText",
      text: "Eigen.",
      list: ["een", "twee"],
    });
    expect(changeOf({ kind: "changeText", text: "Eigen.", list: "", motivation: "" })).toEqual({ kind: "changeText", text: "Eigen." });
  });

  test("asks for what is missing, per field", () => {
    expect(Object.keys(draftFaults({ kind: "leaveOut", text: "", list: "", motivation: " " }, none))).toEqual(["motivation"]);
    expect(Object.keys(draftFaults({ kind: "changeKind", text: "", list: "", motivation: "Omdat." }, none))).toEqual(["to"]);
    expect(Object.keys(draftFaults({ kind: "changeText", text: " ", list: "", motivation: "Omdat." }, none))).toEqual(["text"]);
    expect(draftFaults({ kind: "changeText", text: "{{x}}", list: "{{x}}", motivation: "Omdat." }, () => ["{{x}}"]).list).toContain("{{x}}");
  });
});

describe("an answer", () => {
  test("always has 'weet ik niet' as its last option, and nothing is chosen before there is an answer", () => {
    for (const characteristic of CHARACTERISTICS) {
      const options = answerOptions(characteristic);
      if (!options) continue;
      expect(options.at(-1)).toMatchObject({ value: UNKNOWN, answer: null });
      expect(chosenOption(options, undefined)).toBeUndefined();
      expect(chosenOption(options, null)).toBe(UNKNOWN);
    }
  });

  test("tells what it does to the list, in words and in short", () => {
    expect(effectWords({ added: ["A", "B"], removed: ["C"] })).toBe("2 eisen erbij, 1 eis eraf");
    expect(effectSign({ added: ["A", "B"], removed: ["C"] })).toBe("+2 −1");
    expect(effectWords({ added: [], removed: [] })).toBe("");
  });
});
