/** How long a click and a key take until the screen shows their effect, in the built app in Chromium, with a pack of thousands of requirements. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { launchBrowser, openPage, startHost } from "../e2e/host.ts";
import { appOn } from "../e2e/world.ts";
import { stressDossier, writeStressApp } from "./stress-app.ts";

/** Milliseconds from the event to the first frame that shows its effect. */
export interface Delay {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

export interface BrowserFigures {
  /** Requirements in the annex of the dossier that was measured. */
  readonly requirements: number;
  readonly delays: Readonly<Record<string, Delay>>;
}

const SAMPLES = 24;

export async function benchBrowser(root: string, catalogue: Catalogue, size: number): Promise<BrowserFigures> {
  const folder = await mkdtemp(join(tmpdir(), "bijlagebouwer-bench-"));
  const app = join(folder, "app");
  const sets = await writeStressApp(root, app, catalogue, size);
  const [host, browser] = await Promise.all([startHost(app), launchBrowser()]);
  try {
    const { page, faults, close } = await openPage(browser, host);
    page.setDefaultTimeout(60_000);
    const { start, shell } = appOn(page);
    await start.openFile("proef.json", await stressDossier(root, sets));
    await shell.isAt("Opdracht");
    const delays: Record<string, Delay> = {};
    const wizard = ".steps";
    await shell.goTo("Inkooponderdelen");
    delays["onderdeel kiezen"] = await repeated(page, () => effectOf(page, { click: `[data-item="${sets[0]}"] input`, watch: wizard }));
    await shell.goTo("Kenmerken");
    const question = await page.locator('.question:has(input[type="radio"])').first().getAttribute("data-item");
    const card = `.question[data-item="${question}"]`;
    delays["vraag beantwoorden"] = await repeated(page, (sample) =>
      effectOf(page, { click: `${card} input[type="radio"]`, nth: sample % 2, watch: `${wizard}, ${card} .question-foot` }),
    );
    await shell.goTo("Eisen");
    await page.getByRole("navigation", { name: "Lijst van eisen" }).waitFor();
    delays["volgende eis (j)"] = await repeated(page, () => effectOf(page, { key: "j", watch: ".detail-chips" }));
    delays["zoeken, per letter"] = await repeated(page, (sample) =>
      effectOf(page, { type: "toegang tot gegevens".slice(0, 1 + (sample % 20)), into: 'input[type="search"]', watch: ".list-count, .list" }),
    );
    const shown = await page.locator(".step-state").filter({ hasText: "in de bijlage" }).textContent();
    if (faults.length > 0) throw new Error(faults.join("\n"));
    await close();
    return { requirements: Number(/\d+/.exec(shown ?? "")?.[0]), delays };
  } finally {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function repeated(page: Page, once: (sample: number) => Promise<number>): Promise<Delay> {
  // The first times compile and fill caches.
  for (let warm = 0; warm < 4; warm += 1) await once(warm);
  const measured: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const delay = await once(sample);
    if (!Number.isNaN(delay)) measured.push(delay);
    // What was put off until the machine is idle is not charged to the next one.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
  }
  return delayOf(measured);
}

function delayOf(measured: readonly number[]): Delay {
  const sorted = measured.toSorted((left, right) => left - right);
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

interface Doing {
  /** What is watched: the time ends with the first frame in which its text differs. */
  readonly watch: string;
  readonly click?: string;
  /** Which of those that `click` finds. */
  readonly nth?: number;
  readonly key?: string;
  readonly type?: string;
  readonly into?: string;
}

/** Runs in the page, so that no time of the connection to the browser is in it. NaN when nothing changed: such a sample does not count. */
function effectOf(page: Page, doing: Doing): Promise<number> {
  return page.evaluate(async ({ watch, click, nth, key, type, into }) => {
    const seen = (): string => [...document.querySelectorAll(watch)].map((each) => each.textContent).join("|");
    const before = seen();
    const start = performance.now();
    if (click !== undefined) document.querySelectorAll<HTMLElement>(click)[nth ?? 0]?.click();
    if (key !== undefined) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    if (type !== undefined && into !== undefined) {
      const input = document.querySelector<HTMLInputElement>(into);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, type);
      input?.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return new Promise<number>((resolve) => {
      const look = (): void => {
        if (performance.now() - start > 3000) resolve(Number.NaN);
        // After the callback of the frame, the frame itself.
        else if (seen() !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, doing);
}
