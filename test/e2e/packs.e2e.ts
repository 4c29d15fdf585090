import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { aMaker, anExtension, archived, aSignedPack } from "../build/signed-pack.ts";
import { temporaryFolder } from "../build/world.ts";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const maker = aMaker("Contentbeheer Rijk");
const stranger = aMaker("Onbekende");
const world = setUpWorld(() => aPolicy({ trustedKeys: [maker.trusted] }));

async function aPolicy(parts: object): Promise<string> {
  const path = join(await temporaryFolder(), "beleid.json");
  await writeFile(path, JSON.stringify({ format: "bijlagebouwer-beleid", formatVersion: 1, ...parts }));
  return path;
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

    await pick(page, "pakket.zip", await aSignedPack(maker, "2999.1.0"));
    await page.getByRole("heading", { name: /versie 2999\.1\.0/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("pack-offer");
    await page.getByText("Ondertekend door Contentbeheer Rijk.").waitFor();
    await page.getByText(/ongewijzigd sinds de ondertekening/).waitFor();
    faults.push(...(await violations(page, "offer")));
    await page.getByRole("button", { name: "Annuleren" }).click();
    expect(await page.getByRole("button", { name: /^Weghalen/ }).count()).toBe(0);

    await pick(page, "pakket.zip", await aSignedPack(maker, "2999.1.0"));
    await page.getByRole("button", { name: "Installeren", exact: true }).click();
    await page.getByText(/versie 2999\.1\.0 is geïnstalleerd/).waitFor();
    await page.getByRole("tab", { name: "Eisen" }).click();
    await page.getByRole("list", { name: "Gevonden eisen" }).getByText("NET-001").waitFor();
    expect(await page.getByRole("list", { name: "Gevonden eisen" }).getByRole("button").count()).toBe(3);

    await page.getByRole("tab", { name: "Pakketten" }).click();
    await pick(page, "ouder.zip", await aSignedPack(maker, "2999.0.0"));
    await page.getByText("Dit is een oudere versie dan de versie in gebruik.").waitFor();
    faults.push(...(await violations(page, "downgrade")));
    await page.getByRole("button", { name: "Toch de oudere versie installeren" }).click();
    await page.getByText(/versie 2999\.0\.0 is geïnstalleerd/).waitFor();

    await page.getByRole("button", { name: /^Weghalen/ }).click();
    const dialog = page.getByRole("dialog");
    faults.push(...(await violations(page, "remove")));
    await dialog.getByRole("button", { name: "Weghalen" }).click();
    await page.getByText(/is weggehaald/).waitFor();
    await page.getByRole("tab", { name: "Eisen" }).click();
    await expect.poll(() => page.getByRole("list", { name: "Gevonden eisen" }).getByRole("button").count()).toBe(100);
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
  const managed = setUpWorld(async () => aPolicy({ trustedKeys: [maker.trusted], folders: { packs: await temporaryFolder() } }));

  test("can be seen and not changed", async () => {
    const { page, start } = await managed.open();
    await start.isShown();
    await openPacks(page);
    await page.getByText("Uw beheerder installeert de pakketten.").waitFor();
    expect(await page.getByRole("button", { name: "Kies een pakketbestand" }).count()).toBe(0);
    expect(await violations(page, "managed")).toEqual([]);
  });
});
