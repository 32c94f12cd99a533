import type { Claim, ClaimedPeople, OtherFigure, RoleSplit } from "../../discourse/types.ts";
import type { TimeExpression } from "../../time/types.ts";
import type { Act, AggregateBasis, Group, Speaker } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence, PeopleChunk } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import { timeOf, whereaboutsOf } from "./circumstances.ts";
import type { ToldAs } from "./modality.ts";
import { modalityOf } from "./modality.ts";
import type { Patients } from "./patients.ts";
import { isSpeaker, listedParts, patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people.ts";
import type { Regions } from "./regions.ts";
import { MAIN, regionsOf } from "./regions.ts";
import type { Attribution } from "./speakers.ts";
import { matchAt } from "./text-at.ts";

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

/** Movements to a country: home is a return, elsewhere an arrival, from state to state a transfer. */
function actOf(chunk: ActChunk, { destination }: Whereabouts, home: string | null): Act | null {
  const { act, needs, word } = chunk.sense;
  if (act === "return" && destination !== null && home !== null) {
    const { country } = destination.place;
    if (country !== null && country !== home && destination.place.precision === "country") return "transfer";
  }
  if (act !== "transfer" || needs !== "place") return act;
  if (destination === null) return null;
  const { country, precision } = destination.place;
  if (country !== null && country === home) return "return";
  if (precision === "country" && !/[交押]/.test(word)) return "arrival";
  return "transfer";
}

/** The clause of the chunk at `act` up to it, without what only tells more of people; back to an act before it. */
function contextBefore(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
  wholeSentence: boolean,
): string {
  const { chunks, folded, sentence: bounds } = sentence;
  const trigger = chunks[act] as Chunk;
  const region = regions.of[act] as number;
  let from = bounds.start;
  const skipped: { start: number; end: number }[] = [];
  chunks.slice(0, act).forEach((chunk, at) => {
    const own = regions.of[at] === region;
    const isBreak = chunk.kind === "mark" && chunk.mark === "break";
    if (own && chunk.kind === "act") from = chunk.end;
    else if (!wholeSentence && isBreak && chunk.word !== "(" && chunk.word !== ")") from = chunk.end;
    else if (!own && region === MAIN) skipped.push({ start: chunk.start, end: chunk.end });
  });
  if (region !== MAIN) {
    const first = chunks.findIndex((_, at) => regions.of[at] === region);
    from = Math.max(from, (chunks[first] as Chunk).start);
  }
  let words = "";
  for (const { start, end } of skipped) {
    if (end <= from) continue;
    if (start > from) words += folded.slice(from, start);
    from = Math.max(from, end);
  }
  return words + folded.slice(from, trigger.start);
}

function contextAfter(sentence: ChunkedSentence, act: number, patients: Patients | null): string {
  const { chunks, folded, sentence: bounds } = sentence;
  const trigger = chunks[act] as Chunk;
  const object = patients?.by === "object" ? (patients.phrases.at(-1)?.end ?? trigger.end) : trigger.end;
  const from = Math.max(object, trigger.end);
  const end = chunks.find(
    (chunk) => chunk.start >= from && chunk.kind === "mark" && chunk.mark === "break" && chunk.word !== "(",
  );
  return folded.slice(from, end?.start ?? bounds.end);
}

const STILL = /(?:目前|现在|现|如今|当前|眼下|仍然|仍|尚|还有|依然|迄今|至今)/;
const SEVERAL = /(?:先后|陆续|相继|分别|多次|分批|分头|前后|各地|多地|总计|共计|合计|累计|一共|总共)/;
const RUNNING = /(?:累计|累积|历年|总数|总人数|迄今(?:为止)?|截至|截止)/;
const TOGETHER = /(?:共有|共计|合计|总计|一共|总共|共)(?:约|近|超过|逾|至少)?$/;

function isStretch(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "since":
    case "window":
    case "edge":
    case "half":
    case "quarter":
    case "season":
    case "decade":
    case "yearEarlier":
      return true;
    case "period":
      return expression.unit !== "day";
    case "date":
      return expression.day === null;
    case "range":
      return true;
    case "within":
      return isStretch(expression.inner);
    case "until":
      return true;
    default:
      return false;
  }
}

