import { describe, expect, test } from "vitest";
import { answering } from "../../renderer/app/answering.ts";
import { makeApi, type Send } from "../../shared/contract.ts";

const call = (send: Send) => answering(makeApi(send))["app.info"]({});

describe("a call to the machine", () => {
  test("passes the answer on as it is", async () => {
    const reply = { ok: false, problems: [{ id: "x", message: "Nee." }] };
    expect(await call(async () => reply)).toBe(reply);
  });

  const broken: readonly (readonly [string, Send])[] = [
    ["a rejection", () => Promise.reject(new Error("weg"))],
    [
      "a throw",
      () => {
        throw new Error("weg");
      },
    ],
    ["nothing", async () => undefined],
    ["something that is no result", async () => ({ ok: false })],
  ];
  test.each(broken)("never rejects: %s becomes a problem in Dutch", async (_name, send) => {
    expect(await call(send)).toMatchObject({ ok: false, problems: [{ id: "renderer.no-answer", message: expect.stringContaining("app.info") }] });
  });
});
