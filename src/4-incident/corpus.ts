/**
 * The statements of all documents with what a comparison needs to know about their surroundings: the other
 * groups a document tells of, the group that an act continues, what is usual. Documents come and go; everything
 * else that is kept of one is worked out from it alone when it comes.
 */
import { apartnessOf } from "./apartness.ts";
import { comparePlace, compareTime, equalPeople, peopleMeet } from "./features.ts";
import { PackedLists } from "./numbers.ts";
import type { Naming, Profile } from "./profile.ts";
import { Interner, markOf, OPEN, profilesOf } from "./profile.ts";
import { Statistics } from "./statistics.ts";
import type { Story } from "./story.ts";
import { Stories } from "./story.ts";
import type { Apartness, Surroundings } from "./surroundings.ts";
import type { ReadDocument } from "./types.ts";

/** Acts upon people who were held before. */
const CONTINUING_ACTS: ReadonlySet<string> = new Set(["return", "transfer", "release", "escape", "death"]);
/** A document with no more event statements than this is compared all with all: far more than any report has. */
const LONG_DOCUMENT = 800;
/**
 * In a longer one every statement is compared with so many told before and after it: what a text tells apart, as
 * part of another or as its outcome stands near it. What a statement names by its id is found wherever it stands.
 */
const BESIDE = 50;

/** One empty list for all: most documents tell of one group. */
const NONE: readonly never[] = [];

export class Corpus implements Surroundings {
  readonly stories: Stories;
  readonly statistics: Statistics;
  readonly #naming: Naming;
  readonly #profiles: Profile[] = [];
  readonly #byDocument: (readonly Profile[])[] = [];
  readonly #fingerprints = new PackedLists();
  readonly #antecedents: (Profile | null)[] = [];
  readonly #groups: (readonly Profile[])[] = [];
  readonly #crowds: number[] = [];
  readonly #byId = new Map<string, Profile>();
  /** Positions within long documents, by index of the profile. */
  readonly #positions = new Map<number, number>();

  /**
   * Documents in any order. Without statistics, those of the documents themselves hold; `window` is that of the index
   * of reprints.
   */
  constructor(
    readings: readonly ReadDocument[],
    naming: Naming = {},
    statistics: Statistics | null = null,
    window?: number,
  ) {
    this.#naming = naming;
    const ordered = readings.toSorted(
      (a, b) => compareText(a.document.id, b.document.id) || compareText(a.document.path, b.document.path),
    );
    const names = statistics?.names ?? new Interner();
    for (const reading of ordered) this.#addProfiles(reading, names);
    const counted = ordered.map(({ sketch }, document) => ({
      terms: sketch.terms,
      profiles: this.#byDocument[document] ?? NONE,
    }));
    this.statistics = statistics ?? new Statistics(counted, names, true);
    this.stories = new Stories(ordered, this.statistics, window);
    ordered.forEach((reading, document) => {
      this.#addSurroundings(reading, document);
    });
  }

  /** All statements by index; those of documents taken out are among them. */
  get profiles(): readonly Profile[] {
    return this.#profiles;
  }

  /** Event statements by number of their document; those of a long document in the order of its text. */
  get byDocument(): readonly (readonly Profile[])[] {
    return this.#byDocument;
  }

  /** The statement with this id, if it is here. */
  profile(id: string): Profile | null {
    return this.#byId.get(id) ?? null;
  }

  /** Whether a statement of this corpus has not been taken out. */
  has(profile: Profile): boolean {
    return this.#byId.get(profile.id) === profile;
  }

