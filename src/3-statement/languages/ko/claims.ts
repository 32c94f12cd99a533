import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { AggregateBasis, Modality } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { Chunk } from "./chunks.ts";
import type { Clause } from "./circumstances.ts";
import { placeInList, timeOf, whereaboutsOf } from "./circumstances.ts";
import {
  freed,
  homeLeft,
  isAmong,
  isConditional,
  isFlown,
  isHabit,
  isKin,
  isUnderWay,
  modalityWithin,
  onlyDescribes,
  othersThan,
  wholeOf,
} from "./clause-sense.ts";
import { cleftOf } from "./clefts.ts";
import { countingOf } from "./counting.ts";
import { leftOut } from "./left-out.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import { modalityOf } from "./modality.ts";
import type { Found, Patient } from "./patients.ts";
import { patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { claimedPeople, speakingAt } from "./read-sentence.ts";
import { actOf, kindOf, sensesFor } from "./senses.ts";
import type { Thread } from "./thread.ts";
import { carriedOver, narratedTime } from "./thread.ts";
import { asOf, facingOf } from "./times.ts";
import { toldBehind, toldInTurn } from "./told-behind.ts";
import { endOf, startOf } from "./view.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** Each number of "10명과 9명으로 꾸려진 두 무리" is a group of its own. */
function apart(patients: readonly Patient[]): { patient: Patient; distinct: boolean; previous: number }[] {
  return patients.flatMap((patient, index) => {
    const previous = index === 0 ? -1 : (patients[index - 1] as Patient).chunk;
    const { members } = patient.phrase;
    if (members.length < 2) return [{ patient, distinct: patients.length > 1, previous }];
    return members.map((member) => ({
      patient: {
        ...patient,
        phrase: {
          ...patient.phrase,
          count: { min: member.min, max: member.max },
          qualifier: member.qualifier,
          members: [],
        },
      },
      distinct: true,
      previous,
    }));
  });
}

type Clauses = {
  readonly read: ReadSentence;
  readonly lexicon: KoreanLexicon;
  readonly saying: ReadonlySet<number>;
  readonly home: string | null;
  readonly thread: Thread;
};

/** All claims of a sentence, and the thread for the next. */
export function claimsOf(
  read: ReadSentence,
  lexicon: KoreanLexicon,
  home: string | null,
  thread: Thread,
): { readonly claims: readonly (Claim & { readonly kind: "claim" })[]; readonly thread: Thread } {
  const { chunks, view, index, sentence, saying } = read;
  const clauses: Clauses = { read, lexicon, saying, home, thread };
  const claims: (Claim & { readonly kind: "claim" })[] = [];
  const used = new Set<number>();
  let bound = 0;
  const shared: Shared = { subject: [], object: [] };
  let last: Claim | null = null;
  let reached: PlaceMention | null = null;
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act") return;
    const { reading } = chunk;
    bound = Math.max(bound, clauseStart(chunks, at));
    const found =
      patientsOf(chunks, at, bound, sharedFor(reading, shared, chunks, at)) ??
      leftOut(read, at, bound, thread);
    const isAside = found?.how === "head" && reading.inflection.form !== "joining";
    if (found !== null) {
      const from = isAside ? relativeFrom(chunks, view.text, at, bound) : bound;
      const clause: Clause = {
        chunks,
        text: view.text,
        from,
        act: at,
        unusable: new Set([...saying, ...used]),
        title: sentence.title,
      };
      const made = claimsAt(clauses, clause, reading, found, { last, reached });
      for (const claim of made.claims) claims.push(claim);
      // Being held gives its time to the act that the sentence tells of.
      const takes = isAside && !reading.stative;
      if (takes) for (const chunkAt of made.used) used.add(chunkAt);
      reached = made.reached ?? reached;
      last = made.claims.findLast(({ modality }) => modality === "reported") ?? last;
    }
    if (isAside || reading.nominal || (reading.inflection.form === "adnominal" && found?.how !== "argument"))
      return;
    // "라오스로 넘어가려다 붙잡혔다": what was only meant stands in the clause of what happened.
    const meant =
      reading.inflection.form === "unreal" &&
      /려(?:다|다가|고|던)?$/u.test(view.text.slice(reading.from, reading.to));
    if (!meant && reading.inflection.form !== "adnominal" && reading.inflection.form !== "nominal") {
      bound = at + 1;
    }
    if (found !== null) {
      if (reading.patient === "subject") shared.subject = found.patients;
      shared.object = found.patients;
    }
  });
  const told = claims.filter((claim) => !isRestrictive(claim, claims));
  const time = last === null ? narratedTime(chunks, saying) : ((last as Claim).time ?? null);
  const next: Thread = {
    time: time ?? (thread.paragraph === sentence.paragraph ? thread.time : null),
    places: last !== null && (last as Claim).places.length > 0 ? (last as Claim).places : thread.places,
    agentCountry: last === null ? thread.agentCountry : ((last as Claim).agentCountry ?? thread.agentCountry),
    reached:
      (last as Claim | null)?.act === "arrival"
        ? ((last as Claim | null)?.destination ?? null)
        : thread.reached,
    act: last === null ? thread.act : (last as Claim).act,
    acts: claims.length === 0 ? thread.acts : new Set([...thread.acts, ...claims.map(({ act }) => act)]),
    counting: last === null ? thread.counting : (last as Claim).counting,
    sentence: last === null ? thread.sentence : index,
    paragraph: sentence.paragraph,
  };
  return { claims: told, thread: next };
}

