import type { Claim, ClaimedPeople, RoleSplit } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis, Modality, Speaker } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { Chunk } from "./chunks.ts";
import type { Clause, Whereabouts } from "./circumstances.ts";
import { placeInList, timeOf, timesOfSaying, whereaboutsOf } from "./circumstances.ts";
import type { ActSense, KoreanLexicon } from "./lexicon.ts";
import { modalityOf } from "./modality.ts";
import type { Found, Patient } from "./patients.ts";
import { patientsOf } from "./patients.ts";
import type { PeoplePhrase } from "./people.ts";
import type { KoreanSentence } from "./sentences.ts";
import type { Attribution, SpeakerMemory } from "./speakers.ts";
import { attributionAt } from "./speakers.ts";
import { facingOf } from "./times.ts";
import type { View } from "./view.ts";
import { endOf, startOf } from "./view.ts";

/** What sentences before told, for what the next ones leave out. */
export type Thread = {
  readonly time: TimeMention | null;
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
  readonly act: Act | null;
  readonly sentence: number;
  readonly paragraph: number;
};

export const NO_THREAD: Thread = {
  time: null,
  places: [],
  agentCountry: null,
  act: null,
  sentence: -9,
  paragraph: -1,
};

/** A sentence ready to be read for claims. */
export type ReadSentence = {
  readonly index: number;
  readonly sentence: KoreanSentence;
  readonly view: View;
  readonly chunks: readonly Chunk[];
  readonly attributions: readonly Attribution[];
  readonly memory: SpeakerMemory;
  /** Speakers that go on speaking in this sentence if it names nobody. */
  readonly carried: readonly Speaker[];
};

const ONE_AFTER_ANOTHER = /(?:줄줄이|잇따라|잇달아|차례로|연이어|연달아|속속|따로따로)/u;
const RUNNING = /(?:지금까지|현재까지|누적|누계|그동안|그간|이제까지)/u;
const ONLY_PERIOD = /(?:달|해|년|월|주|분기|반기)(?:에만|만)\s/u;
const ADDED = /(?:합치면|합쳐|합하면|합해|더하면|더해|포함하면|까지\s?(?:합|더|포함))/u;

function sensesFor(senses: readonly ActSense[], where: Whereabouts, counted: boolean): ActSense | null {
  for (const sense of senses) {
    switch (sense.needs) {
      case null:
        if (sense.act === "return" && !where.homeward && where.elsewhere && senses.length > 1) continue;
        return sense;
      case "home":
        if (where.homeward) return sense;
        continue;
      case "place":
        if (!where.homeward && where.elsewhere) return sense;
        continue;
      case "count":
        if (counted) return sense;
        continue;
    }
  }
  return null;
}

function kindOf(senses: readonly ActSense[]): "return" | "movement" | "other" {
  if (senses.some(({ act }) => act === "transfer" || act === "arrival")) return "movement";
  return senses.some(({ act }) => act === "return") ? "return" : "other";
}

const LEAVES_HOME = /(?:북한|본국|고국|조국|고향|북)(?:을|를|에서)?\s?$/u;

/** "북한을 탈출한 12명" leaves home, and from nobody's hands. */
function actOf(sense: ActSense, text: string, from: number, counted: boolean): Act | null {
  if (sense.act !== "escape" || !LEAVES_HOME.test(text.slice(Math.max(0, from - 8), from))) return sense.act;
  return counted ? "departure" : null;
}

function claimedPeople(phrase: PeoplePhrase, view: View): ClaimedPeople {
  const { count, qualifier, role, home, reference, plural, sex, share, groups, elliptic } = phrase;
  return {
    count,
    qualifier,
    role: role ?? (home === null ? null : "refugee"),
    home,
    reference,
    plural,
    sex,
    share,
    groups,
    elliptic,
    span: { start: startOf(view, phrase.from), end: endOf(view, phrase.to) },
  };
}