/** What the words say about counting: a running total, a stock, a sum over a stretch; null if nothing. */
function countingOf(
  sentence: ChunkedSentence,
  act: number,
  phrase: PeoplePhrase | null,
  time: TimeExpression | null,
): AggregateBasis | null {
  const { chunks, folded } = sentence;
  const trigger = chunks[act] as ActChunk;
  if (
    phrase === null ||
    phrase.count === null ||
    phrase.reference === "definite" ||
    phrase.reference === "pronoun"
  )
    return null;
  const words = clauseOf(sentence, act);
  if (
    time?.kind === "since" ||
    time?.kind === "until" ||
    (RUNNING.test(words) && trigger.sense.act !== "detention")
  )
    return "since";
  if (trigger.sense.stative && (STILL.test(words) || trigger.sense.act === "arrival")) return "stock";
  const led = folded.slice(Math.max(sentence.sentence.start, phrase.start - 6), phrase.start + 4);
  const summed =
    TOGETHER.test(folded.slice(Math.max(sentence.sentence.start, phrase.start - 4), phrase.start)) ||
    /^(?:共|总|合计|一共)/.test(folded.slice(phrase.start, phrase.start + 2)) ||
    /共(?:有)?/.test(led);
  if (time !== null && isStretch(time) && (summed || trigger.sense.act === "arrival")) return "total";
  return SEVERAL.test(words) && (time === null || isStretch(time)) ? "total" : null;
}

function clauseOf({ chunks, folded, sentence }: ChunkedSentence, act: number): string {
  const trigger = chunks[act] as Chunk;
  let from = sentence.start;
  let to = sentence.end;
  for (const chunk of chunks) {
    if (chunk.kind !== "mark" || chunk.mark !== "break" || chunk.word === "(" || chunk.word === ")") continue;
    if (chunk.end <= trigger.start) from = chunk.end;
    else if (chunk.start >= trigger.end) {
      to = chunk.start;
      break;
    }
  }
  return folded.slice(from, to);
}

/** "抵达韩国的脱北者为546人": the number told behind those whom it counts. */
const COUNTED =
  /(?:人数|总数|总人数)?(?:也|已|则|仅|只|就)?(?:共有|共计|共|有|为|是|达到?|仅有|只有|仅|增至|减至|升至|降至|超过|约为|约有)(?:了)?/y;