/** "수감돼 있던 탈북민 수십 명이 북송됐다": being held only describes those whom the sentence tells of. */
function isRestrictive(claim: Claim, claims: readonly Claim[]): boolean {
  const isBackground = claim.stative || claim.act === "arrival" || claim.act === "escape";
  if (!isBackground || claim.rules.people !== "ko: head") return false;
  return claims.some(
    (other) =>
      other !== claim &&
      other.act !== claim.act &&
      other.people?.span.start === claim.people?.span.start &&
      other.people?.share === null,
  );
}

/** The people of earlier clauses that a later one leaves out, as its subject or its object. */
type Shared = { subject: readonly Patient[]; object: readonly Patient[] };

/** "이들은 … 사살하고 … 도주했다": the subject is that of the clauses before, never their object. */
function sharedFor(
  { patient }: ActReading,
  shared: Shared,
  chunks: readonly Chunk[],
  act: number,
): readonly Patient[] {
  if (patient === "object") return shared.object;
  if (shared.subject.length > 0) return shared.subject;
  for (let at = act - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "mark" && /^[.!?"\u201c\u201d]$/.test(chunk.mark)) return [];
    if (chunk.kind === "people" && chunk.phrase.particle === "topic" && chunk.phrase.role !== "other")
      return [{ phrase: chunk.phrase, chunk: at }];
  }
  return [];
}

/** The words of a quotation, and sentences inside it, have subjects of their own. */
function clauseStart(chunks: readonly Chunk[], act: number): number {
  let open = -1;
  let straight = false;
  let start = 0;
  for (let at = 0; at < act; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== "mark") continue;
    if (chunk.mark === '"') {
      straight = !straight;
      open = straight ? at : -1;
    } else if (chunk.mark === "\u201c" || chunk.mark === "\u2018") open = at;
    else if (chunk.mark === "\u201d" || chunk.mark === "\u2019") open = -1;
    else if (/^[.!?]$/.test(chunk.mark) && at + 1 < chunks.length) start = at + 1;
  }
  return Math.max(start, open + 1);
}

/** Where a relative clause begins: after the subject, topic or comma of the clause around it. */
function relativeFrom(chunks: readonly Chunk[], text: string, act: number, bound: number): number {
  for (let at = act - 1; at >= bound; at--) {
    const chunk = chunks[at] as Chunk;
    // "1일에는 해상으로 탈북한 11명이 도착했다": a time set off is that of the clause around it.
    if (chunk.kind === "mark" || (chunk.kind === "time" && text.slice(chunk.from, chunk.to).endsWith("는")))
      return at + 1;
    if (chunk.kind === "people" && (chunk.phrase.particle === "topic" || chunk.phrase.particle === "subject"))
      return at + 1;
  }
  return bound;
}