/** People held at the moment, of whom more is told of a part ("억류하고 있는 24명 가운데 9명"), or "현재 … 수감 중": a stock. */
function countingOf(
  text: string,
  phrase: PeoplePhrase,
  reading: ActReading,
  told: PeoplePhrase,
  start: number,
  end: number,
): AggregateBasis | null {
  const isHeld = reading.stative && reading.inflection.tense === "present";
  if (isHeld && told.share !== null && phrase.share === null) return "stock";
  if (isHeld && /(?:현재|아직도?|여전히)\s/u.test(text.slice(0, end)) && (phrase.count?.min ?? 0) >= 20)
    return "stock";
  return countingIn(text, phrase, text.lastIndexOf(".", start) + 1, end);
}

function countingIn(text: string, phrase: PeoplePhrase, from: number, to: number): AggregateBasis | null {
  const stretch = text.slice(from, to);
  if (RUNNING.test(stretch)) return "since";
  if (ONE_AFTER_ANOTHER.test(stretch) && (phrase.count?.min ?? 0) > 3) return "total";
  if (ONLY_PERIOD.test(stretch) || (phrase.summed && ADDED.test(text))) return "total";
  return null;
}

type Speaking = { readonly speakers: readonly Speaker[]; readonly attributed: boolean };

function speakingAt(read: ReadSentence, at: number): Speaking {
  const attribution = attributionAt(read.attributions, at);
  if (attribution !== null)
    return { speakers: attribution.speakers, attributed: attribution.speakers.length > 0 };
  if (read.attributions.length > 0 && read.attributions.some(({ impersonal }) => impersonal))
    return { speakers: [], attributed: false };
  return { speakers: read.carried, attributed: false };
}

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
  const { chunks, view, index, sentence } = read;
  const saying = timesOfSaying(
    chunks,
    view.text,
    read.attributions.flatMap(({ from }) => (from > 0 ? [from] : [])),
  );
  const clauses: Clauses = { read, lexicon, saying, home, thread };
  const claims: (Claim & { readonly kind: "claim" })[] = [];
  const used = new Set<number>();
  let bound = 0;
  let shared: readonly Patient[] = [];
  let last: Claim | null = null;
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act") return;
    const { reading } = chunk;
    const found = patientsOf(chunks, at, bound, shared);
    const isAside = found?.how === "head" && reading.inflection.form !== "joining";
    if (found !== null) {
      const from = isAside ? relativeFrom(chunks, at, bound) : bound;
      const clause: Clause = {
        chunks,
        text: view.text,
        from,
        act: at,
        unusable: new Set([...saying, ...used]),
        title: sentence.title,
      };
      const made = claimsAt(clauses, clause, reading, found, last);
      for (const claim of made.claims) claims.push(claim);
      // Being held gives its time to the act that the sentence tells of.
      const takes = isAside && !reading.stative;
      if (takes) for (const chunkAt of made.used) used.add(chunkAt);
      last = made.claims.findLast(({ modality }) => modality === "reported") ?? last;
    }
    if (isAside || reading.nominal || (reading.inflection.form === "adnominal" && found?.how !== "argument"))
      return;
    if (reading.inflection.form !== "adnominal" && reading.inflection.form !== "nominal") {
      bound = at + 1;
    }
    if (found !== null) shared = found.patients;
  });
  const told = claims.filter((claim) => !isRestrictive(claim, claims));
  const time = last === null ? narratedTime(chunks, saying) : ((last as Claim).time ?? null);
  const next: Thread = {
    time: time ?? (thread.paragraph === sentence.paragraph ? thread.time : null),
    places: last !== null && (last as Claim).places.length > 0 ? (last as Claim).places : thread.places,
    agentCountry: last === null ? thread.agentCountry : ((last as Claim).agentCountry ?? thread.agentCountry),
    act: last === null ? thread.act : (last as Claim).act,
    sentence: last === null ? thread.sentence : index,
    paragraph: sentence.paragraph,
  };
  return { claims: told, thread: next };
}

