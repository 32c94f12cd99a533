import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import type { PostgresServer } from "../store/postgres-server.ts";
import { postgresMissing, startPostgres } from "../store/postgres-server.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace } from "./command-line.ts";
import { incidents, verified } from "./commands-contract.ts";

const EXAMPLES = resolve(import.meta.dirname, "../../examples/reports");
const REASON = ["--reason", "a test"] as const;
const missing = postgresMissing();

// One happening told in two more languages, and one that only the Chinese report knows.
const FURTHER: Readonly<Record<string, string>> = {
  "ko.txt":
    "publisher: 예시일보\npublished: 2012-03-07\n\n중국 투먼에서 탈북자 10명 체포\n\n중국 공안이 지난 5일 지린성 투먼에서 탈북자 10명을 체포했다고 인권단체 관계자가 7일 밝혔다. 이들은 북한으로 송환될 위기에 놓였다.\n",
  "zh.txt":
    "publisher: 示例日报\npublished: 2012-03-07\n\n图们逮捕脱北者\n\n一名人权活动人士7日表示，中国警方3月5日在吉林省图们市逮捕了10名脱北者，另有9名脱北者3月6日在沈阳被捕。\n",
  "en.txt":
    "publisher: Example Daily\npublished: 2012-03-07\n\nTen held in Tumen\n\nTen North Korean refugees were arrested in Tumen, Jilin province, China, on March 5, a rights activist told Example Daily.\n",
};

/** A casebook of the examples and of reports in three languages, with decisions; its digests at every step. */
async function digestsAt(place: TestPlace): Promise<readonly string[]> {
  const folder = join(place.root, "further");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(FURTHER)) writeFileSync(join(folder, name), text);
  await data(place, ["init"]);
  await data(place, ["add", EXAMPLES]);
  const added = await data<{ reports: { path: string; statements: number }[] }>(place, ["add", folder]);
  for (const { path, statements } of added.reports)
    assert.ok(statements > 0, `nothing was read from ${path}`);
  const digests = [(await verified(place)).digest];
  const [first, second] = await incidents(place, "--act", "detention", "--place", "CN");
  const [a = "", b = ""] = [first?.statements[0], second?.statements[0]];
  await data(place, ["decide", "correct", a, "place", "CN/Jilin/Tumen", ...REASON]);
  await data(place, ["decide", "same", a, b, ...REASON]);
  await data(place, ["decide", "status", a, "acknowledged", ...REASON]);
  digests.push((await verified(place)).digest);
  for (let again = 0; again < 2; again += 1)
    digests.push((await data<{ digest: string }>(place, ["rebuild"])).digest);
  assert.deepEqual(digests.slice(2), [digests[1], digests[1]]);
  assert.notEqual(digests[0], digests[1]);
  return digests;
}

describe("what is derived from reports in three languages", () => {
  let server: PostgresServer | null = null;
  before(async () => {
    if (missing === null) server = await startPostgres();
    else console.log(`The comparison with PostgreSQL is skipped: ${missing}`);
  });
  after(() => server?.stop());

  it("is the same bytes when rebuilt twice, and on SQLite and PostgreSQL", async () => {
    const url = (await server?.database("same_bytes")) ?? null;
    const places = url === null ? [newPlace()] : [newPlace(), newPlace(url)];
    const [one, other = one] = await Promise.all(places.map(digestsAt));
    assert.deepEqual(one, other);
  });
});