/** What earlier clauses of the sentence told: their last claim, and where people were said to have come. */
type Before = { readonly last: Claim | null; readonly reached: PlaceMention | null };

type Made = {
  readonly claims: readonly (Claim & { readonly kind: "claim" })[];
  /** Times and places that belong to this clause alone. */
  readonly used: readonly number[];
  readonly reached: PlaceMention | null;
};

/** "선양으로 온 10명": tells where people came, and no act of anybody upon them. */
const comesTo = ({ senses }: ActReading): boolean =>
  senses.every(({ needs, act }) => needs === "country" || (act === "return" && needs === "home")) &&
  senses.some(({ needs }) => needs === "country");

function claimsAt(clauses: Clauses, clause: Clause, reading: ActReading, found: Found, before: Before): Made {
  const { read, lexicon, thread } = clauses;
  const { view, sentence } = read;
  const claims: (Claim & { readonly kind: "claim" })[] = [];
  const used: number[] = [];
  let reached: PlaceMention | null = null;
  const conditional = isConditional(clause);
  const listed = apart(found.patients);
  const isArgument = found.how === "argument";
  const groups = listed.map(({ patient }) => patient.chunk);
  const behind = isArgument ? (toldBehind(clause, groups) ?? toldInTurn(clause, groups.length)) : null;
  const local = listed.map(({ patient, previous }, index) =>
    behind !== null
      ? (behind[index]?.place ?? null)
      : isArgument
        ? placeInList(clause, patient.chunk, previous)
        : null,
  );
  const cleft = cleftOf(clause.chunks, clause.act, view.text);
  const apartInPlace = local.filter((place) => place !== null).length > 1;
  for (const [index, { patient, distinct, previous }] of listed.entries()) {
    const phrase = found.how === "head" ? wholeOf(patient.phrase) : freed(patient.phrase, reading);
    const counted = phrase.count !== null;
    const pointed = counted || phrase.reference === "pronoun" || phrase.reference === "definite";
    const timed = behind?.[index]?.time ?? timeOf(clause, patient.chunk, previous);
    const home = phrase.home ?? clauses.home;
    const around = whereaboutsOf(clause, kindOf(reading.senses), reading.patient === "object", home, lexicon);
    const own = local[index] ?? null;
    const placed =
      around.places.length === 0 && cleft.places.length > 0 ? { ...around, places: cleft.places } : around;
    const where: Whereabouts = apartInPlace ? { ...placed, places: own === null ? [] : [own] } : placed;
    // What a relative clause tells of is not told of the clause around it, whether or not it makes a claim.
    if (found.how === "head")
      used.push(...around.used, ...(timed === null || comesTo(reading) ? [] : [timed.chunk]));
    if (comesTo(reading)) reached = around.destination ?? reached;
    const sense = sensesFor(reading.senses, where, pointed);
    if (sense === null || phrase.particle === "each") continue;
    const act = actOf(sense, view.text, reading.from, pointed);
    const modality = modalityWithin(
      clause,
      modalityOf(reading, view.text, counted, found.how === "head", phrase.count?.max != null),
    );
    if (act === null || modality === "none") continue;
    if (found.how === "head" && onlyDescribes(phrase, where, timed !== null)) continue;
    if (found.how === "head" && isAmong((found.patients[0] as Patient).phrase)) continue;
    // Leaving home is told as news only by a clause of its own ("북한을 탈출한 12명이 입국했다" tells of an arrival).
    if (act === "departure" && found.how === "head") continue;
    if (conditional && modality !== "reported") continue;
    if (isHabit(clause)) continue;
    // "아들도 끌려갔다", of a party whose arrest has been told: one of them.
    const occasion = !reading.stative && (timed !== null || where.places.length > 0);
    if (thread.acts.has(act) && !occasion && isKin(phrase, view.text)) continue;
    const time =
      timed ??
      (previous >= 0 ? timeOf(clause, previous, -1) : null) ??
      (isUnderWay(reading, view.text)
        ? timeOf({ ...clause, unusable: new Set() }, patient.chunk, previous)
        : null);
    if (time !== null) used.push(time.chunk);
    used.push(...where.used);
    const at = reading.from;
    const speaking = speakingAt(read, at);
    const base = carriedOver({
      act,
      modality,
      phrase,
      time: time?.mention ?? cleft.time ?? timeOfNumber(clause, phrase, found.how === "head"),
      where,
      last: before.last,
      reached: before.reached,
      thread,
      relative: found.how === "head",
      sentence,
      index: read.index,
      text: view.text,
    });
    const start = Math.min(phrase.from, reading.from);
    const end = Math.max(phrase.to, reading.to);
    const counting =
      modality === "reported" ? countedBy(read, phrase, reading, patient, where, start, end) : null;
    claims.push({
      kind: "claim",
      act,
      modality,
      people: othersThan(claimedPeople(phrase, view), view.text, reading.from, clause),
      time: facing(base.time, modality, counting),
      places: act === "departure" ? homeLeft(clause, home) : base.places,
      agentCountry: base.agentCountry,
      destination: where.destination,
      handedOn: act === "transfer" && kindOf(reading.senses) === "either" && isAbroad(where),
      stative: reading.stative,
      ...(sense.retells ? { retells: true } : {}),
      ...(act === "arrival" && isFlown(view.text, Math.max(0, reading.from - 40), reading.from)
        ? { conveyed: "by air" as const }
        : {}),
      counting,
      distinct,
      speakers: speaking.speakers,
      attributed: speaking.attributed,
      quote: { start: startOf(view, start), end: endOf(view, end) },
      sentence: read.index,
      paragraph: sentence.paragraph,
      title: sentence.title,
      rules: {
        act: `ko: ${reading.nominal ? "noun" : reading.inflection.form}`,
        people: `ko: ${found.how}`,
        time: base.timeRule,
        modality: `ko: ${reading.inflection.form}, ${reading.inflection.tense}`,
      },
    });
  }
  return { claims, used, reached };
}

