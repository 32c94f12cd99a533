import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Around, Told } from "./example.ts";
import { reading } from "./example.ts";
import { linkStatements } from "./link.ts";
import type { Incident, Judgement, ReadDocument } from "./types.ts";

/** The incidents as lists of statement ids. */
function groups(incidents: readonly Incident[]): string[] {
  return incidents.map(({ statements }) => statements.join(" ")).sort();
}

function incidentWith(incidents: readonly Incident[], statement: string): Incident {
  const found = incidents.find(({ statements }) => statements.includes(statement));
  assert.ok(found);
  return found;
}

const KUNMING = { time: "2013-11-15", place: "CN/Yunnan/Kunming" } as const;
const LATE: Around = { published: "2013-11-18" };

describe("linking", () => {
  it("joins rival figures for one happening and counts its range", () => {
    const { incidents } = linkStatements([
      reading("A", [{ ...KUNMING, people: [13, null], speakers: ["an activist", "Yonhap"] }], LATE),
      reading("B", [{ ...KUNMING, people: 15, speakers: ["Dong-A Ilbo"] }], LATE),
      reading("C", [{ ...KUNMING, people: 11, speakers: ["a rights official"] }], LATE),
    ]);
    assert.equal(incidents.length, 1);
    assert.deepEqual(incidents[0]?.people, { min: 11, max: null, who: "refugee" });
    assert.deepEqual(
      incidents[0]?.conflicts.map(({ part }) => part),
      ["people"],
    );
  });

  it("keeps returns of two groups apart, however alike the words are that tell of them", () => {
    const told = (people: number, town: string) =>
      `${people} North Korean refugees were arrested in ${town} early in May, an activist in Seoul said on Tuesday. ` +
      "They were sent back to North Korea on 15 May over the bridge at the border, the same activist said.";
    const both = (id: string, people: number, place: string): ReadDocument =>
      reading(
        id,
        [
          { people, place, time: "2014-05-03" },
          { people, act: "return", time: "2014-05-15", follows: `${id}.0` },
        ],
        { published: "2014-05-20", text: told(people, place) },
      );
    const { incidents, reprints } = linkStatements([
      both("A", 10, "CN/Liaoning/Shenyang"),
      both("B", 7, "CN/Yunnan/Kunming"),
    ]);
    assert.equal(reprints.length, 1, "the texts are alike");
    assert.deepEqual(groups(incidents), ["A.0", "A.1", "B.0", "B.1"]);
  });

  it("keeps three tens apart", () => {
    const { incidents } = linkStatements([
      reading(
        "A",
        [
          { people: 10, time: "2012-01-01/2012-01-31", place: "CN/Inner Mongolia/Erenhot" },
          { people: 10, time: "2012-02-08", place: "CN/Liaoning/Shenyang" },
        ],
        { published: "2012-02-22/2012-04-18" },
      ),
      reading("B", [{ people: 10, time: "2012-02-08", place: "CN" }]),
      reading("C", [{ people: 10, time: "2017-11-04", place: "CN/Liaoning/Shenyang" }], {
        published: "2017-11-08",
      }),
    ]);
    assert.deepEqual(groups(incidents), ["A.0", "A.1 B.0", "C.0"]);
  });

  it("joins what two documents tell apart pairwise, also where one leaves a group out", () => {
    const both = (time: string | null): Told[] => [
      { people: 10, time, speakers: ["Park Sun-young"] },
      { people: 9, time, speakers: ["Park Sun-young"] },
    ];
    const { incidents } = linkStatements([
      reading("A", both("2012-02-08")),
      reading("B", both("2012-02-08"), { language: "ko" }),
      reading("C", both("2012-02-08").slice(1)),
    ]);
    assert.deepEqual(groups(incidents), ["A.0 B.0", "A.1 B.1 C.0"]);
  });

  it("takes twelve, of whom two were agents, and ten for the same", () => {
    const day = { time: "2012-02-08", place: "CN/Liaoning/Shenyang" } as const;
    const { incidents } = linkStatements([
      reading("A", [
        { ...day, people: 12 },
        { ...day, people: 2, who: "other" },
      ]),
      reading("B", [{ ...day, people: 10 }]),
    ]);
    assert.deepEqual(groups(incidents), ["A.0 B.0", "A.1"]);
  });

  it("never joins refugees and helpers, nor a detention and a return", () => {
    const same = { people: 2, time: "2013-11-15", place: "CN/Yunnan/Kunming" } as const;
    const { incidents } = linkStatements([
      reading("A", [same]),
      reading("B", [{ ...same, who: "helper" }]),
      reading("C", [{ ...same, act: "return" }]),
    ]);
    assert.equal(incidents.length, 3);
  });

  it("joins a planned return with the reported one, and says what it follows", () => {
    const held = { people: 31, time: "2012-02-08/2012-02-12", place: "CN/Liaoning" } as const;
    const { incidents } = linkStatements([
      reading("A", [held, { act: "return", people: 31, time: "2012-02-20", modality: "planned" }]),
      reading("B", [held, { act: "return", people: 31, time: "2012-02-25/2012-02-26" }], {
        published: "2012-03-09",
      }),
    ]);
    assert.deepEqual(groups(incidents), ["A.0 B.0", "A.1 B.1"]);
    const returned = incidentWith(incidents, "B.1");
    assert.equal(returned.modality, "reported");
    assert.deepEqual(
      returned.relations.map(({ kind, incident }) => [kind, incident]),
      [["follows", incidentWith(incidents, "A.0").id]],
    );
  });

  it("keeps part and whole apart and relates them", () => {
    const day = { act: "return", time: "2023-10-09" } as const;
    const { incidents } = linkStatements([
      reading(
        "A",
        [
          { ...day, people: [540, 660], place: "CN", speakers: ["Justice for North Korea"] },
          { ...day, people: [1, 200], place: "CN/Liaoning/Dandong", speakers: ["Justice for North Korea"] },
        ],
        { published: "2023-10-12" },
      ),
      reading("B", [{ ...day, people: [501, null], place: "CN" }], { published: "2023-10-13" }),
    ]);
    assert.deepEqual(groups(incidents), ["A.0 B.0", "A.1"]);
    assert.deepEqual(
      incidentWith(incidents, "A.1").relations.map(({ kind }) => kind),
      ["partOf"],
    );
  });

  it("relates what is left of a figure to it, and to none told in between, before or beside", () => {
    const related = (words: string, ...before: readonly (readonly [number, string])[]): string[] => {
      const statements = before.map(([people, place]) => ({ people, place, time: "2012-02-08" }));
      const document = reading("A", [...statements, { people: 13, words, time: null, place: "CN" }]);
      const { incidents } = linkStatements([document]);
      return incidents.flatMap((one) =>
        one.relations.flatMap(({ kind, incident }) =>
          kind === "partOf"
            ? [`${one.statements} ${incidents.find(({ id }) => id === incident)?.statements}`]
            : [],
        ),
      );
    };
    const kunming = [15, "CN/Yunnan/Kunming"] as const;
    for (const words of ["The other 13", "the remaining 13", "나머지 13명", "其余13人"])
      assert.deepEqual(related(words, [30, "CN/Jilin/Tumen"], kunming), ["A.2 A.1"], words);
    for (const words of ["Another 13", "13 others", "다른 13명"])
      assert.deepEqual(related(words, kunming), []);
    assert.deepEqual(related("The other 13", [12, "CN/Yunnan/Kunming"]), []);
    assert.deepEqual(related("The other 13", [15, "VN"]), []);
  });

  it("takes people said to be among those of another happening for a part, wherever and whenever they were", () => {
    const ten = { people: 10, place: "CN/Liaoning/Shenyang", time: "2013-11-15" } as const;
    const four = { people: 4, place: "CN/Jilin/Tumen", time: "2013-11-17" } as const;
    const kindsOf = (told: Parameters<typeof reading>[1]): string[] => {
      const { incidents } = linkStatements([reading("A", told)]);
      return incidentWith(incidents, "A.1").relations.map(({ kind }) => kind);
    };
    assert.deepEqual(kindsOf([ten, { ...four, among: "A.0" }]), ["partOf"]);
    assert.deepEqual(kindsOf([ten, four]), []);
  });

  it("uses a relative time of a reprint with caution", () => {
    const told = {
      act: "return",
      people: [540, 660],
      place: "CN/Liaoning/Dandong",
      speakers: ["Justice for North Korea"],
    } as const;
    const first = reading("A", [{ ...told, time: "2023-10-09" }], { published: "2023-10-13" });
    const copied = { published: "2024-05-18", reprintOf: "Some Times" };
    const relative = reading("B", [{ ...told, time: "2024-05-13", basis: "relative" }], copied);
    const stated = reading("C", [{ ...told, time: "2024-05-13", basis: "stated" }], copied);
    assert.deepEqual(groups(linkStatements([first, relative]).incidents), ["A.0 B.0"]);
    assert.deepEqual(groups(linkStatements([first, stated]).incidents), ["A.0", "C.0"]);
  });

  it("leaves aggregates out of incidents", () => {
    const { incidents } = linkStatements([reading("A", [{ kind: "aggregate", people: 40 }, { people: 3 }])]);
    assert.deepEqual(groups(incidents), ["A.1"]);
  });

  it("gives no incidents for no statements", () => {
    assert.deepEqual(linkStatements([]), { incidents: [], reprints: [], contradictions: [] });
    assert.deepEqual(linkStatements([reading("A", [])]).incidents, []);
  });
});

