import { addDays, dayNumber } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { dateAfter } from "./duration.ts";
import type { Period } from "./period.ts";
import type { DayPart, PeriodPart, TimeUnit } from "./types.ts";

/** Days of a month by the gold guide: early 1–10, mid 10–20, late 20–end. */
const MONTH_PARTS: Record<"early" | "mid" | "late", readonly [number, number]> = {
  early: [0, 9],
  mid: [9, 19],
  late: [19, 30],
};

type Thirds = Record<"early" | "mid" | "late", readonly [number, number]>;

/** Months of a year, and years of a decade, from the first to the one after the last. */
const YEAR_PARTS: Thirds = { early: [0, 4], mid: [4, 8], late: [8, 12] };
const DECADE_PARTS: Thirds = { early: [0, 4], mid: [4, 7], late: [7, 10] };

/** The days of `period` that its early, middle or late part holds; other units than the month go by thirds. */
export function partOf(
  part: PeriodPart,
  whole: DateInterval & { readonly unit?: Period["unit"] },
  reference: IsoDate | null,
): DateInterval {
  const { earliest, latest } = whole;
  if (part === "earlier" || part === "later") {
    if (!reference || reference < earliest || reference > latest) return { earliest, latest };
    return part === "earlier" ? { earliest, latest: reference } : { earliest: reference, latest };
  }
  if (whole.unit === "year" || whole.unit === "decade") {
    const [first, last] = (whole.unit === "year" ? YEAR_PARTS : DECADE_PARTS)[part];
    const unit = whole.unit === "year" ? "month" : "year";
    return {
      earliest: dateAfter(earliest, first, unit),
      latest: addDays(dateAfter(earliest, last, unit), -1),
    };
  }
  const length = dayNumber(latest) - dayNumber(earliest) + 1;
  const month = whole.unit === "month" ? MONTH_PARTS[part] : null;
  const third = { early: 0, mid: 1, late: 2 }[part];
  const from = month ? month[0] : Math.floor((length * third) / 3);
  const to = month ? Math.min(month[1], length - 1) : Math.ceil((length * (third + 1)) / 3) - 1;
  return { earliest: addDays(earliest, from), latest: addDays(earliest, to) };
}

/** The first or last `count` units of an interval: the first six months of a year, its last two weeks. */
export function edgeOf(
  edge: "first" | "last",
  count: number,
  unit: TimeUnit,
  of: DateInterval,
): DateInterval {
  if (edge === "first") {
    const latest = addDays(dateAfter(of.earliest, count, unit), -1);
    return { earliest: of.earliest, latest: latest < of.latest ? latest : of.latest };
  }
  const earliest = dateAfter(addDays(of.latest, 1), -count, unit);
  return { earliest: earliest > of.earliest ? earliest : of.earliest, latest: of.latest };
}

/** TIMEX3 codes for parts of the day. */
const DAY_PART_CODES: Record<DayPart, string> = {
  dawn: "TMO",
  morning: "TMO",
  midday: "TMI",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  overnight: "TNI",
  daytime: "TDT",
};

export const dayPartCode = (part: DayPart): string => DAY_PART_CODES[part];

/** The days on which a part of a day falls: an "overnight" begins on the evening before. */
export function dayPartDays(part: DayPart, days: DateInterval): DateInterval {
  return part === "overnight" ? { earliest: addDays(days.earliest, -1), latest: days.latest } : days;
}
