/** `npm run beelden`: makes the pictures of README and docs from the built app, with an example, in the system's Chromium. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build, PREVIEW } from "./build.mjs";
import { ensurePackages, root } from "./ensure.mjs";

const EXAMPLE = /Vervanging netwerkapparatuur/;
const PERSON = "Bo de Boer";
const STEPS = [
  ["Nationale veiligheid", "nationale-veiligheid"],
  ["Inkooponderdelen", "inkooponderdelen"],
  ["Kenmerken", "kenmerken"],
  ["Eisen", "eisen"],
  ["Controle", "controle"],
  ["Exporteren", "exporteren"],
];

ensurePackages();
const executablePath = ensureBrowser();
if (!executablePath) {
  process.stderr.write("Er is geen Chromium gevonden. Installeer Chromium of Chrome en probeer het opnieuw.\n");
  process.exit(2);
}
await build(PREVIEW);
const { chromium } = await import("playwright-core");
const home = mkdtempSync(join(tmpdir(), "bijlagebouwer-beelden-"));
const host = spawn(
  process.execPath,
  [join(root, "dist/preview/preview.js"), "--dossiers", join(home, "dossiers"), "--exports", join(home, "exports"), "--data", join(home, "data")],
  {
    env: { ...process.env, BIJLAGEBOUWER_APP: root },
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const address = await new Promise((resolve) => {
  host.stdout.on("data", (data) => {
    const found = /http\S+/.exec(String(data));
    if (found) resolve(found[0]);
  });
});
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "nl-NL" });
  await page.goto(address);
  await page
    .locator("li, article, .card")
    .filter({ hasText: EXAMPLE })
    .last()
    .getByRole("button", { name: /voorbeeld/i })
    .click();
  await page.getByRole("button", { name: /Ik ben/ }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill(PERSON);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Ik ben: ${PERSON}` }).waitFor();
  const folder = join(root, "docs", "beelden");
  mkdirSync(folder, { recursive: true });
  for (const [step, file] of STEPS) {
    await page.locator("nav a, nav button").filter({ hasText: step }).locator("visible=true").first().click();
    await page.getByRole("heading", { level: 1, name: step }).waitFor();
    await page.locator(".busy").waitFor({ state: "detached" });
    await page.screenshot({ path: join(folder, `${file}.png`), animations: "disabled" });
  }
} finally {
  await browser.close();
  host.kill();
  rmSync(home, { recursive: true, force: true });
}
