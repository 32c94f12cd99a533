/**
 * Independent origins of an incident's statements. What counts is who knows it, not who prints it: reprints
 * and retellings of one speaker are one source family. Named origins count once each; an unnamed one ("an
 * activist") may be the same person as any other, so that the number is an interval.
 */
import { foldText, nameKey } from "./names.ts";
import type { Naming, Profile } from "./profile.ts";
import { isAnonymous, speakerKey } from "./profile.ts";
import type { Story } from "./story.ts";

type Source = {
  /** Key of the origin: a name, or the words for an unnamed one with the relay it spoke to. */
  readonly key: string;
  readonly named: boolean;
  /** Keys of everybody in the chain, the origin among them. */
  readonly chain: readonly string[];
};

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
    sources.set(source.key, known ? { ...known, chain: [...known.chain, ...source.chain] } : source);
  }
  const all = [...sources.values()];
  return { min: Math.max(1, separateNamed(all.filter(({ named }) => named))), max: Math.max(1, all.length) };
}

/**
 * Named origins that cannot be one: where one stands in another's chain (an official and the ministry that
 * relays the same figure elsewhere), both may be one voice.
 */
function separateNamed(named: readonly Source[]): number {
  const parent = named.map((_, i) => i);
  const root = (i: number): number => {
    const up = parent[i] ?? i;
    return up === i ? i : root(up);
  };
  named.forEach((source, i) => {
    named.forEach((other, j) => {
      if (i !== j && source.chain.includes(other.key)) parent[root(i)] = root(j);
    });
  });
  return new Set(named.map((_, i) => root(i))).size;
}

function sourceOf(profile: Profile, story: Story, naming: Naming): Source {
  const { speakers } = profile.statement;
  const chain = speakers.map((speaker) => speakerKey(speaker, naming)).filter((key) => key !== null);
  const first = speakers[0];
  if (!first) return publisherSource(story, naming);
  const key = speakerKey(first, naming);
  if (!isAnonymous(first) && key !== null)
    return { key: `name:${key}`, named: true, chain: chain.map((name) => `name:${name}`) };
  // The same words from the same text, or to the same relay, are the same unnamed speaker.
  const relay = chain[0] ?? `family:${story.family}`;
  return {
    key: `said:${foldText(first.text)}@${relay}`,
    named: false,
    chain: chain.map((name) => `name:${name}`),
  };
}

/** Nobody is named: the publisher, or the agency whose text it is, knows it from somewhere. */
function publisherSource(story: Story, naming: Naming): Source {
  const { document } = story;
  const publisher = document.reprintOf?.publisher ?? document.publisher;
  const canonical = publisher === null ? null : nameKey(naming.canonicalSpeaker?.(publisher) ?? publisher);
  return { key: `own:${canonical ?? `family:${story.family}`}`, named: false, chain: [] };
}
