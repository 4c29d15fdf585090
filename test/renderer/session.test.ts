import { describe, expect, test } from "vitest";
import { createSession } from "../../renderer/app/session.ts";
import type { OpenDossier } from "../../shared/contract.ts";
import { success } from "../../shared/result.ts";
import { AT, aCatalogue, aDossier, aRequirement } from "../build/builders.ts";

const CATALOGUE = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] }]);

function aSession(open: Partial<OpenDossier> = {}) {
  let saves = 0;
  return createSession({
    api: {
      "dossiers.save": async () => {
        saves += 1;
        return success({ saves, savedAt: AT });
      },
    },
    catalogue: CATALOGUE,
    open: { dossier: aDossier(), file: "proef.json", ...open },
    user: "Bo Inkoper",
    now: () => AT,
  });
}

const title = (text: string) => ({ kind: "changeTender", patch: { title: text } }) as const;

describe("a session", () => {
  test("makes one step of undo and one line in the log of one visit to a field", () => {
    const session = aSession();
    session.perform(title("A"), "titel bezoek 1");
    session.perform(title("AB"), "titel bezoek 1");
    session.perform(title("ABC"), "titel bezoek 2");
    const { present, past } = session.state().history;
    expect(present.tender.title).toBe("ABC");
    expect(past).toHaveLength(2);
    expect(present.log.map((entry) => entry.what)).toEqual(["Titel gewijzigd", "Titel gewijzigd"]);
    session.undo();
    expect(session.state().history.present.tender.title).toBe("AB");
    session.undo();
    expect(session.state().history.present.tender.title).toBe("Nieuwe switches");
  });

  test("does not melt an edit together with one from before an undo", () => {
    const session = aSession();
    session.perform(title("A"), "bezoek");
    session.undo();
    session.perform(title("B"), "bezoek");
    expect(session.undo()).toBe("Titel gewijzigd");
    expect(session.state().history.present.tender.title).toBe("Nieuwe switches");
  });

  test("keeps the count of the store, also while one edit goes on", async () => {
    const session = aSession();
    session.perform(title("A"), "bezoek");
    expect(await session.flush()).toBe(true);
    session.perform(title("AB"), "bezoek");
    expect(session.state().history.present.saves).toBe(1);
    await session.flush();
    expect(session.state().history.present.saves).toBe(2);
    expect(session.state().save).toEqual({ kind: "saved", at: AT });
  });

  test("writes down who is at the screen", () => {
    const session = aSession();
    session.perform({ kind: "decide", requirement: "NET-001", change: { kind: "leaveOut" }, motivation: "Omdat." });
    session.setPerson({ name: "Jo Jurist", role: "jurist" });
    expect(session.attempt({ kind: "judge", requirement: "NET-001", verdict: "approved", comment: "", role: "jurist" }).ok).toBe(true);
    session.setPerson({ name: "bo  inkoper", role: "jurist" });
    expect(session.attempt({ kind: "judge", requirement: "NET-001", verdict: "approved", comment: "", role: "jurist" })).toMatchObject({
      ok: false,
      problems: [{ id: "action.own-work" }],
    });
  });

  test("changes nothing in a dossier that can only be read, and says why", () => {
    const session = aSession({ readOnly: "Een ander heeft dit dossier open." });
    expect(session.perform(title("A"))).toEqual({ ok: false, problems: [{ id: "session.read-only", message: "Een ander heeft dit dossier open." }] });
    expect(session.state().history.present).toEqual(aDossier());
  });

  test("tells its listeners of every change, until they leave", () => {
    const session = aSession();
    let told = 0;
    const leave = session.subscribe(() => {
      told += 1;
    });
    session.perform(title("A"));
    expect(told).toBeGreaterThan(0);
    leave();
    const before = told;
    session.perform(title("B"));
    expect(told).toBe(before);
  });
});
