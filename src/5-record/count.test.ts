import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IsoDate } from "../core/interval.ts";
import { countPeople, countRange } from "./count.ts";
import { aggregate, days, incident, question } from "./example.ts";
import type { Count, RecordIncident, RecordMaterial } from "./types.ts";

const date = (text: string): IsoDate => text as IsoDate;
const TOLD_APART = () => true;
const NEVER_TOLD_APART = () => false;

function material(incidents: readonly RecordIncident[], more: Partial<RecordMaterial> = {}): RecordMaterial {
  return { incidents, aggregates: [], toldApart: NEVER_TOLD_APART, ...more };
}

it("says what the corroborated minimum rests on", () => {
  const incidents = [
    incident("a", { corroborated: 10, place: "CN/Liaoning/Shenyang" }),
    incident("b", { origins: { min: 1, max: 3 }, place: "CN/Jilin/Tumen" }),
    incident("c", { place: "CN/Yunnan/Kunming" }),
    incident("d", { modality: "unclear", place: "CN/Jilin/Yanji" }),
  ];
  const { corroboration } = countPeople({ incidents, aggregates: [], toldApart: () => false }, question());
  assert.deepEqual(corroboration, { sure: 1, perhaps: 1, one: 1 });
});

it("gives minimum and maximum alone as it gives them beside the rest", () => {
  const incidents = [
    incident("a", { people: [10, 12] }),
    incident("b", { people: 9, place: "CN/Jilin/Yanji" }),
  ];
  const { documentedMinimum, reportedMaximum } = countPeople(material(incidents), question());
  assert.deepEqual(countRange(material(incidents), question()), {
    min: documentedMinimum,
    max: reportedMaximum,
  });
  assert.equal(reportedMaximum, 21);
});

function totals({ corroboratedMinimum, documentedMinimum, reportedMaximum }: Count) {
  return [corroboratedMinimum, documentedMinimum, reportedMaximum];
}

