import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";
import type { IsoDate } from "../src/core/interval.ts";

const engine = loadEngine("2026-01-01" as IsoDate);

/** Words that the grammars know, in any order: what no writer would write. */
const words: readonly string[] = [
  ..."arrested detained were was been by police sent back repatriated released escaped custody arrest return".split(
    " ",
  ),
  ..."ten 13 at least nearly dozens two of the them all some another others between and to or half a 1,000".split(
    " ",
  ),
  ..."defectors refugees North Koreans women men girl guide they who whom that which family group people".split(
    " ",
  ),
  ..."Friday May 2012 last year since until in from Shenyang China South Korea Thailand border month 3".split(
    " ",
  ),
  ..."said told according quoting Reuters activist Kim reported unclear whether denied if not may will be".split(
    " ",
  ),
  ...[",", ".", ";", ":", "“", "”", "(", ")", "-", "–", "'s", "\n", "?", "%", "$"],
];

const known = readFileSync(
  join(resolve(import.meta.dirname, "../examples/reports"), "2013-11-18-rfa-kunming-thirteen.txt"),
  "utf8",
);

describe("words in any order", () => {
  it("are read without a throw, every quote equal to its slice", () => {
    let statements = 0;
    const soup = fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 200 });
    fc.assert(
      fc.property(soup, (tokens) => {
        const text = `${known}\n\n${tokens.join(" ")}\n`;
        const read = readOne(reportOf("soup.txt", new TextEncoder().encode(text)), engine);
        assert.ok(read.ok);
        for (const { quote } of read.value.statements) {
          statements++;
          assert.equal(quote.text, read.value.document.text.slice(quote.start, quote.end));
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(statements > 400, "nothing was read of them");
  });

  it("are read in time however often verbs share a subject", () => {
    const text = `North Korean refugees.\n\nThen were arrested${" and were arrested".repeat(300)} in Kunming.\n`;
    const begun = performance.now();
    assert.ok(readOne(reportOf("verbs.txt", new TextEncoder().encode(known + text)), engine).ok);
    assert.ok(performance.now() - begun < 5000, "shared subjects must not be sought over and over");
  });
});
