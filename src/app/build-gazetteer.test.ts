import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { buildGazetteer } from "../../scripts/build-gazetteer.ts";

it("the committed gazetteer is what the packages give, sorted, plain and small", () => {
  const file = readFileSync(new URL("../../packs/generated/gazetteer.tsv", import.meta.url), "utf8");
  assert.ok(
    file === buildGazetteer(),
    "packs/generated/gazetteer.tsv is stale: npx node scripts/build-gazetteer.ts",
  );
  assert.ok(file.length < 3_000_000);
  assert.ok(/^[\x20-\x7e\t\n]*$/.test(file), "only plain ASCII stays one byte a character in memory");
  const keys = file
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(0, line.indexOf("\t")));
  for (let i = 1; i < keys.length; i++)
    assert.ok((keys[i - 1] as string) <= (keys[i] as string), keys[i] as string);
});
