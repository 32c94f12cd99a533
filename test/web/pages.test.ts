import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { Serving } from "../../src/web/serve.ts";
import { serve } from "../../src/web/serve.ts";
import type { Look } from "./browser.ts";
import { browserMissing, launchBrowser, lookedAt } from "./browser.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const MOST_BYTES = 60_000;

/** Every page there is, with what makes it as full as it can be. */
const PAGES: readonly string[] = [
  "/en",
  "/ko",
  "/en?act=detention&from=2012&to=2013",
  "/en?from=2013-99",
  "/en/none",
];

const LOOKS: readonly Look[] = ([360, 768, 1440] as const).flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme, script: true })),
);

const missing = browserMissing();
if (missing !== null) console.log(`Browser tests are skipped: ${missing}`);

describe("pages in a browser", { skip: missing ?? false }, () => {
  let test: TestHouse;
  let serving: Serving;
  let browser: Browser;

  before(async () => {
    test = await houseOf(exampleReports());
    const started = await serve(test.house, { host: "127.0.0.1", port: 0 });
    assert.ok(started.ok);
    serving = started.value;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await serving.stop();
    await test.destroy();
  });

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(new URL(path, serving.url).href);
  };

  for (const path of PAGES) {
    it(`${path} breaks no rule of WCAG 2.2 AA and scrolls one way alone, at every width, light and dark`, async () => {
      for (const look of LOOKS) {
        const context = await lookedAt(browser, look);
        const page = await context.newPage();
        await open(page, path);
        for (const details of await page.locator("details").all())
          await details.evaluate((one) => one.setAttribute("open", ""));
        // Through the browser's own channel: the page's policy forbids scripts in it, and stays in force.
        const session = await context.newCDPSession(page);
        await session.send("Runtime.evaluate", { expression: AXE });
        const { violations } = (await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
        )) as AxeResults;
        assert.deepEqual(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
          ),
          [],
          `${path} at ${look.width}, ${look.scheme}`,
        );
        const [wide, room] = (await page.evaluate(
          "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
        )) as [number, number];
        assert.ok(wide <= room, `${path} at ${look.width}: ${wide} wide in ${room}`);
        await context.close();
      }
    });

    it(`${path} asks no other host, sets no cookie, logs no fault and is small`, async () => {
      for (const script of [true, false]) {
        const context = await lookedAt(browser, { width: 1440, scheme: "light", script });
        const page = await context.newPage();
        const faults: string[] = [];
        const hosts = new Set<string>();
        let bytes = 0;
        page.on("console", (message) => {
          if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
        });
        page.on("pageerror", (error) => faults.push(String(error)));
        const session = await context.newCDPSession(page);
        await session.send("Network.enable");
        session.on("Network.loadingFinished", ({ encodedDataLength }) => {
          bytes += encodedDataLength;
        });
        page.on("request", (request) => hosts.add(new URL(request.url()).host));
        await open(page, path);
        await page.waitForLoadState("networkidle");
        assert.deepEqual(faults, []);
        assert.deepEqual([...hosts], [new URL(serving.url).host]);
        assert.deepEqual(await context.cookies(), []);
        assert.ok(bytes > 0 && bytes <= MOST_BYTES, `${path}: ${bytes} bytes`);
        await context.close();
      }
    });
  }

  it("answers a question without a script", async () => {
    const context = await lookedAt(browser, { width: 768, scheme: "light", script: false });
    const page = await context.newPage();
    await open(page, "/en");
    await page.getByLabel("What happened").selectOption("return");
    await page.getByLabel("From").fill("2023-08");
    await page.getByLabel("Until").fill("2023-10");
    await page.getByRole("button", { name: "Count" }).click();
    assert.match(page.url(), /act=return.*from=2023-08.*to=2023-10/u);
    assert.equal(await page.locator("h1").textContent(), "How many refugees were sent back?");
    await page.getByRole("link", { name: "한국어" }).click();
    assert.match(page.url(), /\/ko\?act=return/u);
    assert.equal(await page.locator("html").getAttribute("lang"), "ko");
    await context.close();
  });

  it("leads from a bar of the chart to its month", async () => {
    const context = await lookedAt(browser, { width: 1440, scheme: "light", script: false });
    const page = await context.newPage();
    await open(page, "/en?from=2023-08&to=2023-10");
    await page
      .getByRole("link", { name: /^October 2023/u })
      .first()
      .click();
    assert.match(page.url(), /from=2023-10&to=2023-10/u);
    await context.close();
  });
});
