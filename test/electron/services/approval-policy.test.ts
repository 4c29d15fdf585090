import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { createServices } from "../../../electron/services.ts";
import { NO_POLICY, type Policy } from "../../../shared/policy.ts";
import { APP_FOLDER, exampleJson, temporaryFolder } from "../../build/world.ts";

const POLICY = { format: "bijlagebouwer-akkoordbeleid", formatVersion: 1, kinds: { ownAdded: ["inkoopdirecteur"] } };

async function loadWith(content: string | undefined, policy: Policy = NO_POLICY) {
  const folder = await temporaryFolder();
  const data = join(folder, "data");
  if (content !== undefined) {
    await mkdir(data);
    await writeFile(join(data, "akkoordbeleid.json"), content);
  }
  const { services } = createServices({
    folders: { app: APP_FOLDER, dossiers: join(folder, "dossiers"), exports: join(folder, "exports"), data },
    now: () => new Date("2026-11-24T12:00:00Z"),
    newId: () => "00000000-0000-4000-8000-000000000001",
    user: "Bo Inkoper",
    version: "0.0.0",
    policy,
  });
  const loaded = await services["catalogue.load"]({});
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  return loaded.value;
}

test("zonder bestand geldt het gewone beleid, met een bestand dat van de organisatie", async () => {
  expect(await loadWith(undefined)).not.toHaveProperty("approvalPolicy");
  expect((await loadWith(JSON.stringify(POLICY))).approvalPolicy?.kinds).toMatchObject({ ownAdded: ["inkoopdirecteur"], textChanged: ["jurist"] });
});

test("een kapot bestand opent de app toch, met een melding die de export tegenhoudt", async () => {
  const catalogue = await loadWith("{");
  expect(catalogue.approvalPolicyFault).toContain("akkoordbeleid.json");
  expect(catalogue).not.toHaveProperty("approvalPolicy");
});

test("wat de beheerder vastlegt, gaat voor het bestand van de gebruiker, ook als dat kapot is", async () => {
  const laidDown: Policy = { ...NO_POLICY, approvals: { kinds: { kindLowered: ["CISO"] } } };
  for (const content of [JSON.stringify(POLICY), "{"]) {
    const catalogue = await loadWith(content, laidDown);
    expect(catalogue.approvalPolicy?.kinds).toMatchObject({ kindLowered: ["CISO"], ownAdded: ["jurist"] });
    expect(catalogue).not.toHaveProperty("approvalPolicyFault");
  }
});

test("de opdrachtregel volgt het beleid dat wordt aangewezen", async () => {
  const folder = await temporaryFolder();
  const [dossier, policy] = [join(folder, "dossier.json"), join(folder, "beleid.json")];
  await writeFile(dossier, JSON.stringify(exampleJson("veiligheidsregio-netwerkapparatuur.json")));
  await writeFile(policy, JSON.stringify(POLICY));
  const check = (...words: readonly string[]) => runCli(["check", dossier, ...words], { appFolder: APP_FOLDER, now: () => new Date("2026-11-24T12:00:00Z") });
  expect((await check()).stdout).toContain("Nodig: akkoord van jurist");
  expect((await check("--approval-policy", policy)).stdout).toContain("Nodig: akkoord van inkoopdirecteur");
  expect(await check("--approval-policy", join(folder, "weg.json"))).toMatchObject({ exitCode: 2 });
});
