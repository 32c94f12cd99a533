/**
 * Which statements are worth comparing: those of one act that agree on some key of role, time, place,
 * figure, voice or text. Every statement has a bounded number of keys and every large block is walked with
 * a bounded window, so that the pairs grow with the statements and not with their square.
 *
 * Which pairs are candidates depends on the statements that are here, not on the order in which they came.
 */
import type { Compare, Visit } from "./blocks.ts";
import { Blocks, visitAll } from "./blocks.ts";
import type { Corpus } from "./corpus.ts";
import { isHopeless } from "./features.ts";
import { firstOf, NumberList, PAIR_BASE, pairCode, secondOf } from "./numbers.ts";
import type { Profile } from "./profile.ts";
import { inOrder } from "./profile.ts";
import { POSTING_WINDOW } from "./reprints.ts";

export type BlockingLimits = {
  /** Acts with no more statements than this are compared all with all. */
  readonly act: number;
  /** Blocks up to this size are compared all with all. */
  readonly block: number;
  /** In larger blocks every statement is compared with so many on either side, by time and by figure. */
  readonly window: number;
  /** Texts that share a run of words are held against so many on either side. */
  readonly texts: number;
};

export const BLOCKING_LIMITS: BlockingLimits = { act: 150, block: 24, window: 10, texts: POSTING_WINDOW };

const BLOCK_DAYS = 10;
/** A time wider than this is placed by the date of publication instead. */
const WIDE_TIME = 45;

/** The statements of one act: their blocks in every pass. */
type Act = { readonly members: Set<number>; readonly passes: readonly Blocks[] };

/** Keeps the blocks of a corpus's statements while statements come and go. */
export class Blocking {
  readonly #corpus: Corpus;
  readonly #limits: BlockingLimits;
  readonly #acts = new Map<string, Act>();
  readonly #orders: readonly Compare[];

