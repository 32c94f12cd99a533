import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { countIncidents } from "../../src/app/count-incidents.ts";
import { ENDPOINTS } from "../../src/web/api/application-interface.ts";
import { openApiDocument } from "../../src/web/api/openapi.ts";
import type { TestHouse } from "./house.ts";
import { engine, exampleReports, houseOf } from "./house.ts";

type Json = { readonly [name: string]: unknown };

const document = openApiDocument(ENDPOINTS, "0.0.0");
let test: TestHouse;
before(async () => {
  test = await houseOf(exampleReports(/kunming|2023/u));
});
after(() => test.destroy());

/** A check of values against a schema of the document. */
function checker(schema: object) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.compile({ ...schema, components: document.components });
}

async function post(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return test.ask(`/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function filled(path: string): Promise<string> {
  const { incidents, documentOf } = await test.result();
  const fullest = incidents.toSorted((a, b) => b.statements.length - a.statements.length)[0];
  const report = documentOf.get(fullest?.statements[0] ?? "") ?? "";
  const [statement = "", other = ""] = fullest?.statements ?? [];
  return path
    .replace("{incident}", fullest?.id ?? "")
    .replace("{report}", report)
    .replace("{statement}", statement)
    .replace("{other}", other);
}

describe("the API", () => {
  it("is described by a valid OpenAPI 3.1 document, which the server gives", async () => {
    const served = (await (await test.ask("/api/v1/openapi.json")).json()) as Json;
    assert.equal(served.openapi, "3.1.0");
    assert.deepEqual(Object.keys(served.paths as Json), Object.keys(document.paths));
    const operations = ENDPOINTS.map(({ operation }) => operation);
    assert.equal(new Set(operations).size, operations.length, "operations have names of their own");
    // Every reference leads to a schema that is there, and every schema is one.
    const names = Object.keys(document.components.schemas);
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/gu))
      assert.ok(names.includes(name ?? ""), String(name));
    for (const schema of Object.values(document.components.schemas)) checker(schema);
  });

  for (const endpoint of ENDPOINTS.filter(({ method }) => method === "get"))
    it(`gives for ${endpoint.path} what the document says`, async () => {
      const path = await filled(endpoint.path);
      for (const query of ["", endpoint.path === "/search" ? "?q=Kunming" : "?act=detention&from=2013"]) {
        const answer = await test.ask(`/api/v1${path}${query}`);
        assert.equal(answer.status, 200, path);
        const check = checker(endpoint.response);
        assert.ok(check(await answer.json()), `${path}: ${JSON.stringify(check.errors?.slice(0, 3))}`);
      }
    });

  it("counts as the command line does", async () => {
    const result = await test.result();
    const question = { act: "return", who: "refugee", from: null, to: null, place: null } as const;
    const count = countIncidents(result, question, engine());
    const given = (await (await test.ask("/api/v1/count?act=return")).json()) as Json;
    for (const part of [
      "corroboratedMinimum",
      "documentedMinimum",
      "reportedMaximum",
      "question",
      "relations",
    ] as const)
      assert.deepEqual(given[part], JSON.parse(JSON.stringify(count[part])), part);
  });

  it("writes what programs decide, and takes it back", async () => {
    const { statements } = await test.result();
    const id = statements[0]?.id ?? "";
    const decided = await post("/decisions", { kind: "accept", id, reason: "checked" });
    assert.equal(decided.status, 200);
    const { entry } = (await decided.json()) as { readonly entry: { readonly seq: number } };
    assert.equal((await post("/undo", { seq: entry.seq, reason: "checked again" })).status, 200);
    const text = "Police in Dandong detained six North Korean refugees on May 3, 2021, an activist said.";
    const added = (await (
      await post("/reports", { text, published: "2021-05-05", name: "a/b.txt" })
    ).json()) as Json;
    assert.equal(added.received, 1);
    const [report] = added.reports as readonly string[];
    assert.equal((await test.casebook.heldReport(report ?? ""))?.name, "b.txt");
  });

  it("tells what speaks for two statements being one, whether the ledger holds, and of one statement all", async () => {
    const { incidents } = await test.result();
    const [a = "", b = ""] = incidents.find(({ statements }) => statements.length > 1)?.statements ?? [];
    const given = async (path: string): Promise<Json> =>
      (await (await test.ask(`/api/v1${path}`)).json()) as Json;
    const comparison = await given(`/comparisons/${a}/${b}`);
    assert.equal(comparison.verdict, "same");
    const evidence = comparison.evidence as readonly { readonly bits: number }[];
    const sum = evidence.reduce((all, { bits }) => all + bits, comparison.prior as number);
    assert.ok(Math.abs(sum - (comparison.bits as number)) < 1e-6);
    assert.equal((await given("/verification")).ok, true);
    assert.deepEqual((await given("/orphaned")).entries, []);
    const decided = await post("/decisions", { kind: "accept", id: a, reason: "checked" });
    assert.equal(decided.status, 200);
    assert.equal(((await given(`/statements/${a}`)).rulings as readonly unknown[]).length, 1);
  });

  it("takes a statement that was not read, by its words", async () => {
    const report = (await test.result()).documents[0]?.id ?? "";
    const document = await test.casebook.document(report);
    const quote = /[A-Z][^.\n]{30,60}/u.exec(document?.text ?? "")?.[0] ?? "";
    const body = { kind: "add", id: report, quote, act: "release", people: "3", reason: "missed" };
    assert.equal((await post("/decisions", { ...body, quote: "not in it" })).status, 422);
    assert.equal((await post("/decisions", body)).status, 200);
    const statements = await test.casebook.statementsOf(report);
    assert.ok(statements.some(({ act, people }) => act === "release" && people.min === 3));
  });

  it("says what is wrong as RFC 9457 has it", async () => {
    const cases: readonly (readonly [Promise<Response>, number, string])[] = [
      [test.ask("/api/v1/count?from=2013-13"), 422, "bad-date"],
      [test.ask("/api/v1/count?act=arrest"), 422, "unknown-act"],
      [test.ask("/api/v1/incidents?act=constructor"), 422, "unknown-act"],
      [post("/reports", { text: "x", published: "2024-13" }), 422, "bad-date"],
      [post("/reports", { text: "x", published: "2099-01-01" }), 422, "published-later"],
      [test.ask("/api/v1/incidents/none"), 404, "id-unknown"],
      [test.ask("/api/v1/statements/none"), 404, "unknown-statement"],
      [test.ask("/api/v1/comparisons/none/no"), 404, "unknown-statement"],
      [test.ask("/api/v1/none"), 404, "unknown-command"],
      [post("/decisions", { kind: "burn", id: "x" }), 422, "decision-unknown"],
      [post("/decisions", { kind: "accept", id: "x" }), 422, "reason-missing"],
      [post("/decisions", []), 400, "request-not-json"],
      [post("/undo", { seq: "NaN", reason: "x" }), 404, "entry-unknown"],
    ];
    for (const [asked, status, code] of cases) {
      const answer = await asked;
      assert.equal(answer.status, status, code);
      assert.match(answer.headers.get("content-type") ?? "", /application\/problem\+json/u);
      const problem = (await answer.json()) as Json;
      assert.equal(problem.code, code);
      assert.ok(checker({ $ref: "#/components/schemas/Problem" })(problem));
    }
  });

  it("takes nothing from a page of another site", async () => {
    const size = await test.casebook.revision();
    const body = JSON.stringify({ kind: "accept", id: "x", reason: "x" });
    // What a page can send without asking first.
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const answer = await test.ask("/api/v1/decisions", {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      assert.equal(answer.status, 415);
    }
    const foreign = await post("/decisions", { kind: "accept" }, { "sec-fetch-site": "cross-site" });
    assert.equal(foreign.status, 403);
    const asked = await test.ask("/api/v1/decisions", {
      method: "OPTIONS",
      headers: { origin: "https://a.example" },
    });
    assert.equal(asked.headers.get("access-control-allow-origin"), null);
    assert.equal(await test.casebook.revision(), size);
  });

  it("writes nothing where nobody is named who decides", async () => {
    const closed = await houseOf([], null);
    try {
      for (const { path } of ENDPOINTS.filter(({ method }) => method === "post")) {
        const answer = await closed.ask(`/api/v1${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{}",
        });
        assert.equal(answer.status, 403, path);
      }
    } finally {
      await closed.destroy();
    }
  });
});