/** "수감돼 있던 탈북민 수십 명이 북송됐다": being held only describes those whom the sentence tells of. */
function isRestrictive(claim: Claim, claims: readonly Claim[]): boolean {
  if (!claim.stative || claim.rules.people !== "ko: head") return false;
  return claims.some(
    (other) =>
      other !== claim &&
      other.act !== claim.act &&
      other.people?.span.start === claim.people?.span.start &&
      other.people?.share === null,
  );
}

/** The time of a sentence that tells of no act ("15일 쿤밍에서 이동하려던 탈북자는 17명이었다"). */
function narratedTime(chunks: readonly Chunk[], saying: ReadonlySet<number>): TimeMention | null {
  const found = chunks.findLast(
    (chunk, at) =>
      chunk.kind === "time" &&
      !saying.has(at) &&
      /^(?:date|within|range|dayPart|clock)$/.test(chunk.mention.expression.kind),
  );
  return found?.kind === "time" ? found.mention : null;
}

/** Where a relative clause begins: after the subject, topic or comma of the clause around it. */
function relativeFrom(chunks: readonly Chunk[], act: number, bound: number): number {
  for (let at = act - 1; at >= bound; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "mark") return at + 1;
    if (chunk.kind === "people" && (chunk.phrase.particle === "topic" || chunk.phrase.particle === "subject"))
      return at + 1;
  }
  return bound;
}

/** "억류하고 있는 탈북자 24명 가운데 9명": the relative clause tells of all 24. */
function wholeOf(phrase: PeoplePhrase): PeoplePhrase {
  const whole = phrase.share?.whole ?? null;
  if (whole === null) return phrase;
  return { ...phrase, count: whole, qualifier: null, share: null, groups: [], elliptic: false };
}

/** "북송되면 처형될 수 있다": what would follow from something else. */
function isConditional({ chunks, act, text }: Clause): boolean {
  return chunks.some(
    (chunk, at) => at < act && chunk.kind === "act" && /면$/u.test(text.slice(chunk.from, chunk.to)),
  );
}

/** "붙잡힌 이들", "잡힌 사람들": words for people told of before, or for any such people, that tell of no arrest anew. */
function onlyDescribes(phrase: PeoplePhrase, where: Whereabouts, timed: boolean): boolean {
  if (phrase.count !== null || phrase.share !== null) return false;
  return phrase.reference !== "bare" || phrase.role === null || (!timed && where.places.length === 0);
}

/** "옮겨지는 중이라고 17일 말했다": what goes on goes on when it is told. */
function isUnderWay({ inflection, to }: ActReading, text: string): boolean {
  return inflection.tense === "present" && /^\s?중(?:이|인|에)/u.test(text.slice(to, to + 4));
}

