import type { CalendarUnit, DayPart, Length, PeriodPart, Season, TimeUnit } from "../../../time/types.ts";

/** Units that "the quarter" and "a period" can name besides those of the calendar. */
export type UnitName = TimeUnit | "period" | "half" | "fortnight";

/** What a word can be to the time grammar. One word has one role; grammar rules know the few that have two. */
export type Word =
  | { readonly role: "month"; readonly month: number; readonly short: boolean }
  | { readonly role: "weekday"; readonly weekday: number; readonly short: boolean; readonly plural: boolean }
  | { readonly role: "unit"; readonly unit: UnitName; readonly plural: boolean }
  | { readonly role: "digits" }
  | { readonly role: "number"; readonly value: number }
  | { readonly role: "scale"; readonly value: number }
  | { readonly role: "vague" }
  | { readonly role: "half" }
  | { readonly role: "ordinal"; readonly value: number }
  | { readonly role: "article"; readonly definite: boolean }
  | { readonly role: "demonstrative"; readonly near: boolean }
  | { readonly role: "relative"; readonly name: RelativeName }
  | { readonly role: "part"; readonly part: PeriodPart }
  | { readonly role: "boundary"; readonly part: PeriodPart }
  | { readonly role: "dayPart"; readonly part: DayPart }
  | { readonly role: "noon"; readonly hour: number }
  | { readonly role: "meridiem"; readonly afternoon: boolean }
  | { readonly role: "season"; readonly season: Season }
  | { readonly role: "namedDay"; readonly step: number; readonly part: DayPart | null }
  | { readonly role: "reference"; readonly to: "past" | "present" | "future" }
  | { readonly role: "frequency"; readonly every: Length }
  | { readonly role: "every" }
  | { readonly role: "per" }
  | { readonly role: "decade"; readonly first: number }
  | { readonly role: "fiscal" }
  | { readonly role: "holiday" }
  | { readonly role: "long"; readonly unit: TimeUnit }
  | { readonly role: "bound"; readonly name: BoundName };

export type RelativeName =
  | "last"
  | "past"
  | "previous"
  | "next"
  | "coming"
  | "following"
  | "same"
  | "latest"
  | "final"
  | "current"
  | "recent"
  | "future";

export type BoundName = "from" | "between" | "since" | "until" | "by";

const words = new Map<string, Word>();

const add = (text: string, word: Word): void => {
  for (const each of text.split(" ")) words.set(each, word);
};

const MONTHS =
  "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec";
MONTHS.split(",").forEach((names, index) => {
  names.split(" ").forEach((name, place) => {
    words.set(name, { role: "month", month: index + 1, short: place > 0 });
  });
});

const WEEKDAYS =
  "sunday sun,monday mon,tuesday tues tue,wednesday weds wed,thursday thurs thur thu,friday fri,saturday sat";
WEEKDAYS.split(",").forEach((names, weekday) => {
  names.split(" ").forEach((name, place) => {
    words.set(name, { role: "weekday", weekday, short: place > 0, plural: false });
    if (place === 0) words.set(`${name}s`, { role: "weekday", weekday, short: false, plural: true });
  });
});