describe("counting people", () => {
  it("keeps three totals apart", () => {
    const incidents = [
      incident("a", { people: [10, 12], corroborated: 10, place: "CN/Liaoning/Shenyang" }),
      incident("b", { people: 9, place: "CN/Jilin/Yanji" }),
      incident("c", { people: [13, null], place: "CN/Yunnan/Kunming" }),
    ];
    assert.deepEqual(totals(countPeople(material(incidents), question())), [10, 32, null]);
    assert.deepEqual(totals(countPeople(material(incidents.slice(0, 2)), question())), [10, 19, 21]);
  });

  it("adds what a report tells apart, and does not add what nothing keeps apart", () => {
    const incidents = [incident("a"), incident("b", { people: 9, time: "2012-02-09" })];
    assert.deepEqual(totals(countPeople(material(incidents), question())), [0, 10, 19]);
    const apart = material(incidents, { toldApart: TOLD_APART });
    assert.deepEqual(totals(countPeople(apart, question())), [0, 19, 19]);
    const later = [incident("a"), incident("b", { people: 9, time: "2012-02-12" })];
    assert.deepEqual(totals(countPeople(material(later), question())), [0, 19, 19]);
  });

  it("does not add those of two provinces told together to those of their towns", () => {
    const both = incident("a", { people: 29, time: null });
    const place = {
      text: "山東和雲南",
      country: "CN",
      admin1: null,
      name: "Shandong and Yunnan",
      id: null,
    } as const;
    const together = { ...both, place: { ...place, precision: "province" as const } };
    const inTown = (id: string, path: string) => incident(id, { people: 9, place: path });
    const fits = material([together, inTown("b", "CN/Shandong/Qingdao"), inTown("c", "CN/Yunnan/Kunming")]);
    assert.deepEqual(totals(countPeople(fits, question())), [0, 29, 47]);
    const elsewhere = material([together, inTown("b", "CN/Jilin/Tumen")]);
    assert.deepEqual(totals(countPeople(elsewhere, question())), [0, 38, 38]);
  });

  it("counts a group once however often it is moved, and never more of it than were held", () => {
    const held = incident("held", { people: 9, place: "LA", time: "2013-05-10" });
    const relations = [{ kind: "follows", incident: "held", why: "" }] as const;
    const moved = (id: string, place: string, time: string, people: number): RecordIncident =>
      incident(id, { act: "transfer", people, place, time, relations });
    const nine = [
      held,
      moved("first", "CN/Yunnan/Kunming", "2013-05-27", 9),
      moved("second", "CN/Beijing/Beijing", "2013-05-28", 9),
    ];
    for (const toldApart of [TOLD_APART, NEVER_TOLD_APART]) {
      const count = countPeople(material(nine, { toldApart }), question({ act: null }));
      assert.deepEqual(totals(count), [0, 9, 9]);
      assert.deepEqual(count.impossible, []);
      const moves = countPeople(material(nine, { toldApart }), question({ act: "transfer" }));
      assert.deepEqual(totals(moves), [0, 9, 18]);
    }
    const some = [
      held,
      moved("four", "CN/Yunnan/Kunming", "2013-05-27", 4),
      moved("five", "CN/Jilin/Tumen", "2013-05-28", 5),
    ];
    const onMoves = question({ act: "transfer" });
    assert.deepEqual(totals(countPeople(material(some, { toldApart: TOLD_APART }), onMoves)), [0, 9, 9]);
    const returned = ["2013-06-01", "2013-06-20"].map((time) =>
      incident(time, { act: "return", people: 9, place: "CN", time, relations }),
    );
    assert.deepEqual(totals(countPeople(material([held, ...returned]), question({ act: null }))), [0, 9, 9]);
  });

  it("takes a part for no more of the whole than the report does that calls it one", () => {
    const ten = incident("ten", { place: "CN/Liaoning/Shenyang", told: [["A", 0]] });
    const held = (people: readonly [number, number], of: string): RecordIncident => {
      const some = incident("some", {
        people,
        place: "CN/Jilin/Tumen",
        told: [
          ["A", 80],
          ["B", 0],
        ],
        relations: [{ kind: "partOf", incident: of, why: "" }],
      });
      const claims = some.claims.map((claim, at) => ({
        ...claim,
        min: people[at] ?? 0,
        max: people[at] ?? 0,
      }));
      return { ...some, claims };
    };
    assert.deepEqual(totals(countPeople(material([ten, held([4, 4], "ten")]), question())), [0, 10, 10]);
    // Another report counts six: two of them may be others.
    assert.deepEqual(totals(countPeople(material([ten, held([4, 6], "ten")]), question())), [0, 10, 12]);
    // Whoever may be the ten may be the four as well.
    const near = incident("near", { people: 9, place: "CN" });
    assert.deepEqual(
      totals(countPeople(material([ten, held([4, 6], "ten"), near]), question())),
      [0, 10, 21],
    );
  });

  it("does not add to a group those who may be the part of it that is told in another town", () => {
    const told = { place: "CN/Jilin/Tumen", time: "2012-02-09" } as const;
    const ten = incident("ten", { place: "CN/Liaoning/Shenyang" });
    const four = incident("four", {
      ...told,
      people: 4,
      relations: [{ kind: "partOf", incident: "ten", why: "" }],
    });
    const twelve = incident("twelve", { ...told, people: 12 });
    const apart = { toldApart: (a: string, b: string) => [a, b].includes("twelve") };
    // Four of the twelve may be those four, and nobody else of the ten.
    assert.deepEqual(totals(countPeople(material([ten, four, twelve]), question())), [0, 18, 22]);
    const two = incident("two", {
      people: 2,
      place: "CN/Jilin/Yanji",
      time: "2012-02-10",
      relations: [{ kind: "partOf", incident: "four", why: "" }],
    });
    const others = incident("others", { people: 12, place: "CN/Jilin/Yanji", time: "2012-02-10" });
    assert.deepEqual(totals(countPeople(material([ten, four, two, others]), question())), [0, 20, 22]);
    // A part that the question leaves out may still be of both.
    const early = question({ to: date("2012-02-09") });
    const late = { ...four, time: { earliest: date("2012-02-10"), latest: date("2012-02-10") } };
    assert.deepEqual(totals(countPeople(material([ten, late, twelve]), early)), [0, 12, 22]);
    assert.deepEqual(totals(countPeople(material([ten, four, twelve], apart), question())), [0, 22, 22]);
    assert.deepEqual(totals(countPeople(material([ten, twelve]), question())), [0, 22, 22]);
  });

  it("leaves out other acts and roles and what is not told as done, and says why", () => {
    const incidents = [
      incident("a"),
      incident("b", { act: "return" }),
      incident("c", { who: "helper" }),
      incident("d", { modality: "feared" }),
      incident("e", { modality: "unclear", people: [2, 5], place: "CN/Yunnan" }),
      incident("f", { modality: "denied" }),
    ];
    const count = countPeople(material(incidents), question());
    assert.deepEqual(
      count.incidents.map(({ id, included, standing }) => [id, included, standing]),
      [
        ["a", true, "singleOrigin"],
        ["b", false, "otherAct"],
        ["c", false, "otherRole"],
        ["d", false, "feared"],
        ["e", true, "unclear"],
        ["f", false, "denied"],
      ],
    );
    assert.deepEqual(totals(count), [0, 10, 15]);
  });

  it("counts towards the maximum alone what may lie outside the window", () => {
    const window = question({ from: date("2012-02-01"), to: date("2012-02-29") });
    const incidents = [
      incident("in"),
      incident("out", { time: "2012-03-02" }),
      incident("across", { time: "2012-01-20/2012-02-03", people: 7, place: "CN/Jilin" }),
      incident("undated", { time: null, people: 3, place: "CN/Henan" }),
      incident("before", { time: null, reportedBy: "2012-01-31" }),
    ];
    const count = countPeople(material(incidents), window);
    assert.deepEqual(
      count.incidents.map(({ standing, counts }) => [standing, counts.min, counts.max]),
      [
        ["singleOrigin", 10, 10],
        ["outsideWindow", 10, 10],
        ["straddlesWindow", 0, 7],
        ["undated", 0, 3],
        ["outsideWindow", 10, 10],
      ],
    );
    assert.deepEqual(totals(count), [0, 10, 20]);
  });

  it("asks for a country, a province or a site", () => {
    const incidents = [
      incident("city", { place: "CN/Liaoning/Shenyang" }),
      incident("country", { people: 5 }),
      incident("other", { place: "CN/Yunnan/Kunming", people: 4 }),
      incident("abroad", { place: "LA", people: 3 }),
      incident("nowhere", { place: null, people: 2 }),
    ];
    const place = { text: "Liaoning", country: "CN", admin1: "Liaoning", name: null };
    const count = countPeople(material(incidents, { toldApart: TOLD_APART }), question({ place }));
    assert.deepEqual(
      count.incidents.map(({ standing }) => standing),
      ["singleOrigin", "placeWider", "outsidePlace", "outsidePlace", "placeUnknown"],
    );
    assert.deepEqual(totals(count), [0, 10, 17]);
  });

  it("counts people who were arrested and then returned once", () => {
    const incidents = [
      incident("held", { people: 13 }),
      incident("returned", {
        act: "return",
        people: 9,
        place: "KP",
        follows: "held.0",
        relations: [{ kind: "follows", incident: "held", why: "" }],
      }),
    ];
    const count = countPeople(material(incidents), question({ act: null }));
    assert.deepEqual(totals(count), [0, 13, 13]);
    assert.deepEqual(
      count.relations.map(({ kind, basis }) => [kind, basis]),
      [["follows", "said"]],
    );
    // Where no report says that they are the same, they may be.
    const silent = countPeople(
      material([incident("held", { people: 13 }), incident("returned", { act: "return", people: 9 })]),
      question({ act: null }),
    );
    assert.deepEqual(totals(silent), [0, 13, 22]);
  });

  it("adds the outcomes of groups that share nobody, whether the question asks for the groups or not", () => {
    const held = (id: string, place: string, people: number): RecordIncident =>
      incident(id, { place, people, time: "2014-05-01" });
    const returned = (id: string, people: number, of: string): RecordIncident =>
      incident(id, {
        act: "return",
        people,
        time: "2014-05-10",
        relations: [{ kind: "follows", incident: of, why: "" }],
        follows: `${of}.0`,
      });
    const apart = [
      held("kunming", "CN/Yunnan/Kunming", 13),
      held("yanji", "CN/Jilin/Yanji", 20),
      returned("nine", 9, "kunming"),
      returned("fifteen", 15, "yanji"),
    ];
    const onReturns = question({ act: "return" });
    assert.deepEqual(totals(countPeople(material(apart), onReturns)), [0, 24, 24]);
    assert.deepEqual(totals(countPeople(material(apart), question({ act: null }))), [0, 33, 33]);
    // Groups that may be one leave it open.
    const near = [held("kunming", "CN/Yunnan", 13), held("yanji", "CN", 20), ...apart.slice(2)];
    assert.deepEqual(totals(countPeople(material(near), onReturns)), [0, 15, 24]);
    // So does one that somebody took back.
    const [kunming, ...others] = apart;
    const back = [{ ...kunming!, withdrawn: true }, ...others];
    assert.deepEqual(totals(countPeople(material(back), onReturns)), [0, 15, 24]);
  });

  it("finds the sum told beside its parts", () => {
    const at = (position: number) => ({ told: [["one", position]] as const, place: "CN/Liaoning" });
    const incidents = [
      incident("sum", { ...at(0), people: 22, time: "2012-02-08/2012-02-12" }),
      incident("ten", { ...at(10), people: 10 }),
      incident("six", { ...at(20), people: 6, time: null }),
      incident("others", { ...at(30), people: 6, time: "2012-02-12" }),
    ];
    const count = countPeople(material(incidents, { toldApart: TOLD_APART }), question());
    assert.deepEqual(totals(count), [0, 22, 22]);
    assert.deepEqual(
      count.relations.map(({ kind, incident: part, basis }) => [kind, part, basis]),
      ["ten", "six", "others"].map((part) => ["partOf", part, "sum"]),
    );
  });

  it("names relations that the figures contradict, and counts them as unknown", () => {
    const incidents = [
      incident("held", { people: 10 }),
      incident("part", { people: [8, 31], relations: [{ kind: "partOf", incident: "held", why: "" }] }),
      incident("too many", { people: 31, relations: [{ kind: "partOf", incident: "held", why: "" }] }),
    ];
    assert.deepEqual(totals(countPeople(material(incidents.slice(0, 2)), question())), [0, 10, 10]);
    assert.deepEqual(totals(countPeople(material([incidents[0]!, incidents[2]!]), question())), [0, 31, 41]);
  });
});