describe("judgements", () => {
  const one = [
    reading("A", [{ ...KUNMING, people: 13 }], LATE),
    reading("B", [{ ...KUNMING, people: 13 }], LATE),
  ];
  const two = [
    reading("A", [{ people: 3, time: "2012-02-08" }]),
    reading("B", [{ people: 50, time: "2015-02-08" }]),
  ];

  it("bind harder than the score", () => {
    const statements = ["A.0", "B.0"] as const;
    assert.equal(linkStatements(one).incidents.length, 1);
    assert.equal(
      linkStatements(one, { judgements: [{ verdict: "different", statements }] }).incidents.length,
      2,
    );
    assert.equal(linkStatements(two).incidents.length, 2);
    assert.equal(linkStatements(two, { judgements: [{ verdict: "same", statements }] }).incidents.length, 1);
  });

  it("join two incidents whole that one document tells apart, whichever of their statements is judged", () => {
    const readings = [
      reading("A", [
        { people: 10, time: "2021-03-05", place: "CN/Liaoning/Shenyang" },
        { people: 10, time: "2021-03-06", place: "CN/Liaoning/Shenyang", words: "another 10" },
      ]),
      reading("B", [{ people: 10, time: "2021-03-05", place: "CN/Liaoning/Shenyang" }]),
    ];
    assert.deepEqual(groups(linkStatements(readings).incidents), ["A.0 B.0", "A.1"]);
    for (const member of ["A.0", "B.0"]) {
      const judgements: readonly Judgement[] = [{ verdict: "same", statements: [member, "A.1"] }];
      const { incidents, contradictions } = linkStatements(readings, { judgements });
      assert.deepEqual([groups(incidents), contradictions], [["A.0 A.1 B.0"], []], member);
    }
  });

  it("that contradict each other through others are shown", () => {
    const readings = [...two, reading("C", [{ people: 7, time: "2018-01-01" }])];
    const { contradictions, incidents } = linkStatements(readings, {
      judgements: [
        { verdict: "same", statements: ["A.0", "B.0"] },
        { verdict: "same", statements: ["B.0", "C.0"] },
        { verdict: "different", statements: ["A.0", "C.0"] },
      ],
    });
    assert.deepEqual(contradictions, [{ verdict: "same", statements: ["B.0", "C.0"] }]);
    assert.deepEqual(groups(incidents), ["A.0 B.0", "C.0"]);
  });
});

