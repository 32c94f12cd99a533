/**
 * The table of named features: what two event statements of the same act are compared by. Every feature
 * gives one level; what a level weighs stands in `weights.ts`.
 */
import type { DaySpan, Profile } from "./profile.ts";
import { OPEN } from "./profile.ts";
import type { Surroundings } from "./surroundings.ts";

/** People: how two figures compare. Equal figures say the more the larger they are: "ten" is often said. */
export type PeopleLevel =
  | "equalLarge"
  | "equalMiddle"
  | "equalSmall"
  | "overlapLarge"
  | "overlap"
  | "vague"
  | "vagueAmongSeveral"
  | "withOthers"
  | "nearLarge"
  | "nearLargeAmongSeveral"
  | "near"
  | "nearAmongSeveral"
  | "different"
  | "differentAmongSeveral"
  | "far";

export type TimeLevel =
  | "sameDays"
  | "sameWeek"
  | "sameMonth"
  | "compatible"
  | "near"
  | "ahead"
  | "suspect"
  | "off"
  | "contradict"
  | "sameContext"
  | "nearContext"
  | "farContext"
  | "unknown";

export type PlaceLevel =
  | "sameSite"
  | "sameProvince"
  | "otherSite"
  | "contained"
  | "sameCountry"
  | "endpoints"
  | "otherProvince"
  | "otherCountry"
  | "unknown";

/** How seldom the place is named that both agree on, beyond what agreeing on a site or province weighs anyway. */
export type PlaceRarityLevel = "usual" | "rare" | "rarer" | "rarest";
/** How many other happenings of the act could be meant in that month. */
export type CrowdLevel = "usual" | "busy" | "crowded" | "thronged" | "countless";
export type WhoLevel = "same" | "uncertain" | "different";
export type PhaseLevel = "same" | "aheadAndTold" | "open" | "denied";
export type GroupsLevel = "agree" | "contradict" | "unknown";
export type SpeakersLevel = "sameRareOrigin" | "sameOrigin" | "sameRelay" | "different" | "unknown";
export type StoryLevel =
  | "sameDocument"
  | "toldApart"
  | "settled"
  | "reprint"
  | "manyRareWords"
  | "someRareWords"
  | "sameCredit"
  | "other"
  | "unknown";
export type CohortLevel = "agree" | "contradict" | "unknown";
export type CompanionsLevel = "several" | "one" | "none" | "settled" | "unknown";

/** One level for every feature. */
export type Levels = {
  readonly people: PeopleLevel;
  readonly time: TimeLevel;
  readonly place: PlaceLevel;
  readonly placeRarity: PlaceRarityLevel;
  readonly crowd: CrowdLevel;
  readonly who: WhoLevel;
  readonly phase: PhaseLevel;
  readonly groups: GroupsLevel;
  readonly speakers: SpeakersLevel;
  readonly story: StoryLevel;
  readonly cohort: CohortLevel;
  readonly companions: CompanionsLevel;
};

export type FeatureName = keyof Levels;

/** Acts that lead from one place to another: two reports may each name the other end. */
const MOVING_ACTS: ReadonlySet<string> = new Set(["return", "transfer", "arrival", "departure"]);

/** Days of a week or a third of a month ("late August" has twelve). */
const WEEK = 12;
const MONTH = 45;

/** Whether two figures are wholly the same. */
export function equalPeople(a: Profile, b: Profile): boolean {
  return a.min === b.min && a.max === b.max;
}

/** Two provinces and two figures: no other evidence outweighs that. */
export function isHopeless(a: Profile, b: Profile): boolean {
  return a.admin1 !== b.admin1 && a.admin1 !== 0 && b.admin1 !== 0 && (a.min !== b.min || a.max !== b.max);
}

/** Whether there is a number that both figures allow. */
export function peopleMeet(a: Profile, b: Profile): boolean {
  return a.min <= b.max && b.min <= a.max;
}

/** The figure without its bounds' difference: the middle, or the minimum of an open one. */
function middle(profile: Profile): number {
  return profile.max >= OPEN ? profile.min : (profile.min + profile.max) / 2;
}

/** An open figure of two or a wide one ("dozens", "up to 200") does not count anybody closely. */
function isVague(profile: Profile): boolean {
  return profile.max >= OPEN ? profile.min <= 2 : profile.max > 2 * profile.min + 1;
}

