import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { readPackFiles } from "../../electron/catalogue/read-pack.ts";
import { aMaker, anExtension, archived } from "../build/signed-pack.ts";
import { PACK_FOLDER } from "../build/world.ts";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const maker = aMaker("Contentbeheer Rijk");
const stranger = aMaker("Onbekende");
const folder = mkdtempSync(join(tmpdir(), "bijlagebouwer-beleid-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const world = setUpWorld(() => aPolicy("gebruiker", { trustedKeys: [maker.trusted] }));

async function aPolicy(name: string, parts: object): Promise<string> {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify({ format: "bijlagebouwer-beleid", formatVersion: 1, ...parts }));
  return path;
}

/** The pack of the app as a signed file, with another version. */
async function aVersion(version: string): Promise<Uint8Array> {
  const files = await readPackFiles(PACK_FOLDER);
  if (!files.ok) throw new Error("No pack");
  return archived(
    files.value.map((file) => (file.name === "pack.json" ? { ...file, content: JSON.stringify({ ...(JSON.parse(file.content) as object), version }) } : file)),
    maker,
  );
}

async function openPacks(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bibliotheek" }).click();
  await page.getByRole("tab", { name: "Pakketten" }).click();
  await page.getByRole("heading", { name: "Vertrouwde makers" }).waitFor();
}

async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Kies een pakketbestand" }).click()]);
  await chooser.setFiles({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
}

describe("packs", () => {
  test("a signed pack is told whole, used after a yes, and taken away after a yes", async () => {
    const { page, start } = await world.open();
    await start.isShown();
    await openPacks(page);
    await page.getByText("Contentbeheer Rijk").waitFor();
    const faults = [...(await violations(page, "packs"))];

    await pick(page, "pakket.zip", await aVersion("2999.1.0"));
    await page.getByRole("heading", { name: /versie 2999\.1\.0/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("pack-offer");
    await page.getByText("Ondertekend door Contentbeheer Rijk.").waitFor();
    await page.getByText(/ongewijzigd sinds de ondertekening/).waitFor();
    faults.push(...(await violations(page, "offer")));
    await page.getByRole("button", { name: "Annuleren" }).click();
    expect(await page.getByRole("button", { name: /^Weghalen/ }).count()).toBe(0);

    await pick(page, "pakket.zip", await aVersion("2999.1.0"));
    await page.getByRole("button", { name: "Installeren", exact: true }).click();
    await page.getByText(/versie 2999\.1\.0 is geïnstalleerd/).waitFor();
    // The catalogue that is read here is the new one at once.
    await page.getByText(/^Alles uit .*, versie 2999\.1\.0:/).waitFor();

    await pick(page, "ouder.zip", await aVersion("2999.0.0"));
    await page.getByText("Dit is een oudere versie dan de versie in gebruik.").waitFor();
    faults.push(...(await violations(page, "downgrade")));
    await page.getByRole("button", { name: "Toch de oudere versie installeren" }).click();
    await page.getByText(/versie 2999\.0\.0 is geïnstalleerd/).waitFor();

    await page.getByRole("button", { name: /^Weghalen/ }).click();
    const dialog = page.getByRole("dialog");
    faults.push(...(await violations(page, "remove")));
    await dialog.getByRole("button", { name: "Weghalen" }).click();
    await page.getByText(/is weggehaald/).waitFor();
    expect(await page.getByText(/^Alles uit .*, versie 2999/).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("a pack of a maker that nobody trusts is refused, and so is what is no pack", async () => {
    const { page, start } = await world.open();
    await start.isShown();
    await openPacks(page);
    await pick(page, "vreemd.zip", archived(anExtension(), stranger));
    await page.getByText("Dit pakket wordt niet geïnstalleerd").waitFor();
    expect(await page.getByRole("button", { name: "Installeren", exact: true }).count()).toBe(0);
    await pick(page, "brief.zip", new TextEncoder().encode("geen pakket"));
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("brief.zip");
    expect(await violations(page, "refused")).toEqual([]);
  });
});

describe("packs of the administrator", () => {
  const managed = setUpWorld(() => aPolicy("beheerder", { trustedKeys: [maker.trusted], folders: { packs: join(folder, "pakketten") } }));

  test("can be seen and not changed", async () => {
    const { page, start } = await managed.open();
    await start.isShown();
    await openPacks(page);
    await page.getByText("Uw beheerder installeert de pakketten.").waitFor();
    expect(await page.getByRole("button", { name: "Kies een pakketbestand" }).count()).toBe(0);
    expect(await violations(page, "managed")).toEqual([]);
  });
});
