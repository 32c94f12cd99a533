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

/** A document with no more event statements than this is compared all with all: far more than any report has. */
const LONG_DOCUMENT = 800;
/**
 * In a longer one every statement is compared with so many told before and after it: what a text tells apart, as
 * part of another or as its outcome stands near it. What a statement names by its id is found wherever it stands.
 */
const BESIDE = 50;

/** One empty list for all: most documents tell of one group. */
const NONE: readonly never[] = [];

export class Corpus {
  readonly profiles: readonly Profile[];
  /** Event statements by position of their document; those of a long document in the order of its text. */
  readonly byDocument: readonly (readonly Profile[])[];
  readonly stories: Stories;
  readonly density: Density;
  readonly #voiceDocuments = new Map<number, number>();
  readonly #fingerprints = new PackedLists();
  readonly #antecedents: readonly (Profile | null)[];
  readonly #groups: readonly (readonly Profile[])[];
  readonly #byId: ReadonlyMap<string, Profile>;
  /** Positions within long documents, by index of the profile. */
  readonly #positions = new Map<number, number>();

  constructor(readings: readonly ReadDocument[], naming: Naming = {}) {
    this.profiles = profilesOf(readings, naming);
    const byDocument: Profile[][] = readings.map(() => []);
    for (const profile of this.profiles) byDocument[profile.document]?.push(profile);
    for (const members of byDocument) {
      if (members.length <= LONG_DOCUMENT) continue;
      members.sort((a, b) => a.statement.quote.start - b.statement.quote.start || a.index - b.index);
      members.forEach(({ index }, position) => {
        this.#positions.set(index, position);
      });
    }
    this.byDocument = byDocument;
    this.#byId = new Map(this.profiles.map((profile) => [profile.id, profile]));
    this.stories = storiesOf(readings);
    this.density = new Density(this.profiles);
    for (const members of byDocument) {
      for (const voice of new Set(members.flatMap(({ voices }) => voices))) {
        this.#voiceDocuments.set(voice, (this.#voiceDocuments.get(voice) ?? 0) + 1);
      }
    }
    for (const reading of readings) this.#fingerprints.add(fingerprintOf(reading));
    this.#antecedents = this.profiles.map((profile) =>
      antecedentOf(profile, this.besides(profile), this.named(profile, profile.statement.follows)),
    );
    this.#groups = this.profiles.map((profile) => {
      const members = this.besides(profile);
      if (members.length === 1) return NONE;
      return members.filter((other) => apartnessOf(profile, other, this) === "apart");
    });
  }

  storyOf(profile: Profile): Story {
    const story = this.stories.stories[profile.document];
    if (!story) throw new RangeError("profile of another corpus");
    return story;
  }

  /** The statements of the same document that a statement is compared with, itself among them. */
  besides(profile: Profile): readonly Profile[] {
    const members = this.byDocument[profile.document] ?? NONE;
    const position = this.#positions.get(profile.index);
    if (position === undefined) return members;
    return members.slice(Math.max(0, position - BESIDE), position + BESIDE + 1);
  }

  /** The statement of the same document that has this id, if it tells an event. */
  named(profile: Profile, id: string | undefined): Profile | null {
    const found = id === undefined ? undefined : this.#byId.get(id);
    return found?.document === profile.document ? found : null;
  }

  /** Whether a named speaker is heard in few documents. */
  isRareVoice(voice: number): boolean {
    const heard = this.#voiceDocuments.get(voice) ?? 0;
    return heard <= Math.max(RARE_VOICE_DOCUMENTS, this.byDocument.length * RARE_VOICE_SHARE);
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
