import { isWindow } from "../../discourse/counting.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, Modality } from "../../types.ts";
import { timeOf } from "./act-times.ts";
import type { ActReading } from "./acts.ts";
import type { Candidate, NamesDays } from "./candidate.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import { whereaboutsOf } from "./circumstances.ts";
import type { Patient } from "./coordination.ts";
import { accompanyingOf, likewiseOf, withOthers } from "./fellow-candidates.ts";
import { gappedOf } from "./gapped-candidates.ts";
import { modalityOf } from "./modality.ts";
import { actOfMovement, areBodies, fromCustody, leftHost, movesElsewhere, riverCrossed } from "./movement.ts";
import { befellNobody } from "./nobody.ts";
import { isDefiniteNoun, tellsOfLeaving, tellsOfSomebody } from "./particular.ts";
import { patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { AGENTS } from "./words.ts";

function spanOf(
  sentence: ChunkedSentence,
  phrase: PeoplePhrase | null,
  reading: ActReading,
): { start: number; end: number } {
  const from = phrase === null ? reading.from : Math.min(phrase.from, reading.trigger);
  const to = phrase === null ? reading.to : Math.max(phrase.to, reading.to);
  const first = sentence.tokens[from] ?? sentence.tokens[0];
  const last = sentence.tokens[to - 1] ?? sentence.tokens[sentence.tokens.length - 1];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

function candidateOf(
  sentence: ChunkedSentence,
  at: number,
  reading: ActReading,
  patient: Patient,
  namesDays: NamesDays,
  home: string | null,
  distinct: boolean,
): Candidate | null {
  const toldAs = modalityOf(sentence.tokens, reading, sentence.title);
  const told = toldAs === "supposed" ? supposedAs(reading, patient.phrase) : toldAs;
  const whom = patient.phrase === null ? null : whomOf(sentence, at, reading, patient.phrase);
  const phrase =
    isBegun(sentence, reading) && whom !== null && (whom.count === null || whom.reference === "bare")
      ? someOf(whom)
      : whom;
  if (told === "none" || !tellsOfSomebody(sentence, reading, phrase, told)) return null;
  if (told === "reported" && phrase !== null && befellNobody(sentence, phrase)) return null;
  const from = phrase?.home ?? home;
  const escaping = reading.act === "departure" && fromCustody(sentence, reading);
  const moved = whereaboutsOf(sentence, at, patient.chunk, escaping ? "escape" : reading.act, from);
  const dead = phrase !== null && areBodies(sentence, reading, phrase.from);
  const act = dead ? "death" : actOfMovement(sentence, reading, moved, from);
  if (act === null || (act === "departure" && !tellsOfLeaving(sentence, reading, phrase, told))) return null;
  // "driven from Dandong to Sinuiju": a movement that turns out a return is placed as one.
  const whereabouts =
    act === "return" && reading.act !== "return"
      ? whereaboutsOf(sentence, at, patient.chunk, act, from)
      : act === "departure" && reading.act !== "departure"
        ? leftAcross(sentence, reading, from)
        : moved;
  const gone = act === "departure" ? leftHost(sentence, at, phrase, whereabouts, from) : null;
  if (gone === "elsewhere") return null;
  // "An American who had walked into the North": nobody finds refuge where others flee from.
  if (act === "arrival" && phrase?.role === "helper" && isHome(whereabouts, from)) return null;
  const isPlaced = gone !== null || whereabouts.destination !== null || whereabouts.places.length > 0;
  if (
    reading.sense?.needsPlace &&
    !(act === "return" && reading.act === "transfer") &&
    act !== "escape" &&
    !(act === "departure" && reading.act === "transfer") &&
    !isPlaced &&
    !movesElsewhere(sentence, reading)
  )
    return null;
  return {
    ...(gone === null ? {} : { retells: true }),
    act: gone === null ? act : "return",
    modality: phrase?.share?.of === "none" && told === "reported" ? "denied" : told,
    phrase,
    groups: patient.groups,
    sentence,
    reading,
    time: whenOf(sentence, at, timeOf(sentence, at, patient.chunk, namesDays)),
    whereabouts: gone === null ? whereabouts : { places: [gone], agentCountry: null, destination: null },
    stative: (reading.sense?.stative === true && !isSeizing(sentence, reading)) || reading.form === "state",
    ...spanOf(sentence, phrase, reading),
    gapped: false,
    distinct: distinct || (phrase === null && reading.pluralNoun && !isDefiniteNoun(sentence, reading)),
    speakers: [],
  };
}

function isHome({ destination, places }: Whereabouts, home: string | null): boolean {
  const reached = (destination ?? places[0])?.place.country ?? null;
  return home !== null && reached === home;
}

/** "They crossed the Yalu": out of the country they flee from, at the river if one is told. */
function leftAcross({ places }: ChunkedSentence, reading: ActReading, home: string | null): Whereabouts {
  const river = riverCrossed(places, reading);
  const left = river === null ? [] : [{ ...river, place: { ...river.place, country: home, admin1: null } }];
  return { places: left, agentCountry: null, destination: null };
}

/** "Police held 20 in Qingdao": what officers did, and no state. */
function isSeizing({ tokens }: ChunkedSentence, { form, group, trigger }: ActReading): boolean {
  return (
    form === "active" &&
    group?.auxiliary === false &&
    group.infinitive === false &&
    AGENTS.has(tokens[trigger - 1]?.lower ?? "")
  );
}

/** "If China sends them home they face prison": what is supposed of people told of is feared for them. */
function supposedAs({ act }: ActReading, phrase: PeoplePhrase | null): Modality | "none" {
  const pointed = phrase?.reference === "pronoun" || phrase?.reference === "definite";
  return act === "return" && pointed && phrase.plural && phrase.share === null ? "feared" : "none";
}

/**
 * "All but two of the 13 were sent back" are eleven; "12 of the 15 they had arrested", "two of the 13 arrested in
 * Kunming": what only describes is told of the whole.
 */
function whomOf(
  { tokens, chunks }: ChunkedSentence,
  at: number,
  reading: ActReading,
  phrase: PeoplePhrase,
): PeoplePhrase {
  const { share, count } = phrase;
  const left = leftOver(chunks, phrase);
  if (left !== null) return left;
  const others = share === null ? restOf(tokens, chunks, at, phrase) : null;
  if (others !== null) return others;
  if ((share?.of !== "count" && share?.of !== "some") || share.whole === null || count === null)
    return phrase;
  const contact = chunks[at - 1]?.kind === "people" && chunks[at - 2]?.kind === "people";
  const reduced = reading.trigger === phrase.to && (reading.ambiguous || reading.form === "participle");
  // "One of the six who were released", "10 of the 13 it caught in June".
  const opener = tokens[phrase.to]?.lower ?? "";
  const related =
    (/^(who|that|whom)$/.test(opener) && reading.trigger > phrase.to && reading.from <= phrase.to + 3) ||
    ((/^(it|they)$/.test(opener) || AGENTS.has(opener)) && reading.trigger === phrase.to + 1);
  const describes = reduced || related || (reading.trigger > phrase.to && contact);
  if (describes) return { ...phrase, count: share.whole, share: null, qualifier: null };
  const isRest = tokens[phrase.from - 1]?.lower === "but" && tokens[phrase.from - 2]?.lower === "all";
  const { whole } = share;
  if (!isRest || whole.max !== whole.min || count.max !== count.min || whole.min <= count.min) return phrase;
  const rest = whole.min - count.min;
  return { ...phrase, count: { min: rest, max: rest } };
}

/** "Only three of the 11 reached Thailand; the others were caught": eight. */
function leftOver(chunks: readonly Chunk[], phrase: PeoplePhrase): PeoplePhrase | null {
  if (phrase.reference !== "another" || !/^(others|rest|remainder)$/.test(phrase.qualifier ?? ""))
    return null;
  if (phrase.to - phrase.from !== 2 || phrase.count?.max !== null) return null;
  const before = chunks.filter((chunk) => chunk.kind === "people" && chunk.to <= phrase.from);
  const parts = before.flatMap((chunk) =>
    chunk.kind === "people" && chunk.phrase.share?.of === "count" ? [chunk.phrase] : [],
  );
  const [part] = parts;
  const whole = part?.share?.whole ?? null;
  if (part === undefined || parts.length > 1 || whole === null || part.count === null) return null;
  if (whole.max !== whole.min || part.count.max !== part.count.min || whole.min <= part.count.min)
    return null;
  const rest = whole.min - part.count.min;
  return {
    ...phrase,
    count: { min: rest, max: rest },
    qualifier: null,
    reference: "definite",
    share: { of: "count", whole },
  };
}

/** "Of the 31 seized in February, all but two have been handed over": twenty-nine. */
function restOf(
  tokens: ChunkedSentence["tokens"],
  chunks: readonly Chunk[],
  act: number,
  phrase: PeoplePhrase,
): PeoplePhrase | null {
  if (tokens[phrase.from - 1]?.lower !== "but" || tokens[phrase.from - 2]?.lower !== "all") return null;
  const whole = chunks
    .slice(0, act)
    .find((chunk) => chunk.kind === "people" && chunk.phrase !== phrase && chunk.phrase.count !== null);
  const of = whole?.kind === "people" ? whole.phrase.count : null;
  const { count } = phrase;
  if (of === null || count === null || of.max !== of.min || count.max !== count.min || of.min <= count.min)
    return null;
  const rest = of.min - count.min;
  return {
    ...phrase,
    count: { min: rest, max: rest },
    reference: "definite",
    share: { of: "count", whole: of },
  };
}

/** "begun repatriating them": what has only begun has reached some of them. */
function isBegun({ tokens }: ChunkedSentence, reading: ActReading): boolean {
  const before = tokens[reading.trigger - 1]?.lower ?? "";
  const opener = before === "to" ? (tokens[reading.trigger - 2]?.lower ?? "") : before;
  return (
    (reading.form === "gerund" || before === "to") &&
    /^(begun|began|begin|started|starting|beginning)$/.test(opener)
  );
}

function someOf(phrase: PeoplePhrase): PeoplePhrase {
  return {
    ...phrase,
    count: { min: 1, max: null },
    qualifier: "some",
    reference: "definite",
    share: { of: "some", whole: null },
  };
}

/** "since October 2018, when seven men were sent back": the clause tells what happened at the start. */
function whenOf({ chunks }: ChunkedSentence, act: number, time: TimeMention | null): TimeMention | null {
  if (time === null || time.expression.kind !== "since") return time;
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  const opener = chunks.findIndex(
    (chunk, index) => index > at && index < act && chunk.kind === "word" && chunk.lower === "when",
  );
  return at < act && opener > 0 ? { ...time, expression: time.expression.from } : time;
}

/** "two groups of 10 and nine": each group is a patient of its own. */
function apart(patients: readonly Patient[]): { patient: Patient; distinct: boolean }[] {
  return patients.flatMap((patient) => {
    const members = patient.phrase?.members ?? [];
    if (members.length === 0) return [{ patient, distinct: patients.length > 1 }];
    const whole = patient.phrase as PeoplePhrase;
    return members.map((member) => ({
      patient: { ...patient, phrase: { ...member, from: whole.from, to: whole.to } },
      distinct: true,
    }));
  });
}

/** Verbs that share one subject or object: a relative "held in China" inside "were returned" tells no act of its own. */
function isRestrictive(sentence: ChunkedSentence, at: number, found: readonly Candidate[]): boolean {
  const chunk = sentence.chunks[at] as Chunk & { kind: "act" };
  const { reading } = chunk;
  if (reading.sense?.stative !== true && reading.form !== "state" && reading.form !== "premodifier")
    return false;
  const others = found.filter((other) => other.reading !== reading);
  const main =
    reading.form === "passive" && reading.group?.finite === true && !opensRelative(sentence, reading);
  // "Were also held and later freed": both are told of them.
  if (main && others.every(({ act }) => act !== reading.act)) return false;
  // "Not to send back 14 who are being held in Tumen": nothing else has happened to them.
  return others.some(
    (other) => !other.stative && (other.modality === "reported" || reading.form !== "passive"),
  );
}

function opensRelative({ tokens }: ChunkedSentence, reading: ActReading): boolean {
  return /^(who|that|which)$/.test(tokens[(reading.group?.from ?? reading.from) - 1]?.lower ?? "");
}

/** All candidates of a sentence. `home` is the country that the document's people flee from, where known. */
export function candidatesOf(
  sentence: ChunkedSentence,
  namesDays: NamesDays,
  home: string | null,
): Candidate[] {
  const found: Candidate[] = [];
  const { chunks } = sentence;
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act") return;
    const patients =
      chunk.reading.form === "premodifier" && chunk.reading.object !== null
        ? [{ phrase: chunk.reading.object, groups: [], chunk: at - 1 }]
        : patientsOf(chunks, at);
    for (const { patient, distinct } of apart(patients)) {
      const candidate = candidateOf(sentence, at, chunk.reading, patient, namesDays, home, distinct);
      if (candidate !== null) found.push(candidate);
    }
  });
  const told = found
    .filter((candidate) => !describesWhole(candidate))
    .map(withStay(found))
    .filter((candidate) => {
      const at = chunks.findIndex((chunk) => chunk.kind === "act" && chunk.reading === candidate.reading);
      const samePeople = found.filter((other) => other.phrase === candidate.phrase);
      return candidate.time !== null && samePeople.length > 1
        ? !sharesTime(candidate, samePeople) || !isRestrictive(sentence, at, samePeople)
        : !isRestrictive(sentence, at, samePeople);
    });
  const whole = told
    .filter(isNoStage(told))
    .map((candidate) => withOthers(sentence, candidate))
    .map(withSharedWindow(told));
  return [
    ...whole,
    ...accompanyingOf(sentence, whole),
    ...likewiseOf(sentence, whole),
    ...gappedOf(sentence, whole, namesDays, home),
  ];
}

