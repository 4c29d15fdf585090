import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { success } from "../../../shared/result.ts";
import { type Desktop, startDesktop } from "./desktop.ts";
import { electronModule, FakeContents, fake } from "./fake-electron.ts";

vi.mock("electron", () => electronModule);

let desktop: Desktop;
let carriedOut: string[];
beforeEach(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  carriedOut = [];
  desktop = await startDesktop({
    services: {
      "dossiers.list": async () => {
        carriedOut.push("dossiers.list");
        return success([]);
      },
    },
  });
});
afterEach(() => {
  process.removeAllListeners("uncaughtException");
  process.removeAllListeners("unhandledRejection");
  vi.restoreAllMocks();
});

const refusedWith = (id: string) => ({ ok: false, problems: [expect.objectContaining({ id })] });
const log = () => readFile(join(desktop.root, "logs", "bijlagebouwer.log"), "utf8");

describe("a call from the page", () => {
  it("is answered by the services, over one channel", async () => {
    expect([...fake.invokeHandlers.keys()]).toEqual(["bijlagebouwer:call"]);
    expect(await desktop.invoke(["dossiers.list", {}])).toEqual({ ok: true, value: [] });
    expect(carriedOut).toEqual(["dossiers.list"]);
  });

  it.each<[string, () => Record<string, unknown>]>([
    ["another window", () => ({ sender: new FakeContents() })],
    ["a sub-frame", () => ({ senderFrame: { url: "app://bijlagebouwer/index.html", parent: desktop.window().webContents.mainFrame } })],
    ["a frame that is gone", () => ({ senderFrame: null })],
  ])("from %s is refused, told and reported, and nothing is done (P5)", async (_what, event) => {
    expect(await desktop.invoke(["dossiers.list", {}], event())).toEqual(refusedWith("contract.foreign-sender"));
    expect(carriedOut).toEqual([]);
    expect(await log()).toContain("Refused a call");
  });

  it.each(["https://evil.example/", "file:///index.html", "app://elders/index.html", "about:blank", "", "data:text/html,x"])(
    "from the main frame while it shows %j is refused (P5)",
    async (url) => {
      desktop.window().webContents.mainFrame.url = url;
      expect(await desktop.invoke(["dossiers.list", {}])).toEqual(refusedWith("contract.foreign-sender"));
      expect(carriedOut).toEqual([]);
    },
  );

  it.each<[string, readonly unknown[], string]>([
    ["an unknown name", ["dossiers.delete", {}], "contract.unknown-call"],
    ["a name out of the prototype", ["constructor", {}], "contract.unknown-call"],
    ["an extra field", ["dossiers.list", { path: "/etc" }], "contract.invalid-input"],
    ["no input", ["dossiers.list", undefined], "contract.invalid-input"],
    ["a path outside", ["dossiers.open", { id: "../../etc/passwd" }], "contract.invalid-input"],
    ["an argument of 100 MB", ["dossiers.import", { name: "a.json", content: "x".repeat(100_000_000) }], "contract.invalid-input"],
    ["one argument too many", ["dossiers.list", {}, {}], "contract.invalid-call"],
    ["a name that is no text", [{ toString: () => "dossiers.list" }, {}], "contract.invalid-call"],
    ["nothing", [], "contract.invalid-call"],
  ])("with %s is refused and nothing is done (P5)", async (_what, sent, id) => {
    expect(await desktop.invoke(sent)).toMatchObject(refusedWith(id));
    expect(carriedOut).toEqual([]);
  });

  it("shows a file in the file manager through the services' reveal only", () => {
    desktop.options().reveal?.("/exports/bijlage.docx");
    expect(fake.shown).toEqual(["/exports/bijlage.docx"]);
  });
});
