import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const KUNMING = exampleReports(/kunming/u);
let test: TestHouse;

const start = async (): Promise<void> => {
  test = await houseOf(KUNMING);
};
const stop = (): Promise<void> => test.destroy();

type Fields = Readonly<Record<string, string>>;

const page = async (path: string): Promise<string> => (await test.ask(path)).text();
/** The token of a form on a page. */
const tokenOn = (markup: string): string => /name="token" value="([^"]+)"/u.exec(markup)?.[1] ?? "";

async function send(path: string, fields: Fields, headers: Fields = {}): Promise<Response> {
  const token = fields.token ?? tokenOn(await page("/en/add"));
  return test.ask(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ back: "/en/review", reason: "for the test", ...fields, token }).toString(),
  });
}

/** The page that an answer leads to. */
async function followed(answer: Response): Promise<string> {
  assert.equal(answer.status, 303);
  return page(answer.headers.get("location") ?? "");
}

async function sendFiles(files: readonly File[], fields: Fields = {}): Promise<Response> {
  const form = new FormData();
  form.set("token", fields.token ?? tokenOn(await page("/en/add")));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append("files", file);
  return test.ask("/en/add", { method: "POST", body: form });
}

/** A statement of the largest incident, and the incident's id. */
async function someStatement(): Promise<{
  readonly id: string;
  readonly other: string;
  readonly incident: string;
}> {
  const { incidents } = await test.result();
  const largest = incidents.toSorted((a, b) => b.statements.length - a.statements.length)[0];
  return {
    id: largest?.statements[0] ?? "",
    other: largest?.statements[1] ?? "",
    incident: largest?.id ?? "",
  };
}

/** The last entry of the ledger. */
async function lastEntry() {
  return (await Array.fromAsync(test.casebook.entries())).at(-1);
}

describe("a decision", () => {
  beforeEach(start);

  it("is an entry of the ledger with its actor and reason, leads back to its page, and can be taken back", async () => {
    const { id } = await someStatement();
    const answer = await send("/en/decide", { kind: "accept", id, back: "/en/review?queue=statements" });
    assert.equal(answer.status, 303);
    const entry = await lastEntry();
    assert.equal(entry?.kind, "decision");
    assert.equal(entry?.actor, "person:tester");
    const to = answer.headers.get("location") ?? "";
    assert.equal(to, `/en/review?queue=statements&done=${entry?.seq}`);
    const shown = await page(to);
    assert.ok(shown.includes(`Recorded as entry ${entry?.seq}`));
    const undone = await send("/en/undo", { seq: String(entry?.seq), back: to });
    assert.equal(undone.status, 303);
    assert.equal((await lastEntry())?.kind, "undo");
    assert.equal(undone.headers.get("location"), `/en/review?queue=statements&done=${(entry?.seq ?? 0) + 1}`);
    await stop();
  });

  it("that corrects a figure changes the total", async () => {
    const asked = "/en?act=detention&who=refugee&from=2013-11&to=2013-11";
    const figure = (markup: string): string =>
      /documented"><dt>[^<]*<\/dt><dd><b>([^<]*)</u.exec(markup)?.[1] ?? "";
    const before = figure(await page(asked));
    const { incident } = await someStatement();
    for (const id of (await test.casebook.incident(incident))?.incident.statements ?? [])
      assert.equal(
        (await send("/en/decide", { kind: "correct", id, part: "people", value: "40" })).status,
        303,
      );
    assert.notEqual(before, figure(await page(asked)));
    await stop();
  });

  it("that corrects a part is told in words, with who set it and what was read, wherever the part is shown", async () => {
    const { id } = await someStatement();
    const { report = "", statement } = (await test.casebook.statement(id)) ?? {};
    const { incident } = (await test.casebook.incidentOf(id)) ?? {};
    const read = String(statement?.people.min);
    for (const value of ["41", "9+"])
      assert.equal((await send("/en/decide", { kind: "correct", id, part: "people", value })).status, 303);
    const standing = (await test.casebook.incidentOf(id)) ?? { incident };
    const dossier = await page(`/en/incidents/${standing.incident?.id}`);
    assert.match(
      dossier,
      new RegExp(`corrected number ${read} → 41 .+corrected number 41 → 9 or more`, "su"),
    );
    const mark = new RegExp(`number: 9 or more, set by person:tester on [0-9: -]+; read: ${read}<`, "gu");
    assert.equal(dossier.match(mark)?.length, 2, "beside the values, and beside the words");
    assert.match(await page(`/en/reports/${report}`), mark);
    assert.match(
      await page(`/ko/incidents/${standing.incident?.id}`),
      /인원: 9명 이상 \(person:tester, [^)]+ 정정\)\. 판독: /u,
    );
    for (const path of [`/en/incidents/${standing.incident?.id}`, "/en/ledger", "/ko/ledger"])
      assert.doesNotMatch(await page(path), /&quot;min&quot;/u);
    assert.match(await page("/ko/ledger"), /인원 → 9명 이상/u);
    await stop();
  });

  it("about a pair, a status, an estimate, a grade or a note is kept as well", async () => {
    const { id, other, incident } = await someStatement();
    const kinds: readonly (readonly [Fields, string])[] = [
      [{ kind: "unsure", id, other }, "judgement"],
      [{ kind: "status", id, status: "contested" }, "status"],
      [{ kind: "estimate", id, people: "13" }, "decision"],
      [{ kind: "grade", about: "Radio Free Asia", grade: "B" }, "grade"],
      [{ kind: "note", id, text: "called the editor" }, "note"],
    ];
    for (const [fields, kind] of kinds) {
      assert.equal((await send("/en/decide", fields)).status, 303, kind);
      assert.equal((await lastEntry())?.kind, kind);
    }
    const dossier = await page(`/en/incidents/${incident}`);
    assert.match(dossier, /class="tag contested"/u);
    assert.match(dossier, /Best estimate of a person: 13/u);
    assert.match(dossier, /called the editor/u);
    assert.match(await page("/en/sources"), />B<\/td>/u);
    await stop();
  });

  it("adds a statement by its words, and says so where they do not occur", async () => {
    const { id } = await someStatement();
    const report = (await test.result()).documentOf.get(id) ?? "";
    const text = (await test.casebook.document(report))?.text ?? "";
    const quote = /[A-Z][^.\n]{30,60}/u.exec(text)?.[0] ?? "";
    const fields = { kind: "add", id: report, act: "release", people: "3", who: "refugee" };
    assert.equal((await send("/en/decide", { ...fields, quote: "words that are not there" })).status, 422);
    assert.equal((await send("/en/decide", { ...fields, quote })).status, 303);
    assert.match(await page(`/en/reports/${report}`), /Release: 3 refugees/u);
    await stop();
  });

  it("without a reason, or of no kind there is, is refused with how to mend it", async () => {
    const { id } = await someStatement();
    const size = await test.casebook.revision();
    for (const fields of [
      { kind: "accept", id, reason: "" },
      { kind: "burn", id },
      { kind: "accept", id: "none" },
    ]) {
      const answer = await send("/ko/decide", fields);
      assert.equal(answer.status, 422);
      const shown = await answer.text();
      assert.match(shown, /lang="ko"/u);
      assert.doesNotMatch(shown, /vigil decide|--/u);
    }
    assert.equal(await test.casebook.revision(), size);
    await stop();
  });
});

