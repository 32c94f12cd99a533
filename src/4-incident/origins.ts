/**
 * Independent origins of an incident's statements. What counts is who knows it, not who prints it: reprints
 * and retellings of one speaker are one source family. An unnamed one ("an activist") may be the same person as
 * another, so that the number is an interval: at least the largest set of origins of which no two can be one voice,
 * at most all. Two cannot be one voice if both are named and neither stands in the other's chain; if one speaks for an
 * authority (police, a ministry) and the other for those held or who help them; or if one report sets an unnamed one apart from another.
 */
import type { Speaker } from "../3-statement/types.ts";
import { foldText, nameKey } from "./names.ts";
import type { Naming, Profile } from "./profile.ts";
import { speakerKey } from "./profile.ts";
import type { Story } from "./story.ts";

type Source = {
  /** Key of the origin: a name, or the words for an unnamed one with the relay it spoke to. */
  readonly key: string;
  readonly named: boolean;
  /** Those that its name is told in. */
  readonly scripts: readonly string[];
  readonly side: Side | null;
  /** Keys of everybody in the chain, the origin among them. */
  readonly chain: readonly string[];
  /** Documents that quote it. */
  readonly documents: readonly number[];
  /** Those of them that set it apart from whom they quote besides ("another source"). */
  readonly setApartIn: readonly number[];
};

/** Whom an origin speaks for. */
type Side = "authority" | "people";

const SIDES: Readonly<Record<string, Side>> = {
  official: "authority",
  "civil society": "people",
  relative: "people",
  witness: "people",
};

/**
 * What makes an official an authority that knows of its own: a lawmaker or a diplomat may have it from those who help.
 * An official of a rights group is none either.
 */
const AUTHORITY =
  /\b(police(man|men)?|ministry|government|authorit(y|ies)|border|immigration|embassy|consulate|coast guards?|guards?|officers?|security|prosecutors?|customs|airport)\b|공안|경찰|당국|외교부|통일부|정부|警方|公安|外交部|統一部|统一部|政府|当局|當局/iu;
const GROUP =
  /\b(groups?|organi[sz]ations?|associations?|activists?|charit(y|ies)|church)\b|단체|연대|협회|组织|組織|团体|團體/iu;

/** Words that set an unnamed origin apart from those told before. */
const SETS_APART = /\b(another|a (second|third|fourth|different|separate))\b|또\s?다른|다른|另一|另外/iu;

/** Sets of origins are searched through up to so many; of more, the first in order of their keys. */
const SEARCHED = 16;

/** At least and at most so many independent origins. At least 1 for any statements. */
export function independentOrigins(
  members: readonly Profile[],
  storyOf: (profile: Profile) => Story,
  naming: Naming = {},
): { readonly min: number; readonly max: number } {
  const sources = new Map<string, Source>();
  for (const profile of members) {
    const source = sourceOf(profile, storyOf(profile), naming);
    const known = sources.get(source.key);
    sources.set(source.key, known ? joined(known, source) : source);
  }
  const all = [...sources.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { min: Math.max(1, mostSeparate(all.slice(0, SEARCHED))), max: Math.max(1, all.length) };
}

function joined(one: Source, other: Source): Source {
  return {
    ...one,
    side: one.side === other.side ? one.side : null,
    scripts: [...one.scripts, ...other.scripts],
    chain: [...one.chain, ...other.chain],
    documents: [...one.documents, ...other.documents],
    setApartIn: [...one.setApartIn, ...other.setApartIn],
  };
}

/** The size of the largest set of origins of which no two can be one voice. */
function mostSeparate(sources: readonly Source[]): number {
  const grow = (size: number, left: readonly Source[]): number =>
    left.reduce((most, source, at) => {
      const rest = left.slice(at + 1).filter((other) => areSeparate(source, other));
      return size + 1 + rest.length <= most ? most : Math.max(most, grow(size + 1, rest));
    }, size);
  return grow(0, sources);
}

/** Whether two origins cannot be one voice; names in scripts that cannot be compared may be one. */
function areSeparate(a: Source, b: Source): boolean {
  if (a.chain.includes(b.key) || b.chain.includes(a.key)) return false;
  if (a.named && b.named) return a.scripts.some((script) => b.scripts.includes(script));
  const apart = (one: Source, other: Source): boolean =>
    !one.named && one.setApartIn.some((document) => other.documents.includes(document));
  return (a.side !== null && b.side !== null && a.side !== b.side) || apart(a, b) || apart(b, a);
}

/** Names in one script can be compared; a pack's canonical name stands in one with Latin ones. */
function scriptOf(name: string, naming: Naming): string {
  const told = naming.canonicalSpeaker?.(name) ?? name;
  if (/\p{Script=Hangul}/u.test(told)) return "Hangul";
  return /\p{Script=Han}/u.test(told) ? "Han" : "Latin";
}

function sourceOf(profile: Profile, story: Story, naming: Naming): Source {
  const { speakers } = profile.statement;
  const keys = speakers.map((speaker) => speakerKey(speaker, naming)).filter((key) => key !== null);
  const chain = keys.map((key) => `name:${key}`);
  const first = speakers[0];
  if (!first) return publisherSource(profile, story, naming);
  const key = speakerKey(first, naming);
  const told = { side: sideOf(first), chain, documents: [profile.document] };
  if (key !== null) {
    const script = scriptOf(first.name ?? "", naming);
    return { ...told, key: `name:${key}`, named: true, scripts: [script], setApartIn: [] };
  }
  // The same words from the same text, or to the same relay, are the same unnamed speaker.
  const relay = keys[0] ?? `family:${story.family}`;
  const setApartIn = SETS_APART.test(first.text) ? [profile.document] : [];
  return { ...told, key: `said:${foldText(first.text)}@${relay}`, named: false, scripts: [], setApartIn };
}

function sideOf({ role, text }: Speaker): Side | null {
  const side = SIDES[role] ?? null;
  return side === "authority" && (GROUP.test(text) || !AUTHORITY.test(text)) ? null : side;
}

/** Nobody is named: the publisher, or the agency whose text it is, knows it from somewhere. */
function publisherSource(profile: Profile, story: Story, naming: Naming): Source {
  const { document } = story;
  const publisher = document.reprintOf?.publisher ?? document.publisher;
  const canonical = publisher === null ? null : nameKey(naming.canonicalSpeaker?.(publisher) ?? publisher);
  return {
    key: `own:${canonical ?? `family:${story.family}`}`,
    named: false,
    scripts: [],
    side: null,
    chain: [],
    documents: [profile.document],
    setApartIn: [],
  };
}
