import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";
import { namesDays } from "./circumstances.ts";
import type { PeopleChunk } from "./phrases.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { claimedPeople, speakingAt } from "./read-sentence.ts";
import type { Thread } from "./thread.ts";
import { endOf, startOf } from "./view.ts";

type ItemClaim = Claim & { readonly kind: "claim" };

/** What a list is closed by: "… 등이다", "… 순이다", "… 40명이다". */
const CLOSED = /(?:등|순|씩|명|여\s?명)(?:이다|이었다|였다|입니다|이라고|이라는|이라며|으로|\s순이다)/u;
/** Numbers that tell by how much, or what else was counted. */
const OTHER = /^\s?(?:이\s)?(?:늘|줄|증가|감소|많|적|더\s|덜\s|차이)/u;

/** One number of a list with what stands before it. */
type Item = {
  readonly chunk: PeopleChunk;
  readonly time: TimeMention | null;
  readonly place: PlaceMention | null;
};

/**
 * "2021년 7월 50명, 지난해 8월 29일 80명 등이다": a list of times or places with numbers and no verb of its own tells
 * the parts of what the sentence before told.
 */
export function breakdownOf(read: ReadSentence, thread: Thread): readonly ItemClaim[] {
  const { chunks, view, index, sentence } = read;
  if (thread.act === null || thread.act === "arrival" || index - thread.sentence !== 1) return [];
  if (thread.paragraph !== sentence.paragraph || !CLOSED.test(view.text)) return [];
  const items = itemsOf(chunks, view.text);
  if (items === null) return [];
  return items.map(({ chunk, time, place }): ItemClaim => {
    const speaking = speakingAt(read, chunk.from);
    const people = claimedPeople(chunk.phrase, view);
    return {
      kind: "claim",
      act: thread.act ?? "detention",
      modality: "reported",
      people: { ...people, role: people.role ?? "refugee" },
      time,
      places: place === null ? [] : [place],
      agentCountry: place === null ? thread.agentCountry : null,
      destination: null,
      stative: thread.counting === "stock",
      counting: thread.counting === "stock" ? "stock" : null,
      distinct: true,
      speakers: speaking.speakers,
      attributed: speaking.attributed,
      quote: { start: startOf(view, chunk.from), end: endOf(view, chunk.phrase.to) },
      sentence: index,
      paragraph: sentence.paragraph,
      title: sentence.title,
      rules: { act: "ko: list of what was told", people: "ko: list", time: "ko: list" },
    };
  });
}

/** The numbers of the list, each with its time or place; null if the sentence is no such list. */
function itemsOf(chunks: readonly Chunk[], text: string): readonly Item[] | null {
  const items: Item[] = [];
  let time: TimeMention | null = null;
  let place: PlaceMention | null = null;
  for (const chunk of chunks) {
    if (chunk.kind === "act" || chunk.kind === "agent") return null;
    if (chunk.kind === "time" && namesDays(chunk.mention)) time = chunk.mention;
    else if (chunk.kind === "place" && !chunk.agent) place = chunk.mention;
    if (chunk.kind !== "people") continue;
    const { phrase } = chunk;
    if (phrase.count === null || phrase.share !== null || OTHER.test(text.slice(phrase.to))) return null;
    if (time === null && place === null) return null;
    items.push({ chunk, time, place });
    time = null;
    place = null;
  }
  return items.length < 2 ? null : items;
}
