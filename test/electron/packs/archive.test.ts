import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { archiveBytes, makeArchive, readArchive, signerOf } from "../../../electron/packs/archive.ts";
import { isSignedBy } from "../../../electron/packs/keys.ts";
import { aMaker, anArchive, aPack, aSignedPack } from "../../build/signed-pack.ts";

const ids = (result: { readonly ok: boolean; readonly problems?: readonly { readonly id: string }[] }): readonly string[] =>
  (result.problems ?? []).map((each) => each.id);

/** The zip with one of its files changed. */
function changed(bytes: Uint8Array, name: string, change: (text: string) => string | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  const next = change(new TextDecoder().decode(parts[name] ?? new Uint8Array()));
  if (next === undefined) delete parts[name];
  else parts[name] = new TextEncoder().encode(next);
  return zipSync(parts);
}

describe("A pack file", () => {
  it("comes back as it was made, with who signed it", async () => {
    const maker = aMaker("Ministerie");
    const archive = await anArchive();
    const read = await readArchive(archiveBytes(maker.sign(archive)), "p.zip");
    expect(read).toMatchObject({ ok: true, value: { files: archive.files, manifest: archive.manifest } });
    expect(read.ok && signerOf(read.value, [aMaker().trusted, maker.trusted], "p.zip")).toEqual({ ok: true, value: maker.trusted });
  });

  it("is the same bytes for the same pack, whatever its line ends and the order of its files", async () => {
    const { files } = await aPack();
    const windows = files.map((file) => ({ ...file, content: file.content.replaceAll(",", ",\r\n") })).toReversed();
    const unix = files.map((file) => ({ ...file, content: file.content.replaceAll(",", ",\n") }));
    const [one, other] = [windows, unix].map((each) => makeArchive(each, "p"));
    expect(one?.ok && other?.ok && Buffer.compare(archiveBytes(one.value), archiveBytes(other.value))).toBe(0);
  });

  it("is refused when one byte of any file was changed (P1)", async () => {
    const bytes = await aSignedPack(aMaker());
    for (const name of Object.keys(unzipSync(bytes)).filter((each) => !["manifest.json", "handtekening.json"].includes(each)))
      expect(
        ids(
          await readArchive(
            changed(bytes, name, (text) => `${text} `),
            "p.zip",
          ),
        ),
      ).toContain("pack.file-changed");
  });

  it("is refused when the manifest was made to fit a changed file: the signature no longer does (P1)", async () => {
    const maker = aMaker();
    const { files } = await aPack();
    const signed = maker.sign(await anArchive());
    const tampered = makeArchive(
      files.map((file) => (file.name.startsWith("requirements/") ? { ...file, content: `${file.content} ` } : file)),
      "p.zip",
    );
    const read = tampered.ok && signed.signature ? await readArchive(archiveBytes({ ...tampered.value, signature: signed.signature }), "p.zip") : undefined;
    expect(read?.ok && ids(signerOf(read.value, [maker.trusted], "p.zip"))).toEqual(["pack.bad-signature"]);
  });

  it("is refused without a signature, with one of a stranger, and where nobody is trusted (P1)", async () => {
    const archive = await anArchive();
    const stranger = aMaker().sign(archive);
    expect(ids(signerOf(archive, [aMaker().trusted], "p.zip"))).toEqual(["pack.unsigned"]);
    expect(ids(signerOf(stranger, [aMaker().trusted], "p.zip"))).toEqual(["pack.unknown-key"]);
    expect(ids(signerOf(stranger, [], "p.zip"))).toEqual(["pack.no-trusted-keys"]);
  });

  it("tells all that is missing from it and all that does not belong in it", async () => {
    const bytes = await aSignedPack(aMaker());
    const without = changed(bytes, "quickscan.json", () => undefined);
    expect(
      ids(
        await readArchive(
          changed(without, "extra.json", () => "{}"),
          "p.zip",
        ),
      ),
    ).toEqual(["pack.file-extra", "pack.file-missing"]);
  });

  it("is refused without a manifest, or with one of another pack", async () => {
    const bytes = await aSignedPack(aMaker());
    expect(
      ids(
        await readArchive(
          changed(bytes, "manifest.json", () => undefined),
          "p.zip",
        ),
      ),
    ).toEqual(["pack.no-manifest-file"]);
    expect(
      ids(
        await readArchive(
          changed(bytes, "manifest.json", (text) => text.replace("2026.1.0", "2026.9.0")),
          "p.zip",
        ),
      ),
    ).toEqual(["pack.other-pack"]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", new TextEncoder().encode("geen zip")],
    ["half a zip", zipSync({ "manifest.json": new Uint8Array(5000).fill(65) }).subarray(0, 60)],
    ["a name that climbs out (P2)", zipSync({ "../manifest.json": new Uint8Array(2) })],
    ["a zip bomb (P2)", zipSync({ "manifest.json": new Uint8Array(40_000_000) }, { level: 9 })],
  ])("is refused with a reason when it is %s", async (_what, bytes) => {
    expect(ids(await readArchive(bytes, "p.zip"))).toEqual([expect.stringMatching(/^pack\./)]);
  });

  it("never crashes on bytes that were changed at random", async () => {
    const bytes = await aSignedPack(aMaker());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), async (edits) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, value] of edits) damaged[at] = value;
        const read = await readArchive(damaged, "p.zip");
        for (const problem of read.ok ? [] : read.problems) expect(problem.message).toMatch(/^Het eisenpakket/);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe("A signature", () => {
  it("fits its text and its key and no other", () => {
    const maker = aMaker();
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const signature = maker.sign({ manifest: { note: text } as never, files: [] }).signature?.signature ?? "";
        const signed = `bijlagebouwer-manifest-1\n${JSON.stringify({ note: text })}`;
        expect(isSignedBy(signed, signature, maker.trusted.key)).toBe(true);
        expect(isSignedBy(`${signed}${other}x`, signature, maker.trusted.key)).toBe(false);
        expect(isSignedBy(signed, signature, aMaker().trusted.key)).toBe(false);
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});
