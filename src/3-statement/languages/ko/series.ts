import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeExpression, TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";
import { peopleCountsIn } from "./numbers.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { figures, NO_PHRASE } from "./people-phrase.ts";
import type { PeopleChunk } from "./phrases.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { claimedPeople, speakingAt } from "./read-sentence.ts";
import type { Thread } from "./thread.ts";
import { asOf } from "./times.ts";
import { endOf, startOf } from "./view.ts";
import { OWN_COUNTRY } from "./whereabouts.ts";

type ArrivalClaim = Claim & { readonly kind: "claim" };

/** A number that tells by how much another one changed ("6명 늘었다", "9명 줄어", "3명 많은"). */
const DIFFERENCE = /^\s?(?:이\s)?(?:늘|줄|증가|감소|많|적|더\s|덜\s|차이)/u;
/** "누적 입국 인원은 모두 3만4천여 명": all who ever came. */
const RUNNING_TOTAL = /(?:누적|누계)/u;
/** Numbers of the same statistics that count no arrivals. */
const OTHER_FIGURE = /(?:신청|조사|응답|설문|수료|취업|진학|재학|지원금|거부|출국)/u;
const HERE = new RegExp(`${OWN_COUNTRY}|한국`, "u");
/** How far back a statistic may have named what it counts, in sentences. */
const REACH = 3;

function countsArrivals(chunks: readonly Chunk[]): boolean {
  return chunks.some(
    (chunk) =>
      (chunk.kind === "act" && chunk.reading.senses.some(({ act }) => act === "arrival")) ||
      (chunk.kind === "people" && chunk.phrase.act === "arrival"),
  );
}

/** Whether a time names a window that a statistic counts over. */
function isWindow({ expression }: TimeMention): boolean {
  switch (expression.kind) {
    case "date":
      return expression.day === null;
    case "quarter":
    case "half":
    case "within":
    case "edge":
    case "yearEarlier":
    case "range":
    case "until":
    case "since":
    case "window":
    case "part":
      return true;
    case "period":
    case "adjacent":
      return expression.unit === "year" || expression.unit === "month" || expression.unit === "quarter";
    default:
      return false;
  }
}

/** "지난해 1분기 135명, 2분기 12명": a quarter without its year is in that of the one before. By chunk index. */
function yearsOf(chunks: readonly Chunk[]): ReadonlyMap<number, TimeMention> {
  const years = new Map<number, TimeMention>();
  let outer: TimeExpression | null = null;
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "time") return;
    const { expression } = chunk.mention;
    if (expression.kind === "within") outer = expression.outer;
    else if (
      (expression.kind === "quarter" || expression.kind === "half") &&
      expression.year === null &&
      outer !== null
    )
      years.set(at, { ...chunk.mention, expression: { kind: "within", inner: expression, outer } });
    else if (expression.kind === "period" && expression.unit === "year") outer = expression;
  });
  return years;
}

/** The window told before a number: straight before it, or anywhere before where the sentence tells but one. */
function windowBefore(
  chunks: readonly Chunk[],
  at: number,
  years: ReadonlyMap<number, TimeMention>,
): TimeMention | null {
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time" && isWindow(chunk.mention)) return years.get(index) ?? chunk.mention;
    if (chunk.kind === "people" && chunk.phrase.count !== null) return null;
  }
  return null;
}

/**
 * The numbers of a statistic of arrivals, each with its window: "입국자 수는 2019년 1047명에서 2020년 229명, 2021년
 * 63명으로 줄었다", "1분기 입국자는 43명이다". `claimed` are the people that a verb of the sentence tells of already.
 */
