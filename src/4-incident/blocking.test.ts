import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { visitCandidates } from "./blocking.ts";
import { Comparer } from "./compare.ts";
import { Corpus } from "./corpus.ts";
import type { Told } from "./example.ts";
import { reading } from "./example.ts";
import type { ReadDocument } from "./types.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

/** Detentions of four years in ten provinces, each told by one to three documents that leave parts out. */
function casebook(happenings: number): ReadDocument[] {
  let state = 5;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const readings: ReadDocument[] = [];
  for (let i = 0; i < happenings; i++) {
    const day = new Date(Date.UTC(2012, 0, 1 + below(1460)));
    const iso = (later: number) => new Date(day.getTime() + later * 86_400_000).toISOString().slice(0, 10);
    const people = 2 + below(30);
    const province = below(10);
    for (let report = 0; report <= below(3); report++) {
      const told: Told = {
        people: below(5) === 0 ? [people, null] : people,
        place: below(4) === 0 ? "CN" : `CN/Province ${province}`,
        time: below(5) === 0 ? null : iso(0),
      };
      readings.push(reading(`D${i}.${report}`, [told], { published: iso(2 + below(5)) }));
    }
  }
  return readings;
}

function candidatesOf(corpus: Corpus): Set<string> {
  const found = new Set<string>();
  let last = [-1, -1];
  visitCandidates(corpus, (a, b) => {
    assert.ok(a.index < b.index);
    assert.ok(a.index > last[0]! || (a.index === last[0] && b.index > last[1]!), "in order, each once");
    last = [a.index, b.index];
    found.add(`${a.index} ${b.index}`);
  });
  return found;
}

describe("blocking", () => {
  it("looks at all pairs of an act with few statements, and at none across acts", () => {
    const corpus = new Corpus([
      reading("A", [{ people: 3 }, { act: "return" }]),
      reading("B", [{ people: 400, time: "1999-01-01", place: "VN" }]),
    ]);
    assert.deepEqual([...candidatesOf(corpus)], ["0 2"]);
  });

  it("loses hardly a pair that the score would join", () => {
    const corpus = new Corpus(casebook(500));
    const comparer = new Comparer(corpus, DEFAULT_WEIGHTS);
    const candidates = candidatesOf(corpus);
    const { profiles } = corpus;
    assert.ok(profiles.length > 600);
    let joined = 0;
    let kept = 0;
    for (const a of profiles) {
      for (const b of profiles) {
        if (a.index >= b.index || comparer.score(a, b) <= 0) continue;
        joined += 1;
        if (candidates.has(`${a.index} ${b.index}`)) kept += 1;
      }
    }
    assert.ok(joined > 300, String(joined));
    assert.ok(kept / joined >= 0.97, `${kept} of ${joined}`);
  });

  it("looks at a bounded number of pairs for a statement, however crowded the days", () => {
    const told = Array.from(
      { length: 3000 },
      (_, i): Told => ({ people: 3 + (i % 7), time: "2012-02-08", place: "CN" }),
    );
    const corpus = new Corpus(told.map((one, i) => reading(`D${i}`, [one])));
    const candidates = candidatesOf(corpus);
    assert.ok(candidates.size / corpus.profiles.length < 60, String(candidates.size));
  });
});
