import type { Claim, Mention, RoleSplit } from "../../discourse/types.ts";
import type { Chunk } from "./chunks.ts";
import { ADDED } from "./counting.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { claimedPeople, speakingAt } from "./read-sentence.ts";
import type { Thread } from "./thread.ts";
import type { View } from "./view.ts";
import { endOf, startOf } from "./view.ts";

/** "셋을 합치면 24명이다": a sum of the groups told before. */
export function sumClaim(read: ReadSentence, thread: Thread): (Claim & { readonly kind: "claim" }) | null {
  const { chunks, view, index, sentence } = read;
  if (thread.act === null || index - thread.sentence > 3 || !ADDED.test(view.text)) return null;
  const people = chunks.findLast((chunk) => chunk.kind === "people" && chunk.phrase.count !== null);
  if (people?.kind !== "people") return null;
  const { phrase } = people;
  if (
    !/^\s?(?:이다|이라|이 된|이 되|에 이르|에 달|으로|이며|이었|입니다|이 돼)/u.test(
      view.text.slice(phrase.to, phrase.to + 6),
    )
  )
    return null;
  const speaking = speakingAt(read, people.from);
  return {
    kind: "claim",
    act: thread.act,
    modality: "reported",
    people: claimedPeople(phrase, view),
    time: null,
    places: [],
    agentCountry: thread.agentCountry,
    destination: null,
    stative: false,
    counting: "total",
    distinct: false,
    speakers: speaking.speakers,
    attributed: speaking.attributed,
    quote: { start: startOf(view, phrase.from), end: endOf(view, phrase.to) },
    sentence: index,
    paragraph: sentence.paragraph,
    title: sentence.title,
    rules: { act: "ko: sum of what was told", people: "ko: sum" },
  };
}

/** Refugees told with their number and without an act ("탈북자 21명이 망명을 신청하게"): it may be that of those told of. */
export function mentionsOf(read: ReadSentence, claimed: readonly Claim[]): readonly Mention[] {
  return read.chunks.flatMap((chunk): Mention[] => {
    if (chunk.kind !== "people" || chunk.phrase.role !== "refugee" || chunk.phrase.count === null) return [];
    if (chunk.phrase.share !== null || chunk.phrase.particle === "each") return [];
    const people = claimedPeople(chunk.phrase, read.view);
    const isClaimed = claimed.some(
      (claim) => claim.people !== null && claim.people.span.start === people.span.start,
    );
    return isClaimed ? [] : [{ kind: "mention", people, sentence: read.index }];
  });
}

const IS_SO = /^\s?(?:이었|였|이다|이라|이며|이고|이란|인\s?것|으로\s?(?:알려|확인|드러|밝혀|전해))/u;

/** "이 가운데 2명은 정보원이었다": some of those told before were something else. */
export function roleSplitOf(read: ReadSentence): RoleSplit | null {
  const { chunks, view, index } = read;
  for (let at = 0; at < chunks.length; at++) {
    const part = chunks[at];
    if (part?.kind !== "people" || part.phrase.count === null || part.phrase.role === "refugee") continue;
    const { particle } = part.phrase;
    if (particle !== "topic" && particle !== "subject") continue;
    for (let later = at + 1; later < chunks.length; later++) {
      const chunk = chunks[later] as Chunk;
      if (chunk.kind === "act" || (chunk.kind === "mark" && chunk.mark !== ",")) break;
      const what = roleAt(chunk, view);
      if (what === null) continue;
      return {
        kind: "roleSplit",
        count: part.phrase.count,
        role: what,
        whole: part.phrase.share?.whole ?? null,
        quote: { start: startOf(view, part.from), end: endOf(view, chunk.to) },
        speakers: speakingAt(read, part.from).speakers,
        sentence: index,
      };
    }
  }
  return null;
}

function roleAt(chunk: Chunk, view: View): "helper" | "other" | null {
  if (chunk.kind !== "people") return null;
  const { role, from, to } = chunk.phrase;
  if (/\d|명/u.test(view.text.slice(from, to))) return null;
  if (role !== "helper" && role !== "other") return null;
  return IS_SO.test(view.text.slice(to, to + 8)) ? role : null;
}
