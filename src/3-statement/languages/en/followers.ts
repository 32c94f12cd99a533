import type { Claim, Telling } from "../../discourse/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Speaker } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { claimedPeople } from "./claimed-people.ts";
import { BE } from "./words.ts";

/** So many sentences back the act is looked for that those who "followed" have in common with those before them. */
const REACH = 3;

const FOLLOWED_ACTS: ReadonlySet<string> = new Set(["return", "arrival", "transfer", "release", "detention"]);

type Follower = { readonly people: number; readonly verb: number; readonly ahead: boolean };

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
  return object ? null : { people: at, verb, ahead };
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
  const follower = followerIn(sentence.chunks);
  if (follower === null) return [];
  const model = told.findLast(
    (telling) =>
      telling.kind === "claim" &&
      FOLLOWED_ACTS.has(telling.act) &&
      telling.modality === "reported" &&
      telling.people?.count != null &&
      sentence.index - telling.sentence <= REACH,
  );
  const chunk = sentence.chunks[follower.people];
  if (model?.kind !== "claim" || chunk?.kind !== "people") return [];
  const verb = sentence.chunks[follower.verb] as Chunk;
  const start = sentence.tokens[chunk.from]?.start ?? sentence.start;
  const end = sentence.tokens[verb.to - 1]?.end ?? sentence.end;
  const people = claimedPeople(sentence, { ...chunk.phrase, reference: "another" }, []);
  return [
    {
      kind: "claim",
      act: model.act,
      modality: follower.ahead ? "planned" : "reported",
      people: { ...people, role: people.role ?? model.people?.role ?? null },
      time: timeBeside(sentence.chunks, follower.verb),
      places: [],
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
