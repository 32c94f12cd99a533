import type { Group } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence, PeopleChunk } from "./chunks.ts";
import { aboard, arrestedBefore, meantInside, pointed, pointedBack, turnedTo } from "./meant-people.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { NOBODY } from "./people-phrase.ts";
import type { Regions } from "./regions.ts";
import { after, before, MAIN, peopleChunk } from "./regions.ts";
import { isSpeaker } from "./set-aside.ts";
import { unmeasured } from "./unmeasured.ts";

/** Those whom an act happens to, and how the words put them there. */
export type Patients = {
  readonly phrases: readonly PeoplePhrase[];
  /** `topic`: named in an earlier clause of the sentence; `carried`: those of the act before. */
  readonly by: "modified" | "disposal" | "passive" | "subject" | "object" | "topic" | "carried";
  readonly passive: boolean;
};

/** Between an act and the number of those whom it happened to: "死亡3人", "被捕人数为31人". */
const NUMBERED =
  /^(?:了|的)?(?:人数|总数|者)?(?:现时?|目前|尚|仍|还|估计)?(?:共|已|总共|一共|约)?(?:有|为|是|达到?|升至|增至|降至|减至)?(?:了)?$/;
const ENACTED = /(?:进行|实施|予以|加以|展开|采取)(?:了)?[^,]{0,4}$/;
const ADJUNCT = /^(?:的)?(?:途中|期间|过程中|时候?(?!间)|之?前|之?后)/;
/** "像以前许多人那样被送回": they are only likened to. */
const LIKENED = /^(?:那样|一样|这样|那般|一般)/;
/** "在传教士协助下逃到柬埔寨": those who helped. */
const AIDED =
  /^(?:等人?)?的?(?:暗中|秘密)?(?:帮助|协助|陪同|带领|护送|引导|安排|掩护|接应|指引|援助|支持|营救|押解|监视|看管)之?下/;
const EXCLUDED_BETWEEN = /(?:帮助|协助|援助|引导|带领|陪同|营救|支援)(?:了|过)?$/;

function groupOf(phrase: PeoplePhrase): readonly Group[] {
  const { count, sex, age } = phrase;
  if (count === null || (sex === null && age === null)) return [];
  const kept = age === "adult" ? null : age;
  return [{ ...(sex === null ? {} : { sex }), ...(kept === null ? {} : { age: kept }), ...count }];
}

const isTold = (phrase: PeoplePhrase): boolean =>
  phrase.count !== null &&
  phrase.reference !== "bare" &&
  phrase.role !== "helper" &&
  (phrase.sex !== null || phrase.age !== null);

/** "8名女性和2名男性" is one group of ten. */
function united(phrases: readonly PeoplePhrase[]): readonly PeoplePhrase[] {
  if (phrases.length < 2 || !phrases.every(isTold)) return phrases;
  const first = phrases[0] as PeoplePhrase;
  const last = phrases[phrases.length - 1] as PeoplePhrase;
  const open = phrases.some(({ count }) => count?.max == null);
  return [
    {
      ...first,
      role: phrases.find(({ role }) => role !== null)?.role ?? null,
      end: last.end,
      count: {
        min: phrases.reduce((sum, { count }) => sum + (count?.min ?? 0), 0),
        max: open ? null : phrases.reduce((sum, { count }) => sum + (count?.max ?? 0), 0),
      },
      qualifier: null,
      qualifierSpan: null,
      sex: null,
      age: null,
      elliptic: true,
      plural: true,
      groups: phrases.flatMap(groupOf),
    },
  ];
}

/** "两批分别为10人和9人的脱北者": the groups that a modifier tells one by one. */
function batchesOf({ chunks, folded }: ChunkedSentence, at: number): readonly PeoplePhrase[] {
  const { phrase } = chunks[at] as PeopleChunk;
  if (phrase.count !== null || !/^(?:分别|各|依次)/.test(folded.slice(phrase.innerFrom, phrase.innerTo)))
    return [];
  return chunks.flatMap((chunk) =>
    chunk.kind === "people" && chunk.inside === at && chunk.phrase.elliptic && chunk.phrase.count !== null
      ? [{ ...chunk.phrase, role: phrase.role, home: phrase.home, noun: phrase.noun }]
      : [],
  );
}

