/**
 * Which statements are worth comparing: those of one act that agree on some key of role, time, place,
 * figure, voice or text. Every statement has a bounded number of keys and every large block is walked with
 * a bounded window, so that the pairs grow with the statements and not with their square.
 */
import type { Corpus } from "./corpus.ts";
import { firstOf, NumberList, PAIR_BASE, pairCode, secondOf } from "./numbers.ts";
import type { Profile } from "./profile.ts";

/** Acts with no more statements than this are compared all with all. */
const SMALL_ACT = 150;
/** Blocks up to this size are compared all with all. */
const SMALL_BLOCK = 24;
/** In larger blocks every statement is compared with so many that follow it, once by time, once by figure. */
const WINDOW = 10;
const BLOCK_DAYS = 10;
/** A time wider than this is placed by the date of publication instead. */
const WIDE_TIME = 45;

/** Calls `visit` once for every candidate pair, the smaller index first, in order of the indexes. */
export function visitCandidates(corpus: Corpus, visit: (a: Profile, b: Profile) => void): void {
  const { profiles } = corpus;
  const codes = new NumberList();
  collectCandidates(corpus, (a, b) => {
    if (isHopeless(a, b)) return;
    codes.push(pairCode(Math.min(a.index, b.index), Math.max(a.index, b.index)));
  });
  for (const code of codes.distinct()) {
    const a = profiles[firstOf(code)];
    const b = profiles[secondOf(code)];
    if (a && b) visit(a, b);
  }
}

/** Two provinces and two figures: no other evidence outweighs that. */
function isHopeless(a: Profile, b: Profile): boolean {
  return a.admin1 !== b.admin1 && a.admin1 !== 0 && b.admin1 !== 0 && (a.min !== b.min || a.max !== b.max);
}

function collectCandidates(corpus: Corpus, visit: (a: Profile, b: Profile) => void): void {
  const byAct = new Map<string, Profile[]>();
  for (const profile of corpus.profiles) {
    const members = byAct.get(profile.act);
    if (members) members.push(profile);
    else byAct.set(profile.act, [profile]);
  }
  for (const members of byAct.values()) {
    if (members.length <= SMALL_ACT) visitAll(members, visit);
    else {
      for (const keysOf of PASSES) visitPass(members, (profile) => keysOf(profile, corpus), visit);
      visitPass(members, contextKeys, (a, b) => {
        if (isUndated(a) || isUndated(b)) visit(a, b);
      });
    }
  }
}

function visitAll(members: readonly Profile[], visit: (a: Profile, b: Profile) => void): void {
  for (let i = 0; i < members.length; i++) {
    const a = members[i];
    for (let j = i + 1; j < members.length; j++) {
      const b = members[j];
      if (a && b) visit(a, b);
    }
  }
}

/** Whether a statement has to be placed by the date of its document. */
function isUndated(profile: Profile): boolean {
  return !profile.time || profile.time.to - profile.time.from >= WIDE_TIME;
}

/** A statement's keys in one pass of blocking: whole numbers below 2^26, equal for statements to be compared. */
type KeysOf = (profile: Profile, corpus: Corpus) => readonly number[];

/** Refugees and helpers are never one incident; "other" may be either. */
function roleKeys(profile: Profile): readonly number[] {
  if (profile.who === "refugee") return [1];
  if (profile.who === "helper") return [2];
  return [1, 2, 3];
}

function mix(...parts: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ ((part >>> 16) & 0xffff), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0) % PAIR_BASE;
}

/** Spans of `BLOCK_DAYS` that a statement's narrow time touches, with a margin for reports that are days off. */
function daySlots(profile: Profile): number[] {
  const { time } = profile;
  if (!time || isUndated(profile)) return [];
  const slots: number[] = [];
  for (let slot = Math.floor((time.from - 2) / BLOCK_DAYS); slot * BLOCK_DAYS <= time.to + 2; slot++)
    slots.push(slot);
  return slots;
}

