import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { preferencesIn, timeZones } from "../../src/app/accounts/preferences.ts";
import { sessionsIn } from "../../src/web/sessions.ts";
import { browserMissing, lookedAt } from "./browser.ts";
import { browsing } from "./browsing.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const scratch = mkdtempSync(join(tmpdir(), "vigil-kept-"));
after(() => rmSync(scratch, { recursive: true }));

describe("a time zone", () => {
  let test: TestHouse;
  before(async () => {
    test = await houseOf(exampleReports(/kunming/u));
  });
  after(() => test.destroy());

  const page = async (path: string): Promise<string> => (await test.ask(path)).text();
  const choose = async (zone: string): Promise<Response> => {
    const token = /name="token" value="([^"]+)"/u.exec(await page("/en/settings"))?.[1] ?? "";
    return test.ask("/en/preferences", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ token, zone }).toString(),
    });
  };

  it("is UTC until another is chosen; then moments of the ledger and of histories are told in it", async () => {
    const { time } = (await Array.fromAsync(test.casebook.entries()))[1] ?? { time: "" };
    const utc = `${time.slice(0, 10)} ${time.slice(11, 16)}`;
    const later = new Date(Date.parse(time) + 9 * 60 * 60 * 1000).toISOString();
    const seoul = `${later.slice(0, 10)} ${later.slice(11, 16)}`;
    const { reports } = await test.house.snapshots.latest();
    const before = await page("/en/ledger");
    assert.ok(before.includes("When (UTC)") && before.includes(utc) && !before.includes(seoul));
    const answer = await choose("Asia/Seoul");
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("set-cookie"), null);
    const ledger = await page("/ko/ledger");
    assert.ok(ledger.includes("시각(Asia/Seoul)") && ledger.includes(seoul) && !ledger.includes(utc));
    assert.match(await page(`/en/reports/${reports[0]}`), /received [\d-]+ [\d:]+ Asia\/Seoul/u);
    assert.match(await page("/en/settings"), /<option selected>Asia\/Seoul/u);
  });

  it("that there is none of is refused, and stays as it was", async () => {
    await choose("Asia/Seoul");
    for (const zone of ["", "Asia/Nowhere", "<script>"]) assert.equal((await choose(zone)).status, 422, zone);
    assert.match(await page("/en/settings"), /<option selected>Asia\/Seoul/u);
  });

  it("is kept for each person from one run of the server to the next, and names no other file", () => {
    assert.ok(preferencesIn(scratch).setZone("person:kim", "Europe/Berlin"));
    assert.ok(preferencesIn(scratch).setZone("person:lee", "Asia/Seoul"));
    assert.ok(!preferencesIn(scratch).setZone("person:lee", "../../etc"));
    const again = preferencesIn(scratch);
    assert.equal(again.zoneOf("person:kim"), "Europe/Berlin");
    assert.equal(again.zoneOf("person:lee"), "Asia/Seoul");
    assert.equal(again.zoneOf("__proto__"), "UTC");
    assert.equal(timeZones()[0], "UTC");
  });
});

const missing = browserMissing();

describe("settings in a browser", { skip: missing ?? false }, () => {
  for (const script of [true, false])
    it(`take a time zone, ${script ? "with scripts" : "without scripts"}`, async () => {
      const world = await browsing(await houseOf(exampleReports(/kunming/u)));
      const context = await lookedAt(world.browser, { width: 360, scheme: "light", script });
      const page = await context.newPage();
      await page.goto(world.at("/en/settings"));
      await page.getByLabel("Time zone").selectOption("Asia/Seoul");
      await page.getByRole("button", { name: "Use it" }).click();
      assert.equal(await page.getByLabel("Time zone").inputValue(), "Asia/Seoul");
      await page.goto(world.at("/en/ledger"));
      assert.equal(
        await page
          .getByRole("cell", { name: /2\d{3}-/u })
          .first()
          .isVisible(),
        true,
      );
      assert.match((await page.locator("table.entries").textContent()) ?? "", /Asia\/Seoul/u);
      assert.deepEqual(await context.cookies(), []);
      await context.close();
      await world.stop();
    });
});

describe("sessions", () => {
  const NOW = Date.parse("2024-01-15T09:00:00Z");
  const HOUR = 60 * 60 * 1000;

  it("outlive a restart, end as they would have, and are kept as hashes that only their owner reads", () => {
    const id = sessionsIn(scratch).begin("kim", NOW);
    const gone = sessionsIn(scratch).begin("lee", NOW);
    const restarted = sessionsIn(scratch);
    assert.equal(restarted.nameOf(id, NOW + HOUR), "kim");
    restarted.endAll("lee");
    const again = sessionsIn(scratch);
    assert.equal(again.nameOf(gone, NOW + HOUR), null);
    assert.equal(again.nameOf(id, NOW + 2.5 * HOUR), "kim", "used an hour and a half ago");
    assert.equal(again.nameOf(id, NOW + 5 * HOUR), null);
    assert.equal(sessionsIn(scratch).nameOf(id, NOW + 2.5 * HOUR), null, "over for good");
    const other = sessionsIn(scratch).begin("kim", NOW);
    const file = join(scratch, "sessions.json");
    assert.ok(!readFileSync(file, "utf8").includes(other));
    assert.equal(statSync(file).mode & 0o077, 0);
    sessionsIn(scratch).end(other);
    assert.equal(sessionsIn(scratch).nameOf(other, NOW), null);
  });
});
