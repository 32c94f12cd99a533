import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Secret, TOTP } from "otpauth";
import { accountsIn } from "../../src/app/accounts/accounts.ts";
import { serve } from "../../src/web/serve.ts";
import { browserMissing, lookedAt } from "./browser.ts";
import type { Browsing } from "./browsing.ts";
import { browsing, violations } from "./browsing.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const PASSWORD = "four words are easy to keep";
const missing = browserMissing();
if (missing !== null) console.log(`Browser tests are skipped: ${missing}`);

describe("entering in a browser", { skip: missing ?? false }, () => {
  let test: TestHouse;
  let world: Browsing;
  let invitation: string;

  before(async () => {
    test = await houseOf(exampleReports(/kunming/u), null);
    const folder = dirname(test.accountsFile);
    const accounts = accountsIn(folder);
    const first = accounts.invite("administrator", Date.now());
    assert.ok((await accounts.join(first, "first", PASSWORD, Date.now())).ok);
    invitation = accounts.invite("reader", Date.now());
    world = await browsing(test, folder);
  });
  after(() => world.stop());

  it("refuses an address that others reach while there are no accounts", async () => {
    const refused = await serve({ ...test.house, folder: null, names: [] }, { host: "0.0.0.0", port: 0 });
    assert.deepEqual(refused.ok ? "" : refused.problem.code, "serve-needs-accounts");
  });

  it("makes the first account by an invitation, on this machine", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigil-first-account-"));
    const code = accountsIn(folder).invite("administrator", Date.now());
    const serving = await serve({ ...test.house, folder, names: [] }, { host: "127.0.0.1", port: 0 });
    assert.ok(serving.ok);
    const context = await lookedAt(world.browser, { width: 768, scheme: "light", script: false });
    const page = await context.newPage();
    await page.goto(new URL("/en", serving.value.url).href);
    assert.match(page.url(), /\/en\/enter/u);
    await page.goto(new URL(`/en/join?invitation=${code}`, serving.value.url).href);
    await page.getByLabel("Name").fill("first");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Make the account" }).click();
    assert.equal(await page.locator("h1").textContent(), "Settings");
    assert.equal(accountsIn(folder).find("first")?.role, "administrator");
    await context.close();
    await serving.value.stop();
    rmSync(folder, { recursive: true });
  });

  it("makes an account, sets up a second factor, leaves, and enters with it, without scripts", async () => {
    const context = await lookedAt(world.browser, { width: 768, scheme: "light", script: false });
    const page = await context.newPage();
    await page.goto(world.at(`/en/join?invitation=${invitation}`));
    await page.getByLabel("Name").fill("second");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Make the account" }).click();
    assert.equal(await page.locator("h1").textContent(), "Settings");
    await page.locator("summary", { hasText: "Set it up" }).click();
    const secret = (await page.locator('input[name="secret"]').getAttribute("value")) ?? "";
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    // The step before: the code of this one is then still good for entering.
    await page.getByLabel("Code").fill(totp.generate({ timestamp: Date.now() - 30_000 }));
    await page.getByRole("button", { name: "Set it up" }).click();
    assert.match((await page.locator("main").textContent()) ?? "", /An authenticator is set up/u);
    await page.getByRole("button", { name: "Leave" }).click();
    await page.goto(world.at("/en/incidents"));
    assert.match(page.url(), /\/en\/enter/u);
    await page.getByLabel("Name").fill("second");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Enter" }).click();
    assert.match((await page.locator('[role="alert"]').textContent()) ?? "", /not right/u);
    await page.getByLabel("Name").fill("second");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByLabel("Code").fill(totp.generate());
    await page.getByRole("button", { name: "Enter" }).click();
    assert.match(page.url(), /\/en\/incidents$/u);
    // A reader sees everything and can write nothing.
    await page.goto(world.at("/en/add"));
    assert.match((await page.locator("main").textContent()) ?? "", /nothing can be written/u);
    await page.goto(world.at("/en/review"));
    assert.equal(await page.getByRole("button", { name: "Unsure" }).count(), 0);
    await context.close();
  });

  it("breaks no rule of WCAG 2.2 AA at the door, light and dark, narrow and wide", async () => {
    const next = accountsIn(dirname(test.accountsFile)).invite("reader", Date.now());
    for (const width of [360, 1440] as const)
      for (const scheme of ["light", "dark"] as const) {
        const context = await lookedAt(world.browser, { width, scheme, script: true });
        const page = await context.newPage();
        for (const path of [
          "/en/enter",
          "/ko/enter",
          `/ko/join?invitation=${next}`,
          "/en/join?invitation=none",
        ]) {
          await page.goto(world.at(path));
          assert.deepEqual(await violations(page), [], `${path} at ${width}, ${scheme}`);
          assert.deepEqual(await context.cookies(), []);
        }
        await context.close();
      }
  });
});
