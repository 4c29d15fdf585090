import { describe, expect, it } from "vitest";
import { readPreviewArguments } from "../../../electron/preview/arguments.ts";

describe("the options of the preview host", () => {
  it("are all optional", () => {
    expect(readPreviewArguments([])).toEqual({ ok: true, value: { port: 0, untilStdinCloses: false } });
  });

  it("name the folders, the port and the life of the host", () => {
    expect(readPreviewArguments(["--dossiers", "a", "--exports=b", "--data=c", "--port", "8123", "--until-stdin-closes"])).toEqual({
      ok: true,
      value: { dossiers: "a", exports: "b", data: "c", port: 8123, untilStdinCloses: true },
    });
  });

  it.each([[["--onbekend"]], [["los"]], [["--port", "70000"]], [["--port", "x"]], [["--dossiers"]]])("refuse %j in Dutch", (given) => {
    expect(readPreviewArguments(given)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/Kies|Geef/) }] });
  });
});
