import { describe, expect, it, vi } from "vitest";
import { electronModule, fake } from "../main/fake-electron.ts";

vi.mock("electron", () => electronModule);

describe("the preload", () => {
  it("gives the page one function, which carries one name and one input over the fixed channel", async () => {
    await import("../../../electron/preload.ts");
    expect([...fake.exposed.keys()]).toEqual(["bijlagebouwer"]);
    const api = fake.exposed.get("bijlagebouwer") as Record<string, (...sent: unknown[]) => Promise<unknown>>;
    expect(Object.keys(api)).toEqual(["send"]);
    expect(await api.send?.("app.info", {}, "meer")).toEqual({ ok: true, value: "antwoord" });
    expect(fake.invoked).toEqual([["bijlagebouwer:call", "app.info", {}]]);
  });
});