/** Brought to another country than that of those who act, or of the place told with it. */
function isAbroad({ destination, places, agentCountry }: Whereabouts): boolean {
  const told = [...places, agentCountry].filter((at) => at !== null);
  if (destination === null) return false;
  if (told.length === 0) return destination.place.precision === "country";
  return told.some((at) => at.place.country !== destination.place.country);
}

/**
 * "탈북민 입국은 2011년 2천706명을 기록했다", "들어온 탈북민은 올해 상반기 36명에 그쳤다": the time told right before
 * a number that stands after its noun.
 */
function timeOfNumber(
  { chunks, act, unusable }: Clause,
  { to }: PeoplePhrase,
  isHead: boolean,
): TimeMention | null {
  const chunk = chunks[act];
  if (chunk?.kind !== "act" || !(chunk.reading.nominal || isHead)) return null;
  const at = chunks.findLastIndex(({ kind, from }) => kind === "time" && from > chunk.from && from < to);
  const told = chunks[at];
  return told?.kind === "time" && !unusable.has(at) ? told.mention : null;
}

/** How the words count those of an act; arrests told together for several towns were several. */
function countedBy(
  { view }: ReadSentence,
  phrase: PeoplePhrase,
  reading: ActReading,
  patient: Patient,
  { places }: Whereabouts,
  start: number,
  end: number,
): AggregateBasis | null {
  const said = countingOf(view.text, phrase, reading, patient.phrase, start, end);
  const arrests =
    reading.senses.some(({ act }) => act === "detention") && (phrase.count?.min ?? 0) > places.length;
  return said ?? (arrests && places.length > 1 ? "total" : null);
}

/** The time of a claim by how it is told: what is feared or planned lies ahead, a running total is told as of a time. */
function facing(
  time: TimeMention | null,
  modality: Modality,
  counting: AggregateBasis | null,
): TimeMention | null {
  if (time === null) return null;
  if (modality === "planned" || modality === "feared")
    return { ...time, expression: facingOf(time.expression, "future") };
  return counting === "since" ? asOf(time) : time;
}
