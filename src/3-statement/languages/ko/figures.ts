import type { Claim, Mention, OtherFigure, RoleSplit } from "../../discourse/types.ts";
import { bareClaim } from "./bare-claim.ts";
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
    // "2000명이 넘는 탈북민이 쌓여 있었다": how many there are at large is no number of those told of.
    if (chunk.phrase.count.max === null) return [];
    const people = claimedPeople(chunk.phrase, read.view);
    const isClaimed = claimed.some(
      (claim) => claim.people !== null && claim.people.span.start === people.span.start,
    );
    return isClaimed ? [] : [{ kind: "mention", people, sentence: read.index }];
  });
}

const CIRCUMSTANCE = new RegExp(
  [
    // "시각은 9일 저녁 8시쯤이다", "체포된 곳은 선양이다".
    "^(?:그\\s)?(?:시각|시점|날짜|때|무대|장소|현장|(?:체포|검거|단속|사건)\\s?(?:장소|시각|시점|현장)|(?:체포된|붙잡힌|잡힌|검거된)\\s(?:곳|장소|때|시점|날))[은는]\\s",
    // "경찰이 집을 덮친 것은 어제 오후 5시쯤이다".
    "(?:덮친|들이닥친|급습한|습격한|기습한|들이친|에워싼|단속한|단속에\\s나선|검문한|작전을\\s벌인)\\s(?:것은|건|때는|시각은|곳은)\\s",
    // "지난달 28일의 일이다", "3일 밤에 벌어진 일이다".
    "^(?:모두\\s|바로\\s)?[^,]{2,30}?(?:일|밤|새벽|오전|오후|저녁|월|초|말|순)(?:에)?(?:의|\\s(?:벌어진|일어난|있었던|생긴))\\s일(?:이다|이었다|입니다|이었습니다)",
  ].join("|"),
  "u",
);

/** "시각은 9일 저녁 8시쯤이다", "무대는 선양이다": when or where what was just told happened. */
export function circumstanceOf(
  read: ReadSentence,
  thread: Thread,
): (Claim & { readonly kind: "claim" }) | null {
  const { chunks, view, index, sentence } = read;
  if (thread.act === null || index - thread.sentence > 2 || !CIRCUMSTANCE.test(view.text)) return null;
  const time = chunks.find((chunk) => chunk.kind === "time");
  const place = chunks.findLast((chunk) => chunk.kind === "place" && !chunk.agent);
  if (time === undefined && place === undefined) return null;
  const { start, end } = sentence;
  return bareClaim(
    read,
    0,
    { start, end },
    {
      act: thread.act,
      time: time?.kind === "time" ? time.mention : null,
      places: place?.kind === "place" ? [place.mention] : [],
      rules: { act: "ko: circumstance of what was told" },
    },
  );
}

const FIGURE = /(?:인원|인원수|숫자|수|규모|체포자|피해자)(?:을|를|은|는|도|가|이)?\s(?:모두\s|총\s)?$/u;
const GIVEN_AS =
  /^(?:이라고|으로)\s(?:했|전했|보도|밝|집계|추산|추정|파악|적었|꼽|잡|본다|봤|보고\s?있|보았|알려|발표|주장)/u;

/** "인원을 15명이라고 했다": another figure for those told of before. */
export function otherFigureOf(read: ReadSentence, claimed: readonly Claim[]): OtherFigure | null {
  const { chunks, view, index } = read;
  for (const chunk of chunks) {
    if (chunk.kind !== "people" || chunk.phrase.count === null) continue;
    const { phrase } = chunk;
    const { min, max } = chunk.phrase.count;
    const counts = phrase.elliptic
      ? FIGURE.test(view.text.slice(0, phrase.from))
      : /^(?:인원|숫자)/u.test(view.text.slice(phrase.from, phrase.to));
    if (!counts || !GIVEN_AS.test(view.text.slice(phrase.to, phrase.to + 8))) continue;
    const span = { start: startOf(view, phrase.from), end: endOf(view, phrase.to) };
    if (claimed.some(({ people }) => people !== null && people.span.end === span.end)) continue;
    const speaking = speakingAt(read, phrase.from);
    return {
      kind: "otherFigure",
      act: null,
      count: { min, max },
      qualifier: phrase.qualifier,
      time: null,
      span,
      quote: span,
      speakers: speaking.speakers,
      sentence: index,
    };
  }
  return null;
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
