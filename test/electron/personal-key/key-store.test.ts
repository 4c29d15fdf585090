import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { newKeyPair } from "../../../electron/packs/keys.ts";
import { checkSignatures } from "../../../electron/personal-key/key-services.ts";
import { KEY_FILE, openKeyStore } from "../../../electron/personal-key/key-store.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import type { Approval, Dossier } from "../../../shared/dossier/model.ts";
import { fingerprint, signatureStanding, signedPart } from "../../../shared/dossier/signature.ts";
import { aDossier, BUYER, LAWYER } from "../../build/builders.ts";
import { mergeCatalogue as catalogue, worked } from "../../build/two-sides.ts";
import { APP_FOLDER, exampleJson, temporaryFolder } from "../../build/world.ts";

const AT = "2026-12-01T09:00:00Z";
const judge = { kind: "judge" as const, requirement: "NET-001", verdict: "approved" as const, comment: "Goed.", condition: "Alleen in 2027.", role: "jurist" };
const deviating = worked(
  aDossier(),
  [{ by: BUYER, action: { kind: "decide", requirement: "NET-001", change: { kind: "leaveOut" }, motivation: "Past niet." } }],
  9,
);

async function storeWithKey() {
  const folder = await temporaryFolder();
  const store = openKeyStore(folder);
  const made = await store.make("Jo Jurist", AT);
  if (!made.ok) throw new Error(made.problems[0]?.message);
  return { folder, store, key: made.value, path: join(folder, KEY_FILE) };
}

/** The dossier with a verdict of Jo on NET-001 that is signed with her key. */
async function signedDossier(): Promise<Dossier> {
  const { store } = await storeWithKey();
  const tried = perform(deviating, judge, { catalogue, by: LAWYER, at: AT });
  const approval = tried.ok ? tried.value.decisions["NET-001"]?.approvals?.[0] : undefined;
  if (!approval) throw new Error("Er is geen oordeel.");
  const { owner: _owner, ...part } = signedPart("NET-001", approval, "Jo Jurist");
  const signature = await store.sign(part);
  if (!signature.ok) throw new Error(signature.problems[0]?.message);
  const signed = perform(
    deviating,
    { ...judge, signed: { at: AT, hash: approval.hash, signature: signature.value } },
    { catalogue, by: LAWYER, at: "2026-12-01T09:00:05Z" },
  );
  if (!signed.ok) throw new Error(signed.problems[0]?.message);
  return signed.value;
}

function withApproval(dossier: Dossier, change: Partial<Approval>): Dossier {
  const decision = dossier.decisions["NET-001"];
  if (!decision) throw new Error("Er is geen afwijking.");
  return { ...dossier, decisions: { "NET-001": { ...decision, approvals: (decision.approvals ?? []).map((each) => ({ ...each, ...change })) } } };
}

function standing(dossier: Dossier): string | undefined {
  const approval = dossier.decisions["NET-001"]?.approvals?.[0];
  return approval && signatureStanding("NET-001", approval, checkSignatures(dossier));
}

describe("de persoonlijke sleutel", () => {
  test.skipIf(process.platform === "win32")("is alleen van de gebruiker te lezen, en wordt niet gebruikt als anderen erbij kunnen", async () => {
    const { store, path } = await storeWithKey();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    expect(await store.read()).toMatchObject({ ok: false, problems: [{ id: "personal-key.not-private", file: path }] });
    expect(await store.sign({ ...signedPart("NET-001", approvalIn(deviating), "Jo Jurist") })).toMatchObject({ ok: false });
  });

  test("wordt nooit overschreven", async () => {
    const { store, path } = await storeWithKey();
    const before = await readFile(path, "utf8");
    expect(await store.make("Een ander", AT)).toMatchObject({ ok: false, problems: [{ id: "personal-key.exists" }] });
    expect(await readFile(path, "utf8")).toBe(before);
  });

  test("die er niet is, is geen fout; die kapot is of niet bij elkaar hoort, wordt gemeld en niet gebruikt", async () => {
    const { store, path } = await storeWithKey();
    expect(await openKeyStore(await temporaryFolder()).read()).toEqual({ ok: true, value: undefined });
    const file = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...file, publicKey: newKeyPair().publicKey }));
    expect(await store.read()).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("horen niet bij elkaar") }] });
    await writeFile(path, "{");
    expect(await store.read()).toMatchObject({ ok: false, problems: [{ id: "personal-key.damaged" }] });
  });

  test("de geheime helft komt niet in wat de app laat zien, de vingerafdruk wel", async () => {
    const { store, key } = await storeWithKey();
    expect(await store.read()).toEqual({ ok: true, value: key });
    expect(JSON.stringify(key)).not.toContain("PRIVATE");
    expect(fingerprint(key.publicKey)).toMatch(/^([0-9A-F]{4} ){4}[0-9A-F]{4}$/);
  });
});

