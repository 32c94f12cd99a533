import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { browserMissing, lookedAt } from "./browser.ts";
import type { Browsing } from "./browsing.ts";
import { browsing, violations } from "./browsing.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const missing = browserMissing();
if (missing !== null) console.log(`Browser tests are skipped: ${missing}`);

describe("tasks in a browser", { skip: missing ?? false }, () => {
  let test: TestHouse;
  let world: Browsing;
  let reviewed: { readonly report: string; readonly statements: number };
  /** Reports are received once this has come. */
  let received: Promise<void> = Promise.resolve();

  before(async () => {
    test = await houseOf(exampleReports(/kunming|2023/u));
    const { house, casebook } = test;
    const { reports } = await house.snapshots.latest();
    const report = reports[0] ?? "";
    reviewed = { report, statements: (await casebook.statementsOf(report)).length };
    const receive: typeof casebook.receive = async (...reports) => {
      await received;
      return casebook.receive(...reports);
    };
    world = await browsing({ ...test, house: { ...house, casebook: { ...casebook, receive } } });
  });
  after(() => world.stop());

  async function inBrowser(
    script: boolean,
    path: string,
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await lookedAt(world.browser, { width: 768, scheme: "light", script });
    const page = await context.newPage();
    await page.goto(world.at(path));
    await work(page);
    await context.close();
  }

  for (const script of [true, false]) {
    const how = script ? "with scripts" : "without scripts";

    it(`adds a report from the clipboard, ${how}`, () =>
      inBrowser(script, "/en/add", async (page) => {
        const form = page.locator("form.adding").last();
        await form
          .getByLabel("Text of the report")
          .fill(
            `Border guards caught ${script ? "four" : "five"} North Korean refugees in Yanji on May 3, 2021, an activist said.`,
          );
        await form.getByLabel("Published").fill("2021-05-05");
        await form.getByRole("button", { name: "Add the text" }).click();
        assert.match((await page.locator(".notice").textContent()) ?? "", /1 report added/u);
        await page.locator("tbody a").click();
        assert.match(page.url(), /\/en\/reports\//u);
      }));

    it(`adds a report as a file, ${how}`, () =>
      inBrowser(script, "/en/add", async (page) => {
        await page.getByLabel("Files", { exact: true }).setInputFiles({
          name: `${script}.txt`,
          mimeType: "text/plain",
          buffer: Buffer.from(
            `Police held ${script ? 6 : 7} North Korean defectors in Tumen on April 2, 2020.`,
          ),
        });
        await page.getByRole("button", { name: "Add the files" }).click();
        assert.match((await page.locator(".notice").textContent()) ?? "", /1 report added/u);
        await page.locator("tbody a").click();
        assert.match(page.url(), /\/en\/reports\//u);
      }));

    it(`shows how far many reports are, and in the end what became of them, ${how}`, () =>
      inBrowser(script, "/en/add", async (page) => {
        const gate = Promise.withResolvers<void>();
        received = gate.promise;
        const files = Array.from({ length: 9 }, (_, at) => ({
          name: `${script}-${at}.txt`,
          mimeType: "text/plain",
          buffer: Buffer.from(
            `Police held ${at + 2} North Korean defectors in Tumen on May ${(at % 28) + 1}, ${script ? 2018 : 2019}.`,
          ),
        }));
        await page.getByLabel("Files", { exact: true }).setInputFiles(files);
        await page.getByRole("button", { name: "Add the files" }).click();
        const shown = (await page.locator("main").textContent()) ?? "";
        // The rules are tried by a script.
        const broken = script ? await violations(page) : [];
        gate.resolve();
        assert.deepEqual(broken, []);
        assert.match(shown, /0 of 9 reports/u);
        await page.locator(".notice").waitFor();
        assert.match((await page.locator(".notice").textContent()) ?? "", /9 reports added/u);
        assert.equal(await page.title(), "What became of the reports – Vigil");
        assert.equal(await page.getByRole("progressbar").count(), 0);
        if (script) assert.deepEqual(await violations(page), []);
      }));

    it(`goes from one statement that nobody judged to the next, through a report and on to another, ${how}`, () =>
      inBrowser(script, `/en/reports/${reviewed.report}?statement=first`, async (page) => {
        const seen: string[] = [];
        for (let step = 0; step < reviewed.statements + 1; step += 1) {
          const current = page.locator(".statements li.current");
          seen.push((await current.getAttribute("id")) ?? "");
          assert.ok(await current.getByRole("button", { name: "Accept" }).isVisible());
          const before = page.url();
          if (script) await page.keyboard.press("j");
          else await page.getByRole("link", { name: "Next unreviewed" }).click();
          await page.waitForURL((url) => url.href !== before);
        }
        assert.equal(new Set(seen).size, reviewed.statements + 1, "each once");
        assert.ok(!page.url().includes(reviewed.report), "then those of another report");
        const before = page.url();
        await page.getByRole("link", { name: "Previous unreviewed" }).click();
        await page.waitForURL((url) => url.href !== before);
        assert.equal(await page.locator(".statements li.current").getAttribute("id"), seen.at(-1));
      }));

    it(`judges a pair and takes it back, ${how}`, () =>
      inBrowser(script, "/en/review", async (page) => {
        const waiting = await page.locator(".tabs a").first().textContent();
        await page.getByRole("button", { name: "Unsure" }).click();
        assert.match((await page.locator(".notice").textContent()) ?? "", /Recorded as entry/u);
        assert.notEqual(await page.locator(".tabs a").first().textContent(), waiting);
        await page.getByRole("button", { name: "Take it back" }).click();
        assert.equal(await page.locator(".tabs a").first().textContent(), waiting);
      }));

    it(`corrects a figure, sees the total change, and takes it back, ${how}`, () =>
      inBrowser(script, "/en/incidents?act=return&from=2023-08&to=2023-08", async (page) => {
        const total = async (): Promise<string | null> => {
          const other = await page.context().newPage();
          await other.goto(world.at("/en?act=return&from=2023-08&to=2023-08"));
          const number = await other.locator(".figures .reported b").textContent();
          const least = await other.locator(".figures .documented b").textContent();
          await other.close();
          return `${least} ${number}`;
        };
        const before = await total();
        await page.locator("tbody th a").first().click();
        await page.locator("details.judging summary").first().click();
        const form = page.locator("form.correcting").first();
        await form.getByLabel("New value").fill("4");
        await form.getByLabel("Reason").fill("misread in the test");
        await form.getByRole("button", { name: "Correct" }).click();
        assert.match((await page.locator(".notice").first().textContent()) ?? "", /Recorded as entry/u);
        assert.notEqual(await total(), before);
        await page.getByRole("button", { name: "Take it back" }).click();
        assert.equal(await total(), before);
      }));
  }

  it("reviews by the keyboard, which can be switched off", () =>
    inBrowser(true, "/en/review?queue=statements", async (page) => {
      await page.keyboard.press("j");
      await page.waitForURL(/at=2/u);
      await page.keyboard.press("k");
      await page.waitForURL(/at=1/u);
      const size = await test.casebook.revision();
      await page.keyboard.press("a");
      await page.waitForURL(/done=/u);
      assert.equal(await test.casebook.revision(), size + 1);
      await page.keyboard.press("u");
      await page.waitForURL(new RegExp(`done=${size + 1}`, "u"));
      await page.keyboard.press("?");
      await page.getByLabel("Use the keyboard").uncheck();
      await page.locator("h1").click();
      await page.keyboard.press("a");
      await page.waitForTimeout(200);
      assert.equal(await test.casebook.revision(), size + 2);
    }));

  it("makes words that are selected in a report those of a new statement, by mouse or key", () =>
    inBrowser(true, `/en/reports/${reviewed.report}`, async (page) => {
      const select = (): Promise<unknown> =>
        page.evaluate(`getSelection().selectAllChildren(document.querySelector(".text mark").parentElement)`);
      await select();
      await page.getByRole("button", { name: "Add a statement from these words" }).click();
      const words = await page.getByLabel("The words").inputValue();
      const text = (await test.casebook.document(reviewed.report))?.text ?? "";
      assert.ok(words.length > 20 && text.includes(words), "as in the report, without the numbers of marks");
      assert.equal(await page.evaluate("document.activeElement.id"), "add-people");
      await page.getByLabel("The words").fill("");
      await page.locator("h1").click();
      await select();
      await page.locator("button.from-selection").waitFor();
      await page.keyboard.press("q");
      assert.equal(await page.getByLabel("The words").inputValue(), words);
    }));

  it("decides nothing by a key on a report where no statement is open", () =>
    inBrowser(true, `/en/reports/${reviewed.report}`, async (page) => {
      const size = await test.casebook.revision();
      await page.keyboard.press("a");
      await page.waitForTimeout(200);
      assert.equal(await test.casebook.revision(), size);
    }));

  it("types letters into fields, and decides nothing by them", () =>
    inBrowser(true, "/en/review?queue=statements", async (page) => {
      const size = await test.casebook.revision();
      await page.getByLabel("Reason").first().pressSequentially("around");
      assert.equal(await test.casebook.revision(), size);
    }));

  it("prints a dossier on A4, without what is of no use on paper", async () => {
    const { incidents } = await test.result();
    const fullest = incidents.toSorted((a, b) => b.statements.length - a.statements.length)[0];
    await inBrowser(false, `/en/incidents/${fullest?.id}`, async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("nav.pages").isVisible(), false);
      assert.equal(await page.locator("details.judging").first().isVisible(), false);
      assert.ok(await page.locator("blockquote").first().isVisible());
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
      // 210 mm by 297 mm are 595 by 842 points.
      assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
    });
  });

  it("goes on in Korean where one was in English", () =>
    inBrowser(false, "/en/settings", async (page) => {
      await page.locator("main").getByRole("link", { name: "한국어" }).click();
      assert.equal(await page.locator("h1").textContent(), "설정");
    }));
});
