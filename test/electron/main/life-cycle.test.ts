import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Services } from "../../../shared/contract.ts";
import { NO_POLICY } from "../../../shared/policy.ts";
import { success } from "../../../shared/result.ts";
import { startDesktop } from "./desktop.ts";
import { electronModule, FakeWindow, fake } from "./fake-electron.ts";

vi.mock("electron", () => electronModule);

beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  process.removeAllListeners("uncaughtException");
  process.removeAllListeners("unhandledRejection");
  vi.restoreAllMocks();
});

describe("the start of the desktop app", () => {
  it("keeps dossiers and exports under the user's documents, and finds its templates beside itself", async () => {
    const { root, options } = await startDesktop();
    const documents = join(root, "documents", "Bijlagebouwer");
    expect(options().folders).toEqual({ app: root, dossiers: join(documents, "dossiers"), exports: join(documents, "exports"), data: join(documents, "data") });
    expect(options().version).toBe("1.2.3");
  });

  it("keeps them elsewhere when the command line says so", async () => {
    const { options } = await startDesktop({
      before: () => {
        fake.app.switches.set("dossiers", "/netwerk/dossiers");
        fake.app.switches.set("exports", "/netwerk/exports");
        fake.app.switches.set("data", "/netwerk/data");
        fake.app.paths.delete("documents");
      },
    });
    expect(options().folders).toMatchObject({ dossiers: "/netwerk/dossiers", exports: "/netwerk/exports", data: "/netwerk/data" });
  });

  it("writes nothing outside its own folder when it is the portable program", async () => {
    vi.stubEnv("PORTABLE_EXECUTABLE_DIR", "/stick");
    const { options } = await startDesktop({ before: () => fake.app.paths.delete("documents") });
    const own = join("/stick", "Bijlagebouwer");
    expect(options().folders).toMatchObject({ dossiers: join(own, "dossiers"), exports: join(own, "exports"), data: join(own, "data") });
    for (const name of ["userData", "logs"]) expect(fake.app.getPath(name)).toContain(own);
    vi.unstubAllEnvs();
  });

  it("keeps dossiers and exports where the administrator says, whatever the command line says", async () => {
    vi.doMock("../../../electron/policy-file.ts", () => ({
      policyPath: () => "",
      policyAtStart: async () => ({ ...NO_POLICY, folders: { dossiers: "/beheer/dossiers", exports: "/beheer/exports" } }),
    }));
    const { options } = await startDesktop({ before: () => fake.app.switches.set("dossiers", "/elders") });
    expect(options().folders).toMatchObject({ dossiers: "/beheer/dossiers", exports: "/beheer/exports" });
    vi.doUnmock("../../../electron/policy-file.ts");
  });

  it("does not start with a policy that cannot be followed, and says what it is", async () => {
    vi.doMock("../../../electron/policy-file.ts", async () => {
      const { StartRefusal } = await import("../../../electron/start-refusal.ts");
      return { policyPath: () => "", policyAtStart: async () => Promise.reject(new StartRefusal("Het beleidsbestand klopt niet.")) };
    });
    await startDesktop();
    expect(fake.errorBoxes).toEqual([["Bijlagebouwer kan niet starten", "Het beleidsbestand klopt niet."]]);
    expect(FakeWindow.all).toEqual([]);
    vi.doUnmock("../../../electron/policy-file.ts");
  });

  it("says what is wrong when it cannot start (P7)", async () => {
    await startDesktop({ before: () => fake.app.paths.clear() });
    expect(fake.errorBoxes).toEqual([["Bijlagebouwer kan niet starten", expect.stringContaining("uw dossiers blijven bewaard")]]);
    expect(fake.app.exitCode).toBe(1);
    expect(FakeWindow.all).toEqual([]);
  });

  it("leaves a second start to the window of the first", async () => {
    await startDesktop({
      before: () => {
        fake.app.hasLock = false;
      },
    });
    expect(FakeWindow.all).toEqual([]);
    expect(fake.app.quits).toBe(1);
    const { window } = await startDesktop();
    window().minimized = true;
    fake.app.emit("second-instance");
    expect([window().minimized, window().focused]).toEqual([false, 1]);
  });
});

describe("the end of the desktop app", () => {
  it("waits until the page has handed in and everything is on disk (S17)", async () => {
    const { window, finishWriting, invoke } = await startDesktop({ slowWriting: true });
    window().show();
    window().close();
    expect([window().visible, window().destroyed]).toEqual([false, false]);
    // What the hidden page still hands in is taken.
    expect(await invoke(["dossiers.list", {}])).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 1400));
    expect(window().destroyed).toBe(false);
    window().close();
    expect(window().destroyed).toBe(false);
    finishWriting();
    await vi.waitFor(() => expect(window().destroyed).toBe(true));
    await vi.waitFor(() => expect(fake.app.calls).toContain("gone"));
  });

  it("waits for a call that is under way (S16, S17)", async () => {
    let answer = (): void => undefined;
    const list: Services["dossiers.list"] = () =>
      new Promise((resolve) => {
        answer = () => resolve(success([]));
      });
    const { invoke } = await startDesktop({ services: { "dossiers.list": list } });
    const called = invoke(["dossiers.list", {}]);
    fake.app.quit();
    fake.app.quit();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(fake.app.calls).not.toContain("gone");
    answer();
    await called;
    await vi.waitFor(() => expect(fake.app.calls.filter((each) => each === "gone")).toHaveLength(1));
  });

  it("offers the window again when the page's process stops (S18)", async () => {
    const { window } = await startDesktop();
    window().webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 });
    await vi.waitFor(() => expect(window().webContents.reloads).toBe(1));
    expect(fake.messageBoxes[0]?.message).toContain("onverwacht gestopt");
    fake.messageBoxResponse = 1;
    window().webContents.emit("render-process-gone", {}, { reason: "oom", exitCode: 5 });
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(1));
    window().webContents.emit("render-process-gone", {}, { reason: "clean-exit", exitCode: 0 });
    expect(fake.messageBoxes).toHaveLength(2);
  });
});
