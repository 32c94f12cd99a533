import type { Claim, Telling } from "../../discourse/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Modality, Speaker } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { claimedPeople } from "./claimed-people.ts";
import { BE } from "./words.ts";

/** So many sentences back the act is looked for that those who "followed" have in common with those before them. */
const REACH = 3;

/** The fate of people is told of from further off. */
const FATE_REACH = 8;

const FOLLOWED_ACTS: ReadonlySet<string> = new Set(["return", "arrival", "transfer", "release", "detention"]);

type Follower = {
  readonly people: number;
  /** The chunk that ends the words of the act. */
  readonly verb: number;
  readonly modality: Modality;
};

/** Acts that words like "the same fate" stand for, where several have been told: what an arrest ended in. */
const FATES: ReadonlySet<string> = new Set(["return", "death", "transfer"]);

/** What stands between people and the words of their fate. */
const AUXILIARY =
  /^(have|has|had|since|later|also|then|now|all|both|would|will|could|may|might|to|be|well|soon)$/;
const SHARING =
  /^(went|gone|go|going|met|meet|meeting|suffered|suffer|shared|share|faced|face|faces|facing|risk|await|awaits|fear)$/;
const AHEAD = /^(would|will|could|may|might|to|face|faces|facing|risk|await|awaits|fear|faced)$/;

/** "Had gone the same way", "met the same fate", "could be next": the chunk that ends the words, and where they begin; null if none. */
function fateIn(chunks: readonly Chunk[]): { readonly from: number; readonly to: number } | null {
  for (let at = 1; at < chunks.length; at++) {
    const word = wordOf(chunks[at]);
    if (word === "next" && wordOf(chunks[at - 1]) === "be" && !/^(to|the)$/.test(wordOf(chunks[at + 1])))
      return { from: at - 1, to: at };
    if (!/^(same|similar|like)$/.test(word) || !/^(the|a)$/.test(wordOf(chunks[at - 1]))) continue;
    const noun = wordOf(chunks[at + 1]);
    const verb = at - 2;
    if (/^(way|road|route|path)$/.test(noun) && /^(went|gone|go|going)$/.test(wordOf(chunks[verb])))
      return { from: verb, to: at + 1 };
    if (noun === "fate" && SHARING.test(wordOf(chunks[verb]))) return { from: verb, to: at + 1 };
  }
  return null;
}

/** Those who "met the same fate" as people told of before, or "could be next". */
function fellowIn(chunks: readonly Chunk[]): Follower | null {
  const fate = fateIn(chunks);
  if (fate === null) return null;
  let ahead = AHEAD.test(wordOf(chunks[fate.from]));
  let at = fate.from - 1;
  for (; at >= 0 && AUXILIARY.test(wordOf(chunks[at])); at--) ahead ||= AHEAD.test(wordOf(chunks[at]));
  for (; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    const { kind } = chunk;
    if (kind === "say" || /^[;:]$/.test(wordOf(chunk))) return null;
    if (kind !== "people") continue;
    // "11 others, who had been picked up on another occasion": what describes them names nobody else.
    if (/^(in|at|of|by|with|from|for)$/.test(wordOf(chunks[at - 1])) && chunks[at - 2]?.kind === "people")
      continue;
    return { people: at, verb: fate.to, modality: ahead ? "feared" : "reported" };
  }
  return null;
}

/** "40 more followed", "another hundred are to follow", "a second party of ten will follow". */
function followerIn(chunks: readonly Chunk[]): Follower | null {
  const verb = chunks.findIndex((chunk) => /^follow(ed)?$/.test(wordOf(chunk)));
  let at = verb - 1;
  const before = (): string => wordOf(chunks[at]);
  const ahead = wordOf(chunks[verb]) === "follow";
  while (at >= 0 && (BE.has(before()) || /^(to|will|would|due|expected|have|had|has|then)$/.test(before())))
    at--;
  const chunk = chunks[at];
  if (verb < 0 || chunk?.kind !== "people" || chunk.phrase.count === null) return null;
  // Without an object: "12 defectors followed the guide" is another verb.
  const next = chunks[verb + 1];
  const object = next?.kind === "people" || /^(the|a|an|him|her|them|it|his|their|by)$/.test(wordOf(next));
  return object ? null : { people: at, verb, modality: ahead ? "planned" : "reported" };
}

/** "The same way": where those before them went over. */
function isSameWay(chunks: readonly Chunk[], { verb }: Follower): boolean {
  return /^(way|road|route|path)$/.test(wordOf(chunks[verb]));
}

/** The time told after the verb, else the one that opens the sentence. */
function timeBeside(chunks: readonly Chunk[], verb: number): TimeMention | null {
  const after = chunks.slice(verb + 1, verb + 4).find((chunk) => chunk.kind === "time");
  const before = chunks.slice(0, verb).find((chunk) => chunk.kind === "time");
  const found = after ?? before;
  return found?.kind === "time" ? found.mention : null;
}

/**
 * Those who "followed": the act told last with a number befell them too, at a time of their own ("On Aug. 29 a party
 * of 80 was sent back. 40 more followed on Sept. 18").
 */
export function followersOf(
  sentence: ChunkedSentence,
  told: readonly Telling[],
  speakers: readonly Speaker[],
  attributed: boolean,
): (Claim & { kind: "claim" })[] {
  const followed = followerIn(sentence.chunks);
  const follower = followed ?? fellowIn(sentence.chunks);
  if (follower === null) return [];
  const isModel = (telling: Telling): boolean =>
    telling.kind === "claim" &&
    FOLLOWED_ACTS.has(telling.act) &&
    telling.modality === "reported" &&
    telling.people?.count != null &&
    telling.sentence < sentence.index + (followed === null ? 0 : 1);
  const isNear = (telling: Telling, reach: number): boolean =>
    telling.kind !== "mention" && sentence.index - telling.sentence <= reach;
  const fate = (telling: Telling): boolean => telling.kind === "claim" && FATES.has(telling.act);
  const model =
    followed !== null
      ? told.findLast((telling) => isModel(telling) && isNear(telling, REACH))
      : (told.findLast((telling) => isModel(telling) && fate(telling) && isNear(telling, FATE_REACH)) ??
        told.findLast((telling) => isModel(telling) && isNear(telling, REACH)));
  const chunk = sentence.chunks[follower.people];
  if (model?.kind !== "claim" || chunk?.kind !== "people") return [];
  const verb = sentence.chunks[follower.verb] as Chunk;
  const start = sentence.tokens[chunk.from]?.start ?? sentence.start;
  const end = sentence.tokens[verb.to - 1]?.end ?? sentence.end;
  // Who is next has been told of, or is counted here; who followed are others.
  const reference = followed === null ? chunk.phrase.reference : "another";
  const people = claimedPeople(sentence, { ...chunk.phrase, reference }, []);
  if (follower.modality === "feared" && model.act !== "return") return [];
  return [
    {
      kind: "claim",
      act: model.act,
      modality: follower.modality,
      people: { ...people, role: people.role ?? model.people?.role ?? null },
      time: timeBeside(sentence.chunks, follower.verb),
      places: isSameWay(sentence.chunks, follower) ? model.places : [],
      agentCountry: model.agentCountry,
      destination: null,
      stative: false,
      counting: null,
      distinct: true,
      speakers,
      attributed,
      quote: { start, end },
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      title: sentence.title,
      rules: { act: "followed", people: people.reference },
    },
  ];
}