function counted(sentence: ChunkedSentence, patients: Patients): Patients {
  const { chunks, folded } = sentence;
  const [phrase] = patients.phrases;
  if (
    phrase === undefined ||
    patients.phrases.length > 1 ||
    (phrase.reference !== "bare" && phrase.count !== null)
  )
    return patients;
  const copula = matchAt(COUNTED, folded, phrase.end);
  if (copula === null) return patients;
  const from = phrase.end + copula[0].length;
  const number = chunks.find(
    (chunk): chunk is PeopleChunk =>
      chunk.kind === "people" &&
      chunk.start >= phrase.end &&
      chunk.start <= from &&
      chunk.end > from &&
      chunk.phrase.elliptic,
  );
  if (number === undefined) return patients;
  const { count, qualifier, qualifierSpan, end } = number.phrase;
  return {
    ...patients,
    phrases: [{ ...phrase, count, qualifier, qualifierSpan, end, reference: "new", plural: true }],
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
      attribution.at >= act.end && /^[^,;]{0,6}[。.!?]?[”"]?$/.test(restAfter(sentence, attribution.at)),
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

type Draft = {
  readonly patients: Patients | null;
  readonly told: ToldAs;
  readonly where: Whereabouts;
  readonly act: Act | null;
};

function draftOf(
  sources: ClaimSources,
  regions: Regions,
  act: number,
  parts: ReadonlyMap<number, number>,
  before: readonly PeoplePhrase[],
): Draft {
  const { sentence } = sources;
  const chunk = sentence.chunks[act] as ActChunk;
  const found = patientsOf(sentence, regions, act, parts, before);
  const patients = found === null ? null : counted(sentence, found);
  const first = patients?.phrases[0];
  const home = first?.home ?? sources.home;
  const where = whereaboutsOf(sentence, regions, act, chunk.sense.act, home);
  const clauseBefore = contextBefore(sentence, regions, act, false);
  const told = modalityOf({
    act: chunk.sense.act,
    before: clauseBefore,
    sentenceBefore: contextBefore(sentence, regions, act, true),
    after: contextAfter(sentence, act, patients),
    lead: sentence.folded.slice(sentence.sentence.start, chunk.start),
    particular:
      first !== undefined &&
      first.reference !== "bare" &&
      (first.count !== null || first.reference !== "new"),
  });
  return { patients, told, where, act: actOf(chunk, where, home) };
}

/** The claims of a sentence, in the order of its acts. */
export function claimsOf(sources: ClaimSources): Claim[] {
  const { sentence, text } = sources;
  const { chunks, folded } = sentence;
  const regions = regionsOf(sentence);
  const parts = listedParts(sentence);
  const claims: Claim[] = [];
  let before: readonly PeoplePhrase[] = [];
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act") return;
    if (chunk.sense.after !== undefined && !followed(sentence, at, chunk.sense.after)) return;
    const { patients, told, where, act } = draftOf(sources, regions, at, parts, before);
    const isMain = regions.of[at] === MAIN;
    if (patients !== null && isMain && patients.by !== "topic") before = patients.phrases;
    if (told === "none" || act === null || isOnlyDescribed(sentence, regions, at)) return;
    const placed = where.places.length > 0 || where.destination !== null;
    if (chunk.sense.needs === "place" && act !== "return" && !placed) return;
    const time = timeOf(sentence, regions, at);
    const { speakers, attributed } = speakersFor(sources, chunk);
    const base = {
      act,
      modality: told,
      time,
      places: where.places,
      agentCountry: where.agentCountry,
      destination: where.destination,
      stative: chunk.sense.stative === true,
      speakers,
      attributed,
      sentence: sentence.index,
      paragraph: sentence.sentence.paragraph,
      title: sentence.sentence.title,
    };
    if (patients === null) {
      const proceeding = PROCEEDING.test(folded.slice(chunk.end, chunk.end + 3));
      if (!proceeding || time === null) return;
      const quote = { start: chunk.start, end: Math.max(chunk.end, time.end) };
      const rules = { act: chunk.sense.word, people: "none told", time: time.rule };
      claims.push({ ...base, people: null, counting: null, distinct: true, quote, rules });
      return;
    }
    for (const phrase of patients.phrases) {
      if (phrase.role === "other" && phrase.sex === null && phrase.age === null && !isTold(phrase)) continue;
      const people = claimedPeople(text, phrase, groupsFor(sentence, parts, phrase));
      claims.push({
        ...base,
        people,
        counting: countingOf(sentence, at, phrase, time?.expression ?? null),
        distinct: patients.phrases.length > 1 || phrase.reference === "another",
        quote: quoteOf(sentence, chunk, phrase),
        rules: {
          act: chunk.sense.word,
          people: patients.by,
          modality: told,
          ...(time === null ? {} : { time: time.rule }),
        },
      });
    }
  });
  return claims;
}

const isTold = (phrase: PeoplePhrase): boolean => phrase.count !== null && phrase.reference !== "bare";

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

const COPULA = /^(?:还|也|都|均|则)?(?:是|为|系|属|属于)/;

/** "其中2人是朝鲜族向导": some of those told before were something else. */
export function roleSplitOf(sources: ClaimSources): RoleSplit | null {
  const { sentence, attributions, carried } = sources;
  const { chunks, folded } = sentence;
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== "people" || chunk.phrase.share?.of !== "count" || chunk.phrase.count === null)
      continue;
    const { share, count, role, start, end } = chunk.phrase;
    const next = chunks.slice(at + 1).find((other): other is PeopleChunk => other.kind === "people");
    const copular = next !== undefined && COPULA.test(folded.slice(end, next.start)) && next.start - end <= 8;
    const named = copular ? next.phrase.role : role;
    if (named !== "helper") continue;
    if (!copular && chunks.some((other) => other.kind === "act" && other.clause === chunk.clause)) continue;
    return {
      kind: "roleSplit",
      count,
      role: named,
      whole: share.whole,
      quote: { start, end: copular ? next.end : end },
      speakers: attributions.at(-1)?.speakers ?? carried,
      sentence: sentence.index,
    };
  }
  return null;
}

const FIGURE = /(?:人数|数字|总数|规模)(?:应|则|却|实际)?(?:为|是|达到?|有|约为|说成是|在)?$/;

/** "《东亚日报》称人数为15人": another figure for people told before, in a sentence without their act. */
export function otherFigureOf(sources: ClaimSources): OtherFigure | null {
  const { sentence, attributions, text } = sources;
  const { chunks, folded } = sentence;
  if (chunks.some((chunk) => chunk.kind === "act" && chunk.inside < 0)) return null;
  for (const chunk of chunks) {
    if (chunk.kind !== "people" || !chunk.phrase.elliptic || chunk.phrase.count === null) continue;
    const lead = folded.slice(Math.max(sentence.sentence.start, chunk.start - 8), chunk.start);
    if (!FIGURE.test(lead)) continue;
    const { start, end, count, qualifierSpan } = chunk.phrase;
    return {
      kind: "otherFigure",
      act: null,
      count,
      qualifier: qualifierSpan === null ? null : text.slice(qualifierSpan.start, qualifierSpan.end),
      time: null,
      span: { start, end },
      quote: { start, end },
      speakers: attributions.at(-1)?.speakers ?? [],
      sentence: sentence.index,
    };
  }
  return null;
}
