import type { TimeMention } from "../../time/types.ts";
import type { Act, Modality, Speaker } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import { timeOf, whereaboutsOf } from "./circumstances.ts";
import type { Patient } from "./coordination.ts";
import { modalityOf } from "./modality.ts";
import { actOfMovement, fromCustody, movesElsewhere } from "./movement.ts";
import { isDefiniteNoun, tellsOfSomebody } from "./particular.ts";
import { patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** One act upon one group, as one clause tells it; what it belongs to is decided over the whole document. */
export type Candidate = {
  readonly act: Act;
  readonly modality: Modality;
  readonly phrase: PeoplePhrase | null;
  readonly groups: Patient["groups"];
  readonly sentence: ChunkedSentence;
  readonly reading: ActReading;
  readonly time: TimeMention | null;
  readonly whereabouts: Whereabouts;
  readonly stative: boolean;
  /** Offsets of the shortest run that carries the people and the act. */
  readonly start: number;
  readonly end: number;
  /** The clause leaves its verb out and takes that of the clause before ("and three in Shenyang"). */
  readonly gapped: boolean;
  /** One of several groups told apart in the same words ("two groups of 10 and nine"). */
  readonly distinct: boolean;
  /** Who says so, filled in once attributions are known. */
  readonly speakers: readonly Speaker[];
};

/** Whether a time expression names days on the calendar at all. */
export type NamesDays = (mention: TimeMention) => boolean;

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
  const told = modalityOf(sentence.tokens, reading, sentence.title);
  const whom = patient.phrase === null ? null : whomOf(sentence, at, reading, patient.phrase);
  const phrase =
    isBegun(sentence, reading) && whom !== null && (whom.count === null || whom.reference === "bare")
      ? someOf(whom)
      : whom;
  if (told === "none" || !tellsOfSomebody(sentence, reading, phrase, told)) return null;
  const from = phrase?.home ?? home;
  const escaping = reading.act === "departure" && fromCustody(sentence, reading);
  const moved = whereaboutsOf(sentence, at, patient.chunk, escaping ? "escape" : reading.act, from);
  const act = actOfMovement(sentence, reading, moved, from);
  if (act === null) return null;
  // "driven from Dandong to Sinuiju": a movement that turns out a return is placed as one.
  const whereabouts =
    act === "return" && reading.act !== "return"
      ? whereaboutsOf(sentence, at, patient.chunk, act, from)
      : moved;
  const isPlaced = whereabouts.destination !== null || whereabouts.places.length > 0;
  if (
    reading.sense?.needsPlace &&
    !(act === "return" && reading.act === "transfer") &&
    act !== "escape" &&
    !isPlaced &&
    !movesElsewhere(sentence, reading)
  )
    return null;
  return {
    act,
    modality: phrase?.share?.of === "none" && told === "reported" ? "denied" : told,
    phrase,
    groups: patient.groups,
    sentence,
    reading,
    time: whenOf(sentence, at, timeOf(sentence, at, patient.chunk, namesDays)),
    whereabouts,
    stative: reading.sense?.stative === true || reading.form === "state",
    ...spanOf(sentence, phrase, reading),
    gapped: false,
    distinct: distinct || (phrase === null && reading.pluralNoun && !isDefiniteNoun(sentence, reading)),
    speakers: [],
  };
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
  if (share?.of !== "count" || share.whole === null || count === null) return phrase;
  const contact = chunks[at - 1]?.kind === "people" && chunks[at - 2]?.kind === "people";
  const reduced = reading.trigger === phrase.to && (reading.ambiguous || reading.form === "participle");
  const describes = reduced || (reading.trigger > phrase.to && contact);
  if (describes) return { ...phrase, count: share.whole, share: null, qualifier: null };
  const isRest = tokens[phrase.from - 1]?.lower === "but" && tokens[phrase.from - 2]?.lower === "all";
  const { whole } = share;
  if (!isRest || whole.max !== whole.min || count.max !== count.min || whole.min <= count.min) return phrase;
  const rest = whole.min - count.min;
  return { ...phrase, count: { min: rest, max: rest } };
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
  const whole = told.map((candidate) => withOthers(sentence, candidate));
  return [
    ...whole,
    ...accompanyingOf(sentence, whole),
    ...likewiseOf(sentence, whole),
    ...gappedOf(sentence, whole, namesDays, home),
  ];
}

/** "A woman was arrested with six others": seven were. */
function withOthers({ chunks }: ChunkedSentence, candidate: Candidate): Candidate {
  const { phrase, reading } = candidate;
  const at = chunks.findIndex((chunk) => chunk.kind === "act" && chunk.reading === reading);
  const others = chunks[at + 2];
  if (phrase?.count?.max !== 1 || wordBefore(chunks, at + 2) !== "with" || others?.kind !== "people")
    return candidate;
  const { count, reference, role } = others.phrase;
  if (reference !== "another" || count === null || (role !== null && role !== phrase.role)) return candidate;
  const sum = { min: count.min + 1, max: count.max === null ? null : count.max + 1 };
  return {
    ...candidate,
    phrase: { ...others.phrase, role: phrase.role, home: phrase.home, count: sum, reference: "new" },
  };
}

