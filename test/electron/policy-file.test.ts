import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { policyAtStart, policyPath, readPolicy } from "../../electron/policy-file.ts";
import { aMaker } from "../build/signed-pack.ts";
import { temporaryFolder } from "../build/world.ts";

async function written(content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), "beleid.json");
  await writeFile(path, content);
  return path;
}

const POLICY = { format: "bijlagebouwer-beleid", formatVersion: 1 };

describe("The policy of the machine", () => {
  it("stands where only an administrator can write", () => {
    expect(policyPath("win32", "D:\\ProgramData")).toBe("D:\\ProgramData\\Bijlagebouwer\\beleid.json");
    expect(policyPath("win32", undefined)).toBe("C:\\ProgramData\\Bijlagebouwer\\beleid.json");
    expect(policyPath("linux", undefined)).toBe("/etc/bijlagebouwer/beleid.json");
    expect(policyPath("darwin", undefined)).toBe("/Library/Application Support/Bijlagebouwer/beleid.json");
  });

  it("lays nothing down when there is no file", async () => {
    expect(await readPolicy(join(await temporaryFolder(), "beleid.json"))).toMatchObject({ ok: true, value: { trustedKeys: [], folders: {} } });
  });

  it("holds folders, keys and what a new dossier starts with", async () => {
    const { trusted } = aMaker();
    const policy = { ...POLICY, folders: { dossiers: "/data/dossiers" }, trustedKeys: [trusted], defaults: { organisation: "Gemeente Voorbeeld" } };
    expect(await readPolicy(await written(JSON.stringify(policy)))).toMatchObject({ ok: true, value: policy });
  });

  it.each([
    ["no JSON", "{", "JSON"],
    ["not UTF-8", new Uint8Array([0xff, 0xfe, 0x7b]), "UTF-8"],
    ["a field that does not exist", JSON.stringify({ ...POLICY, folder: {} }), "folder"],
    ["a key that is none", JSON.stringify({ ...POLICY, trustedKeys: [{ name: "X", key: "abc" }] }), "trustedKeys"],
    ["of another format", JSON.stringify({ ...POLICY, formatVersion: 2 }), "formatVersion"],
  ])("is a problem when it is %s: it never lapses in silence", async (_what, content, told) => {
    const path = await written(content);
    const read = await readPolicy(path);
    expect(read.ok ? "" : read.problems.map((each) => each.message).join()).toContain(told);
    await expect(policyAtStart(path)).rejects.toThrow("Vraag uw beheerder");
  });

  it("is a problem when it cannot be read", async () => {
    expect(await readPolicy(await temporaryFolder())).toMatchObject({ problems: [{ id: "policy.unreadable" }] });
  });
});
