import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { countIncidents } from "../../src/app/count-incidents.ts";
import { overviewOf } from "../../src/app/overview.ts";
import type { TestHouse } from "./house.ts";
import { engine, exampleReports, houseOf, TODAY } from "./house.ts";

const EVERYTHING = { act: null, who: "refugee", from: null, to: null, place: null } as const;
const FORM = "application/x-www-form-urlencoded";
let test: TestHouse;

before(async () => {
  test = await houseOf(exampleReports());
});
after(() => test.destroy());

describe("overview", () => {
  it("shows the numbers of vigil count, and its rule", async () => {
    const result = await test.result();
    const count = countIncidents(result, EVERYTHING, engine());
    const page = await (await test.ask("/en")).text();
    assert.ok(count.documentedMinimum > 0);
    assert.ok(page.includes(`<b>${count.corroboratedMinimum.toLocaleString("en")}</b>`));
    assert.ok(page.includes(`<b>${count.documentedMinimum.toLocaleString("en")}</b>`));
    assert.ok(page.includes("nothing is averaged"));
  });

  it("keeps what was asked in the form and narrows the answer to it", async () => {
    const page = await (await test.ask("/en?act=return&from=2023-08&to=2023-10&place=Jilin")).text();
    assert.match(page, /How many refugees were sent back\?/u);
    assert.match(page, /<option value="return" selected>/u);
    assert.match(page, /name="from" value="2023-08"/u);
    assert.match(page, /name="place" value="Jilin"/u);
    assert.ok(!page.includes("Kunming, Yunnan, China</a>"));
  });

  it("says what of a question it does not understand, in the language of the page", async () => {
    assert.match(await (await test.ask("/en?from=2013-13")).text(), /“2013-13” is not a date/u);
    for (const path of ["/en?act=bogus", "/en/incidents?act=bogus"])
      assert.match(await (await test.ask(path)).text(), /role="alert"[^>]*>there is no act “bogus”/u);
    assert.match(
      await (await test.ask("/ko?place=Nowhereville")).text(),
      /“Nowhereville”이라는 장소가 없습니다/u,
    );
  });

  it("names places in Korean on a Korean page", async () => {
    const page = await (await test.ask("/ko")).text();
    assert.match(page, /lang="ko"/u);
    assert.match(page, /지린성/u);
    assert.ok(
      !page.replace(/<[^>]*>/gu, "").includes("Jilin"),
      "an English name where the packs have a Korean one",
    );
  });

  it("says so where there are no reports", async () => {
    const empty = await houseOf([]);
    try {
      assert.match(await (await empty.ask("/en")).text(), /holds no reports yet\. <a href="\/en\/add">/u);
    } finally {
      await empty.destroy();
    }
  });
});

describe("parts of an overview", () => {
  it("come to no more than the whole: every bar's minimum counts people of that period alone", async () => {
    const { material } = await test.house.snapshots.latest();
    const { count, periods, provinces, step } = overviewOf(material, EVERYTHING, TODAY);
    assert.equal(step, "year");
    assert.deepEqual(
      periods.map(({ earliest }) => earliest.slice(0, 4)),
      Array.from({ length: 12 }, (_, at) => String(2012 + at)),
    );
    for (const { min } of [...periods, ...provinces]) assert.ok(min <= count.documentedMinimum);
    const greatest = provinces.map(({ min }) => min);
    assert.deepEqual(
      greatest,
      greatest.toSorted((a, b) => b - a),
    );
  });

  it("are months where the window is short", async () => {
    const { material } = await test.house.snapshots.latest();
    const window = { ...EVERYTHING, from: "2023-08-01", to: "2023-10-31" } as const;
    const { periods, step } = overviewOf(material, window as never, TODAY);
    assert.equal(step, "month");
    assert.deepEqual(
      periods.map(({ earliest, latest }) => `${earliest}..${latest}`),
      ["2023-08-01..2023-08-31", "2023-09-01..2023-09-30", "2023-10-01..2023-10-31"],
    );
  });
});

describe("every answer", () => {
  it("forbids scripts and styles within pages, other hosts, frames, referrers and keeping", async () => {
    for (const path of ["/en", "/nothing", "/"]) {
      const { headers } = await test.ask(path);
      const policy = headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/u);
      assert.ok(!/unsafe|https?:|\*/u.test(policy), policy);
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("cache-control"), "no-store");
      assert.equal(headers.get("set-cookie"), null);
    }
  });

  it("has no style or handler of its own in a page, and names no other host", async () => {
    const page = await (await test.ask("/en")).text();
    assert.ok(
      !/<style|<script(?! type="module" src="\/assets\/[0-9a-f]+\.js"><\/script>)|\sstyle=|\son[a-z]+=|javascript:/iu.test(
        page,
      ),
    );
    assert.ok(!/(?:src|href|action)="(?:https?:)?\/\//iu.test(page));
  });

  it("goes to the language that the browser asks for", async () => {
    const korean = await test.ask("/", { headers: { "accept-language": "ko-KR,ko;q=0.9,en;q=0.8" } });
    assert.equal(korean.headers.get("location"), "/ko");
    const other = await test.ask("/", { headers: { "accept-language": "fr" } });
    assert.equal(other.headers.get("location"), "/en");
  });

  it("refuses a name that is not the server's own, as a rebound one is", async () => {
    const answer = await test.ask("/en", { headers: { host: "attacker.example" } });
    assert.equal(answer.status, 421);
    assert.ok(!(await answer.text()).includes("documented"));
  });

  it("escapes what comes in by the address", async () => {
    const page = await (
      await test.ask(`/en?place=${encodeURIComponent('"><script>alert(1)</script>')}`)
    ).text();
    assert.ok(!page.includes("<script>"));
    assert.match(page, /&quot;&gt;&lt;script&gt;/u);
  });

  it("answers HEAD with no body, and says when there is nothing", async () => {
    const head = await test.ask("/en", { method: "HEAD" });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), "");
    const missing = await test.ask("/en/nothing");
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /There is nothing here/u);
    const post = await test.ask("/en", { method: "POST", headers: { "content-type": FORM }, body: "a=b" });
    assert.equal(post.status, 404);
  });

  it("is compressed, and its assets may be kept for ever", async () => {
    const page = await test.ask("/en", { headers: { "accept-encoding": "gzip" } });
    assert.equal(page.headers.get("content-encoding"), "gzip");
    const address = /href="(\/assets\/[0-9a-f]{12}\.css)"/u.exec(await (await test.ask("/en")).text())?.[1];
    const style = await test.ask(address ?? "");
    assert.equal(style.status, 200);
    assert.match(style.headers.get("cache-control") ?? "", /immutable/u);
  });
});
