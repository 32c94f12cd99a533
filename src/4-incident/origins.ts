/**
 * Independent origins of an incident's statements. What counts is who knows it, not who prints it: reprints
 * and retellings of one speaker are one source family. Named origins count once each; an unnamed one ("an
 * activist") may be the same person as any other, so that the number is an interval.
 */
import { foldText, nameKey } from "./names.ts";
import { Partition } from "./numbers.ts";
import type { Naming, Profile } from "./profile.ts";
import { speakerKey } from "./profile.ts";
import type { Story } from "./story.ts";

type Source = {
  /** Key of the origin: a name, or the words for an unnamed one with the relay it spoke to. */
  readonly key: string;
  readonly named: boolean;
  readonly script: string;
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
 * relays the same figure elsewhere), both may be one voice; so may names in scripts that cannot be compared,
 * so that only those of one script are surely several.
 */
function separateNamed(named: readonly Source[]): number {
  const partition = new Partition(named.length);
  named.forEach((source, i) => {
    named.forEach((other, j) => {
      if (i !== j && source.chain.includes(other.key)) partition.join(i, j);
    });
  });
  const voices = new Map<string, Set<number>>();
  named.forEach(({ script }, i) => {
    voices.set(script, (voices.get(script) ?? new Set()).add(partition.of(i)));
  });
  return Math.max(0, ...[...voices.values()].map(({ size }) => size));
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
  if (!first) return publisherSource(story, naming);
  const key = speakerKey(first, naming);
  if (key !== null)
    return { key: `name:${key}`, named: true, script: scriptOf(first.name ?? "", naming), chain };
  // The same words from the same text, or to the same relay, are the same unnamed speaker.
  const relay = keys[0] ?? `family:${story.family}`;
  return { key: `said:${foldText(first.text)}@${relay}`, named: false, script: "", chain };
}

/** Nobody is named: the publisher, or the agency whose text it is, knows it from somewhere. */
function publisherSource(story: Story, naming: Naming): Source {
  const { document } = story;
  const publisher = document.reprintOf?.publisher ?? document.publisher;
  const canonical = publisher === null ? null : nameKey(naming.canonicalSpeaker?.(publisher) ?? publisher);
  return { key: `own:${canonical ?? `family:${story.family}`}`, named: false, script: "", chain: [] };
}
