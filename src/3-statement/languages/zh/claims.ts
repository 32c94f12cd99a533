import type { Claim, ClaimedPeople } from "../../discourse/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, Group, Modality, Speaker } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import { movementOf, timeOf } from "./circumstances.ts";
import { contextAfter, contextBefore } from "./contexts.ts";
import { counted, countingOf, isStretch } from "./counting.ts";
import type { ToldAs } from "./modality.ts";
import { modalityOf } from "./modality.ts";
import type { Patients } from "./patients.ts";
import { isSpeaker, listedParts, patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people.ts";
import type { Regions } from "./regions.ts";
import { MAIN, regionsOf } from "./regions.ts";
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
};

/** The people of a phrase, in the words of the document. */
function claimedPeople(text: string, phrase: PeoplePhrase, parts: readonly Group[]): ClaimedPeople {
  const { count, role, home, reference, plural, sex, share, elliptic, qualifierSpan, start, end } = phrase;
  return {
    count,
    qualifier: qualifierSpan === null ? phrase.qualifier : text.slice(qualifierSpan.start, qualifierSpan.end),
    role,
    home,
    reference,
    plural,
    sex,
    share,
    groups: phrase.groups.length > 0 ? phrase.groups : parts,
    elliptic,
    span: { start, end },
  };
}

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
      attribution.at >= act.end && /^(?:出?来|如此)?[。.!?]?[”"]?$/.test(restAfter(sentence, attribution.at)),
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
  return sentence.chunks.some(
    (other, at) => other.kind === "act" && at !== act && regions.of[at] !== regions.of[act],
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
    after: contextAfter(sentence, at, patients),
    lead: sentence.folded.slice(sentence.sentence.start, chunk.start),
    disposal: patients?.by === "disposal",
    particular:
      first !== undefined &&
      first.reference !== "bare" &&
      (first.count !== null || first.reference !== "new"),
  });
  return { patients, told, where, act };
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
  if (chunk.sense.needs === "place" && (act === "arrival" || act === "departure") && !placed) return null;
  if (!isNews(act, chunk.sense.word, patients)) return null;
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
function isNews(act: Act, word: string, patients: Patients | null): boolean {
  const phrase = patients?.phrases[0];
  const fresh =
    phrase !== undefined &&
    phrase.count !== null &&
    (phrase.reference === "new" || phrase.reference === "another");
  if (act === "departure") return fresh && patients?.by !== "carried";
  if (act === "arrival" && ON_THE_MOVE.test(word)) return fresh && patients?.by !== "carried";
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
    const own = readingOf(sources, regions, at, parts, before);
    const reading = { ...own, told: enumerated(sentence, at, own.told, listed) };
    listed = { told: reading.told, end: chunk.end };
    const { patients } = reading;
    if (patients !== null && regions.of[at] === MAIN) before = patients.phrases;
    const plain = circumstancesOf(sources, regions, at, reading);
    if (plain === null) return;
    const base = { ...plain, modality: continued(plain.modality, patients, claims.at(-1), sentence, at) };
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
    for (const [index, phrase] of patients.phrases.entries()) {
      if (phrase.role === "other" && !isNumbered(phrase)) continue;
      // "被遣返的脱北者将受到惩罚": people in general.
      const general =
        phrase.reference === "bare" && (patients.by === "modified" || patients.by === "carried");
      if (general && base.time === null && base.places.length === 0) continue;
      const said = patients.by === "carried" ? pointedBack(phrase) : phrase;
      const time = timeFor(base.time, index, patients.phrases.length);
      claims.push({
        ...base,
        time,
        people: claimedPeople(text, said, groupsFor(sentence, parts, phrase)),
        counting:
          patients.by === "carried" ? null : countingOf(sentence, at, phrase, time?.expression ?? null),
        distinct: patients.phrases.length > 1 || said.reference === "another",
        ...(isOneGroup(said, time) ? { single: true } : {}),
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
  const gapped = gappedClaims(sources, claims);
  // "脱北者人数从2011年的2706人降至1502人": the people in general are told by these numbers.
  const told = gapped.length === 0 ? claims : claims.filter(({ people }) => people?.reference !== "bare");
  return [...told, ...gapped];
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

const isOf = (chunk: Chunk | undefined): boolean => chunk?.kind === "mark" && chunk.mark === "of";

/** "8月29日和9月18日分别遣返了80人和40人": two days and two groups belong together in their order. */
function timeFor(time: TimeMention | null, index: number, groups: number): TimeMention | null {
  const days = time?.rule === "days" ? (time.parts ?? []) : [];
  return days.length === groups ? (days[index] ?? time) : time;
}

/** What is said of people pointed at ("这些人2012年被捕") was done to them as one group, unless it began long ago. */
function isOneGroup({ reference, share }: PeoplePhrase, time: TimeMention | null): boolean {
  if ((reference !== "definite" && reference !== "pronoun") || share !== null) return false;
  const kind = time?.expression.kind;
  return kind !== "since" && kind !== "until" && kind !== "window";
}

/** People carried on from an earlier clause are those told of there. */
function pointedBack(phrase: PeoplePhrase): PeoplePhrase {
  const { reference } = phrase;
  return reference === "new" || reference === "another"
    ? { ...phrase, reference: "definite", share: null }
    : phrase;
}

/** "去年1月有153人,2月有111人": the year told before holds for the month after it. */
function inYearOf(before: TimeMention | null, time: TimeMention): TimeMention {
  const { expression } = time;
  const open =
    (expression.kind === "half" || expression.kind === "quarter" || expression.kind === "date") &&
    expression.year === null;
  if (!open || before === null) return time;
  if (before.expression.kind === "within") {
    return { ...time, expression: { kind: "within", inner: expression, outer: before.expression.outer } };
  }
  const year = "year" in before.expression ? before.expression.year : null;
  return year === null ? time : { ...time, expression: { ...expression, year } };
}

/** Between a time or place and the number told for it: "上半年的99人", "2月为111人". */
const GAP = /^(?:的|[也则又还]?(?:有|为|是|达|共|仅|只有))?(?:约)?$/;
const GAP_CLOSER =
  /^(?:[,;、。.)]|和|与|及|以及|略|增|减|升|降|相比|的(?:近|约)?[一二两三四五六七八九十\d]倍|少|多)/;
const GAP_OPENER = /(?:[,;:、(。说称]|比|较|和|与|及|以及|为|是|从|至|到)(?:约为|约)?$/;

/** "上半年有97人入境,比去年同期的99人少": a number for another time, of the act told before in the sentence. */
function gappedClaims({ text, sentence }: ClaimSources, claims: readonly Claim[]): Claim[] {
  const { chunks, folded } = sentence;
  const found: Claim[] = [];
  for (let at = 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    const time = (isOf(chunks[at - 1]) ? chunks[at - 2] : chunks[at - 1]) ?? chunk;
    if (
      chunk.kind !== "people" ||
      time.kind !== "time" ||
      !chunk.phrase.elliptic ||
      chunk.phrase.share !== null
    )
      continue;
    if (claims.some(({ people }) => people?.span.start === chunk.phrase.start)) continue;
    if (!GAP.test(folded.slice(time.end, chunk.start))) continue;
    const opening = time.start - sentence.sentence.start;
    if (
      opening > 0 &&
      !GAP_OPENER.test(folded.slice(Math.max(sentence.sentence.start, time.start - 4), time.start))
    )
      continue;
    if (!GAP_CLOSER.test(folded.slice(chunk.end, chunk.end + 8))) continue;
    const told = claims.filter(({ modality }) => modality === "reported");
    const model = told.findLast(({ quote }) => quote.start < chunk.start) ?? told[0];
    if (model === undefined || (model.act === "arrival" && !isStretch(time.mention.expression))) continue;
    const said = inYearOf(model.time, time.mention);
    found.push({
      ...model,
      people: claimedPeople(
        text,
        { ...chunk.phrase, role: model.people?.role ?? null, home: model.people?.home ?? null },
        [],
      ),
      time: said,
      counting: model.act === "arrival" ? "total" : model.counting,
      distinct: true,
      quote: {
        start: Math.min(model.quote.start, chunk.start),
        end: Math.max(chunk.end, model.quote.start > chunk.start ? model.quote.end : chunk.end),
      },
      rules: { ...model.rules, people: "gapped", time: time.mention.rule },
    });
  }
  return found;
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
