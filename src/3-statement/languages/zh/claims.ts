import type { Claim } from "../../discourse/types.ts";
import type { Act, Group } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import { movementOf, timeOf } from "./circumstances.ts";
import type { ClaimSources } from "./claim-sources.ts";
import { speakersFor } from "./claim-sources.ts";
import { claimedPeople } from "./claimed-people.ts";
import { contextAfter, contextBefore } from "./contexts.ts";
import type { Circumstances } from "./continuations.ts";
import {
  alongside,
  asOf,
  continued,
  enumerated,
  isOneGroup,
  isOneJourney,
  likewise,
} from "./continuations.ts";
import { counted, countingOf, isStretch } from "./counting.ts";
import { gappedClaims } from "./gapping.ts";
import type { ActSense } from "./lexicon.ts";
import { groupsToldApart } from "./listed-groups.ts";
import { pointedBack } from "./meant-people.ts";
import type { ToldAs } from "./modality.ts";
import { modalityOf } from "./modality.ts";
import type { Patients } from "./patients.ts";
import { patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { Regions } from "./regions.ts";
import { before as chunksBefore, MAIN, regionsOf } from "./regions.ts";
import { retellingOf } from "./retelling.ts";
import { isSpeaker, listedParts } from "./set-aside.ts";

/** A held group that another act of the same words tells more of makes no claim of its own. */
function isOnlyDescribed(sentence: ChunkedSentence, regions: Regions, act: number): boolean {
  const chunk = sentence.chunks[act] as ActChunk;
  const head = regions.heads.get(act);
  if (head === undefined) return false;
  if (isSpeaker(sentence, head)) return true;
  const { stative, act: kind } = chunk.sense;
  const moves = kind === "arrival" || kind === "departure" || kind === "escape";
  if (!stative && !moves) return false;
  // "2014年入境泰国的约350名维吾尔人": told with its own time and number.
  const people = sentence.chunks[head];
  const numbered =
    people?.kind === "people" && people.phrase.count !== null && people.phrase.reference === "new";
  const dated = sentence.chunks.some(({ kind }, at) => kind === "time" && regions.of[at] === regions.of[act]);
  if (moves && numbered && dated) return false;
  return sentence.chunks.some(
    (other, at) =>
      other.kind === "act" &&
      other.sense.describes !== true &&
      other.sense.word !== "境内" &&
      at !== act &&
      regions.of[at] !== regions.of[act] &&
      (regions.of[at] === MAIN || regions.heads.get(at) === head),
  );
}

const PROCEEDING = /^(?:工作|行动|作业|程序)/;
type Reading = {
  readonly patients: Patients | null;
  readonly told: ToldAs;
  readonly where: Whereabouts;
  readonly act: Act | null;
};

function readingOf(
  sources: ClaimSources,
  regions: Regions,
  at: number,
  parts: ReadonlyMap<number, number>,
  before: readonly PeoplePhrase[],
): Reading {
  const { sentence } = sources;
  const chunk = sentence.chunks[at] as ActChunk;
  const found = patientsOf(sentence, regions, at, parts, before);
  const patients = found === null ? null : counted(sentence, found);
  const first = patients?.phrases[0];
  const home = first?.home ?? sources.home;
  const { act, where } = movementOf(sentence, regions, at, home);
  const told = modalityOf({
    act: act ?? chunk.sense.act,
    before: contextBefore(sentence, regions, at, false),
    sentenceBefore: contextBefore(sentence, regions, at, true),
    ...contextAfter(sentence, at, patients),
    lead: sentence.folded.slice(sentence.sentence.start, chunk.start),
    disposal: patients?.by === "disposal",
    told: tellingOf(sentence, regions, at),
    particular:
      first !== undefined &&
      first.reference !== "bare" &&
      (first.count !== null || first.reference !== "new"),
  });
  return { patients, told, where, act };
}

/** The verb of telling nearest before an act. */
function tellingOf({ chunks }: ChunkedSentence, regions: Regions, act: number): string | null {
  for (const index of chunksBefore(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "mark" && chunk.mark === "say") return chunk.word;
  }
  return null;
}

function circumstancesOf(
  sources: ClaimSources,
  regions: Regions,
  at: number,
  reading: Reading,
): Circumstances | null {
  const { sentence } = sources;
  const chunk = sentence.chunks[at] as ActChunk;
  const { told, where, act, patients } = reading;
  if (told === "none" || act === null || regions.headless.has(at) || isOnlyDescribed(sentence, regions, at))
    return null;
  const placed = where.places.length > 0 || where.destination !== null || where.agentCountry !== null;
  // "登记在册的难民超过360万": registered where the report is about.
  const listed = /^登记(?:在|有)/.test(chunk.sense.word);
  const needsPlace = chunk.sense.needs === "place" && (act === "arrival" || act === "departure");
  if (needsPlace && !placed && !listed) return null;
  if (!isNews(act, chunk.sense, patients)) return null;
  return {
    act,
    modality: told,
    time: timeOf(sentence, regions, at),
    ...where,
    stative: chunk.sense.stative === true,
    ...speakersFor(sources, chunk),
    sentence: sentence.index,
    paragraph: sentence.sentence.paragraph,
    title: sentence.sentence.title,
  };
}

/** Words that tell of a stage on the way as often as of a journey's end. */
const ON_THE_MOVE = /^(?:进入|来到|逃到|逃往|逃至|到达|逃入|逃抵|投奔)/;

/** A departure is news with its number only; of a journey's stages only those of new people count. */
function isNews(act: Act, sense: ActSense, patients: Patients | null): boolean {
  const phrase = patients?.phrases[0];
  const fresh =
    phrase !== undefined &&
    phrase.count !== null &&
    (phrase.reference === "new" || phrase.reference === "another");
  // "返回", "回国": those who go home of themselves.
  const goesHome = sense.act === "return" && sense.frame === "subject";
  if (goesHome && phrase?.share != null) return true;
  if (act === "departure" || goesHome) return fresh && patients?.by !== "carried";
  if (act === "arrival" && ON_THE_MOVE.test(sense.word)) return fresh && patients?.by !== "carried";
  return true;
}

/** The claims of a sentence, in the order of its acts. */
export function claimsOf(sources: ClaimSources): Claim[] {
  const { sentence, text } = sources;
  const { chunks, folded } = sentence;
  const regions = regionsOf(sentence);
  const parts = listedParts(sentence);
  const claims: Claim[] = [];
  let before: readonly PeoplePhrase[] = [];
  let listed: { readonly told: ToldAs; readonly end: number } = { told: "reported", end: -1 };
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act") return;
    if (chunk.sense.after !== undefined && !followed(sentence, at, chunk.sense.after)) return;
    if (chunk.sense.describes === true && (folded[chunk.end] !== "的" || !regions.heads.has(at))) return;
    const own = readingOf(sources, regions, at, parts, before);
    const reading = { ...own, told: enumerated(sentence, at, own.told, listed) };
    listed = { told: reading.told, end: chunk.end };
    const { patients } = reading;
    if (patients !== null && regions.of[at] === MAIN) before = patients.phrases;
    const plain = circumstancesOf(sources, regions, at, reading);
    const retold = patients === null ? retellingOf(sources, regions, at) : null;
    if (retold !== null) {
      claims.push(retold);
      return;
    }
    if (plain === null) return;
    const joined = likewise(sentence, at, alongside(plain, patients, claims.at(-1)));
    const base = { ...joined, modality: continued(plain.modality, patients, claims.at(-1), sentence, at) };
    if (patients === null) {
      const { time } = base;
      if (!PROCEEDING.test(folded.slice(chunk.end, chunk.end + 3)) || time === null) return;
      const quote = { start: chunk.start, end: Math.max(chunk.end, time.end) };
      const rules = { act: chunk.sense.word, people: "none told", time: time.rule };
      claims.push({ ...base, people: null, counting: null, distinct: true, quote, rules });
      return;
    }
    // "…被捕,目前关押在图们": that they are held is no further act.
    if (patients.by === "carried" && base.stative && claims.length > 0) return;
    const apart = groupsToldApart(sentence, regions, at, patients, base.places, base.time);
    const phrases = apart?.map(({ phrase }) => phrase) ?? patients.phrases;
    for (const [index, phrase] of phrases.entries()) {
      if (phrase.role === "other" && !isNumbered(phrase)) continue;
      // "被遣返的脱北者将受到惩罚": people in general.
      const general =
        phrase.reference === "bare" && (patients.by === "modified" || patients.by === "carried");
      if (general && base.time === null && base.places.length === 0) continue;
      const said = patients.by === "carried" ? pointedBack(phrase) : phrase;
      const own = apart?.[index];
      const time = own?.time ?? base.time;
      const alone = own !== undefined && (time === null || !isStretch(time.expression));
      const counting =
        patients.by === "carried" || alone
          ? null
          : countingOf(sentence, at, phrase, time?.expression ?? null);
      claims.push({
        ...base,
        places: own === undefined || own.places.length === 0 ? base.places : own.places,
        time: counting === "stock" ? asOf(time) : time,
        people: claimedPeople(text, said, groupsFor(sentence, parts, phrase)),
        counting,
        distinct: phrases.length > 1 || said.reference === "another",
        ...(isOneGroup(said, time) || isOneJourney(sentence, base.act, phrase, chunk)
          ? { single: true }
          : {}),
        quote: quoteOf(sentence, chunk, phrase),
        rules: {
          act: chunk.sense.word,
          people: patients.by,
          modality: base.modality,
          ...(time === null ? {} : { time: time.rule }),
        },
      });
    }
  });
  const gapped = gappedClaims(text, sentence, claims, sources.before);
  // "脱北者人数从2011年的2706人降至1502人": the people in general are told by these numbers.
  const told = claims.filter(
    ({ people, act }) => people?.reference !== "bare" || (gapped.length === 0 && act !== "arrival"),
  );
  return [...told, ...gapped];
}

