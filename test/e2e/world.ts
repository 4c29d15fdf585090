/** One host and one browser for a file of specs; a watched page for each test. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Host, launchBrowser, openPage, startHost, type Watched } from "./host.ts";
import { AbroPage } from "./pages/abro-page.ts";
import { CategoriesPage, ControlPage, ExportPage, QuestionsPage, ScanPage, TenderPage } from "./pages/form-pages.ts";
import { RequirementsPage } from "./pages/requirements-page.ts";
import { Shell } from "./pages/shell.ts";
import { StartPage } from "./pages/start-page.ts";

/** The whole app as its pages. */
export interface App {
  readonly page: Page;
  readonly start: StartPage;
  readonly shell: Shell;
  readonly tender: TenderPage;
  readonly questions: QuestionsPage;
  readonly scan: ScanPage;
  readonly categories: CategoriesPage;
  readonly abro: AbroPage;
  readonly requirements: RequirementsPage;
  readonly control: ControlPage;
  readonly exporting: ExportPage;
}

export interface World {
  readonly host: () => Host;
  readonly open: (options?: BrowserContextOptions) => Promise<App>;
}

/** A test in which the page asked for something that is not the app's own, or reported an error, fails. `policy` writes the file of the administrator. */
export function setUpWorld(policy?: () => Promise<string>): World {
  let host: Host | undefined;
  let browser: Browser | undefined;
  let watched: Watched[] = [];
  beforeAll(async () => {
    [host, browser] = await Promise.all([startHost(undefined, await policy?.()), launchBrowser()]);
  });
  afterEach(async () => {
    const faults = watched.flatMap((each) => each.faults);
    await Promise.all(watched.map((each) => each.close()));
    watched = [];
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });
  const running = (): Host => {
    if (!host) throw new Error("De host draait niet.");
    return host;
  };
  return {
    host: running,
    open: async (options) => {
      if (!browser) throw new Error("De browser draait niet.");
      const one = await openPage(browser, running(), options);
      watched.push(one);
      return appOn(one.page);
    },
  };
}

/** The app's pages on a page of the browser. */
export function appOn(page: Page): App {
  return {
    page,
    start: new StartPage(page),
    shell: new Shell(page),
    tender: new TenderPage(page),
    questions: new QuestionsPage(page),
    scan: new ScanPage(page),
    categories: new CategoriesPage(page),
    abro: new AbroPage(page),
    requirements: new RequirementsPage(page),
    control: new ControlPage(page),
    exporting: new ExportPage(page),
  };
}