  /**
   * Takes out and adds documents. Returns the numbers of those added, and the families that others come to be in:
   * `stories.setFamily` puts them.
   */
  change(
    removed: readonly number[],
    added: readonly ReadDocument[],
  ): { readonly added: readonly number[]; readonly families: ReadonlyMap<number, number> } {
    for (const document of removed) {
      for (const { id, index } of this.#byDocument[document] ?? NONE) {
        this.#byId.delete(id);
        this.#positions.delete(index);
      }
      this.#byDocument[document] = NONE;
    }
    const numbers = added.map((reading) => this.#addProfiles(reading, this.statistics.names));
    const families = this.stories.change(removed, added);
    for (const [at, reading] of added.entries()) this.#addSurroundings(reading, numbers[at] ?? 0);
    return { added: numbers, families };
  }

  storyOf(profile: Profile): Story {
    const story = this.stories.stories[profile.document];
    if (!story) throw new RangeError("profile of another corpus");
    return story;
  }

  /** The statements of the same document that a statement is compared with, itself among them. */
  besides(profile: Profile): readonly Profile[] {
    const members = this.#byDocument[profile.document] ?? NONE;
    const position = this.#positions.get(profile.index);
    if (position === undefined) return members;
    return members.slice(Math.max(0, position - BESIDE), position + BESIDE + 1);
  }

  /** The statement of the same document that has this id, if it tells an event. */
  named(profile: Profile, id: string | undefined): Profile | null {
    const found = id === undefined ? undefined : this.#byId.get(id);
    return found?.document === profile.document ? found : null;
  }

  /** Different scenes of the act in the month of the busier of the two statements. */
  crowd(a: Profile, b: Profile): number {
    return Math.max(this.#crowds[a.index] ?? 0, this.#crowds[b.index] ?? 0);
  }

  /** How many of those told after a statement it is compared with. */
  reachIn(members: readonly Profile[]): number {
    return members.length <= LONG_DOCUMENT ? members.length : BESIDE;
  }

  /** Whether a long document tells two apart that stand too far from each other to be in the constraints. */
  farApart(a: Profile, b: Profile): boolean {
    if (a.document !== b.document) return false;
    const from = this.#positions.get(a.index);
    const to = this.#positions.get(b.index);
    if (from === undefined || to === undefined || Math.abs(from - to) <= BESIDE) return false;
    return apartnessOf(a, b, this) === "apart";
  }

  /** Whether the document of both tells them apart. */
  apartness(a: Profile, b: Profile): Apartness {
    return apartnessOf(a, b, this);
  }

  /** Whether a's document tells of another group, apart from a's, that could as well be b's. */
  isAmongSeveral(a: Profile, b: Profile): boolean {
    return (this.#groups[a.index] ?? []).some(
      (other) => other.act === a.act && other.who === a.who && couldBe(other, b, this),
    );
  }

  /**
   * Whether the difference of the figures is told in a's document: so many of another role in the same act,
   * or so many who escaped ("12, of whom two were agents" and "10").
   */
  countsOthers(a: Profile, b: Profile): boolean {
    return this.besides(a).some((other) => {
      if (other === a || other.max !== other.min) return false;
      const otherRole = (other.act === a.act || other.act === "detention") && other.who !== a.who;
      if ((!otherRole && other.act !== "escape") || !toldTogether(a, other, this)) return false;
      return differBy(a, b, other.min) || differBy(b, a, other.min);
    });
  }

  /** The statement of the same document on the earlier holding of the same people, if one is told. */
  antecedentOf(profile: Profile): Profile | null {
    return this.#antecedents[profile.index] ?? null;
  }

  /** How many other figures, for the same acts, both documents give. */
  companions(a: Profile, b: Profile): number {
    const shared = this.#fingerprints.shared(a.document, b.document);
    return equalPeople(a, b) && shared > 0 ? shared - 1 : shared;
  }

  #addProfiles(reading: ReadDocument, names: Interner): number {
    const document = this.#byDocument.length;
    const numbers = { document, first: this.#profiles.length };
    const members = profilesOf(reading, numbers, names, this.#naming, (id) => this.#byId.has(id));
    for (const profile of members) {
      this.#profiles.push(profile);
      this.#byId.set(profile.id, profile);
    }
    this.#byDocument.push(members.length <= LONG_DOCUMENT ? members : this.#inTextOrder(members));
    return document;
  }

  #inTextOrder(members: readonly Profile[]): readonly Profile[] {
    const ordered = members.toSorted(
      (a, b) => a.statement.quote.start - b.statement.quote.start || a.index - b.index,
    );
    ordered.forEach(({ index }, position) => {
      this.#positions.set(index, position);
    });
    return ordered;
  }

  #addSurroundings(reading: ReadDocument, document: number): void {
    this.#fingerprints.add(fingerprintOf(reading));
    const all = this.#byDocument[document] ?? NONE;
    for (const profile of all) {
      const members = this.besides(profile);
      this.#crowds[profile.index] = this.statistics.crowdOf(profile);
      this.#antecedents[profile.index] = antecedentOf(
        profile,
        members,
        this.named(profile, profile.statement.follows),
      );
      const groups = members.filter((other) => apartnessOf(profile, other, this) === "apart");
      this.#groups[profile.index] = groups.length === 0 ? NONE : groups;
    }
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two statements of one document can belong to one occasion: both with or both without a time. */
function toldTogether(a: Profile, other: Profile, corpus: Surroundings): boolean {
  if (a.act === other.act && (a.time === null) !== (other.time === null)) return false;
  const level = compareTime(a, other, corpus);
  return (
    level !== "off" &&
    level !== "contradict" &&
    level !== "near" &&
    comparePlace(a, other) !== "otherProvince"
  );
}

function differBy(large: Profile, small: Profile, number: number): boolean {
  if (number === 0 || large.max >= OPEN) return large.max >= OPEN && large.min - number === small.min;
  return large.min - number === small.min && large.max - number === small.max;
}

function couldBe(other: Profile, b: Profile, corpus: Surroundings): boolean {
  const time = compareTime(other, b, corpus);
  if (time === "off" || time === "contradict" || time === "farContext") return false;
  const place = comparePlace(other, b);
  return place !== "otherProvince" && place !== "otherCountry" && place !== "otherSite";
}

function antecedentOf(profile: Profile, members: readonly Profile[], said: Profile | null): Profile | null {
  if (!CONTINUING_ACTS.has(profile.act)) return null;
  if (said) return said;
  const held = members.filter(
    (other) => other.act === "detention" && other.who === profile.who && peopleMeet(other, profile),
  );
  const equal = held.filter((other) => equalPeople(other, profile));
  const candidates = equal.length > 0 ? equal : held;
  // The group told last before it; where none comes before, the first told after.
  const start = profile.statement.quote.start;
  const before = candidates.filter(({ statement }) => statement.quote.start <= start);
  const nearest = (best: Profile | null, other: Profile) =>
    best && distance(best, profile) <= distance(other, profile) ? best : other;
  // "The rest were returned" says too little to reach for a group told later.
  const fitting = before.length > 0 || isBarePlural(profile) ? before : candidates;
  return fitting.reduce(nearest, null as Profile | null);
}

function isBarePlural({ min, max }: Profile): boolean {
  return max >= OPEN && min <= 2;
}

function distance(a: Profile, b: Profile): number {
  return Math.abs(a.statement.quote.start - b.statement.quote.start);
}

/** Numbers for the figures of a document that mark its story: act with figure, the smallest of common acts left out. */
function fingerprintOf({ statements }: ReadDocument): Uint32Array {
  const marks = new Set<number>();
  for (const { act, people, kind, basis } of statements) {
    const common = people.who === "refugee" && (act === "detention" || act === "return");
    if (people.min < (common ? 3 : 2) || act === "arrival" || act === "departure") continue;
    if (kind === "aggregate" && basis === "since") continue;
    marks.add(
      markOf(`${kind === "event" ? "event" : "sum"} ${people.who} ${act} ${people.min} ${people.max ?? 0}`),
    );
  }
  return Uint32Array.from(marks).sort();
}
