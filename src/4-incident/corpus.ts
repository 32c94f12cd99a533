/**
 * The statements of all documents with what a comparison needs to know about their surroundings: the other
 * groups a document tells of, the group that an act continues, how often a voice is heard.
 */
import type { Apartness } from "./constraints.ts";
import { apartnessOf } from "./constraints.ts";
import { Density } from "./density.ts";
import { comparePlace, compareTime, equalPeople, peopleMeet } from "./features.ts";
import { PackedLists } from "./numbers.ts";
import type { Naming, Profile } from "./profile.ts";
import { OPEN, profilesOf } from "./profile.ts";
import type { Stories, Story } from "./story.ts";
import { storiesOf } from "./story.ts";
import type { ReadDocument } from "./types.ts";

/** Acts upon people who were held before. */
const CONTINUING_ACTS: ReadonlySet<string> = new Set(["return", "transfer", "release", "escape", "death"]);
/** A voice in more documents than this share (and more than `RARE_VOICE_DOCUMENTS`) is a common one. */
const RARE_VOICE_SHARE = 0.02;
const RARE_VOICE_DOCUMENTS = 5;

/** One empty list for all: most documents tell of one group. */
const NONE: readonly never[] = [];

export class Corpus {
  readonly profiles: readonly Profile[];
  /** Event statements by position of their document. */
  readonly byDocument: readonly (readonly Profile[])[];
  readonly stories: Stories;
  readonly density: Density;
  readonly #voiceDocuments = new Map<number, number>();
  readonly #fingerprints = new PackedLists();
  readonly #antecedents: readonly (Profile | null)[];
  readonly #groups: readonly (readonly Profile[])[];

  constructor(readings: readonly ReadDocument[], naming: Naming = {}) {
    this.profiles = profilesOf(readings, naming);
    const byDocument: Profile[][] = readings.map(() => []);
    for (const profile of this.profiles) byDocument[profile.document]?.push(profile);
    this.byDocument = byDocument;
    this.stories = storiesOf(readings);
    this.density = new Density(this.profiles);
    for (const members of byDocument) {
      for (const voice of new Set(members.flatMap(({ voices }) => voices))) {
        this.#voiceDocuments.set(voice, (this.#voiceDocuments.get(voice) ?? 0) + 1);
      }
    }
    for (const reading of readings) this.#fingerprints.add(fingerprintOf(reading));
    this.#antecedents = this.profiles.map((profile) =>
      antecedentOf(profile, byDocument[profile.document] ?? []),
    );
    this.#groups = this.profiles.map((profile) => {
      const members = byDocument[profile.document] ?? [];
      if (members.length === 1) return NONE;
      return members.filter((other) => apartnessOf(profile, other, this) === "apart");
    });
  }

  storyOf(profile: Profile): Story {
    const story = this.stories.stories[profile.document];
    if (!story) throw new RangeError("profile of another corpus");
    return story;
  }

  /** Whether a named speaker is heard in few documents. */
  isRareVoice(voice: number): boolean {
    const heard = this.#voiceDocuments.get(voice) ?? 0;
    return heard <= Math.max(RARE_VOICE_DOCUMENTS, this.byDocument.length * RARE_VOICE_SHARE);
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
    return (this.byDocument[a.document] ?? []).some((other) => {
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
}

/** Whether two statements of one document can belong to one occasion: both with or both without a time. */
function toldTogether(a: Profile, other: Profile, corpus: Corpus): boolean {
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

function couldBe(other: Profile, b: Profile, corpus: Corpus): boolean {
  const time = compareTime(other, b, corpus);
  if (time === "off" || time === "contradict" || time === "farContext") return false;
  const place = comparePlace(other, b);
  return place !== "otherProvince" && place !== "otherCountry" && place !== "otherSite";
}

function antecedentOf(profile: Profile, members: readonly Profile[]): Profile | null {
  if (!CONTINUING_ACTS.has(profile.act)) return null;
  const said = members.find(({ id }) => id === profile.statement.follows);
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
function fingerprintOf({ statements }: ReadDocument): Float64Array {
  const marks = new Set<number>();
  for (const { act, people, kind, basis } of statements) {
    const common = people.who === "refugee" && (act === "detention" || act === "return");
    if (people.min < (common ? 3 : 2) || act === "arrival" || act === "departure") continue;
    if (kind === "aggregate" && basis === "since") continue;
    let hash = (kind === "event" ? 7 : 11) + people.who.length * 16;
    for (let i = 0; i < act.length; i++) hash = Math.imul(hash ^ act.charCodeAt(i), 0x01000193);
    marks.add((hash >>> 12) * 2 ** 32 + ((people.min * 4099 + (people.max ?? 0)) >>> 0));
  }
  return Float64Array.from(marks).sort();
}