/** "some of those who were caught have been moved": the relative clause tells of the whole, not of the share. */
function describesWhole({ phrase, sentence, reading }: Candidate): boolean {
  if (phrase === null || phrase.share === null || phrase.share.of === "all") return false;
  const last = sentence.tokens[phrase.to - 1]?.lower;
  if (last !== "those" && last !== "these") return false;
  const opener = sentence.tokens[phrase.to]?.lower ?? "";
  const reduced = reading.trigger === phrase.to && (reading.ambiguous || reading.form === "participle");
  const relative = /^(who|that|which)$/.test(opener) || (reduced && last === "those");
  return relative && reading.from <= phrase.to + 2 && reading.trigger > phrase.to - 1;
}

/** "were taken on the 8th and held in Shenyang": the act takes over where its people were held. */
function withStay(found: readonly Candidate[]): (candidate: Candidate) => Candidate {
  return (candidate) => {
    if (candidate.stative || candidate.whereabouts.places.length > 0) return candidate;
    const stay = found.find(
      (other) =>
        other.stative &&
        other.act === candidate.act &&
        other.phrase?.from === candidate.phrase?.from &&
        other.whereabouts.places.length > 0,
    );
    return stay === undefined ? candidate : { ...candidate, whereabouts: stay.whereabouts };
  };
}