describe("a form that is refused", () => {
  beforeEach(start);

  it("leads back to where it was, and keeps what was typed to be mended and sent again", async () => {
    const { id } = await someStatement();
    const fields = { kind: "correct", id, part: "people", value: "about <ten>", reason: "read again" };
    const back = "/en/review?queue=statements&at=2";
    const shown = await (await send("/en/decide", { ...fields, back })).text();
    assert.match(shown, /Write a number as 10, 10-12/u);
    assert.match(shown, /<a href="\/en\/review\?queue=statements&amp;at=2">Back to where you were/u);
    const given = Object.fromEntries(
      [...shown.matchAll(/<input[^>]* name="(\w+)" value="([^"]*)"/gu)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    assert.equal(given.value, "about &lt;ten&gt;");
    assert.equal(given.reason, "read again");
    const mended = { kind: given.kind, id: given.id, part: given.part, reason: given.reason } as Fields;
    assert.equal((await send("/en/decide", { ...mended, value: "10" })).status, 303);
    await stop();
  });

  it("keeps a text that was pasted, and asks for the files anew", async () => {
    const pasted = await send("/ko/add", { text: "Six were held.", title: "Six", published: "2099" });
    const shown = await pasted.text();
    assert.match(shown, /<textarea[^>]*>Six were held\.<\/textarea>/u);
    assert.match(shown, /name="published" value="2099"/u);
    const files = await (await sendFiles([new File(["x"], "x.txt")], { published: "2099" })).text();
    assert.match(files, /type="file" name="files"/u);
    await stop();
  });
});

describe("what others send", () => {
  before(start);
  after(stop);

  it("in a person's name is refused: no token, another's, another site's", async () => {
    const { id } = await someStatement();
    const size = await test.casebook.revision();
    const good = tokenOn(await page("/en/add"));
    const flipped = `${good.slice(0, -2)}${good.endsWith("A") ? "BB" : "AA"}`;
    for (const token of ["", "x", "x.y", flipped, test.house.guard.token("person:other")])
      assert.equal((await send("/en/decide", { kind: "accept", id, token })).status, 403, token);
    for (const site of ["cross-site", "same-site"])
      assert.equal(
        (await send("/en/decide", { kind: "accept", id }, { "sec-fetch-site": site })).status,
        403,
      );
    assert.equal(await test.casebook.revision(), size);
  });

  it("never leads to another site", async () => {
    const { id } = await someStatement();
    for (const back of [
      "https://evil.example/",
      "//evil.example",
      "/en//evil",
      "/\\evil.example",
      "javascript:alert(1)",
      "/en/../..//x",
    ]) {
      const answer = await send("/en/decide", { kind: "accept", id, back });
      assert.match(answer.headers.get("location") ?? "", /^\/en\?done=\d+$/u, back);
    }
  });

  it("is never taken by a link: nothing writes on GET", async () => {
    for (const path of ["/en/decide", "/en/undo"]) assert.equal((await test.ask(path)).status, 404);
  });

  it("is not taken where nobody is named who decides", async () => {
    const closed = await houseOf([], null);
    try {
      const shown = await (await closed.ask("/en/add")).text();
      assert.match(shown, /nothing can be written/u);
      assert.ok(!shown.includes("<textarea"));
      const answer = await closed.ask("/en/add", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "text=x&token=x",
      });
      assert.equal(answer.status, 403);
    } finally {
      await closed.destroy();
    }
  });
});

