import { addDays, hull, intersection, weekdayOf } from "../../core/calendar.ts";
import type { DateInterval } from "../../core/interval.ts";
import type { PlaceMention } from "../place/types.ts";
import type { TimeExpression } from "../time/types.ts";
import type { Counting } from "./counting.ts";
import { countryPlace } from "./country-place.ts";
import type { Cohort, Draft, DraftTime } from "./draft.ts";
import { lengthOf, placesOf, timeOfDraft } from "./draft.ts";

/** Time and places of a draft once those of the drafts it hangs together with are weighed. */
export type Settled = {
  readonly time: DraftTime | null;
  /** The rule, when the time was taken over from another draft; null when the draft's own words tell it. */
  readonly timeFrom: string | null;
  readonly places: readonly PlaceMention[];
};

/** Two figures for the same people happened at the same time and place: the more exact telling serves both. */
function shared(drafts: readonly Draft[], index: number): Settled {
  const draft = drafts[index] as Draft;
  const family = drafts.filter(
    (other, at) =>
      at === index ||
      other.sameAs === index ||
      (draft.sameAs !== null && (at === draft.sameAs || other.sameAs === draft.sameAs)),
  );
  const own = timeOfDraft(draft);
  let time = own;
  let places = placesOf(draft);
  for (const other of family) {
    const found = timeOfDraft(other);
    if (
      found !== null &&
      (time === null || (lengthOf(found) < lengthOf(time) && intersection(found, time) !== null))
    ) {
      time = found;
    }
    if (places.length === 0) places = placesOf(other);
  }
  return { time, timeFrom: time === own ? null : "another figure for the same people", places };
}

/**
 * Where those who are returned, or whose return lies ahead, have been handed on to before; null if nobody handed them
 * on, or the words tell the place of the return.
 */
function whereNow(drafts: readonly Draft[], draft: Draft): PlaceMention | null {
  if (draft.act !== "return" || (draft.phase !== "ahead" && draft.phase !== "told")) return null;
  if (draft.phase === "told" && placesOf(draft).length > 0) return null;
  const moved = drafts.find(
    (other) => other.act === "transfer" && other.phase === "told" && other.cohort === draft.cohort,
  );
  const reached = moved?.claims.find(({ destination }) => destination !== null)?.destination ?? null;
  if (reached === null || reached.place.precision === "country") return reached;
  const { country, text } = reached.place;
  // A town that they were moved to need not be the one that they are sent back from; the country is.
  if (draft.phase === "ahead" || country === null) return null;
  return { ...reached, place: countryPlace(country, text), kind: "country" };
}

/** The told detention that a draft without time and place goes on from: that of its whole, else the latest before it. */
function model(drafts: readonly Draft[], cohorts: readonly Cohort[], index: number): number {
  const draft = drafts[index] as Draft;
  const parent = cohorts[draft.cohort]?.parent ?? null;
  const isModel = (other: Draft): boolean =>
    other.act === "detention" && other.phase === "told" && other !== draft;
  if (draft.phase === "denied" || draft.phase === "unclear") {
    return drafts.findIndex(
      (other) => other.phase === "told" && other.act === draft.act && other.cohort === draft.cohort,
    );
  }
  if (draft.act === "escape" || draft.act === "detention") {
    const whole = drafts.findIndex((other) => isModel(other) && other.cohort === parent);
    if (whole >= 0) return whole;
  }
  if (draft.act === "escape") {
    // "Two others escaped arrest": from the arrest told last.
    const sentence = draft.claims[0]?.sentence ?? 0;
    const before = (other: Draft): boolean => isModel(other) && (other.claims[0]?.sentence ?? 0) <= sentence;
    const refugees = drafts.findLastIndex((other) => before(other) && other.role !== "helper");
    return refugees >= 0 ? refugees : drafts.findLastIndex(before);
  }
  if (draft.act === "release")
    return drafts.findIndex((other) => isModel(other) && other.cohort === draft.cohort);
  const alike = draft.claims.some((claim) => claim.alike != null);
  if (draft.act === "return" && draft.claims.some((claim) => claim.alike === "place")) {
    // "Were sent back through the same border post".
    const sentence = draft.claims[0]?.sentence ?? 0;
    return drafts.findLastIndex(
      (other) =>
        other !== draft &&
        other.act === "return" &&
        other.phase === "told" &&
        placesOf(other).length > 0 &&
        (other.claims[0]?.sentence ?? 0) <= sentence,
    );
  }
  if (draft.act === "detention" && (draft.role === "helper" || alike)) {
    const sentence = draft.claims[0]?.sentence ?? 0;
    return drafts.findLastIndex(
      (other) => isModel(other) && (other.claims[0]?.sentence ?? 0) <= sentence && other.role === "refugee",
    );
  }
  return -1;
}