  constructor(corpus: Corpus, limits: BlockingLimits = BLOCKING_LIMITS) {
    this.#corpus = corpus;
    this.#limits = limits;
    const compare =
      (order: (a: Profile, b: Profile, corpus: Corpus) => number): Compare =>
      (a, b) =>
        order(this.#profile(a), this.#profile(b), corpus);
    this.#orders = [compare(byTime), compare(byFigure)];
  }

  /**
   * Takes all statements of the corpus, and calls `visit` once for every candidate pair, the smaller index first, in
   * order of the indexes.
   */
  load(visit: (a: Profile, b: Profile) => void): void {
    const codes = new NumberList();
    for (const { index, act } of this.#corpus.profiles) this.#actOf(act).members.add(index);
    for (const { members, passes } of this.#acts.values()) this.#loadAct([...members], passes, codes);
    for (const code of codes.distinct()) visit(this.#profile(firstOf(code)), this.#profile(secondOf(code)));
  }

  /** Adds a statement. `shaken` gets every pair that may be a candidate now or may have ceased to be. */
  insert(profile: Profile, shaken: Visit): void {
    const { members, passes } = this.#actOf(profile.act);
    if (members.size < this.#limits.act) for (const other of members) shaken(profile.index, other);
    members.add(profile.index);
    if (members.size === this.#limits.act + 1) visitAll([...members], shaken);
    this.#eachKey(profile, passes, (blocks, key) => {
      blocks.insert(key, profile.index, shaken);
    });
  }

  /** Takes a statement out. `shaken` gets every pair of others that may be a candidate now. */
  remove(profile: Profile, shaken: Visit): void {
    const { members, passes } = this.#actOf(profile.act);
    members.delete(profile.index);
    if (members.size === this.#limits.act) visitAll([...members], shaken);
    this.#eachKey(profile, passes, (blocks, key) => {
      blocks.remove(key, profile.index, shaken);
    });
  }

  /** Whether two statements are a candidate pair. */
  meet(a: Profile, b: Profile): boolean {
    if (a.act !== b.act || isHopeless(a, b)) return false;
    const { members, passes } = this.#actOf(a.act);
    if (members.size <= this.#limits.act) return true;
    return PASSES.some(({ keysOf, undatedOnly }, pass) => {
      if (undatedOnly && !isUndated(a) && !isUndated(b)) return false;
      const keys = keysOf(b, this.#corpus);
      return keysOf(a, this.#corpus).some(
        (key) => keys.includes(key) && passes[pass]?.meet(key, a.index, b.index) === true,
      );
    });
  }

  #loadAct(members: readonly number[], passes: readonly Blocks[], codes: NumberList): void {
    const add: Visit = (a, b) => {
      if (!isHopeless(this.#profile(a), this.#profile(b)))
        codes.push(pairCode(Math.min(a, b), Math.max(a, b)));
    };
    const isSmall = members.length <= this.#limits.act;
    if (isSmall) visitAll(members, add);
    PASSES.forEach(({ keysOf, undatedOnly }, pass) => {
      const entries = new NumberList();
      for (const index of members)
        for (const key of keysOf(this.#profile(index), this.#corpus)) entries.push(pairCode(key, index));
      const blocks = passes[pass];
      blocks?.load(entries);
      if (isSmall) return;
      blocks?.visit((a, b) => {
        if (!undatedOnly || isUndated(this.#profile(a)) || isUndated(this.#profile(b))) add(a, b);
      });
    });
  }

  #eachKey(profile: Profile, passes: readonly Blocks[], use: (blocks: Blocks, key: number) => void): void {
    PASSES.forEach(({ keysOf }, pass) => {
      const blocks = passes[pass];
      if (blocks) for (const key of new Set(keysOf(profile, this.#corpus))) use(blocks, key);
    });
  }

  #actOf(act: string): Act {
    const known = this.#acts.get(act);
    if (known) return known;
    const { block, window } = this.#limits;
    const made = {
      members: new Set<number>(),
      passes: PASSES.map(() => new Blocks({ orders: this.#orders, window, small: block })),
    };
    this.#acts.set(act, made);
    return made;
  }

  #profile(index: number): Profile {
    const profile = this.#corpus.profiles[index];
    if (!profile) throw new RangeError("statement of another corpus");
    return profile;
  }
}

/** Calls `visit` once for every candidate pair of a corpus, the smaller index first, in order of the indexes. */
export function visitCandidates(corpus: Corpus, visit: (a: Profile, b: Profile) => void): void {
  new Blocking(corpus).load(visit);
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
function contextKeys(profile: Profile, { statistics: { names } }: Corpus): readonly number[] {
  const country = names.mark(profile.country);
  const admin1 = names.mark(profile.admin1);
  return monthSlots(profile).flatMap((slot) =>
    roleKeys(profile).map((role) => mix(4, role, slot, country, admin1)),
  );
}

/** The same days, in a place that both name. */
function dayKeys(kind: number, profile: Profile, mark: number): readonly number[] {
  return daySlots(profile).flatMap((slot) => roleKeys(profile).map((role) => mix(kind, role, slot, mark)));
}

type Pass = {
  readonly keysOf: KeysOf;
  /** Whether pairs count only where one of them has to be placed by the date of its document. */
  readonly undatedOnly: boolean;
};

const PASSES: readonly Pass[] = [
  // The same days in the same country, or in one not told.
  every((profile, { statistics: { names } }) => dayKeys(1, profile, names.mark(profile.country))),
  // The same days and province: keeps crowded days apart.
  every((profile, { statistics: { names } }) =>
    profile.admin1 === 0 ? [] : dayKeys(2, profile, names.mark(profile.admin1)),
  ),
  // The same month and figure, wherever.
  every((profile) =>
    monthSlots(profile).flatMap((slot) => roleKeys(profile).map((role) => mix(3, role, slot, profile.min))),
  ),
  // The same site and figure, whenever.
  every((profile, { statistics: { names } }) =>
    profile.sites.map((site) => mix(5, names.mark(site), profile.min)),
  ),
  // The same voice within a month.
  every((profile, { statistics: { names } }) =>
    profile.voices.flatMap((voice) => monthSlots(profile).map((slot) => mix(6, names.mark(voice), slot))),
  ),
  // The same text.
  every((profile, corpus) => [mix(7, corpus.storyOf(profile).familyMark)]),
  // Statements of documents without any date: by figure and country.
  every((profile, { statistics: { names } }) =>
    monthSlots(profile).length > 0 && profile.min <= 10
      ? []
      : [mix(8, profile.min, names.mark(profile.country))],
  ),
  // The same month, country and province.
  { keysOf: contextKeys, undatedOnly: true },
];

function every(keysOf: KeysOf): Pass {
  return { keysOf, undatedOnly: false };
}

function dayOf(profile: Profile): number {
  return profile.time?.from ?? profile.published?.to ?? 0;
}

function byTime(a: Profile, b: Profile, { statistics: { names } }: Corpus): number {
  return (
    dayOf(a) - dayOf(b) ||
    names.mark(a.admin1) - names.mark(b.admin1) ||
    names.mark(a.sites[0] ?? 0) - names.mark(b.sites[0] ?? 0) ||
    a.min - b.min ||
    inOrder(a, b)
  );
}

function byFigure(a: Profile, b: Profile, { statistics: { names } }: Corpus): number {
  return (
    a.min - b.min ||
    a.max - b.max ||
    dayOf(a) - dayOf(b) ||
    names.mark(a.admin1) - names.mark(b.admin1) ||
    inOrder(a, b)
  );
}