describe("numbers over several occasions", () => {
  it("are checks, never addends", () => {
    const incidents = [
      incident("a", { people: 10 }),
      incident("b", { people: 9, place: "CN/Jilin" }),
      incident("c", { people: 8, time: "2012-02-20" }),
    ];
    const nearly = aggregate("nearly forty", { people: { min: 36, max: 40, who: "refugee" } });
    const count = countPeople(
      material(incidents, { aggregates: [nearly], toldApart: TOLD_APART }),
      question(),
    );
    assert.deepEqual(totals(count), [0, 27, 27]);
    assert.deepEqual(count.aggregates, [
      {
        statement: "nearly forty",
        people: { min: 36, max: 40 },
        explained: { min: 27, max: 27 },
        residual: { min: 9, max: 13 },
        excess: 0,
      },
    ]);
  });

  it("are explained by their parts where a report names them", () => {
    const incidents = [incident("a", { people: 20, place: "CN/Shandong" }), incident("b", { people: 9 })];
    const whole = aggregate("all", { people: { min: 29, max: 29, who: "refugee" }, parts: ["a", "b", "a"] });
    const [checked] = countPeople(
      material(incidents, { aggregates: [whole], toldApart: TOLD_APART }),
      question(),
    ).aggregates;
    assert.deepEqual(checked?.explained, { min: 29, max: 29 });
    assert.deepEqual(checked?.residual, { min: 0, max: 0 });
  });

  it("say how many more are documented than they allow", () => {
    const [checked] = countPeople(
      material([incident("a", { people: 50 })], { aggregates: [aggregate("forty")] }),
      question(),
    ).aggregates;
    assert.equal(checked?.excess, 10);
    assert.deepEqual(checked?.residual, { min: 0, max: 0 });
  });

  it("at one moment count those arrested before, of whom some may have left", () => {
    const stock = aggregate("in custody", { basis: "stock", time: days("2012-02-20") });
    const [checked] = countPeople(
      material([incident("a"), incident("later", { time: "2012-02-25" })], { aggregates: [stock] }),
      question(),
    ).aggregates;
    assert.deepEqual(checked?.explained, { min: 0, max: 10 });
    assert.deepEqual(checked?.residual, { min: 30, max: 40 });
  });

  it("of another act, role or window are left aside", () => {
    const others = [
      aggregate("returns", { act: "return" }),
      aggregate("helpers", { people: { min: 4, max: 4, who: "helper" } }),
      aggregate("feared", { modality: "feared" }),
      aggregate("earlier", { time: days("2011-02-01/2011-02-28") }),
    ];
    const window = question({ from: date("2012-01-01") });
    assert.deepEqual(countPeople(material([], { aggregates: others }), window).aggregates, []);
  });
});