/** How the figures compare; `AmongSeveral`: either document tells of other groups that could be meant. */
export function comparePeople(a: Profile, b: Profile, around: Surroundings): PeopleLevel {
  const several = () => around.isAmongSeveral(a, b) || around.isAmongSeveral(b, a);
  if (isVague(a) || isVague(b)) {
    if (!peopleMeet(a, b)) return "far";
    return several() ? "vagueAmongSeveral" : "vague";
  }
  if (equalPeople(a, b) || (a.min === b.min && (a.max >= OPEN || b.max >= OPEN))) {
    return a.min > 30 ? "equalLarge" : a.min > 10 ? "equalMiddle" : "equalSmall";
  }
  const ratio = Math.min(middle(a), middle(b)) / Math.max(middle(a), middle(b));
  if (peopleMeet(a, b)) return compareMeeting(a, b, ratio, several);
  if (ratio < 0.4) return "far";
  if (around.countsOthers(a, b) || around.countsOthers(b, a)) return "withOthers";
  // Large figures are estimates, and sources differ; small ones are counted.
  if (ratio >= 0.8 && Math.min(a.min, b.min) > 30) return several() ? "nearLargeAmongSeveral" : "nearLarge";
  if (ratio >= 0.7) return several() ? "nearAmongSeveral" : "near";
  return several() ? "differentAmongSeveral" : "different";
}

/** "At least 13" fits 15, hardly 60: an open figure is seldom less than half of the true one. */
function compareMeeting(a: Profile, b: Profile, ratio: number, several: () => boolean): PeopleLevel {
  if (ratio >= 0.8) return Math.min(a.min, b.min) > 30 ? "overlapLarge" : "overlap";
  if (ratio >= 0.5) return several() ? "vagueAmongSeveral" : "vague";
  return several() ? "differentAmongSeveral" : "different";
}

function gapOf(a: DaySpan, b: DaySpan): number {
  return Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
}

function widthOf(span: DaySpan): number {
  return span.to - span.from + 1;
}

/** How the times compare; where one is unknown, the dates of publication stand in. */
export function compareTime(a: Profile, b: Profile, around: Surroundings): TimeLevel {
  if (!a.time || !b.time) return compareContext(a, b);
  const gap = gapOf(a.time, b.time);
  const widest = Math.max(widthOf(a.time), widthOf(b.time));
  if (gap === 0) {
    if (widest <= 2) return "sameDays";
    if (widest <= WEEK) return "sameWeek";
    return widest <= MONTH ? "sameMonth" : "compatible";
  }
  if (gap <= 3) return "near";
  const tolerance = (a.phase === "ahead") !== (b.phase === "ahead");
  if (tolerance && gap <= MONTH) return "ahead";
  if (isSuspect(a, around) || isSuspect(b, around)) return "suspect";
  return gap <= 21 ? "off" : "contradict";
}

/** A reprint may carry the date of its copying, and its "this week" then means another week. */
function isSuspect(profile: Profile, around: Surroundings): boolean {
  return profile.timeIsRelative && around.storyOf(profile).isReprint;
}

/** When a statement without a time can have happened, by its document: news is told within weeks. */
function contextSpan(profile: Profile): DaySpan | null {
  if (profile.time) return profile.time;
  const published = profile.published;
  if (!published) return null;
  return profile.phase === "ahead"
    ? { from: published.from, to: published.to + 30 }
    : { from: published.from - 30, to: published.to };
}

function compareContext(a: Profile, b: Profile): TimeLevel {
  const x = contextSpan(a);
  const y = contextSpan(b);
  if (!x || !y) return "unknown";
  const gap = gapOf(x, y);
  if (widthOf(x) > 200 || widthOf(y) > 200) return gap === 0 ? "unknown" : "farContext";
  if (gap === 0) return "sameContext";
  return gap <= 120 ? "nearContext" : "farContext";
}

/** How the places compare, by the gazetteer's id, then site, province and country. */
export function comparePlace(a: Profile, b: Profile): PlaceLevel {
  if (a.placeId !== 0 && a.placeId === b.placeId && (a.sites.length > 0 || a.admin1 === 0)) {
    return a.sites.length > 0 ? "sameSite" : "sameCountry";
  }
  if (a.country !== 0 && b.country !== 0 && a.country !== b.country) {
    return MOVING_ACTS.has(a.act) ? "endpoints" : "otherCountry";
  }
  if (a.sites.length > 0 && b.sites.length > 0 && a.sites.some((site) => b.sites.includes(site)))
    return "sameSite";
  if (a.admin1 !== 0 && b.admin1 !== 0) {
    if (a.admin1 !== b.admin1) return "otherProvince";
    return a.sites.length > 0 && b.sites.length > 0 ? "otherSite" : "sameProvince";
  }
  if (a.country === 0 || b.country === 0) return "unknown";
  if (a.sites.length > 0 && b.sites.length > 0) return "otherSite";
  const exact = (profile: Profile) => profile.admin1 !== 0 || profile.sites.length > 0;
  return exact(a) || exact(b) ? "contained" : "sameCountry";
}

