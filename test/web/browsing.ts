import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { Serving } from "../../src/web/serve.ts";
import { serve } from "../../src/web/serve.ts";
import { launchBrowser } from "./browser.ts";
import type { TestHouse } from "./house.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A house that is served, with a browser before it. */
export type Browsing = {
  readonly browser: Browser;
  /** The whole address of a path. */
  readonly at: (path: string) => string;
  readonly stop: () => Promise<void>;
};

/** Serves a house on an address of its own and starts a browser; stopping destroys the house too. */
export async function browsing(
  { house, destroy }: TestHouse,
  folder: string | null = null,
): Promise<Browsing> {
  const started = await serve({ ...house, folder, names: [] }, { host: "127.0.0.1", port: 0 });
  if (!started.ok) throw new Error(started.problem.code);
  const serving: Serving = started.value;
  const browser = await launchBrowser();
  return {
    browser,
    at: (path) => new URL(path, serving.url).href,
    stop: async () => {
      await browser.close();
      await serving.stop();
      await destroy();
    },
  };
}

/** What in a page breaks WCAG 2.2 AA, one a line: the rule, and where. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Through the browser's own channel: the page's policy forbids scripts in it, and stays in force.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: AXE });
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  )) as AxeResults;
  await session.detach();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
  );
}
