/** Figures of several documents that do not fit together. */
import type { Statement } from "../../3-statement/types.ts";
import type { DateInterval } from "../../core/interval.ts";
import type { RecordIncident } from "../types.ts";
import { ENDS } from "./ends.ts";
import { meet, sumOf } from "./sums.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** Running totals on the same people that are smaller later on. */
export function checkRunningTotals(documents: readonly CheckedDocument[]): Check[] {
  const totals = documents
    .flatMap(({ document, statements }) =>
      statements
        .filter(
          // Round figures ("nearly 22,000") rise and fall by their rounding.
          ({ kind, basis, modality, people }) =>
            kind === "aggregate" && basis === "since" && modality === "reported" && people.qualifier === null,
        )
        .flatMap((statement) => {
          const asOf = document.published ?? null;
          return asOf && asOf.basis !== "unknown" ? [{ statement, asOf }] : [];
        }),
    )
    .toSorted((a, b) => (a.asOf.latest < b.asOf.latest ? -1 : 1));
  const series = Map.groupBy(totals, ({ statement: { act, people, place, time } }) =>
    [act, people.who, place?.country ?? "", time?.earliest.slice(0, 7) ?? ""].join(" "),
  );
  return [...series.values()].flatMap((ones) =>
    ones.slice(1).flatMap((later, index): Check[] => {
      const earlier = ones[index];
      if (!earlier || later.asOf.earliest <= earlier.asOf.latest) return [];
      const most = later.statement.people.max;
      const least = earlier.statement.people.min;
      // Less than half is another series ("147 this year"), not the same one falling.
      if (most === null || most >= least || most * 2 < least) return [];
      return [
        {
          kind: "runningTotal",
          statements: [earlier.statement.id, later.statement.id],
          values: {
            earlier: countOf(earlier.statement),
            earlierBy: daysOf(earlier.asOf),
            later: countOf(later.statement),
            laterBy: daysOf(later.asOf),
          },
        },
      ];
    }),
  );
}

function countOf({ people: { min, max } }: Statement) {
  return { min, max };
}

function daysOf({ earliest, latest }: DateInterval): DateInterval {
  return { earliest, latest };
}

/** Cohorts of which more people are told to have been returned, freed, … than were held. */
export function checkCohorts(incidents: readonly RecordIncident[]): Check[] {
  const endedBy = outcomesByHeld(incidents);
  return incidents.flatMap((held): Check[] => {
    const most = held.people.max;
    if (held.act !== "detention" || most === null || held.modality !== "reported") return [];
    const statements = new Set(held.claims.map(({ statement }) => statement));
    const found = new Set([...statements].flatMap((id) => endedBy.get(id) ?? []));
    const outcomes = [...found].sort((a, b) => a - b).flatMap((at) => incidents[at] ?? []);
    // One person ends custody once; two outcomes of one act may be one happening told twice.
    const byAct = [...Map.groupBy(outcomes, ({ act }) => act).values()];
    const least = byAct.map((ones) =>
      ones.reduce((best, one) => (one.people.min > best.people.min ? one : best)),
    );
    const sum = sumOf(least.map(({ people }) => people));
    if (sum.min <= most) return [];
    return [
      {
        kind: "cohort",
        statements: [
          ...statements,
          ...least.flatMap(({ claims }) => claims.map(({ statement }) => statement)),
        ],
        values: { held: held.people, outcomes: sum },
      },
    ];
  });
}

/** Positions of the incidents that end custody, by the statement on the custody that they follow. */
function outcomesByHeld(incidents: readonly RecordIncident[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  incidents.forEach((outcome, at) => {
    if (!ENDS.has(outcome.act) || outcome.modality !== "reported") return;
    for (const { follows } of outcome.claims) {
      if (follows === null) continue;
      const known = found.get(follows);
      if (known) known.push(at);
      else found.set(follows, [at]);
    }
  });
  return found;
}

/**
 * Figures told as another's that differ from that other's own words: the window, or the number. `nameOf` gives the
 * one name under which a body is compared.
 */
export function checkRetellings(
  documents: readonly CheckedDocument[],
  nameOf: (name: string) => string,
): Check[] {
  const own = new Map<string, Statement[]>();
  for (const { document, statements } of documents) {
    if (document.publisher === null) continue;
    const name = nameOf(document.publisher);
    const said = statements.filter(({ speakers }) => {
      const origin = speakers[0]?.name;
      return origin === undefined || (origin !== null && nameOf(origin) === name);
    });
    own.set(name, [...(own.get(name) ?? []), ...said]);
  }
  return documents.flatMap(({ document, statements }) =>
    statements.flatMap((retold): Check[] => {
      const named = retold.speakers.map(({ name }) => name).filter((name) => name !== null);
      const origin = named.find((name) => own.has(nameOf(name)));
      if (
        origin === undefined ||
        (document.publisher !== null && nameOf(document.publisher) === nameOf(origin))
      )
        return [];
      return differing(retold, own.get(nameOf(origin)) ?? [], origin);
    }),
  );
}

/** What a retelling changed, where one of the origin's own statements is clearly the one retold. */
function differing(retold: Statement, own: readonly Statement[], origin: string): Check[] {
  const same = own.filter(
    (one) =>
      one.act === retold.act && one.people.who === retold.people.who && one.modality === retold.modality,
  );
  const equal = same.filter(
    (one) => one.people.min === retold.people.min && one.people.max === retold.people.max,
  );
  const { time } = retold;
  if (equal.length > 0) {
    if (!time || time.text === null) return [];
    const dated = equal.filter((one) => one.time !== null);
    const agrees = dated.length === 0 || dated.some((one) => one.time && fits(time, one.time));
    const close = dated.find(
      (one) => one.time && one.time.earliest <= time.latest && time.earliest <= one.time.latest,
    );
    if (agrees || !close?.time) return [];
    return [
      {
        kind: "retoldWindow",
        statements: [retold.id, close.id],
        values: { origin, people: countOf(retold), told: daysOf(time), own: daysOf(close.time) },
      },
    ];
  }
  const sameWindow = same.filter(
    (one) =>
      one.time &&
      time &&
      one.time.earliest === time.earliest &&
      one.time.latest === time.latest &&
      one.kind === retold.kind,
  );
  const [rival] = sameWindow;
  if (!rival || sameWindow.some((one) => meet(one.people, retold.people))) return [];
  return [
    {
      kind: "retoldNumber",
      statements: [retold.id, rival.id],
      values: { origin, told: countOf(retold), own: countOf(rival) },
    },
  ];
}

/** Whether one window lies within the other and is no other whole window: "in 2017" fits any part of 2017. */
function fits(a: DateInterval, b: DateInterval): boolean {
  if (a.earliest === b.earliest) return a.latest === b.latest;
  return (
    (a.earliest <= b.earliest && b.latest <= a.latest) || (b.earliest <= a.earliest && a.latest <= b.latest)
  );
}