/** The phrase at `at` with those told together with it ("29名脱北者和5名协助者"), in order. */
function together(sentence: ChunkedSentence, at: number): readonly PeoplePhrase[] {
  const { chunks, folded } = sentence;
  const joined = (left: number, joint: number, right: number): boolean => {
    const mark = chunks[joint];
    const [one, other] = [chunks[left], chunks[right]];
    if (mark?.kind !== "mark" || mark.mark !== "joint") return false;
    if (one?.kind !== "people" || other?.kind !== "people") return false;
    const ends = one.phrase.innerTo > 0 ? one.phrase.end : one.end;
    return folded.slice(ends, mark.start).trim() === "" && folded.slice(mark.end, other.start).trim() === "";
  };
  let first = at;
  let last = at;
  while (joined(first - 2, first - 1, first)) first -= 2;
  while (joined(last, last + 1, last + 2)) last += 2;
  const batches = first === last ? batchesOf(sentence, at) : [];
  if (batches.length > 1) return batches;
  const phrases: PeoplePhrase[] = [];
  for (let index = first; index <= last; index += 2) phrases.push((chunks[index] as PeopleChunk).phrase);
  return united(phrases);
}

/** Is 被 or 遭 told of the act: nothing but the agent, time and place between? */
function passiveAt(sentence: ChunkedSentence, regions: Regions, act: number): number {
  const { chunks } = sentence;
  const trigger = chunks[act] as Chunk;
  for (const index of before(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.clause !== trigger.clause || chunk.kind === "act") return -1;
    if (
      chunk.kind === "mark" &&
      (chunk.mark === "say" || chunk.mark === "disposal" || chunk.mark === "break")
    )
      return -1;
    if (chunk.kind === "mark" && chunk.mark === "passive") return index;
  }
  return -1;
}

/** Nearest people before `at` in its clause that can be the subject. */
function subjectBefore(
  sentence: ChunkedSentence,
  regions: Regions,
  at: number,
  parts: ReadonlyMap<number, number>,
): number {
  const { chunks, folded } = sentence;
  const clause = (chunks[at] as Chunk).clause;
  for (const index of before(regions, at)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.clause !== clause) return -1;
    // "在押送途中逃脱": when it was.
    if (chunk.kind === "act" && !ADJUNCT.test(folded.slice(chunk.end, chunk.end + 3))) return -1;
    if (chunk.kind === "mark" && (chunk.mark === "say" || chunk.mark === "break")) return -1;
    if (chunk.kind !== "people" || parts.has(index)) continue;
    // "其中10名脱北者的亲属", "在3名向导帮助下": these people are not the subject.
    const behind = folded.slice(chunk.phrase.end, chunk.phrase.end + 1);
    if (behind === "的" && !/^的?(?:全部|都|均)/.test(folded.slice(chunk.phrase.end, chunk.phrase.end + 3)))
      continue;
    if (LIKENED.test(folded.slice(chunk.phrase.end, chunk.phrase.end + 3))) continue;
    if (AIDED.test(folded.slice(chunk.phrase.end, chunk.phrase.end + 8))) continue;
    if (EXCLUDED_BETWEEN.test(folded.slice(Math.max(sentence.sentence.start, chunk.start - 14), chunk.start)))
      continue;
    return index;
  }
  return -1;
}

