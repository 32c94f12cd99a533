import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Told } from "./example.ts";
import { reading } from "./example.ts";
import { linkStatements } from "./link.ts";
import type { LinkingRules } from "./linked-corpus.ts";
import type { AnewLimits } from "./linker.ts";
import { Linker } from "./linker.ts";
import { Statistics } from "./statistics.ts";
import type { Judgement, ReadDocument } from "./types.ts";

/** Limits that a few statements cross. */
const TIGHT: readonly LinkingRules[] = [
  { limits: { act: 6, block: 3, window: 2, texts: 2 } },
  { limits: { act: 0, block: 5, window: 1, texts: 1 } },
];

/** Every change is made as a change, however large. */
const NEVER_ANEW: AnewLimits = { large: Number.MAX_VALUE, worn: Number.MAX_VALUE };

const told: fc.Arbitrary<Told> = fc.record({
  act: fc.constantFrom("detention", "detention", "detention", "return"),
  people: fc.constantFrom<NonNullable<Told["people"]>>(9, 10, 10, 11, [2, null], [8, 11], 60),
  who: fc.constantFrom("refugee", "refugee", "refugee", "other"),
  place: fc.constantFrom(null, "CN", "CN/Liaoning", "CN/Liaoning/Shenyang", "CN/Jilin"),
  time: fc.constantFrom(
    null,
    "2012-02-08",
    "2012-02-09",
    "2012-02-14",
    "2012-02-01/2012-02-29",
    "2012-03-20",
  ),
  modality: fc.constantFrom("reported", "reported", "feared"),
  speakers: fc.constantFrom<readonly string[]>(
    [],
    ["Park Sun-young"],
    ["Kim Sang-hun"],
    ["an activist", "Yonhap"],
  ),
  words: fc.constantFrom("ten people", "nine more", "three of them"),
});

/** Texts of which some are reprints of others, wholly or in part. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${(from + i) * 7919}`).join(" ");
const texts = fc.constantFrom(
  "",
  "",
  words(0, 120),
  words(20, 140),
  words(60, 180),
  words(100, 220),
  words(300, 400),
);

const DOCUMENTS = 14;

/** A reading of one of a few documents: so that later readings replace earlier ones. */
const readings: fc.Arbitrary<ReadDocument> = fc
  .record({
    document: fc.nat({ max: DOCUMENTS - 1 }),
    told: fc.array(told, { maxLength: 3 }),
    text: texts,
    published: fc.constantFrom(null, "2012-02-14", "2012-02-15", "2012-03-22"),
    publisher: fc.constantFrom(null, "Yonhap", "Reuters"),
    reprintOf: fc.constantFrom(null, null, "Yonhap"),
  })
  .map(({ document, told: statements, ...around }) =>
    reading(
      `D${String(document).padStart(2, "0")}`,
      statements.map((one, at) =>
        at === 2 && statements.length > 2 ? { ...one, sameAs: [`D${document}.0`] } : one,
      ),
      around,
    ),
  );

const judgements: fc.Arbitrary<readonly Judgement[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom<Judgement["verdict"]>("same", "different"),
      fc.nat({ max: DOCUMENTS - 1 }),
      fc.nat({ max: 1 }),
      fc.nat({ max: DOCUMENTS - 1 }),
      fc.nat({ max: 1 }),
    )
    .map(([verdict, a, i, b, j]): Judgement => {
      const id = (document: number, at: number): string => `D${String(document).padStart(2, "0")}.${at}`;
      return { verdict, statements: [id(a, i), id(b, j)] };
    }),
  { maxLength: 10, size: "max" },
);

type Step =
  | { readonly kind: "put"; readonly readings: readonly ReadDocument[] }
  | { readonly kind: "remove"; readonly document: number }
  | { readonly kind: "judge"; readonly judgements: readonly Judgement[] };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("put" as const),
        readings: fc.array(readings, { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("remove" as const),
        document: fc.nat({ max: DOCUMENTS - 1 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("judge" as const), judgements }) },
  ),
  { minLength: 1, maxLength: 25, size: "max" },
);

