import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { aPack } from "../../build/signed-pack.ts";
import { APP_FOLDER, temporaryFolder } from "../../build/world.ts";

const cli = (...words: readonly string[]) => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-11-24T10:00:00Z") });

async function signed() {
  const folder = await temporaryFolder();
  const [pack, key, plain, file] = [(await aPack()).folder, join(folder, "geheim.pem"), join(folder, "plain.zip"), join(folder, "pakket.zip")];
  const keys = await cli("pack", "keys", "--out", key);
  const publicKey = /Openbare sleutel: (\S+)/.exec(keys.stdout)?.[1] ?? "";
  expect(await cli("pack", "build", pack, "--out", plain)).toMatchObject({ exitCode: 0 });
  expect(await cli("pack", "sign", plain, "--key", key, "--out", file)).toMatchObject({ exitCode: 0 });
  return { pack, key, plain, file, publicKey };
}

describe("pack", () => {
  it("builds, signs and verifies a pack", async () => {
    const { file, publicKey } = await signed();
    expect(await cli("pack", "verify", file, "--trust", publicKey)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("kloppen") });
    const json = await cli("pack", "verify", file, "--trust", publicKey, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, problems: [] });
  });

  it("does not verify what is not signed, or signed by another", async () => {
    const { plain, file, publicKey } = await signed();
    const other = (await signed()).publicKey;
    expect(await cli("pack", "verify", plain, "--trust", publicKey)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("geen handtekening") });
    expect(await cli("pack", "verify", file, "--trust", other)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("niet vertrouwt") });
  });

  it("keeps the private key from others, and never overwrites one", async () => {
    const { key } = await signed();
    const before = await readFile(key, "utf8");
    if (process.platform !== "win32") expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(await cli("pack", "keys", "--out", key)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("bestaat al") });
    expect(await readFile(key, "utf8")).toBe(before);
  });

  it("refuses a file that holds no private key", async () => {
    const { plain } = await signed();
    expect(await cli("pack", "sign", plain, "--key", plain, "--out", `${plain}.2`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("geheime Ed25519-sleutel"),
    });
  });

  it("tells that nothing differs between a folder and the file made of it", async () => {
    const { pack, file } = await signed();
    expect(await cli("pack", "diff", pack, file)).toMatchObject({ exitCode: 0, stdout: "Geen verschillen." });
  });

  it("names the nearest command when a word is missing or wrong", async () => {
    expect(await cli("pack", "bulid")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"pack build"') });
    expect(await cli("pack")).toMatchObject({ exitCode: 2 });
    expect(await cli("pack", "build", "--help")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("--out") });
  });
});