function objectAfter(sentence: ChunkedSentence, regions: Regions, act: number): number {
  const { chunks, folded } = sentence;
  const trigger = chunks[act] as Chunk;
  for (const index of after(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.clause !== trigger.clause || chunk.kind === "act") return -1;
    if (chunk.kind === "mark" && chunk.mark !== "of" && chunk.mark !== "joint") return -1;
    if (chunk.kind !== "people" || describesNext(chunks, index)) continue;
    // An object stands close behind its verb, but for a modifying clause of its own.
    const gap = folded.slice(trigger.end, chunk.start);
    return gap.length <= 4 ||
      regions.of.some((region, at) => region !== MAIN && at > act && at < index) ||
      /^(?:了|到|至|回|往|给)?[^,]{0,8}$/.test(gap)
      ? index
      : -1;
  }
  return -1;
}

/** Whom the act at chunk `act` happens to, or null. `told` are the patients of the act before it in the sentence. */
export function patientsOf(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
  parts: ReadonlyMap<number, number>,
  told: readonly PeoplePhrase[],
): Patients | null {
  const { chunks, folded } = sentence;
  const trigger = chunks[act] as ActChunk;
  const passiveMark = passiveAt(sentence, regions, act);
  const passive = passiveMark >= 0 || trigger.sense.frame === "subject";
  const here = (at: number, by: Patients["by"]): Patients => ({
    phrases: together(sentence, at),
    by,
    passive,
  });
  const head = regions.heads.get(act);
  const object = passive ? -1 : objectAfter(sentence, regions, act);
  if (head !== undefined)
    return object >= 0 ? here(object, "object") : modifiedBy(sentence, act, head, passive);
  if (passiveMark < 0) {
    for (const index of before(regions, act)) {
      const chunk = chunks[index] as Chunk;
      if (chunk.clause !== trigger.clause || chunk.kind === "act") break;
      if (chunk.kind !== "mark") continue;
      const given = nextPeople(chunks, regions, index, act);
      const enacted = chunk.mark === "disposal";
      if (enacted && given !== null) return here(chunks.indexOf(given), "disposal");
    }
    // "对31名脱北者实施逮捕".
    const subject = subjectBefore(sentence, regions, act, parts);
    const target = peopleChunk(chunks, subject);
    if (
      target !== null &&
      folded[target.start - 1] === "对" &&
      ENACTED.test(folded.slice(target.phrase.end, trigger.start))
    ) {
      return here(subject, "disposal");
    }
  }
  if (object >= 0) return here(object, "object");
  const subject = subjectBefore(sentence, regions, passiveMark >= 0 ? passiveMark : act, parts);
  const subjectPhrase = peopleChunk(chunks, subject)?.phrase;
  if (
    subjectPhrase !== undefined &&
    (passive || subjectPhrase.role === "refugee" || subjectPhrase.role === null)
  ) {
    const meant = meantInside(sentence, regions, subject, parts, told);
    const by = passive ? "passive" : "subject";
    if (meant !== subject) return { phrases: together(sentence, meant).map(pointedBack), by, passive };
    const found = here(subject, by);
    return arrestedBefore(sentence, regions, subject)
      ? { ...found, phrases: found.phrases.map(pointed) }
      : found;
  }
  const numbered = chunks.findIndex(
    (chunk, index) =>
      index > act &&
      chunk.kind === "people" &&
      chunk.clause === trigger.clause &&
      chunk.phrase.count !== null &&
      NUMBERED.test(folded.slice(trigger.end, chunk.start)),
  );
  if (numbered >= 0) return here(numbered, "subject");
  // "被驱逐者总数超过25万".
  const among =
    /^(?:者|的人|人员)?(?:人数|总数|总人数)|^[^,。;的]{2,6}的(?:人数|总数|总人数|人)(?=已|超|达|约|逾)/.exec(
      folded.slice(trigger.end, trigger.end + 14),
    );
  const total = among === null ? null : unmeasured(folded, trigger.end + among[0].length);
  if (total !== null)
    return { phrases: [{ ...NOBODY, ...total, start: trigger.end }], by: "subject", passive };
  const stopped = /[车船艇筏]/.test(folded.slice(trigger.end, trigger.end + 10));
  const boards = trigger.sense.act === "arrival" || (trigger.sense.act === "detention" && stopped);
  const carriedAboard = boards ? aboard(sentence, act) : -1;
  if (carriedAboard >= 0) return here(carriedAboard, "subject");
  const turned = turnedTo(sentence, regions, act, parts);
  if (turned >= 0) return { phrases: together(sentence, turned), by: "topic", passive };
  if (told.length > 0) return { phrases: told, by: "carried", passive };
  return passive || trigger.sense.frame === "subject" || passiveGoesOn(sentence, regions, act)
    ? topicOf(sentence, regions, act, parts, passive)
    : null;
}

