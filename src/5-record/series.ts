/**
 * Series of official figures: one number for a window, as known on a day. A later vintage revises an earlier one; it
 * does not contradict it.
 */
import type { CountInterval, DateInterval, IsoDate } from "../core/interval.ts";
import type { AskedAggregate } from "./types.ts";

/** A figure as it was told on one day, by the statements that tell it. */
export type Vintage = {
  /** By this day it was so known: the day of publication. Null: unknown. */
  readonly asOf: IsoDate | null;
  readonly people: CountInterval;
  readonly statements: readonly string[];
  /** `first`, the same as the vintage before, or another number. */
  readonly change: "first" | "same" | "revised";
};

/** A year, or a part of it from its first day. */
export type SeriesWindow = {
  readonly time: DateInterval;
  readonly kind: "year" | "partOfYear";
  /** Oldest first. */
  readonly vintages: readonly Vintage[];
};

export type Series = {
  readonly act: string;
  readonly who: string;
  readonly country: string | null;
  /** By window, earliest first. */
  readonly windows: readonly SeriesWindow[];
};

/** The series among the totals told: figures for whole years and for parts of one that begin on its first day. */
export function seriesOf(aggregates: readonly AskedAggregate[]): Series[] {
  const told = aggregates.filter(
    ({ basis, modality, time }) =>
      basis === "total" && modality === "reported" && time !== null && kindOf(time) !== null,
  );
  const bySeries = Map.groupBy(
    told,
    ({ act, people, place }) => `${act} ${people.who} ${place?.country ?? ""}`,
  );
  return [...bySeries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members;
      if (!first) return [];
      const windows = [...Map.groupBy(members, ({ time }) => `${time?.earliest} ${time?.latest}`)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, figures]) => windowOf(figures));
      return [{ act: first.act, who: first.people.who, country: first.place?.country ?? null, windows }];
    });
}

function kindOf({ earliest, latest }: DateInterval): SeriesWindow["kind"] | null {
  if (!earliest.endsWith("-01-01") || earliest.slice(0, 4) !== latest.slice(0, 4)) return null;
  return latest.endsWith("-12-31") ? "year" : "partOfYear";
}

function windowOf(figures: readonly AskedAggregate[]): SeriesWindow[] {
  const time = figures[0]?.time;
  const kind = time ? kindOf(time) : null;
  if (!time || kind === null) return [];
  const told = Map.groupBy(
    wholes(figures),
    ({ publishedBy, people }) => `${publishedBy ?? ""} ${people.min} ${people.max}`,
  );
  const vintages: Vintage[] = [];
  for (const [, ones] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = ones;
    if (!first) continue;
    const people = { min: first.people.min, max: first.people.max };
    const before = vintages.at(-1)?.people;
    const change = !before ? "first" : meets(before, people) ? "same" : "revised";
    vintages.push({
      asOf: first.publishedBy,
      people,
      statements: ones.map(({ statement }) => statement),
      change,
    });
  }
  return [{ time: { earliest: time.earliest, latest: time.latest }, kind, vintages }];
}

/**
 * "196 came last year … around ten of those who arrived last year were diplomats": nothing is revised on the day that it
 * is told, so that of the figures of one day a smaller one counts a part.
 */
function wholes(figures: readonly AskedAggregate[]): readonly AskedAggregate[] {
  return figures.filter(({ publishedBy, people }) =>
    figures.every(
      (other) => other.publishedBy !== publishedBy || (people.max ?? Infinity) >= other.people.min,
    ),
  );
}

/** "Some 1,500" is no revision of 1,514. */
function meets(a: CountInterval, b: CountInterval): boolean {
  return (b.max === null || a.min <= b.max) && (a.max === null || b.min <= a.max);
}