const UNITS: readonly (readonly [UnitName, string, string])[] = [
  ["second", "second", "seconds"],
  ["minute", "minute", "minutes"],
  ["hour", "hour", "hours"],
  ["day", "day", "days"],
  ["week", "week", "weeks"],
  ["weekend", "weekend", "weekends"],
  ["fortnight", "fortnight", "fortnights"],
  ["month", "month", "months"],
  ["quarter", "quarter", "quarters"],
  ["year", "year", "years"],
  ["decade", "decade", "decades"],
  ["century", "century", "centuries"],
  ["millennium", "millennium", "millennia"],
  ["period", "period", "periods"],
];
for (const [unit, singular, plural] of UNITS) {
  words.set(singular, { role: "unit", unit, plural: false });
  words.set(plural, { role: "unit", unit, plural: true });
}
for (const [unit, prefix] of [
  ["year", "year"],
  ["month", "month"],
  ["week", "week"],
  ["day", "day"],
  ["decade", "decade"],
  ["hour", "hour"],
] as const) {
  words.set(`${prefix}long`, { role: "long", unit });
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
ONES.split(" ").forEach((name, value) => {
  if (value > 0) words.set(name, { role: "number", value });
});
"twenty thirty forty fifty sixty seventy eighty ninety".split(" ").forEach((name, index) => {
  words.set(name, { role: "number", value: 20 + 10 * index });
});
add("dozen", { role: "scale", value: 12 });
add("hundred", { role: "scale", value: 100 });
add("thousand", { role: "scale", value: 1000 });
add("million", { role: "scale", value: 1_000_000 });
add("several few couple many some dozens hundreds thousands multiple numerous multi", { role: "vague" });
words.set("half", { role: "half" });

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
ORDINALS.split(" ").forEach((name, index) => {
  words.set(name, { role: "ordinal", value: index + 1 });
});

add("the", { role: "article", definite: true });
add("a an", { role: "article", definite: false });
add("this these", { role: "demonstrative", near: true });
add("that those", { role: "demonstrative", near: false });

const RELATIVES: readonly (readonly [RelativeName, string])[] = [
  ["last", "last"],
  ["past", "past"],
  ["previous", "previous preceding prior"],
  ["next", "next"],
  ["coming", "coming upcoming"],
  ["following", "following ensuing subsequent"],
  ["same", "same corresponding comparable equivalent like"],
  ["latest", "latest"],
  ["final", "final"],
  ["current", "current"],
  ["recent", "recent"],
  ["future", "future"],
];
for (const [name, texts] of RELATIVES) add(texts, { role: "relative", name });

add("early", { role: "part", part: "early" });
add("mid", { role: "part", part: "mid" });
add("late", { role: "part", part: "late" });
add("earlier", { role: "part", part: "earlier" });
add("later", { role: "part", part: "later" });
add("beginning start outset", { role: "boundary", part: "early" });
add("end close", { role: "boundary", part: "late" });
words.set("middle", { role: "boundary", part: "mid" });

add("morning mornings", { role: "dayPart", part: "morning" });
add("dawn daybreak sunrise", { role: "dayPart", part: "dawn" });
add("afternoon afternoons", { role: "dayPart", part: "afternoon" });
add("evening evenings", { role: "dayPart", part: "evening" });
add("night nights", { role: "dayPart", part: "night" });
add("noon midday", { role: "noon", hour: 12 });
add("midnight", { role: "noon", hour: 24 });
add("a.m. am a.m", { role: "meridiem", afternoon: false });
add("p.m. pm p.m", { role: "meridiem", afternoon: true });

add("spring", { role: "season", season: "spring" });
add("summer", { role: "season", season: "summer" });
add("autumn fall", { role: "season", season: "autumn" });
add("winter", { role: "season", season: "winter" });

add("today", { role: "namedDay", step: 0, part: null });
add("yesterday", { role: "namedDay", step: -1, part: null });
add("tomorrow", { role: "namedDay", step: 1, part: null });
add("tonight", { role: "namedDay", step: 0, part: "night" });
add("overnight", { role: "namedDay", step: 0, part: "overnight" });

add("now currently presently nowadays", { role: "reference", to: "present" });
add("recently lately", { role: "reference", to: "past" });
add("soon", { role: "reference", to: "future" });

const FREQUENCIES: readonly (readonly [number, TimeUnit, string])[] = [
  [1, "hour", "hourly"],
  [1, "day", "daily nightly"],
  [1, "week", "weekly"],
  [2, "week", "biweekly fortnightly"],
  [1, "month", "monthly"],
  [1, "quarter", "quarterly"],
  [6, "month", "semiannual semiannually biannual biannually"],
  [1, "year", "annual annually yearly"],
  [2, "year", "biennial biennially"],
];
for (const [count, unit, texts] of FREQUENCIES) add(texts, { role: "frequency", every: { count, unit } });
add("every each", { role: "every" });
add("per", { role: "per" });

"twenties thirties forties fifties sixties seventies eighties nineties".split(" ").forEach((name, index) => {
  words.set(name, { role: "decade", first: 1920 + 10 * index });
});
add("fiscal financial", { role: "fiscal" });

// First words of holidays' names; holidays.ts knows the rest of each.
add("christmas thanksgiving easter halloween passover ramadan juneteenth chuseok seollal", {
  role: "holiday",
});
add("new good valentine's valentine independence labor labour memorial veterans veterans' presidents", {
  role: "holiday",
});
add("columbus election boxing bastille martin mother's mothers father's fathers lunar chinese", {
  role: "holiday",
});
add("st epiphany fourth-of-july", { role: "holiday" });

const BOUNDS: readonly (readonly [BoundName, string])[] = [
  ["from", "from"],
  ["between", "between"],
  ["since", "since"],
  ["until", "until till through"],
  ["by", "by"],
];
for (const [name, texts] of BOUNDS) add(texts, { role: "bound", name });

const DIGITS: Word = { role: "digits" };

/** The role of a token's lower-cased word, or undefined for the great majority that have none. */
export const wordOf = (lower: string): Word | undefined => words.get(lower);

export const digits = (): Word => DIGITS;

/** The calendar unit of a unit word, where it is one. */
export function calendarUnit(unit: UnitName): CalendarUnit | null {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "period":
    case "fortnight":
      return null;
    default:
      return unit;
  }
}

/** The length that one unit word stands for: a fortnight is two weeks; a "period" has none. */
export function lengthOf(count: number | null, unit: UnitName): Length | null {
  if (unit === "fortnight") return { count: count === null ? null : 2 * count, unit: "week" };
  return unit === "period" || unit === "half" ? null : { count, unit };
}