function claimsAt(
  clauses: Clauses,
  clause: Clause,
  reading: ActReading,
  found: Found,
  last: Claim | null,
): { readonly claims: readonly (Claim & { readonly kind: "claim" })[]; readonly used: readonly number[] } {
  const { read, lexicon, thread } = clauses;
  const { view, sentence } = read;
  const claims: (Claim & { readonly kind: "claim" })[] = [];
  const used: number[] = [];
  const conditional = isConditional(clause);
  const listed = apart(found.patients);
  const local = listed.map(({ patient, previous }) =>
    found.how === "argument" ? placeInList(clause, patient.chunk, previous) : null,
  );
  const apartInPlace = local.filter((place) => place !== null).length > 1;
  for (const [index, { patient, distinct, previous }] of listed.entries()) {
    const phrase = found.how === "head" ? wholeOf(patient.phrase) : patient.phrase;
    const counted = phrase.count !== null;
    const home = phrase.home ?? clauses.home;
    const around = whereaboutsOf(clause, kindOf(reading.senses), reading.patient === "object", home, lexicon);
    const own = local[index] ?? null;
    const where: Whereabouts = apartInPlace ? { ...around, places: own === null ? [] : [own] } : around;
    const sense = sensesFor(reading.senses, where, counted);
    if (sense === null || phrase.particle === "each") continue;
    const act = actOf(sense, view.text, reading.from, counted);
    const modality = modalityOf(reading, view.text, counted, found.how === "head");
    if (act === null || modality === "none") continue;
    if (
      found.how === "head" &&
      onlyDescribes(phrase, where, timeOf(clause, patient.chunk, previous) !== null)
    )
      continue;
    // Leaving home is told as news only by a clause of its own ("북한을 탈출한 12명이 입국했다" tells of an arrival).
    if (act === "departure" && found.how === "head") continue;
    if (conditional && modality !== "reported") continue;
    const time =
      timeOf(clause, patient.chunk, previous) ??
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
      time: time?.mention ?? null,
      where,
      last,
      thread,
      read,
    });
    const start = Math.min(phrase.from, reading.from);
    const end = Math.max(phrase.to, reading.to);
    claims.push({
      kind: "claim",
      act,
      modality,
      people: claimedPeople(phrase, view),
      time: ahead(base.time, modality),
      places: base.places,
      agentCountry: base.agentCountry,
      destination: where.homeward ? null : where.destination,
      stative: reading.stative,
      counting:
        modality === "reported" ? countingOf(view.text, phrase, reading, patient.phrase, start, end) : null,
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
  return { claims, used };
}

const ahead = (time: TimeMention | null, modality: Modality): TimeMention | null =>
  time === null || (modality !== "planned" && modality !== "feared")
    ? time
    : { ...time, expression: facingOf(time.expression, "future") };

type Told = {
  readonly act: Act;
  readonly modality: Modality;
  readonly phrase: PeoplePhrase;
  readonly time: TimeMention | null;
  readonly where: Whereabouts;
  readonly last: Claim | null;
  readonly thread: Thread;
  readonly read: ReadSentence;
};

type Carried = {
  readonly time: TimeMention | null;
  readonly timeRule: string;
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
};

/** Acts that happen where and when the arrest told just before did. */
const ON_THE_SPOT = new Set<Act>(["detention", "escape", "death"]);

/** What a clause leaves out of its time and place is that of the clause or sentence before, on the same occasion. */
function carriedOver({ act, modality, phrase, time, where, last, thread, read }: Told): Carried {
  const own = { time, timeRule: "ko: clause", places: where.places, agentCountry: where.agentCountry };
  if (
    modality !== "reported" ||
    phrase.summed ||
    !ON_THE_SPOT.has(act) ||
    phrase.count === null ||
    read.sentence.title
  )
    return own;
  const near = last !== null && ON_THE_SPOT.has(last.act) ? last : null;
  const also = phrase.particle === "also" || /(?:같이|함께|더불어)/u.test(read.view.text);
  const goesOn = thread.paragraph === read.sentence.paragraph && thread.sentence >= read.index - 2;
  const source = near ?? (also || goesOn || (act === "escape" && thread.act === "detention") ? thread : null);
  if (source === null)
    return thread.paragraph === read.sentence.paragraph && time === null && near === null && act === "escape"
      ? { ...own, time: thread.time }
      : own;
  return {
    time: time ?? source.time,
    timeRule: time === null && source.time !== null ? "ko: occasion told before" : own.timeRule,
    places: own.places.length > 0 || own.agentCountry !== null ? own.places : source.places,
    agentCountry: own.agentCountry ?? source.agentCountry,
  };
}

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
  if (chunk.kind !== "people" || chunk.phrase.count !== null) return null;
  const { role, to } = chunk.phrase;
  if (role !== "helper" && role !== "other") return null;
  return IS_SO.test(view.text.slice(to, to + 8)) ? role : null;
}