export function arrivalSeries(
  read: ReadSentence,
  thread: Thread,
  claimed: readonly Claim[],
): readonly ArrivalClaim[] {
  const { chunks, view, index } = read;
  const named = countsArrivals(chunks) || RUNNING_TOTAL.test(view.text);
  if (!named && !(thread.act === "arrival" && index - thread.sentence <= REACH)) return [];
  const years = yearsOf(chunks);
  const bracketed = inBrackets(read, years, thread);
  const told = chunks.flatMap((chunk, at): ArrivalClaim[] => {
    if (chunk.kind !== "people" || chunk.phrase.count === null || chunk.phrase.share !== null) return [];
    const { phrase } = chunk;
    const { min } = chunk.phrase.count;
    if (!(phrase.elliptic || phrase.act === "arrival" || phrase.role === "refugee")) return [];
    const span = claimedPeople(phrase, view).span;
    if (
      claimed.some(
        ({ people }) => people !== null && people.span.start < span.end && span.start < people.span.end,
      )
    )
      return [];
    if (phrase.act === null && DIFFERENCE.test(view.text.slice(phrase.to, phrase.to + 6))) return [];
    const running = RUNNING_TOTAL.test(view.text) && min >= 1000 && phrase.sex === null;
    const time =
      windowBefore(chunks, at, years) ??
      (phrase.act === null ? null : windowInside(chunks, phrase.from, phrase.to));
    if (time === null && !running) return [];
    if (OTHER_FIGURE.test(view.text.slice(Math.max(0, chunk.from - 40), chunk.from))) return [];
    const reached = HERE.test(view.text) ? null : thread.reached;
    return [arrivalOf(read, chunk, running && time !== null ? asOf(time) : time, running, reached)];
  });
  return [...told, ...bracketed];
}

const BARE_NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:[천만]\s?\d*)?\s?명$/u;

/** "전년(1천418명) 대비", "2분기(62명)보다": the number of a window in brackets behind it. */
function inBrackets(
  read: ReadSentence,
  years: ReadonlyMap<number, TimeMention>,
  thread: Thread,
): readonly ArrivalClaim[] {
  const { chunks, view } = read;
  return view.asides.flatMap(({ at, text }): ArrivalClaim[] => {
    const count = BARE_NUMBER.test(text) ? peopleCountsIn(text)[0] : undefined;
    const index = chunks.findIndex(
      (chunk) => chunk.kind === "time" && isWindow(chunk.mention) && chunk.from < at && at <= chunk.to,
    );
    const time = chunks[index];
    if (count === undefined || time?.kind !== "time") return [];
    const phrase: PeoplePhrase = {
      ...NO_PHRASE,
      from: at,
      to: at,
      particle: "none",
      ...figures(count),
      role: "refugee",
      elliptic: true,
    };
    const start = endOf(view, at) + 1;
    const span = { start, end: start + text.length };
    const claim = arrivalOf(
      read,
      { kind: "people", from: at, to: at, phrase },
      years.get(index) ?? time.mention,
      false,
      HERE.test(view.text) ? null : thread.reached,
    );
    return claim.people === null ? [] : [{ ...claim, people: { ...claim.people, span }, quote: span }];
  });
}

function arrivalOf(
  read: ReadSentence,
  { phrase }: PeopleChunk,
  time: TimeMention | null,
  running: boolean,
  reached: PlaceMention | null,
): ArrivalClaim {
  const { view, index, sentence } = read;
  const speaking = speakingAt(read, phrase.from);
  const people = claimedPeople(phrase, view);
  return {
    kind: "claim",
    act: "arrival",
    modality: "reported",
    people: { ...people, role: people.role ?? "refugee" },
    time,
    places: [],
    agentCountry: null,
    destination: reached,
    stative: false,
    counting: running ? "since" : null,
    distinct: false,
    speakers: speaking.speakers,
    attributed: speaking.attributed,
    quote: { start: startOf(view, phrase.from), end: endOf(view, phrase.to) },
    sentence: index,
    paragraph: sentence.paragraph,
    title: sentence.title,
    rules: { act: phrase.act === null ? "ko: series" : "ko: noun", people: "ko: series", time: "ko: window" },
  };
}

function windowInside(chunks: readonly Chunk[], from: number, to: number): TimeMention | null {
  const found = chunks.find(
    (chunk) => chunk.kind === "time" && chunk.from >= from && chunk.to <= to && isWindow(chunk.mention),
  );
  return found?.kind === "time" ? found.mention : null;
}