/** Months around the time, or around the publication of a statement without one. */
function monthSlots(profile: Profile): number[] {
  const { time, published } = profile;
  if (time && time.to - time.from < WIDE_TIME) {
    const month = Math.floor(time.from / 30);
    const later = Math.floor(time.to / 30);
    return month === later ? [month, month + 1] : [month, later, later + 1];
  }
  if (published && published.to - published.from <= 62) {
    const month = Math.floor(published.to / 30);
    return profile.phase === "ahead" ? [month, month + 1] : [month - 1, month];
  }
  return [];
}

/** The same month, country and province, for statements without a time and those they may be. */
function contextKeys(profile: Profile): readonly number[] {
  return monthSlots(profile).flatMap((slot) =>
    roleKeys(profile).map((role) => mix(4, role, slot, profile.country, profile.admin1)),
  );
}

const PASSES: readonly KeysOf[] = [
  // The same days in the same country, or in one not told.
  (profile) =>
    daySlots(profile).flatMap((slot) => roleKeys(profile).map((role) => mix(1, role, slot, profile.country))),
  // The same days and province: keeps crowded days apart.
  (profile) =>
    profile.admin1 === 0
      ? []
      : daySlots(profile).flatMap((slot) =>
          roleKeys(profile).map((role) => mix(2, role, slot, profile.admin1)),
        ),
  // The same month and figure, wherever.
  (profile) =>
    monthSlots(profile).flatMap((slot) => roleKeys(profile).map((role) => mix(3, role, slot, profile.min))),
  // The same site and figure, whenever.
  (profile) => profile.sites.map((site) => mix(5, site, profile.min)),
  // The same voice within a month.
  (profile) => profile.voices.flatMap((voice) => monthSlots(profile).map((slot) => mix(6, voice, slot))),
  // The same text.
  (profile, corpus) => [mix(7, corpus.storyOf(profile).family)],
  // Statements of documents without any date: by figure and country.
  (profile) =>
    monthSlots(profile).length > 0 && profile.min <= 10 ? [] : [mix(8, profile.min, profile.country)],
];

function visitPass(
  members: readonly Profile[],
  keysOf: (profile: Profile) => readonly number[],
  visit: (a: Profile, b: Profile) => void,
): void {
  const entries = new NumberList();
  members.forEach((profile, position) => {
    for (const key of keysOf(profile)) entries.push(pairCode(key, position));
  });
  const sorted = entries.distinct();
  for (let start = 0; start < sorted.length; ) {
    const key = firstOf(sorted[start] ?? 0);
    let end = start + 1;
    while (end < sorted.length && firstOf(sorted[end] ?? 0) === key) end += 1;
    if (end - start > 1) {
      const block = Array.from(sorted.subarray(start, end), (entry) => members[secondOf(entry)]).filter(
        (profile) => profile !== undefined,
      );
      visitBlock(block, visit);
    }
    start = end;
  }
}

function visitBlock(block: readonly Profile[], visit: (a: Profile, b: Profile) => void): void {
  if (block.length <= SMALL_BLOCK) {
    visitAll(block, visit);
    return;
  }
  visitWindow([...block].sort(byTime), visit);
  visitWindow([...block].sort(byFigure), visit);
}

function visitWindow(ordered: readonly Profile[], visit: (a: Profile, b: Profile) => void): void {
  for (let i = 0; i < ordered.length; i++) {
    const a = ordered[i];
    const last = Math.min(ordered.length, i + 1 + WINDOW);
    for (let j = i + 1; j < last; j++) {
      const b = ordered[j];
      if (a && b) visit(a, b);
    }
  }
}

function dayOf(profile: Profile): number {
  return profile.time?.from ?? profile.published?.to ?? 0;
}

function byTime(a: Profile, b: Profile): number {
  return (
    dayOf(a) - dayOf(b) ||
    a.admin1 - b.admin1 ||
    (a.sites[0] ?? 0) - (b.sites[0] ?? 0) ||
    a.min - b.min ||
    a.index - b.index
  );
}

function byFigure(a: Profile, b: Profile): number {
  return a.min - b.min || a.max - b.max || dayOf(a) - dayOf(b) || a.admin1 - b.admin1 || a.index - b.index;
}