const isNumbered = (phrase: PeoplePhrase): boolean => phrase.count !== null && phrase.reference !== "bare";

function followed(
  { chunks, folded, sentence }: ChunkedSentence,
  act: number,
  words: readonly string[],
): boolean {
  const chunk = chunks[act] as Chunk;
  const rest = folded.slice(chunk.end, Math.min(sentence.end, chunk.end + 14));
  return words.some((word) => rest.includes(word));
}

/** The shortest run that carries the people and the act. */
function quoteOf(
  { sentence }: ChunkedSentence,
  act: Chunk,
  phrase: PeoplePhrase,
): { start: number; end: number } {
  const start = Math.max(sentence.start, Math.min(act.start, phrase.start));
  return { start, end: Math.min(sentence.end, Math.max(act.end, phrase.end)) };
}

/** Sex and age of those listed behind the people of a phrase. */
function groupsFor(
  sentence: ChunkedSentence,
  parts: ReadonlyMap<number, number>,
  phrase: PeoplePhrase,
): readonly Group[] {
  const { chunks } = sentence;
  const groups: Group[] = [];
  for (const [part, whole] of parts) {
    const chunk = chunks[part];
    const of = chunks[whole];
    if (chunk?.kind !== "people" || of?.kind !== "people" || of.phrase !== phrase) continue;
    const { count, sex, age } = chunk.phrase;
    if (count === null || (sex === null && (age === null || age === "adult"))) continue;
    groups.push({
      ...(sex === null ? {} : { sex }),
      ...(age === null || age === "adult" ? {} : { age }),
      ...count,
    });
  }
  return groups;
}