/** Everything that linking says, in the form in which it is compared. */
function everything(linker: Linker) {
  return {
    incidents: linker.incidents(),
    reprints: linker.reprints(),
    contradictions: linker.contradictions(),
  };
}

function follow(world: readonly Step[], rules: LinkingRules, usual: readonly ReadDocument[]): void {
  const linker = new Linker(rules, Statistics.of(usual), NEVER_ANEW);
  linker.update({});
  const held = new Map<string, ReadDocument>();
  const known = new Map<string, string>();
  let judged: readonly Judgement[] = [];
  for (const step of world) {
    const before = linker.incidents();
    assert.deepEqual(
      [...known.keys()].sort(),
      before.map(({ id }) => id),
    );
    const { changed, gone } = ((): ReturnType<Linker["update"]> => {
      if (step.kind === "judge") {
        judged = step.judgements;
        return linker.update({ judgements: judged });
      }
      if (step.kind === "remove") {
        const id = `D${String(step.document).padStart(2, "0")}`;
        held.delete(id);
        return linker.update({ removed: [id] });
      }
      for (const one of step.readings) held.set(one.document.id, one);
      return linker.update({ put: step.readings });
    })();
    const anew = linkStatements([...held.values()], {
      ...rules,
      statistics: Statistics.of(usual),
      judgements: judged,
    });
    assert.deepEqual(everything(linker), anew);
    for (const id of gone) assert.ok(known.delete(id), "what is gone was there");
    for (const incident of changed) {
      const now = JSON.stringify(incident);
      assert.notEqual(known.get(incident.id), now, "what has changed is not as it was");
      known.set(incident.id, now);
    }
    assert.deepEqual(
      new Map(anew.incidents.map((incident) => [incident.id, JSON.stringify(incident)])),
      new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1))),
      "what is told of the change leads from what was to what is",
    );
  }
}

describe("linking what comes and goes", () => {
  it("gives what linking all at once gives, whatever the changes were", () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(readings, { maxLength: 10 }),
        fc.constantFrom(...TIGHT),
        (world, usual, rules) => {
          follow(world, rules, usual);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("does so under the shipped limits", () => {
    fc.assert(
      fc.property(steps, (world) => {
        follow(world, {}, []);
      }),
      { numRuns: 40 },
    );
  });

  it("joins what only a constraint ties, once nothing forbids it", () => {
    const linker = new Linker({}, Statistics.of([]), NEVER_ANEW);
    const far = [3, 50, 700].map((people, at) => reading(`D${at}`, [{ people, time: `20${12 + at}-02-08` }]));
    const judgements: readonly Judgement[] = [
      { verdict: "same", statements: ["D0.0", "D1.0"] },
      { verdict: "same", statements: ["D1.0", "D2.0"] },
      { verdict: "different", statements: ["D0.0", "D2.0"] },
    ];
    linker.update({ put: far, judgements });
    assert.deepEqual(linker.contradictions(), [judgements[1]]);
    assert.equal(linker.incidents().length, 2);
    const { changed, gone } = linker.update({ removed: ["D0"] });
    assert.deepEqual(linker.contradictions(), []);
    assert.deepEqual(
      changed.map(({ statements }) => statements),
      [["D1.0", "D2.0"]],
    );
    assert.equal(gone.length, 2);
  });

  it("links all anew after a large change, and says the same", () => {
    const all = Array.from({ length: 40 }, (_, at) =>
      reading(`D${at}`, [{ people: 10 + (at % 5), time: `2012-02-0${1 + (at % 3)}` }]),
    );
    const linker = new Linker({}, Statistics.of(all));
    linker.update({ put: all.slice(0, 30) });
    linker.update({ put: all.slice(30, 31) });
    linker.update({ put: all.slice(31), removed: ["D3"] });
    const rest = all.filter(({ document }) => document.id !== "D3");
    assert.deepEqual(everything(linker), linkStatements(rest, { statistics: Statistics.of(all) }));
  });
});