/** The weekday that an expression names (0 Sunday … 6 Saturday), through "evening" and the like; null if none. */
function weekdayNamed(expression: TimeExpression | null): number | null {
  if (expression?.kind === "weekday") return expression.weekday;
  return expression?.kind === "dayPart" ? weekdayNamed(expression.of) : null;
}

/** The days of a time inside a window; of a named weekday only such days ("last Wednesday" within "last week"). */
function within(time: DraftTime, window: DateInterval): DateInterval | null {
  const inside = intersection(time, window);
  const weekday = weekdayNamed(time.expression);
  if (inside === null || weekday === null) return inside;
  let { earliest, latest } = inside;
  while (earliest < latest && weekdayOf(earliest) !== weekday) earliest = addDays(earliest, 1);
  while (latest > earliest && weekdayOf(latest) !== weekday) latest = addDays(latest, -1);
  return { earliest, latest };
}

/** Works out when and where each draft happened, from its own words first. */
export function settle(
  drafts: readonly Draft[],
  cohorts: readonly Cohort[],
  counted: readonly Counting[],
  published: DateInterval | null,
): Settled[] {
  const settled = drafts.map((_, index) => shared(drafts, index));
  // A part of an aggregate lies between the start of the whole's window and the date of publication.
  counted.forEach((counting, part) => {
    if (counting.kind !== "aggregate" || settled[part]?.time !== null || published === null) return;
    if (counting.basis === "stock") return;
    const parent = cohorts[(drafts[part] as Draft).cohort]?.parent ?? null;
    const whole = parent === null ? -1 : drafts.findIndex((other) => other.cohort === parent);
    const window = settled[whole]?.time ?? null;
    if (window === null) return;
    const time = { ...window, latest: published.latest, text: null };
    settled[part] = { ...(settled[part] as Settled), time, timeFrom: "window of the whole" };
  });
  // What a sum is made of lies inside the window that the sum is told for.
  counted.forEach((counting, whole) => {
    if (counting.kind !== "aggregate") return;
    const window = settled[whole]?.time ?? null;
    if (window === null) return;
    for (const part of counting.parts) {
      const own = settled[part];
      if (own === undefined) continue;
      if (own.time === null) {
        settled[part] = { ...own, time: window, timeFrom: "window of the sum" };
        continue;
      }
      const inside = within(own.time, window);
      if (inside !== null && lengthOf(inside) < lengthOf(own.time)) {
        settled[part] = { ...own, time: { ...own.time, ...inside } };
      }
    }
  });
  // A sum told without a time runs over the times of its parts.
  counted.forEach((counting, whole) => {
    const own = settled[whole];
    if (counting.kind !== "aggregate" || own === undefined || own.time !== null || counting.parts.length < 2)
      return;
    const times = counting.parts.map((part) => settled[part]?.time ?? null);
    const first = times[0];
    if (first == null || times.includes(null)) return;
    const span = times.reduce<DateInterval>((all, time) => (time === null ? all : hull(all, time)), first);
    settled[whole] = { ...own, time: { ...first, ...span, text: null }, timeFrom: "times of the parts" };
  });
  return settled.map((own, index): Settled => {
    const abroad = whereNow(drafts, drafts[index] as Draft);
    if (abroad !== null) return { ...own, places: [abroad] };
    const base = settled[model(drafts, cohorts, index)];
    const counting = counted[index];
    const isStock = counting?.kind === "aggregate" && counting.basis === "stock";
    if (base === undefined) return own;
    // Those set free were held there, but not on that day.
    const draft = drafts[index] as Draft;
    const onlyPlace =
      draft.role !== "helper" &&
      draft.claims.every((claim) => claim.alike !== "time and place") &&
      draft.claims.some((claim) => claim.alike === "place");
    const sharesTime = draft.act !== "release" && !onlyPlace && !isStock;
    return {
      time: own.time ?? (sharesTime ? base.time : null),
      timeFrom:
        sharesTime && own.time === null && base.time !== null ? "arrest of the same group" : own.timeFrom,
      places: own.places.length > 0 ? own.places : base.places,
    };
  });
}