describe("een ondertekend oordeel", () => {
  test("klopt zoals het is gegeven, met het tijdstip waarop is getekend", async () => {
    const dossier = await signedDossier();
    expect(standing(dossier)).toBe("fits");
    expect(dossier.decisions["NET-001"]?.approvals?.[0]?.at).toBe(AT);
    expect(JSON.stringify(dossier)).not.toContain("PRIVATE");
  });

  test("klopt niet meer als er iets aan is gewijzigd, wie, wat, wanneer of waarop ook", async () => {
    const dossier = await signedDossier();
    const changes: readonly Partial<Approval>[] = [
      { verdict: "returned" },
      { by: { name: "Een Ander", role: "jurist" } },
      { by: { name: "Jo Jurist", role: "CISO" } },
      { at: "2026-12-01T09:00:01Z" },
      { hash: "0".repeat(64) },
      { comment: "Anders." },
      { condition: "" },
    ];
    for (const change of changes) expect(standing(withApproval(dossier, change)), JSON.stringify(change)).toBe("broken");
    const signature = dossier.decisions["NET-001"]?.approvals?.[0]?.signature;
    if (!signature) throw new Error("Er is geen handtekening.");
    expect(standing(withApproval(dossier, { signature: { ...signature, owner: "Een Ander" } }))).toBe("broken");
    expect(standing(withApproval(dossier, { signature: { ...signature, key: newKeyPair().publicKey } }))).toBe("broken");
  });

  test("wordt niet bewaard als de afwijking intussen is gewijzigd", async () => {
    const dossier = await signedDossier();
    const signature = dossier.decisions["NET-001"]?.approvals?.[0]?.signature;
    if (!signature) throw new Error("Er is geen handtekening.");
    const outcome = perform(deviating, { ...judge, signed: { at: AT, hash: "0".repeat(64), signature } }, { catalogue, by: LAWYER, at: AT });
    expect(outcome).toMatchObject({ ok: false, problems: [{ id: "action.changed-while-signing" }] });
  });

  test("dat niet klopt, is een fout in check op de opdrachtregel", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "dossier.json");
    const example = exampleJson("veiligheidsregio-netwerkapparatuur.json");
    const [own] = example.ownRequirements;
    const signature = { owner: "Jo Jurist", key: newKeyPair().publicKey, value: `${"A".repeat(86)}==` };
    const approvals = [{ verdict: "approved", by: LAWYER, at: AT, hash: "0".repeat(64), comment: "", condition: "", signature }];
    await writeFile(path, JSON.stringify({ ...example, ownRequirements: [{ ...own, approvals }] }));
    const check = await runCli(["check", path, "--json"], { appFolder: APP_FOLDER, now: () => new Date(AT) });
    expect(check.exitCode).toBe(1);
    expect(JSON.parse(check.stdout).findings).toContainEqual(expect.objectContaining({ id: `signature-broken:${own?.id}:jurist`, severity: "error" }));
  });
});

function approvalIn(dossier: Dossier): Approval {
  const judged = perform(dossier, judge, { catalogue, by: LAWYER, at: AT });
  const approval = judged.ok ? judged.value.decisions["NET-001"]?.approvals?.[0] : undefined;
  if (!approval) throw new Error("Er is geen oordeel.");
  return approval;
}