/** The people whom a modifying clause tells of: of "被捕的10人当中有7名女性" the ten, with the seven as their group. */
function modifiedBy(sentence: ChunkedSentence, act: number, head: number, passive: boolean): Patients {
  const { chunks, folded } = sentence;
  const phrase = (chunks[head] as PeopleChunk).phrase;
  const phrases = together(sentence, head);
  const whole = phrase.share?.whole ?? null;
  if (whole !== null) {
    const groups = phrases.flatMap((part) => (part.groups.length > 0 ? part.groups : groupOf(part)));
    const all: PeoplePhrase = {
      ...phrase,
      count: whole,
      share: null,
      sex: null,
      age: null,
      reference: "definite",
      groups,
    };
    return { phrases: [all], by: "modified", passive };
  }
  // "被捕的是3名女性": those arrested, of whom something is said.
  const gap = folded.slice((chunks[act] as Chunk).end, phrase.start);
  const told = /[是为有]|包括/.test(gap) && phrase.innerTo === 0;
  return {
    phrases: told ? phrases.map((one) => ({ ...one, reference: "definite" as const })) : phrases,
    by: "modified",
    passive,
  };
}

/** "把等候带路人的6名脱北者带走": told of those behind them. */
function describesNext(chunks: readonly Chunk[], at: number): boolean {
  const [people, mark, next] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  if (people?.kind !== "people" || mark?.kind !== "mark" || mark.mark !== "of") return false;
  return mark.start === people.end && next?.kind === "people" && next.start === mark.end;
}

function nextPeople(
  chunks: readonly Chunk[],
  regions: Regions,
  from: number,
  to: number,
): PeopleChunk | null {
  for (let index = from + 1; index < to; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind !== "people" || regions.of[index] !== regions.of[to]) continue;
    if (!describesNext(chunks, index)) return chunk;
  }
  return null;
}

/** "600人被送上卡车,经由图们移交给朝鲜": what 被 opens goes on in the next clause. */
function passiveGoesOn({ chunks }: ChunkedSentence, regions: Regions, act: number): boolean {
  for (const index of before(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "act" || (chunk.kind === "mark" && chunk.mark === "say")) return false;
    if (chunk.kind === "mark" && chunk.mark === "passive") return true;
  }
  return false;
}

/** "(一行原本)有14人", "共14人". */
function countsUp(chunk: Chunk, folded: string): boolean {
  if (chunk.kind !== "people" || !chunk.phrase.elliptic || chunk.phrase.reference !== "new") return false;
  return (
    /(?:有|共|计|一行|总数为)$/.test(folded.slice(0, chunk.start).slice(-3)) ||
    /^[共总]/.test(folded.slice(chunk.start))
  );
}

/** The people of an earlier clause of the sentence, who are left out in this one. */
function topicOf(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
  parts: ReadonlyMap<number, number>,
  passive: boolean,
): Patients | null {
  const { chunks, folded } = sentence;
  let found = -1;
  for (const index of before(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "mark" && chunk.mark === "say") break;
    if (chunk.kind !== "people" || parts.has(index) || isSpeaker(sentence, index)) continue;
    if (found >= 0 && (chunks[found] as Chunk).clause !== chunk.clause) break;
    // "他们一行原本有14人": the number is theirs.
    if (found >= 0 && countsUp(chunks[found] as Chunk, folded) && chunk.phrase.count === null) break;
    found = index;
  }
  return found < 0 ? null : { phrases: together(sentence, found), by: "topic", passive };
}
