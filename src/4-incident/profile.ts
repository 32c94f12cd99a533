import type { Group, Place, Speaker, Statement } from "../3-statement/types.ts";
import { dayNumber } from "../core/calendar.ts";
import { foldText, nameKey } from "./names.ts";
import type { ReadDocument } from "./types.ts";

/** Stands for an open maximum in comparisons. */
export const OPEN = 1e9;

/** Days, both ends inclusive. */
export type DaySpan = { readonly from: number; readonly to: number };

/** What the act stands at: told as done, ahead (feared, planned), denied, or left open. */
export type Phase = "told" | "ahead" | "denied" | "unclear";

/**
 * An event statement with the values that linking compares, worked out once. Names are numbers
 * (`Interner`), so that a pair costs no string work.
 */
export type Profile = {
  /** Its number among the statements of its corpus. Numbers are given as statements come: they are no order. */
  readonly index: number;
  readonly id: string;
  /** The number of its document in the corpus. */
  readonly document: number;
  readonly documentId: string;
  readonly statement: Statement;
  readonly act: string;
  readonly who: string;
  readonly phase: Phase;
  readonly min: number;
  readonly max: number;
  readonly time: DaySpan | null;
  /** Time worked out from the document's date ("last week"), so only as good as that. */
  readonly timeIsRelative: boolean;
  readonly published: DaySpan | null;
  readonly country: number;
  readonly admin1: number;
  /** Names more exact than the province, 0 or more. */
  readonly sites: readonly number[];
  readonly placeId: number;
  readonly groups: readonly Group[];
  /** Named origin, or 0. */
  readonly origin: number;
  /** Words for an unnamed origin, or 0. */
  readonly description: number;
  /** Every named speaker of the chain. */
  readonly voices: readonly number[];
};

/** The order in which statements are taken wherever nothing else decides: by document, then by their own id. */
export function inOrder(a: Profile, b: Profile): number {
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Gives equal strings equal numbers, from 1; 0 is "not told". */
export class Interner {
  readonly #numbers = new Map<string, number>();
  readonly #marks: number[] = [0];

  /** `texts`: those that were numbered before, in the order of their numbers. */
  constructor(texts: Iterable<string> = []) {
    for (const text of texts) this.of(text);
  }

  /** The texts in the order of their numbers. */
  get texts(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  of(text: string | null | undefined): number {
    if (!text) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#marks.length;
    this.#numbers.set(text, next);
    this.#marks.push(markOf(text));
    return next;
  }

  /** The mark of the text that has a number: unlike the number, the same whatever was read before. */
  mark(number: number): number {
    return this.#marks[number] ?? 0;
  }
}

/** A whole number below 2^30 for a text, always the same. */
export function markOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 2;
}

/** Options that a pack can give: the canonical form of a speaker's name across languages. */
export type Naming = { readonly canonicalSpeaker?: (name: string) => string | null };

const NONE: readonly never[] = [];

/** One empty list for all: there are millions. */
function orNone(list: readonly number[]): readonly number[] {
  return list.length === 0 ? NONE : list;
}

const PHASES: Readonly<Record<string, Phase>> = {
  reported: "told",
  feared: "ahead",
  planned: "ahead",
  denied: "denied",
  unclear: "unclear",
};

/**
 * The event statements of a document, prepared, in the order of their ids and numbered from `first`; those that
 * `isTaken` are left out.
 */
export function profilesOf(
  { document, statements }: ReadDocument,
  numbers: { readonly document: number; readonly first: number },
  names: Interner,
  naming: Naming,
  isTaken: (id: string) => boolean = () => false,
): readonly Profile[] {
  const published = spanOf(document.published);
  const profiles: Profile[] = [];
  for (const statement of [...statements].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    if (statement.kind !== "event" || profiles.at(-1)?.id === statement.id || isTaken(statement.id)) continue;
    const index = numbers.first + profiles.length;
    profiles.push(
      profileOf(
        statement,
        { index, document: numbers.document, documentId: document.id },
        published,
        names,
        naming,
      ),
    );
  }
  return profiles.length === 0 ? NONE : profiles;
}

function profileOf(
  statement: Statement,
  { index, document, documentId }: Pick<Profile, "index" | "document" | "documentId">,
  published: DaySpan | null,
  names: Interner,
  naming: Naming,
): Profile {
  const first = statement.speakers[0];
  return {
    index,
    id: statement.id,
    document,
    documentId,
    statement,
    act: statement.act,
    who: statement.people.who,
    phase: PHASES[statement.modality] ?? "told",
    min: statement.people.min,
    max: statement.people.max ?? OPEN,
    time: spanOf(statement.time),
    timeIsRelative: statement.time?.basis !== "stated",
    published,
    country: names.of(statement.place?.country),
    admin1: names.of(statement.place?.admin1 && `1:${foldText(statement.place.admin1)}`),
    sites: orNone(sitesOf(statement.place).map((site) => names.of(`site:${site}`))),
    placeId: names.of(statement.place?.id && `id:${statement.place.id}`),
    groups: statement.groups ?? NONE,
    origin: first ? speakerNumber(first, names, naming) : 0,
    description: first && isAnonymous(first) ? names.of(`said:${foldText(first.text)}`) : 0,
    voices: orNone(
      statement.speakers.map((speaker) => speakerNumber(speaker, names, naming)).filter((n) => n !== 0),
    ),
  };
}

/** Whether a speaker cannot be told from others of the same description. */
export function isAnonymous(speaker: Speaker): boolean {
  return speaker.anonymous || speaker.name === null;
}

/** The key of a named speaker, the pack's canonical form first; null for an unnamed one. */
export function speakerKey(speaker: Speaker, naming: Naming): string | null {
  if (isAnonymous(speaker) || speaker.name === null) return null;
  const key = nameKey(naming.canonicalSpeaker?.(speaker.name) ?? speaker.name);
  return key === "" ? null : key;
}

function speakerNumber(speaker: Speaker, names: Interner, naming: Naming): number {
  const key = speakerKey(speaker, naming);
  return key === null ? 0 : names.of(`name:${key}`);
}

/** Day numbers of an interval. */
export function spanOf(
  interval: { readonly earliest: string; readonly latest: string } | null,
): DaySpan | null {
  if (!interval) return null;
  const from = dayNumber(interval.earliest as Parameters<typeof dayNumber>[0]);
  const to = dayNumber(interval.latest as Parameters<typeof dayNumber>[0]);
  return Number.isFinite(from) && Number.isFinite(to) && from <= to ? { from, to } : null;
}

/** The single places in a place's name: "Dandong and Hunchun" names two. */
export function sitesOf(place: Place | null): string[] {
  if (!place?.name || place.precision === "country" || place.precision === "province") return [];
  return place.name
    .split(/,|\/|\band\b/u)
    .map(foldText)
    .filter((name) => name !== "");
}