describe("reports that are sent", () => {
  before(start);
  after(stop);

  it("are added as files and as text, and told of; the same bytes once", async () => {
    const body = "Police in Dandong detained six North Korean refugees on May 3, 2021, an activist said.";
    const file = new File([body], "dandong.txt", { type: "text/plain" });
    const added = await followed(
      await sendFiles([file], { published: "2021-05-05", publisher: "Example Daily" }),
    );
    assert.match(added, /1 report added, [1-9]\d* statements? read/u);
    assert.match(await followed(await sendFiles([file])), /1 held already/u);
    const pasted = await send("/en/add", {
      text: `${body} Nobody knows more.`,
      title: "Six at the river",
      published: "2021-05-06",
    });
    assert.match(await followed(pasted), /1 report added/u);
    assert.match(await page("/en/search?q=Dandong"), /Six at the river/u);
    assert.match(await page("/en/incidents?place=Dandong"), /Dandong/u);
  });

  it("that are no text, empty, or archives are named and left out; a wrong date stops all", async () => {
    const zip = new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255, 0, 1, 2])], "bomb.zip");
    const pdf = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 255, 254])], "many.pdf");
    const empty = new File([""], "empty.txt");
    const answer = await followed(await sendFiles([zip, pdf, empty]));
    assert.match(answer, /bomb\.zip/u);
    assert.match(answer, /many\.pdf/u);
    assert.match(answer, /empty\.txt/u);
    assert.match(answer, /0 reports added/u);
    assert.equal((await sendFiles([new File(["x"], "x.txt")], { published: "yesterday" })).status, 422);
    const size = await test.casebook.revision();
    const later = await sendFiles([new File(["x"], "x.txt")], { published: "2099-01-01" });
    assert.equal(later.status, 422);
    assert.match(await later.text(), /“2099-01-01”, which is yet to come/u);
    assert.equal(await test.casebook.revision(), size);
    assert.equal((await sendFiles([])).status, 422);
  });

  it("without title or name are called by their first words", async () => {
    const text = "Officers in Helong held four North Korean refugees on June 2, 2022.";
    await followed(await send("/en/add", { text }));
    const shown = await page("/en/reports");
    assert.match(shown, />“Officers in Helong held four/u);
    assert.doesNotMatch(shown, />[0-9a-f]{64}</u);
    const [, path = ""] =
      /<a href="([^"]+)">“Officers/u.exec(shown) ?? /href="([^"]+)"[^>]*>“Officers/u.exec(shown) ?? [];
    assert.match(await page(path), /<h1[^>]*>“Officers in Helong/u);
  });

  it("larger than what is taken are refused before they are held", async () => {
    let sent = 0;
    const chunk = new Uint8Array(1024 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
        if (sent > 1024) controller.close();
      },
    });
    const answer = await test.ask("/en/add", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    assert.equal(answer.status, 413);
    assert.ok(sent < 100, `${sent} MB were taken of a gigabyte`);
    const told = await test.ask("/en/decide", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "content-length": "70000" },
      body: "x".repeat(70_000),
    });
    assert.equal(told.status, 413);
  });

  it("cannot put markup into a page or words into a log: not by text, title, name, publisher or address", async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;
    const text = `${evil} Police in Dandong detained six ${evil} North Korean refugees on June 3, 2021, ${evil} said.`;
    const file = new File([text], `../../${evil}.txt`);
    const fields = { publisher: evil, url: `javascript:alert(3)${evil}`, published: "2021-06-05" };
    assert.match(await followed(await sendFiles([file], fields)), /1 report added/u);
    const reports = (await test.result()).documents;
    const report = reports.find(({ publisher }) => publisher === evil);
    assert.ok(report);
    assert.ok(!(report.path.includes("/") || report.path.includes("..")), "only the name of a file is kept");
    const paths = [
      "",
      "/incidents",
      "/reports",
      `/reports/${report.id}`,
      "/search?q=Dandong",
      "/sources",
      "/ledger",
      "/review?queue=statements",
    ];
    for (const path of paths) {
      const shown = await page(`/en${path}`);
      assert.ok(!/<script>|<img|onerror=alert\(2\)>|href="javascript:/u.test(shown), path);
    }
    assert.deepEqual(test.logged, []);
  });
});
