import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All that other colours can change about a page. */
const ABOUT_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds, in words that name the place. In dark colours only what is about colours: the rest of the page is the same as in light. */
export async function violations(page: Page, where: string): Promise<readonly string[]> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  // What passes need not be written down: on long lists that costs more than the looking.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const { violations: found } = await (isDark ? axe.withRules(ABOUT_COLOURS) : axe.withTags(TAGS)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${where}: ${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`));
}