/** What agreeing on a place weighs already, as log2 of the share of statements that name it. */
const EXPECTED_RARITY: Partial<Record<PlaceLevel, number>> = {
  sameSite: 3,
  sameProvince: 2,
  contained: 0.5,
  sameCountry: 0.5,
};

/** How much rarer than usual the most exact place is that both name. */
export function comparePlaceRarity(
  a: Profile,
  b: Profile,
  place: PlaceLevel,
  around: Surroundings,
): PlaceRarityLevel {
  const expected = EXPECTED_RARITY[place];
  if (expected === undefined) return "usual";
  const site = a.sites.find((name) => b.sites.includes(name));
  const agreed =
    place === "sameSite" && site !== undefined ? site : place === "sameProvince" ? a.admin1 : a.country;
  if (agreed === 0) return "usual";
  const extra = -Math.log2(around.statistics.share(a.act, agreed)) - expected;
  if (extra < 1) return "usual";
  if (extra < 3) return "rare";
  return extra < 5 ? "rarer" : "rarest";
}

/** How crowded the month is; every level is four times the one before. */
export function compareCrowd(a: Profile, b: Profile, around: Surroundings): CrowdLevel {
  const crowd = around.crowd(a, b);
  if (crowd <= 32) return "usual";
  if (crowd <= 128) return "busy";
  if (crowd <= 512) return "crowded";
  return crowd <= 2048 ? "thronged" : "countless";
}

/** Whether both speak of refugees, of helpers, of others; "other" is also what is read where no word tells. */
export function compareWho(a: Profile, b: Profile): WhoLevel {
  if (a.who === b.who) return "same";
  return a.who === "other" || b.who === "other" ? "uncertain" : "different";
}

export function comparePhase(a: Profile, b: Profile): PhaseLevel {
  if (a.phase === b.phase) return "same";
  if (a.phase === "denied" || b.phase === "denied") return "denied";
  if (a.phase === "unclear" || b.phase === "unclear") return "open";
  return "aheadAndTold";
}

/** Whether the composition told (women, men, children) can be the same people's. */
export function compareGroups(a: Profile, b: Profile): GroupsLevel {
  let shared = 0;
  for (const group of a.groups) {
    for (const other of b.groups) {
      if (group.sex !== other.sex || group.age !== other.age) continue;
      const meets = group.min <= (other.max ?? OPEN) && other.min <= (group.max ?? OPEN);
      if (!meets) return "contradict";
      shared += 1;
    }
  }
  return shared > 0 ? "agree" : "unknown";
}

/** Who says it: the same named origin, a shared relay, or others. */
export function compareSpeakers(a: Profile, b: Profile, around: Surroundings): SpeakersLevel {
  if (a.origin !== 0 && a.origin === b.origin)
    return around.statistics.isRareVoice(a.origin) ? "sameRareOrigin" : "sameOrigin";
  if (a.voices.some((voice) => b.voices.includes(voice))) return "sameRelay";
  if (a.origin === 0 || b.origin === 0) return "unknown";
  return "different";
}

/**
 * What the documents have in common. Two documents on one story agree on days anyway: where the days agree,
 * a shared story says nothing more (`settled`).
 */
export function compareStory(a: Profile, b: Profile, time: TimeLevel, around: Surroundings): StoryLevel {
  if (a.document === b.document) return around.apartness(a, b) === "together" ? "sameDocument" : "toldApart";
  const x = around.storyOf(a);
  const y = around.storyOf(b);
  if (x.family === y.family) return "reprint";
  if (isSettled(time)) return "settled";
  const shared = around.stories.sharedTerms(x, y);
  if (shared !== null && shared >= 6) return "manyRareWords";
  if (shared !== null && shared >= 3) return "someRareWords";
  if (x.credit !== null && x.credit === y.credit) return "sameCredit";
  return shared === null ? "unknown" : "other";
}

/** Whether the statements themselves tell that the days agree. */
export function isSettled(time: TimeLevel): boolean {
  return time === "sameDays" || time === "sameWeek";
}
