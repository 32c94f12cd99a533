import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import type { Look } from "./browser.ts";
import { browserMissing, lookedAt } from "./browser.ts";
import type { Browsing } from "./browsing.ts";
import { browsing, violations } from "./browsing.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const MOST_BYTES = 60_000;

/** Every page there is, with what makes it as full as it can be; INCIDENT and REPORT stand for the fullest ones. */
const PAGES: readonly string[] = [
  "/en",
  "/ko",
  "/en?act=detention&from=2012&to=2013",
  "/en?from=2013-99",
  "/en/none",
  "/en/incidents?act=return",
  "/ko/incidents",
  "/en/incidents/INCIDENT",
  "/ko/incidents/INCIDENT",
  "/en/reports",
  "/en/reports/REPORT",
  "/ko/reports/REPORT",
  "/en/reports/REPORT?statement=first",
  "/en/search?q=Kunming",
  "/ko/search",
  "/ko/sources",
  "/en/series",
  "/en/checks",
  "/ko/ledger?verify=now",
  "/en/review",
  "/ko/review?queue=statements",
  "/en/add",
  "/en/settings",
  "/ko/settings",
];

const LOOKS: readonly Pick<Look, "width" | "scheme">[] = ([360, 768, 1440] as const).flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);

type Watched = {
  readonly faults: readonly string[];
  readonly hosts: ReadonlySet<string>;
  readonly bytes: () => number;
};

/** Notes what a page complains of, whom it asks, and how much comes over the wire. */
async function watch(context: BrowserContext, page: Page): Promise<Watched> {
  const faults: string[] = [];
  const hosts = new Set<string>();
  let bytes = 0;
  page.on("console", (message) => {
    // A page that is not there is asked for on purpose.
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { faults, hosts, bytes: () => bytes };
}

const missing = browserMissing();
if (missing !== null) console.log(`Browser tests are skipped: ${missing}`);

describe("pages in a browser", { skip: missing ?? false }, () => {
  let test: TestHouse;
  let world: Browsing;

  before(async () => {
    test = await houseOf(exampleReports());
    world = await browsing(test);
  });
  after(() => world.stop());

  const open = async (page: Page, path: string): Promise<void> => {
    const { incidents, documentOf } = await test.result();
    const fullest = incidents.toSorted((a, b) => b.statements.length - a.statements.length)[0];
    const report = documentOf.get(fullest?.statements[0] ?? "") ?? "";
    const filled = path.replace("INCIDENT", fullest?.id ?? "").replace("REPORT", report);
    await page.goto(world.at(filled));
  };

  for (const path of PAGES) {
    it(`${path} breaks no rule of WCAG 2.2 AA and scrolls one way alone, at every width, light and dark`, async () => {
      const context = await lookedAt(world.browser, { width: 1440, scheme: "light", script: true });
      const page = await context.newPage();
      const watched = await watch(context, page);
      await open(page, path);
      assert.deepEqual(watched.faults, []);
      assert.deepEqual([...watched.hosts], [new URL(world.at("/")).host]);
      assert.deepEqual(await context.cookies(), []);
      assert.ok(watched.bytes() > 0 && watched.bytes() <= MOST_BYTES, `${path}: ${watched.bytes()} bytes`);
      for (const details of await page.locator("details").all())
        await details.evaluate((one) => one.setAttribute("open", ""));
      for (const { width, scheme } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        assert.deepEqual(await violations(page), [], `${path} at ${width}, ${scheme}`);
        const [wide, room] = (await page.evaluate(
          "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
        )) as [number, number];
        assert.ok(wide <= room, `${path} at ${width}: ${wide} wide in ${room}`);
      }
      await context.close();
    });

    it(`${path} is complete without scripts, and asks no other host`, async () => {
      const context = await lookedAt(world.browser, { width: 768, scheme: "light", script: false });
      const page = await context.newPage();
      const watched = await watch(context, page);
      await open(page, path);
      assert.ok(((await page.locator("main h1").textContent()) ?? "").trim() !== "");
      assert.deepEqual(watched.faults, []);
      assert.deepEqual([...watched.hosts], [new URL(world.at("/")).host]);
      assert.deepEqual(await context.cookies(), []);
      assert.ok(watched.bytes() <= MOST_BYTES, `${path}: ${watched.bytes()} bytes`);
      await context.close();
    });
  }

  it("answers a question without a script", async () => {
    const context = await lookedAt(world.browser, { width: 768, scheme: "light", script: false });
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
    const context = await lookedAt(world.browser, { width: 1440, scheme: "light", script: false });
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
