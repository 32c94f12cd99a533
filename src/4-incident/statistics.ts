/**
 * What is usual in a body of documents: how often words, places and voices stand in them, how many happenings a
 * month has. Linking reads nothing else from the whole: under given statistics, what two statements say for one
 * another depends on their own documents alone.
 */
import type { DensityCounts } from "./density.ts";
import { Density } from "./density.ts";
import type { Naming, Profile } from "./profile.ts";
import { Interner, profilesOf } from "./profile.ts";
import type { ReadDocument } from "./types.ts";

/** Rarest words kept of a document. */
const KEPT_TERMS = 24;
/** A word in more than this share of the documents tells nothing about the story. */
const RARE_SHARE = 0.2;
/** Below this number of documents no word can be called rare. */
const LEAST_DOCUMENTS = 8;
const COUNTERS = 1 << 20;
/** A voice in more documents than this share (and more than `RARE_VOICE_DOCUMENTS`) is a common one. */
const RARE_VOICE_SHARE = 0.02;
const RARE_VOICE_DOCUMENTS = 5;

const NO_TERMS = new Uint32Array(0);

/** A document as statistics count it. */
type Counted = { readonly terms: Uint32Array; readonly profiles: readonly Profile[] };

/** Statistics as plain data, which can be handed to another process. */
export type StatisticsCounts = {
  readonly texts: readonly string[];
  readonly documents: number;
  readonly isComplete: boolean;
  readonly frequency: Uint32Array;
  readonly density: DensityCounts;
  readonly voiceDocuments: Map<number, number>;
};

export class Statistics {
  /** The names that places and voices are counted by; names met later get further numbers. */
  readonly names: Interner;
  #documents: number;
  /** Whether no document is compared but those counted: then a word that one of them alone has is shared by none. */
  readonly #complete: boolean;
  #frequency: Uint32Array = new Uint32Array(COUNTERS);
  #density: Density;
  #voiceDocuments = new Map<number, number>();

  constructor(documents: Iterable<Counted>, names: Interner, complete: boolean) {
    this.names = names;
    this.#complete = complete;
    this.#density = new Density();
    let count = 0;
    for (const { terms, profiles } of documents) {
      count += 1;
      for (const term of terms) this.#frequency[term % COUNTERS] = this.#count(term) + 1;
      for (const profile of profiles) this.#density.add(profile);
      for (const voice of new Set(profiles.flatMap(({ voices }) => voices)))
        this.#voiceDocuments.set(voice, (this.#voiceDocuments.get(voice) ?? 0) + 1);
    }
    this.#documents = count;
    this.#density.close();
  }

  /** The statistics of these documents, for comparing them and others. Documents without statements do not count. */
  static of(readings: Iterable<ReadDocument>, naming: Naming = {}): Statistics {
    const names = new Interner();
    return new Statistics(countedIn(readings, names, naming), names, false);
  }

  /** The same statistics again, from what `counts` gave. */
  static from(counts: StatisticsCounts): Statistics {
    const made = new Statistics([], new Interner(counts.texts), counts.isComplete);
    made.#documents = counts.documents;
    made.#frequency = counts.frequency;
    made.#density = new Density(counts.density);
    made.#voiceDocuments = counts.voiceDocuments;
    return made;
  }

  /** All that was counted. */
  get counts(): StatisticsCounts {
    return {
      texts: this.names.texts,
      documents: this.#documents,
      isComplete: this.#complete,
      frequency: this.#frequency,
      density: this.#density.counts,
      voiceDocuments: this.#voiceDocuments,
    };
  }

  /** Different scenes (place, ten days, size) of the act in the month of a statement. */
  crowdOf(profile: Profile): number {
    return this.#density.crowdOf(profile);
  }

  /** Share of the act's statements that name this site, province or country (a profile's number). */
  share(act: string, place: number): number {
    return this.#density.share(act, place);
  }

  /** Whether a named speaker is heard in few documents. */
  isRareVoice(voice: number): boolean {
    const heard = this.#voiceDocuments.get(voice) ?? 0;
    return heard <= Math.max(RARE_VOICE_DOCUMENTS, this.#documents * RARE_VOICE_SHARE);
  }

  /** Whether there are enough documents to call a word rare. */
  get knowsRareTerms(): boolean {
    return this.#documents >= LEAST_DOCUMENTS;
  }

  /**
   * Of a document's words those that mark its story, ascending: the rarest that some counted document has beside it,
   * and, where further documents are compared, as many of those that hardly any has. Of these the least by hash are
   * taken, so that two documents on a new story take the same.
   */
  rarest(terms: Uint32Array): Uint32Array {
    const limit = Math.max(2, Math.floor(this.#documents * RARE_SHARE));
    const ranked: number[] = [];
    const unheard: number[] = [];
    for (const term of terms) {
      const count = this.#count(term);
      if (count > limit) continue;
      if (count >= 2) ranked.push(count * 2 ** 32 + term);
      else if (!this.#complete && unheard.length < KEPT_TERMS) unheard.push(term);
    }
    if (ranked.length + unheard.length === 0) return NO_TERMS;
    const kept = Float64Array.from(ranked).sort().subarray(0, KEPT_TERMS);
    return Uint32Array.from([...kept.map((code) => code % 2 ** 32), ...unheard]).sort();
  }

  #count(term: number): number {
    return this.#frequency[term % COUNTERS] ?? 0;
  }
}

function* countedIn(readings: Iterable<ReadDocument>, names: Interner, naming: Naming): Generator<Counted> {
  for (const reading of readings) {
    if (reading.statements.length === 0) continue;
    const profiles = profilesOf(reading, { document: 0, first: 0 }, names, naming);
    yield { terms: reading.sketch.terms, profiles };
  }
}
