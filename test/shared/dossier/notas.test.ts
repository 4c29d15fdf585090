import { describe, expect, test } from "vitest";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { advance, startHistory, undo } from "../../../shared/dossier/history.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { stateOfQuestion } from "../../../shared/dossier/nota-model.ts";
import { wizardSteps } from "../../../shared/review/steps.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";
import { aRevision } from "../../build/revisions.ts";

const catalogue = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] }]);
const published = (): Dossier => aDossier({ revisions: [aRevision(1, "definitief")], numbering: { "NET-001": "1" } });
const MADE = { at: AT, by: "Bo", annexVersion: "1.0", files: [{ name: "nota.docx", hash: "a".repeat(64), role: "document" as const }] };

function having(dossier: Dossier, ...actions: readonly Action[]): Dossier {
  return actions.reduce((present, action) => {
    const outcome = perform(present, action, { catalogue, by: BUYER, at: AT });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return outcome.value;
  }, dossier);
}
const refusal = (dossier: Dossier, action: Action): string | undefined => {
  const outcome = perform(dossier, action, { catalogue, by: BUYER, at: AT });
  return outcome.ok ? undefined : outcome.problems[0]?.id;
};

const BEGIN: Action = { kind: "saveNota", patch: { date: "2026-12-10" } };
const ASK: Action = { kind: "saveQuestion", patch: { question: "Mag het later?", askedBy: "Vraag BV", about: "NET-001", answer: "Nee.", nota: 1 } };
const SETTLE: Action = { kind: "settleQuestion", id: "VRG-001" };

describe("het register van vragen", () => {
  test("begint pas als er een definitieve bijlage is, en de stap ook", () => {
    const concept = aDossier({ revisions: [aRevision(1, "concept")] });
    expect(refusal(concept, { kind: "saveQuestion", patch: { question: "Mag het?" } })).toBe("action.not-published");
    expect(refusal(concept, BEGIN)).toBe("action.not-published");
    expect([wizardSteps(concept).includes("nota"), wizardSteps(published()).includes("nota")]).toEqual([false, true]);
  });

  test("een vraag gaat van open naar concept naar vastgesteld, met een regel in het logboek per stap", () => {
    const open = having(published(), BEGIN, { kind: "saveQuestion", patch: { question: "Mag het?" } });
    const draft = having(open, { kind: "saveQuestion", id: "VRG-001", patch: { answer: " Ja. " } });
    const settled = having(draft, SETTLE);
    expect([open, draft, settled].map(({ questions }) => questions[0] && stateOfQuestion(questions[0]))).toEqual(["open", "concept", "vastgesteld"]);
    expect(settled.questions[0]?.settled).toEqual({ answer: "Ja.", by: BUYER, at: AT });
    expect(settled.log.map((each) => each.what)).toEqual([
      "Nota van inlichtingen begonnen",
      "Vraag toegevoegd",
      "Vraag VRG-001 gewijzigd",
      "Antwoord op VRG-001 vastgesteld",
    ]);
  });

  test("een vastgesteld antwoord wijzigt pas na heropenen, en een leeg antwoord kan niet", () => {
    const settled = having(published(), BEGIN, ASK, SETTLE);
    expect(refusal(settled, { kind: "saveQuestion", id: "VRG-001", patch: { answer: "Toch wel." } })).toBe("action.question-settled");
    const reopened = having(settled, { kind: "reopenQuestion", id: "VRG-001" }, { kind: "saveQuestion", id: "VRG-001", patch: { answer: "" } });
    expect(refusal(reopened, SETTLE)).toBe("action.answer-empty");
    expect(refusal(reopened, { kind: "saveQuestion", id: "VRG-001", patch: { about: "NET-999" } })).toBe("action.question-subject-unknown");
    expect(refusal(reopened, { kind: "saveQuestion", id: "VRG-001", patch: { nota: 4 } })).toBe("action.nota-unknown");
  });

  test("de markt ziet de vraag en het vastgestelde antwoord, en niet wie vroeg, het concept of wie vaststelde", () => {
    const dossier = having(published(), BEGIN, ASK, SETTLE, {
      kind: "saveQuestion",
      patch: { question: "Nog een?", answer: "Geheim concept", askedOn: "2026-12-02" },
    });
    const view = marketView(dossier);
    expect(view.questions).toEqual([
      { id: "VRG-001", question: "Mag het later?", about: "NET-001", nota: 1, settled: { answer: "Nee." } },
      { id: "VRG-002", question: "Nog een?" },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Vraag BV|Geheim concept|Bo Inkoper|2026-12-02/);
  });
});

describe("een nota", () => {
  test("die is gemaakt, is openbaar: vraag en nota blijven zoals zij zijn", () => {
    const made = having(published(), BEGIN, ASK, SETTLE, { kind: "recordNota", number: 1, made: MADE });
    expect(refusal(made, { kind: "removeQuestion", id: "VRG-001" })).toBe("action.question-public");
    expect(refusal(made, { kind: "reopenQuestion", id: "VRG-001" })).toBe("action.question-public");
    expect(refusal(made, { kind: "removeNota", number: 1 })).toBe("action.nota-made");
    expect(having(made, { kind: "saveNota", patch: {} }).notas.map((each) => each.number)).toEqual([1, 2]);
  });

  test("blijft gemaakt als iemand een eerdere stap ongedaan maakt", () => {
    const asked = having(published(), BEGIN, ASK, SETTLE);
    const history = advance(startHistory(having(published(), BEGIN)), asked);
    const made = { ...history, present: having(asked, { kind: "recordNota", number: 1, made: MADE }) };
    const back = undo(made, BUYER, AT).present;
    expect(back.notas[0]?.made).toEqual(MADE);
    expect(back.questions.map((each) => each.id)).toEqual(["VRG-001"]);
    expect(undo(history, BUYER, AT).present.questions).toEqual([]);
  });

  test("blijft gemaakt als iemand een eerdere versie van het dossier terugzet", () => {
    const made = having(published(), BEGIN, ASK, SETTLE, { kind: "recordNota", number: 1, made: MADE });
    const back = having(made, { kind: "goBackTo", earlier: published() });
    expect([back.notas[0]?.made, back.questions.map((each) => each.id)]).toEqual([MADE, ["VRG-001"]]);
  });

  test("er is er één tegelijk in de maak; verwijderen laat de vragen staan", () => {
    const dossier = having(published(), BEGIN, ASK);
    expect(refusal(dossier, BEGIN)).toBe("action.nota-open");
    const removed = having(dossier, { kind: "removeNota", number: 1 });
    expect([removed.notas, removed.questions[0]?.nota]).toEqual([[], undefined]);
  });
});