/** "Rounded up hundreds and forced them over the border between February and July": the window is that of both verbs. */
function withSharedWindow(told: readonly Candidate[]): (candidate: Candidate) => Candidate {
  return (candidate) => {
    const { reading, sentence, time, phrase } = candidate;
    if (time !== null || phrase === null || reading.form !== "active") return candidate;
    const next = told.find((other) => other.reading.trigger > phrase.to);
    const joined = sentence.tokens[(next?.reading.group?.from ?? 0) - 1]?.lower === "and";
    const isWhom = next?.phrase?.reference === "pronoun" && next.phrase.from > next.reading.trigger;
    const window = next?.time ?? null;
    if (next === undefined || !joined || !isWhom || window === null || !isWindow(window.expression))
      return candidate;
    return (next.reading.group?.from ?? 0) - phrase.to <= 1 ? { ...candidate, time: window } : candidate;
  };
}

/** From so many on, a crossing is a movement of people and no flight of a party. */
const MASS = 1000;

const BEFELL: ReadonlySet<Act> = new Set(["detention", "return", "death"]);

/** "Ten crossed the border and were caught", "11 who crossed the river": how they came to be where the act befell them. */
function isNoStage(found: readonly Candidate[]): (candidate: Candidate) => boolean {
  return (candidate) => {
    const { act, reading, phrase, sentence } = candidate;
    // "Two monks who had fled to Nepal were handed back": how they came to be there.
    if (act === "arrival" && opensRelative(sentence, reading))
      return !found.some((other) => BEFELL.has(other.act) && other.phrase?.from === phrase?.from);
    if (act !== "departure" || reading.act === "departure") return true;
    // So many do not slip over a border: what they do is told of elsewhere.
    if ((phrase?.count?.min ?? 0) >= MASS) return false;
    const others = found.some((other) => other.reading !== reading && other.phrase?.from === phrase?.from);
    return !others && !opensRelative(sentence, reading);
  };
}

function sharesTime(candidate: Candidate, others: readonly Candidate[]): boolean {
  return others.some((other) => other !== candidate && other.time === candidate.time);
}
