import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { openCallDesk } from "../../../electron/call-desk.ts";
import { contentSecurityPolicy } from "../../../shared/csp.ts";
import { success } from "../../../shared/result.ts";
import { ask, call, echoServices, type Question, type TestHost, testHost } from "./preview-host.ts";

let running: TestHost[] = [];
const started = async (options?: Parameters<typeof testHost>[0]): Promise<TestHost> => {
  const host = await testHost(options);
  running.push(host);
  return host;
};
afterEach(async () => {
  for (const host of running) await host.close();
  running = [];
});

const idOf = (body: string): string => (JSON.parse(body) as { problems: { id: string }[] }).problems[0]?.id ?? "";

describe("the preview host", () => {
  it("carries a call to the services and its answer back", async () => {
    const host = await started();
    const answer = await call(host, "app.info", {});
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { called: "app.info" } });
  });

  it("answers a wrong call with its problems as data", async () => {
    const host = await started();
    expect(idOf((await call(host, "dossiers.delete", {})).body)).toBe("contract.unknown-call");
    expect(idOf((await call(host, "app.info", { extra: 1 })).body)).toBe("contract.invalid-input");
  });

  it("answers a bug as data and reports it", async () => {
    const host = await started({
      desk: openCallDesk({
        services: echoServices({
          "app.info": async () => {
            throw new Error("stuk");
          },
        }),
        settle: async () => undefined,
        report: (error) => reported.push(error),
      }),
    });
    const reported: unknown[] = [];
    expect(idOf((await call(host, "app.info", {})).body)).toBe("bug");
    expect(reported).toHaveLength(1);
  });

  it("listens on loopback only, behind a fresh secret of 32 bytes", async () => {
    const [one, two] = [await started(), await started()];
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
    expect(one.token).not.toBe(two.token);
    for (const address of Object.values(networkInterfaces()).flat()) {
      if (!address || address.internal || address.family !== "IPv4") continue;
      await expect(reach(address.address, one.port)).resolves.toBe(false);
    }
  });

  it("serves the page with the bridge before the app's own script", async () => {
    const { port } = await started();
    for (const path of ["/", "/index.html", "/?x=1"]) {
      const { status, body, headers } = await ask(port, { path });
      expect(status).toBe(200);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(body.indexOf('<script src="/preview-bridge.js"></script>')).toBeGreaterThan(0);
      expect(body.indexOf("/preview-bridge.js")).toBeLessThan(body.indexOf("./assets/app.js"));
    }
    expect((await ask(port, { path: "/preview-bridge.js" })).body).toContain("bridge");
  });

  it.each([
    ["/assets/app.js", "text/javascript; charset=utf-8"],
    ["/assets/app.css", "text/css; charset=utf-8"],
    ["/assets/font.woff2", "font/woff2"],
  ])("serves %s as %s", async (path, contentType) => {
    const { status, headers } = await ask((await started()).port, { path });
    expect([status, headers["content-type"]]).toEqual([200, contentType]);
  });

  it("answers HEAD without a body", async () => {
    expect(await ask((await started()).port, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it("gives every answer the policy of the app, forbids storing and guessing, and opens itself to no other origin", async () => {
    const host = await started();
    for (const answer of [
      await ask(host.port),
      await call(host, "app.info", {}),
      await ask(host.port, { path: "/weg" }),
      await ask(host.port, { headers: { host: "evil.example" } }),
    ]) {
      expect(answer.headers).toMatchObject({
        "content-security-policy": contentSecurityPolicy("'self'"),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  it.each<[string, number, Question]>([
    ["a foreign host name", 421, { headers: { host: "evil.example" } }],
    ["the host name without its port", 421, { headers: { host: "127.0.0.1" } }],
    ["localhost by name", 421, { headers: { host: "localhost:80" } }],
    ["another origin", 403, { headers: { origin: "https://evil.example" } }],
    ["an origin on another port", 403, { headers: { origin: "http://127.0.0.1:1" } }],
    ["an opaque origin", 403, { headers: { origin: "null" } }],
    ["no origin", 403, { headers: { origin: undefined } }],
    ["a request that the browser calls cross-site", 403, { headers: { "sec-fetch-site": "cross-site" } }],
    ["a form", 415, { headers: { "content-type": "application/x-www-form-urlencoded" } }],
    ["plain text", 415, { headers: { "content-type": "text/plain" } }],
    ["no content type", 415, { headers: { "content-type": undefined } }],
    ["compressed content", 415, { headers: { "content-encoding": "gzip" } }],
    ["no token", 403, { headers: { "x-bijlagebouwer-token": undefined } }],
    ["a wrong token", 403, { headers: { "x-bijlagebouwer-token": "x".repeat(43) } }],
    ["GET for a call", 405, { method: "GET", body: "" }],
    ["OPTIONS, the question of a browser before it lets another origin in", 405, { method: "OPTIONS", body: "" }],
    ["something that is not JSON", 400, { body: "{" }],
    ["an extra field", 400, { body: '{"name":"app.info","input":{},"extra":1}' }],
    ["no name", 400, { body: '{"input":{}}' }],
    ["an announced body over 60 MB", 413, { headers: { "content-length": "60000001" }, body: "" }],
  ])("refuses a call with %s: %i", async (_what, status, question) => {
    const calls: string[] = [];
    const host = await started({
      services: echoServices({
        "app.info": async () => {
          calls.push("app.info");
          return success({ version: "", user: "", today: "", dossierFolder: "", canReveal: false });
        },
      }),
    });
    const answer = await call(host, "app.info", {}, question);
    expect(answer.status).toBe(status);
    expect(idOf(answer.body)).toMatch(/^preview\./);
    expect(calls).toEqual([]);
  });

  it("refuses a body over 60 MB that did not announce itself: 413 (P5)", async () => {
    const host = await started();
    const answer = await call(host, "app.info", {}, { headers: { "transfer-encoding": "chunked" }, body: Buffer.alloc(61_000_000, 0x20) }).catch(
      (error: Error) => error,
    );
    // The connection may go before the client has sent everything; then it sees that instead of the answer.
    expect(answer instanceof Error ? 413 : answer.status).toBe(413);
    expect((await call(host, "app.info", {})).status).toBe(200);
  });

  it("takes a dossier of nearly 50 million characters", async () => {
    const host = await started();
    expect((await call(host, "dossiers.import", { name: "groot.json", content: "x".repeat(49_000_000) })).status).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE"])("refuses %s on a file: 405 or 403", async (method) => {
    const { port } = await started();
    const answer = await ask(port, { method, headers: { origin: `http://127.0.0.1:${port}` } });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it.each([
    "/../secret.html",
    "/..%2fsecret.html",
    "/%2e%2e/secret.html",
    "/assets/../../secret.html",
    "/..\\secret.html",
    "/....//secret.html",
    "/assets/%00app.js",
    "//127.0.0.1/secret.html",
    "/link.html",
    "/.stamp",
    "/assets",
    "/assets/",
    "http://evil.example/",
    "/call/",
  ])("has no way out of the renderer's folder: %s", async (path) => {
    const { status, body } = await ask((await started()).port, { path });
    expect(status).toBe(404);
    expect(body).not.toContain("geheim");
  });

  it("waits for a call under way when it closes, and for what has to be written", async () => {
    const order: string[] = [];
    let finish = (): void => undefined;
    const services = echoServices({
      "dossiers.list": () =>
        new Promise((resolve) => {
          finish = () => {
            order.push("answered");
            resolve(success([]));
          };
        }),
    });
    const desk = openCallDesk({ services, settle: async () => void order.push("written"), report: () => undefined });
    const host = await testHost({ desk });
    const answer = call(host, "dossiers.list", {});
    while (String(finish) === String(() => undefined)) await new Promise(setImmediate);
    const closed = host.close().then(() => order.push("closed"));
    setTimeout(finish, 50);
    expect(JSON.parse((await answer).body)).toEqual({ ok: true, value: [] });
    await closed;
    expect(order).toEqual(["answered", "written", "closed"]);
    await expect(ask(host.port)).rejects.toThrow("ECONNREFUSED");
  });
});

function reach(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 500 });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}
