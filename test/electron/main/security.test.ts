import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contentSecurityPolicy } from "../../../shared/csp.ts";
import { type Desktop, startDesktop } from "./desktop.ts";
import { electronModule, FakeContents, FakeWindow, fake, preventable } from "./fake-electron.ts";

vi.mock("electron", () => electronModule);

let desktop: Desktop;
beforeEach(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  desktop = await startDesktop();
});
afterEach(() => {
  process.removeAllListeners("uncaughtException");
  process.removeAllListeners("unhandledRejection");
  vi.restoreAllMocks();
});

const get = async (address: string, method = "GET"): Promise<Response> => {
  const handler = fake.protocolHandlers.get("app");
  if (!handler) throw new Error("The scheme is not served.");
  return handler(new Request(address, { method }));
};

describe("the desktop app's process", () => {
  it("is sandboxed before anything starts, and looks no name up", () => {
    expect(fake.app.calls[0]).toBe("enableSandbox");
    expect(fake.app.switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    expect([...fake.app.switches.keys()]).toEqual(
      expect.arrayContaining(["disable-background-networking", "disable-component-update", "dns-prefetch-disable", "no-pings"]),
    );
  });
});

describe("the desktop app's window", () => {
  it("is closed to Node, isolated, sandboxed, and has nothing that a page does not need", () => {
    expect(FakeWindow.all).toHaveLength(1);
    expect(desktop.window().options.webPreferences).toEqual({
      preload: `${desktop.root}/dist/preload/preload.cjs`,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
      spellcheck: false,
      backgroundThrottling: false,
    });
  });

  it("loads the app's own page and shows it when it is drawn", () => {
    const window = desktop.window();
    expect([window.loaded, window.visible]).toEqual(["app://bijlagebouwer/index.html", false]);
    window.emit("ready-to-show");
    expect(window.visible).toBe(true);
  });

  it.each([
    ["https://evil.example/", true],
    ["http://127.0.0.1/", true],
    ["file:///etc/passwd", true],
    ["app://bijlagebouwer/assets/app.js", true],
    ["app://elders/index.html", true],
    ["data:text/html,x", true],
    ["javascript:alert(1)", true],
    ["app://bijlagebouwer/index.html", false],
    ["app://bijlagebouwer/index.html#eisen", false],
  ])("refuses navigation to %s: %s (P6)", (url, refused) => {
    const event = preventable({ url, isMainFrame: true });
    desktop.window().webContents.emit("will-frame-navigate", event);
    expect(event.defaultPrevented).toBe(refused);
  });

  it("refuses navigation of a sub-frame, redirects, webviews and new windows, also in contents that it did not make (P6)", () => {
    const other = new FakeContents();
    fake.app.emit("web-contents-created", {}, other);
    for (const contents of [desktop.window().webContents, other]) {
      for (const [name, event] of [
        ["will-frame-navigate", preventable({ url: "app://bijlagebouwer/index.html", isMainFrame: false })],
        ["will-redirect", preventable({ url: "app://bijlagebouwer/index.html" })],
        ["will-attach-webview", preventable()],
      ] as const) {
        contents.emit(name, event);
        expect(event.defaultPrevented, name).toBe(true);
      }
      expect(contents.openHandler?.({ url: "https://evil.example" })).toEqual({ action: "deny" });
      expect(contents.webRtcPolicy).toBe("disable_non_proxied_udp");
    }
  });
});

describe("the desktop app's session", () => {
  it("grants no permission, whoever asks", () => {
    const session = fake.session.defaultSession;
    for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "fileSystem", "openExternal", "usb"]) {
      let granted: boolean | undefined;
      session.permissionRequest?.(null, permission, (answer) => {
        granted = answer;
      });
      expect(granted, permission).toBe(false);
    }
    expect(session.permissionCheck?.()).toBe(false);
    expect(session.devicePermission?.()).toBe(false);
  });

  it.each([
    ["app://bijlagebouwer/index.html", false],
    ["app://bijlagebouwer/assets/app.js?x=1", false],
    ["app://bijlagebouwer.evil.example/", true],
    ["app://evil/index.html", true],
    ["app://bijlagebouwer:80/index.html", true],
    ["app://user@bijlagebouwer/index.html", true],
    ["https://update.googleapis.com/service", true],
    ["http://localhost:8080/", true],
    ["ws://127.0.0.1/", true],
    ["file:///C:/Users/x.txt", true],
    ["devtools://devtools/bundled/x", true],
    ["chrome-extension://abc/x.js", true],
    ["blob:app://bijlagebouwer/1", true],
    ["geen adres", true],
  ])("cancels the request for %s: %s (P6)", (url, cancelled) => {
    let answer: boolean | undefined;
    fake.session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => {
      answer = cancel;
    });
    expect(answer).toBe(cancelled);
  });

  it("trusts no certificate, downloads nothing and does not check spelling online", () => {
    const session = fake.session.defaultSession;
    let verdict: number | undefined;
    session.certificate?.({}, (answer) => {
      verdict = answer;
    });
    expect(verdict).toBe(-2);
    const download = preventable();
    session.emit("will-download", download);
    expect(download.defaultPrevented).toBe(true);
    expect(session.spellChecker).toBe(false);
  });
});

describe("the desktop app's protocol", () => {
  it("is an own, secure origin without more privileges", () => {
    expect(fake.schemes).toEqual([{ scheme: "app", privileges: { standard: true, secure: true } }]);
  });

  it("serves the page with the policy and its kind", async () => {
    const page = await get("app://bijlagebouwer/index.html");
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toBe(contentSecurityPolicy("'none'"));
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await page.text()).toContain("./assets/app.js");
    expect((await get("app://bijlagebouwer/assets/app.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it("has a policy that allows nothing by default and nothing inline", () => {
    const policy = contentSecurityPolicy("'none'");
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
      expect(policy.split("; ")).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    for (const rule of policy.split("; ")) expect(rule).toMatch(/^[a-z-]+ '/);
  });

  it.each([
    "app://bijlagebouwer/../secret.html",
    "app://bijlagebouwer/..%2fsecret.html",
    "app://bijlagebouwer/%2e%2e/secret.html",
    "app://bijlagebouwer/assets/..%5c..%5csecret.html",
    "app://bijlagebouwer/link.html",
    "app://bijlagebouwer//etc/passwd",
    "app://bijlagebouwer/package.json",
    "app://bijlagebouwer/assets/%00app.js",
  ])("has no way out of the renderer's folder: %s", async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("geheim");
    expect(answer.headers.get("content-security-policy")).toBe(contentSecurityPolicy("'none'"));
  });

  it("serves no other host and takes nothing", async () => {
    expect((await get("app://elders/index.html")).status).toBe(403);
    expect((await get("app://bijlagebouwer/index.html", "POST")).status).toBe(403);
  });
});
