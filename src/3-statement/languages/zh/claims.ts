import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, Group, Modality, Speaker } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import { movementOf, timeOf } from "./circumstances.ts";
import { claimedPeople } from "./claimed-people.ts";
import { contextAfter, contextBefore } from "./contexts.ts";
import { counted, countingOf, isStretch } from "./counting.ts";
import { gappedClaims } from "./gapping.ts";
import type { ActSense } from "./lexicon.ts";
import { groupsToldApart } from "./listed-groups.ts";
import { pointedBack } from "./meant-people.ts";
import type { ToldAs } from "./modality.ts";
import { modalityOf } from "./modality.ts";
import type { Patients } from "./patients.ts";
import { patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people.ts";
import { placeGroups } from "./places.ts";
import type { Regions } from "./regions.ts";
import { before as chunksBefore, MAIN, regionsOf } from "./regions.ts";
import { isSpeaker, listedParts } from "./set-aside.ts";
import type { Attribution } from "./speakers.ts";

/** What the claims of a sentence are made from. */
export type ClaimSources = {
  readonly text: string;
  readonly sentence: ChunkedSentence;
  /** Country that the document's people flee from, where known. */
  readonly home: string | null;
  readonly attributions: readonly Attribution[];
  /** Speakers of the sentence before, where they go on speaking. */
  readonly carried: readonly Speaker[];
  /** The claim told last before the sentence. */
  readonly before: Claim | null;
};

/** Who says it: the last named before the act, else the first named after it at the end, else who spoke before. */
function speakersFor(
  sources: ClaimSources,
  act: Chunk,
): { speakers: readonly Speaker[]; attributed: boolean } {
  const { attributions, sentence, carried } = sources;
  const before = attributions.findLast((attribution) => attribution.at < act.start);
  if (before !== undefined) return { speakers: before.speakers, attributed: true };
  const closing = attributions.find(
    (attribution) =>
      attribution.at >= act.end &&
      /^(?:出?来|如此|本[台报社网刊](?:记者)?|记者|[^,。]{1,8}[社报台](?:记者)?)?[。.!?]?[”"]?$/.test(
        restAfter(sentence, attribution.at),
      ),
  );
  if (closing !== undefined) return { speakers: closing.speakers, attributed: true };
  return { speakers: carried, attributed: false };
}

function restAfter({ folded, chunks, sentence }: ChunkedSentence, at: number): string {
  const say = chunks.find((chunk) => chunk.start === at && chunk.kind === "mark" && chunk.mark === "say");
  return folded.slice(say?.end ?? at, sentence.end);
}

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
/** "移交是在某口岸进行的", "遣返据称从2月下旬起分批进行": when or where what is told of came about. */
const TOOK_PLACE =
  /^(?:工作|行动|作业|程序)?(?:据称|据说|据信|据悉)?(?:是|系)?(?:在|于|从|自|由)[^,。;]{2,24}(?:进行|展开|实施|完成|执行|发生|开始)(?:的|了)?/;

/** The last place told in so many characters from an offset on. */
function placesWithin(sentence: ChunkedSentence, from: number, length: number): readonly PlaceMention[] {
  const told = placeGroups(sentence).filter(({ first }) => {
    const { start } = sentence.chunks[first] as Chunk;
    return start >= from && start < from + length;
  });
  return told.at(-1)?.members ?? [];
}

/** "移交是在莫雷口岸进行的": tells more of the move told last before it, of whomever that was. */
function retellingOf(sources: ClaimSources, regions: Regions, at: number): Claim | null {
  const { sentence, before } = sources;
  const chunk = sentence.chunks[at] as ActChunk;
  const { act } = chunk.sense;
  const moves = act === "transfer" || act === "return";
  const isSame = before !== null && (before.act === act || (moves && before.act === "return"));
  const told = TOOK_PLACE.exec(sentence.folded.slice(chunk.end, chunk.end + 40));
  if (before === null || !isSame || before.modality !== "reported" || told === null) return null;
  const time = timeOf(sentence, regions, at);
  const quote = { start: chunk.start, end: chunk.end + told[0].length };
  return {
    ...before,
    people: null,
    time,
    places: placesWithin(sentence, chunk.end, told[0].length),
    counting: null,
    distinct: true,
    ...speakersFor(sources, chunk),
    sentence: sentence.index,
    paragraph: sentence.sentence.paragraph,
    title: sentence.sentence.title,
    quote,
    rules: { act: chunk.sense.word, people: "none told", ...(time === null ? {} : { time: time.rule }) },
  };
}

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

/** What a claim of the act at chunk `at` says apart from the people. */
type Circumstances = Omit<Claim, "people" | "counting" | "distinct" | "quote" | "rules">;

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

/** "8日,10人在沈阳被捕,另有5人在长春落网": the day told first holds for those told beside them. */
function alongside(
  plain: Circumstances,
  patients: Patients | null,
  previous: Claim | undefined,
): Circumstances {
  const phrase = patients?.phrases[0];
  if (previous === undefined || phrase === undefined || patients?.by === "carried") return plain;
  const beside = phrase.reference === "another" || phrase.reference === "new";
  const same = previous.act === plain.act && previous.modality === plain.modality && !plain.stative;
  if (!beside || phrase.count === null || !same) return plain;
  const placed = plain.places.length > 0 || plain.agentCountry !== null || plain.act === "arrival";
  return {
    ...plain,
    time: plain.time ?? previous.time,
    agentCountry: placed ? plain.agentCountry : previous.agentCountry,
  };
}

/** "同日也被捕": on the day of the arrest told before, and not of what was told last. */
function likewise({ chunks, folded }: ChunkedSentence, act: number, plain: Circumstances): Circumstances {
  const { time } = plain;
  const trigger = chunks[act] as Chunk;
  if (plain.act !== "detention") return plain;
  const isSameDay = time?.expression.kind === "adjacent" && time.expression.step === 0;
  const from = time === null ? trigger.start - 6 : time.start;
  const also = /[也亦]|同时|一并|一同|一起/.test(folded.slice(Math.max(0, from), trigger.end));
  if (!also || (time !== null && !isSameDay)) return plain;
  return { ...plain, time: null, alike: "time and place" };
}

/** "截至去年底,在马来西亚登记的难民有18万": a stock is of that moment. */
function asOf(time: TimeMention | null): TimeMention | null {
  return time?.expression.kind === "until" ? { ...time, expression: time.expression.to } : time;
}

/** "将把他们移交边防部队,随后遣返朝鲜": what follows on something to come is to come as well. */
function continued(
  told: Modality,
  patients: Patients | null,
  previous: Claim | undefined,
  sentence: ChunkedSentence,
  at: number,
): Modality {
  if (told !== "reported" || patients?.by !== "carried" || previous === undefined) return told;
  // "面临遣返时集体服毒身亡": what people do or suffer meanwhile is done.
  const { sense } = sentence.chunks[at] as ActChunk;
  if (sense.act !== "return" && sense.act !== "transfer" && sense.act !== "detention") return told;
  const ahead = previous.modality === "planned" || previous.modality === "feared";
  const trigger = sentence.chunks[at] as Chunk;
  const words = sentence.folded.slice(Math.max(previous.quote.end, trigger.start - 12), trigger.end + 1);
  return ahead && !/已|曾|了/.test(words) ? previous.modality : told;
}

const ENUMERATION = /^[^,;:。的]{0,5}(?:、|甚至|或|和|及)[^,;:。的]{0,5}$/;

/** "可能遭监禁、酷刑甚至处决": what is listed together is told in one way. */
function enumerated(
  { chunks, folded }: ChunkedSentence,
  at: number,
  told: ToldAs,
  before: { readonly told: ToldAs; readonly end: number },
): ToldAs {
  if (told !== "reported" || before.end < 0) return told;
  return ENUMERATION.test(folded.slice(before.end, (chunks[at] as Chunk).start)) ? before.told : told;
}

/** What is said of people pointed at ("这些人2012年被捕") was done to them as one group, unless it began long ago. */
function isOneGroup({ reference, share }: PeoplePhrase, time: TimeMention | null): boolean {
  if ((reference !== "definite" && reference !== "pronoun") || share !== null) return false;
  const kind = time?.expression.kind;
  return kind !== "since" && kind !== "until" && kind !== "window";
}

const ABOARD = /专机|包机|航班|客机|班机|飞机|[搭乘坐][^,。]{0,6}机|飞抵|同一(?:架|艘|辆)|一(?:架|艘|辆)/;

/** "用两架包机把468人接到首尔". */
const BROUGHT = /(?:专机|包机|航班|客机|飞机|军机|运输机|轮船|军舰)(?:分批)?[把将]$/;

/** "468人分乘两架专机飞抵首尔": those who are brought come together. */
function isOneJourney(
  { folded }: ChunkedSentence,
  act: Act,
  { start, end }: PeoplePhrase,
  trigger: Chunk,
): boolean {
  if (act !== "arrival" || end > trigger.start) return false;
  return (
    ABOARD.test(folded.slice(end, trigger.end)) || BROUGHT.test(folded.slice(Math.max(0, start - 14), start))
  );
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