const told: fc.Arbitrary<Told> = fc.record({
  act: fc.constantFrom("detention", "return"),
  people: fc.constantFrom(3, 9, 10, [2, null] as const, [540, 660] as const),
  who: fc.constantFrom("refugee", "refugee", "helper", "other"),
  place: fc.constantFrom(null, "CN", "CN/Liaoning", "CN/Liaoning/Shenyang", "CN/Jilin"),
  time: fc.constantFrom(null, "2012-02-08", "2012-02-12", "2012-02-01/2012-02-29"),
  modality: fc.constantFrom("reported", "reported", "feared", "denied"),
  speakers: fc.constantFrom([], ["Park Sun-young"], ["an activist", "Yonhap"]),
});

const casebooks: fc.Arbitrary<ReadDocument[]> = fc
  .array(fc.array(told, { maxLength: 4 }), { maxLength: 6 })
  .map((documents) =>
    documents.map((statements, i) =>
      reading(`D${i}`, statements, { published: i === 0 ? null : "2012-02-14" }),
    ),
  );

describe("for any documents", () => {
  it("the order of documents and statements changes nothing", () => {
    fc.assert(
      fc.property(casebooks, (casebook) => {
        const turned = [...casebook]
          .reverse()
          .map((read) => ({ ...read, statements: [...read.statements].reverse() }));
        assert.deepEqual(linkStatements(turned), linkStatements(casebook));
      }),
      { numRuns: 150 },
    );
  });

  it("every event statement is in exactly one incident, of its act", () => {
    fc.assert(
      fc.property(casebooks, (casebook) => {
        const statements = casebook.flatMap((one) => one.statements);
        const { incidents } = linkStatements(casebook);
        assert.deepEqual(
          incidents.flatMap((one) => one.statements).sort(),
          statements.map(({ id }) => id).sort(),
        );
        for (const { act, statements: members } of incidents) {
          for (const { id, act: own } of statements) if (members.includes(id)) assert.equal(own, act);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("a judgement `different` is never broken, whatever else is judged", () => {
    const verdicts = fc.array(fc.tuple(fc.constantFrom("same", "different"), fc.nat(), fc.nat()), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(casebooks, verdicts, (casebook, drawn) => {
        const ids = casebook.flatMap(({ statements }) => statements.map(({ id }) => id));
        if (ids.length < 2) return;
        const judgements = drawn.map(([verdict, a, b]) => ({
          verdict: verdict as "same" | "different",
          statements: [ids[a % ids.length]!, ids[b % ids.length]!] as const,
        }));
        const { incidents } = linkStatements(casebook, { judgements });
        for (const {
          verdict,
          statements: [a, b],
        } of judgements) {
          if (verdict === "same" || a === b) continue;
          assert.ok(!incidentWith(incidents, a).statements.includes(b));
        }
      }),
      { numRuns: 150 },
    );
  });
});