/** "Twelve were arrested, as was a local guide", "so was his wife": the act before befell them as well. */
function likewiseOf(sentence: ChunkedSentence, told: readonly Candidate[]): Candidate[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, at): Candidate[] => {
    if (chunk.kind !== "people" || chunk.phrase.count === null) return [];
    const isLikewise =
      /^(was|were)$/.test(wordBefore(chunks, at)) && /^(as|so)$/.test(wordBefore(chunks, at - 1));
    const model = told.findLast((candidate) => candidate.reading.trigger < chunk.from);
    if (!isLikewise || model === undefined || model.modality !== "reported") return [];
    const end = sentence.tokens[chunk.to - 1]?.end ?? model.end;
    const start = sentence.tokens[model.reading.trigger]?.start ?? model.start;
    return [{ ...model, phrase: chunk.phrase, groups: [], start, end, distinct: true, gapped: true }];
  });
}

/** "some of those who were caught have been moved": the relative clause tells of the whole, not of the share. */
function describesWhole({ phrase, sentence, reading }: Candidate): boolean {
  if (phrase === null || phrase.share === null || phrase.share.of === "all") return false;
  const last = sentence.tokens[phrase.to - 1]?.lower;
  if (last !== "those" && last !== "these") return false;
  const opener = sentence.tokens[phrase.to]?.lower ?? "";
  const relative = /^(who|that|which)$/.test(opener) || reading.trigger === phrase.to;
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

function sharesTime(candidate: Candidate, others: readonly Candidate[]): boolean {
  return others.some((other) => other !== candidate && other.time === candidate.time);
}

/** "picked up together with a South Korean couple": foreigners taken along with those who flee are their helpers. */
function accompanyingOf(sentence: ChunkedSentence, told: readonly Candidate[]): Candidate[] {
  const { chunks, places } = sentence;
  return chunks.flatMap((chunk, at): Candidate[] => {
    if (
      chunk.kind !== "people" ||
      chunk.phrase.count === null ||
      told.some(({ phrase }) => phrase === chunk.phrase)
    )
      return [];
    if (wordBefore(chunks, at) !== "with" || !/^(together|along)$/.test(wordBefore(chunks, at - 1)))
      return [];
    const model = told.findLast(
      (candidate) => candidate.reading.trigger < chunk.from && candidate.act === "detention",
    );
    if (model === undefined) return [];
    const foreign = places.some(
      ({ form, from, to }) => form === "demonym" && from >= chunk.from && to <= chunk.to,
    );
    const role = chunk.phrase.role ?? (foreign ? "helper" : "refugee");
    const end = sentence.tokens[chunk.to - 1]?.end ?? model.end;
    const start = sentence.tokens[model.reading.trigger]?.start ?? model.start;
    return [
      { ...model, phrase: { ...chunk.phrase, role }, groups: [], start, end, distinct: true, gapped: true },
    ];
  });
}

/** "… were caught in Changchun on the 12th, and three in Shenyang on the same day", "20 in Qingdao and nine in Kunming". */
function gappedOf(
  sentence: ChunkedSentence,
  told: readonly Candidate[],
  namesDays: NamesDays,
  home: string | null,
): Candidate[] {
  const { chunks } = sentence;
  const used = new Set(told.map((candidate) => candidate.phrase?.from));
  return chunks.flatMap((chunk, at): Candidate[] => {
    if (chunk.kind !== "people" || used.has(chunk.phrase.from)) return [];
    const { phrase } = chunk;
    if (phrase.count === null) return [];
    const isListed =
      phrase.elliptic ||
      phrase.reference === "another" ||
      /^(:|them|including|among)$/.test(wordBefore(chunks, at));
    if (!isListed) return [];
    if (phrase.share !== null || phrase.reference === "definite") return [];
    const next = chunks[at + 1];
    const opens =
      next?.kind === "time" ||
      (next?.kind === "word" && /^(in|at|near|on|from|outside|through|via)$/.test(next.lower)) ||
      (next?.kind === "word" && next.lower === "to" && chunks[at + 2]?.kind === "place") ||
      // "over 500 in October, 40 that September".
      (next?.kind === "word" && next.lower === "that" && chunks[at + 2]?.kind === "time");
    const before = chunks[at - 1];
    const isOpened =
      before === undefined ||
      (before.kind === "word" &&
        /^(,|and|;|:|\u2013|\(|with|another|them|including|among)$/.test(before.lower));
    if (!opens || !isOpened) return [];
    const model = told.findLast((candidate) => candidate.reading.trigger < chunk.from) ?? told[0];
    if (model === undefined || model.modality !== "reported") return [];
    const whereabouts = whereaboutsOf(sentence, at, at, model.act, home);
    const time = timeAfter(chunks, at, namesDays) ?? model.time;
    const { destination } = whereabouts;
    if (whereabouts.places.length === 0 && destination === null && time === model.time) return [];
    // "Sent 172 to Turkey and 109 to China": where they were sent makes the act.
    const act = destination === null ? model.act : actOfMovement(sentence, model.reading, whereabouts, home);
    if (act === null) return [];
    const from = Math.min(model.reading.trigger, chunk.from);
    const to = Math.max(model.reading.to, chunk.to);
    return [
      {
        ...model,
        act,
        phrase,
        groups: [],
        time,
        whereabouts,
        start: sentence.tokens[from]?.start ?? model.start,
        end: sentence.tokens[to - 1]?.end ?? model.end,
        gapped: true,
        distinct: true,
      },
    ];
  });
}

function wordBefore(chunks: readonly Chunk[], at: number): string {
  const before = chunks[at - 1];
  return before?.kind === "word" ? before.lower : "";
}

function timeAfter(chunks: readonly Chunk[], at: number, namesDays: NamesDays): TimeMention | null {
  for (let index = at + 1; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return namesDays(chunk.mention) ? chunk.mention : null;
    if (chunk.kind === "people" || chunk.kind === "act" || chunk.kind === "say") return null;
  }
  return null;
}
