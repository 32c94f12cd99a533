import { dayNumber } from "../../core/calendar.ts";
import { sha256Hex } from "../../core/hash.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { quoteOf } from "../../core/quote.ts";
import type { PlaceMention } from "../place/types.ts";
import type { TimeMention } from "../time/types.ts";
import type { Act, AggregateBasis, People, Speaker, Statement, Time } from "../types.ts";
import { toldAbroad } from "./abroad.ts";
import { collectDrafts } from "./collect.ts";
import type { FieldConventions } from "./conventions.ts";
import type { Counting } from "./counting.ts";
import { countingOf } from "./counting.ts";
import type { Cohort, Draft, TimedClaim } from "./draft.ts";
import { placesMeet, placesOf, rolesMeet, sameCount, timeOfDraft, timesMeet } from "./draft.ts";
import { bestTold } from "./origin-rank.ts";
import type { DocumentFacts } from "./placing.ts";
import { placeOf } from "./placing.ts";
import type { Settled } from "./settle.ts";
import { settle } from "./settle.ts";
import { sharedCounting } from "./shared-counting.ts";
import type { Telling } from "./types.ts";

/** The document's date, where a statement counts up to it or at it. */
function timeOfCounting(
  basis: AggregateBasis,
  time: Time | null,
  draft: Draft,
  facts: DocumentFacts,
  since: IsoDate | null,
): Time | null {
  const { published } = facts;
  if (basis === "stock") {
    if (time !== null) return time;
    return published === null
      ? null
      : { earliest: published.earliest, latest: published.latest, text: null, basis: "inferred" };
  }
  if (basis !== "since" || published === null) return time;
  const upTo = draft.claims.some(
    (claim) =>
      claim.time !== null &&
      (claim.time.expression.kind === "until" ||
        claim.upTo === true ||
        // "26,483 had arrived as of May".
        (claim.time.expression.kind === "date" && since !== null)),
  );
  if (upTo && time !== null) {
    return since === null || since > time.latest
      ? null
      : { earliest: since, latest: time.latest, text: time.text, basis: time.basis };
  }
  const earliest = time?.earliest ?? since;
  if (earliest === null || earliest > published.latest) return null;
  return {
    earliest,
    latest: published.latest,
    text: time?.text ?? null,
    basis: time === null ? "inferred" : time.basis,
  };
}

function plainTime(draft: Draft, settled: Settled, facts: DocumentFacts, isEvent: boolean): Time | null {
  const { time } = settled;
  if (time === null) return null;
  // What is feared or planned lies ahead: a time before publication belongs to something else.
  if (draft.phase === "ahead" && (facts.published === null || time.latest < facts.published.earliest))
    return null;
  const { earliest, latest } = isEvent && time.start !== null ? time.start : time;
  const { text, basis } = time;
  // What is told as done was done by the time it was told.
  const end = facts.published?.latest ?? latest;
  return {
    earliest,
    latest: draft.phase === "told" && earliest <= end && latest > end ? end : latest,
    text,
    basis,
  };
}

/** Who says it: the claim whose origin is best told, the first such; carried-over speakers come last. */
function speakersOf(draft: Draft): { speakers: readonly Speaker[]; rule: string } {
  const best = bestTold(draft.claims);
  if (best !== null) {
    return {
      speakers: best.speakers,
      rule: best.attributed ? "stated: attribution" : "inferred: carried over",
    };
  }
  if (draft.speakers.length > 0) return { speakers: draft.speakers, rule: "stated: attribution" };
  return { speakers: [], rule: "unknown" };
}

function peopleOf(draft: Draft, facts: DocumentFacts): People {
  const claim =
    draft.claims.find((other) => other.people !== null && other.people.count !== null) ?? draft.claims[0];
  const span = claim?.people?.span ?? claim?.quote ?? { start: 0, end: 0 };
  return {
    min: draft.count.min,
    max: draft.count.max,
    who: draft.role,
    qualifier: draft.qualifier,
    text: facts.text.slice(span.start, span.end),
  };
}

/** The claim that tells the draft best: its own number and the act, in the body rather than the title. */
function bestClaim(draft: Draft): TimedClaim {
  const counted = draft.claims.filter(
    (claim) => claim.people?.count != null && claim.people.reference !== "pronoun",
  );
  return counted.find((claim) => !claim.title) ?? counted[0] ?? (draft.claims[0] as TimedClaim);
}

/** A draft that names nobody in particular, where the document tells the same act with a number. */
function isShadow(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index] as Draft;
  if (isShareOfTold(drafts, index) || isStayBefore(drafts, index)) return true;
  if (!draft.vague || draft.sameAs !== null) return false;
  if (
    !draft.claims.every(
      ({ people }) => people === null || people.reference === "bare" || people.count === null,
    )
  )
    return false;
  const numbered = drafts.some(
    (other, at) =>
      at !== index &&
      !other.vague &&
      other.act === draft.act &&
      other.phase === draft.phase &&
      rolesMeet(other.role, draft.role) &&
      timesMeet(timeOfDraft(other), timeOfDraft(draft)) &&
      placesMeet(placesOf(other), placesOf(draft)),
  );
  return numbered || timeOfDraft(draft) === null;
}

/**
 * "62 of those who were arrested two weeks ago", where the arrest of all is told with its number: the clause only says
 * whose 62 they are.
 */
function isShareOfTold(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index] as Draft;
  const isShare = draft.claims.every(
    ({ people, title }) => !title && people?.share?.of === "count" && people.share.whole === null,
  );
  if (draft.act !== "detention" || draft.phase !== "told" || !isShare) return false;
  return drafts.some(
    (other, at) =>
      at !== index &&
      other.act === draft.act &&
      other.phase === draft.phase &&
      other.role === draft.role &&
      !other.vague &&
      other.count.min > draft.count.min &&
      other.claims.some(({ people }) => people?.share === null && people.reference === "new") &&
      drafts.some(
        (third) =>
          ENDS.has(third.act) &&
          sameCount(third.count, draft.count) &&
          third.claims[0]?.sentence === draft.claims[0]?.sentence,
      ) &&
      isAboutThen(timeOfDraft(other), timeOfDraft(draft)) &&
      placesMeet(placesOf(other), placesOf(draft)),
  );
}

/** What those who are shares of a party may be told to have come to. */
const ENDS: ReadonlySet<Act> = new Set(["return", "transfer", "release", "death"]);

/** "They had been kept in a prison for weeks", of people whose return is told: no arrest of its own, without day or place. */
function isStayBefore(drafts: readonly Draft[], index: number): boolean {
  const { act, phase, cohort, claims } = drafts[index] as Draft;
  const isStay = claims.every(
    ({ stative, people, time, places }) =>
      stative && people?.reference === "pronoun" && time === null && places.length === 0,
  );
  return (
    act === "detention" &&
    phase === "told" &&
    isStay &&
    drafts.some((other) => other.act === "return" && other.phase === "told" && other.cohort === cohort)
  );
}

/** "Two weeks ago", of what happened on the 26th: so many days two tellings of one arrest may lie apart. */
const ABOUT = 4;

function isAboutThen(a: DateInterval | null, b: DateInterval | null): boolean {
  if (a === null || b === null || timesMeet(a, b)) return true;
  const gap = (from: DateInterval, to: DateInterval): number =>
    dayNumber(to.earliest) - dayNumber(from.latest);
  return Math.max(gap(a, b), gap(b, a)) <= ABOUT;
}

function idOf(facts: DocumentFacts, draft: Draft, quote: { start: number; end: number }): string {
  const figure = `${draft.count.min}-${draft.count.max ?? ""}`;
  return sha256Hex(
    "vigil statement\n",
    [facts.id, draft.act, draft.modality, draft.role, figure, quote.start, quote.end].join("\n"),
  ).slice(0, 24);
}

/** So many tellings are weighed against each other: far more than any report has. */
const MOST_TOGETHER = 800;

/**
 * Works out over the whole document which tellings are the same, and makes its statements. A document that tells
 * more than `MOST_TOGETHER` times is taken in stretches, each by itself, for each telling is compared with all others.
 */
export function statementsFrom(
  tellings: readonly Telling[],
  document: DocumentFacts,
  conventions: FieldConventions,
): Statement[] {
  if (tellings.length <= MOST_TOGETHER) return statementsTogether(tellings, document, conventions);
  const statements: Statement[] = [];
  const ids = new Set<string>();
  for (let from = 0; from < tellings.length; from += MOST_TOGETHER) {
    const stretch = tellings.slice(from, from + MOST_TOGETHER);
    const times = timesAround(stretch, document.times);
    for (const statement of statementsTogether(stretch, { ...document, times }, conventions)) {
      if (!ids.has(statement.id)) statements.push(statement);
      ids.add(statement.id);
    }
  }
  return statements;
}

/** How far before a stretch, in characters, a date may stand that its words go on from. */
const ANCHORED_WITHIN = 4000;

function timesAround(stretch: readonly Telling[], times: readonly TimeMention[]): readonly TimeMention[] {
  const quotes = stretch.flatMap((telling) => (telling.kind === "mention" ? [] : [telling.quote]));
  const start = Math.min(...quotes.map((quote) => quote.start)) - ANCHORED_WITHIN;
  const end = Math.max(...quotes.map((quote) => quote.end));
  return times.filter((time) => time.end > start && time.start < end);
}

function statementsTogether(
  tellings: readonly Telling[],
  document: DocumentFacts,
  conventions: FieldConventions,
): Statement[] {
  const told = toldAbroad(tellings, document.home, document.host?.place.country ?? null, conventions);
  const { drafts, cohorts } = collectDrafts(told, document.text, document.published, document.times);
  const facts = { ...document, host: actingCountry(drafts) ?? document.host };
  const kept = drafts.map((_, index) => !isShadow(drafts, index));
  const counted = drafts.map((_, index) => countingOf(drafts, index, facts.published));
  const final = drafts.map((_, index) => sharedCounting(counted, drafts, cohorts, index));
  const settled = settle(drafts, cohorts, final, facts.published);
  const quotes = drafts.map((draft) => bestClaim(draft).quote);
  const ids = drafts.map((draft, index) =>
    idOf(facts, draft, quotes[index] as { start: number; end: number }),
  );
  return drafts.flatMap((draft, index): Statement[] => {
    if (!kept[index]) return [];
    const counting = final[index] as Counting;
    const claim = bestClaim(draft);
    const placement = settled[index] as Settled;
    const placed = placeOf(draft, placement, facts, conventions);
    const { speakers, rule: speakerRule } = speakersOf(draft);
    const own = plainTime(draft, placement, facts, counting.kind === "event");
    const since =
      conventions.runningTotals.find(
        (total) => total.act === draft.act && total.country === placed?.place.country,
      )?.since ?? null;
    const time =
      counting.kind === "aggregate" ? timeOfCounting(counting.basis, own, draft, facts, since) : own;
    const follows = followed(drafts, cohorts, index, ids);
    const among = sharedWith(drafts, cohorts, index, kept, ids);
    const { start, end } = quotes[index] as { start: number; end: number };
    return [
      {
        id: ids[index] as string,
        kind: counting.kind,
        act: draft.act,
        ...(counting.kind === "aggregate" ? { basis: counting.basis } : {}),
        people: peopleOf(draft, facts),
        ...(draft.groups.length > 0 ? { groups: draft.groups } : {}),
        place: placed?.place ?? null,
        time,
        modality: draft.modality,
        speakers,
        quote: quoteOf(facts.text, start, end),
        ...(counting.kind === "aggregate" && counting.parts.length > 0
          ? { parts: counting.parts.map((part) => ids[part] as string) }
          : {}),
        ...(draft.sameAs !== null ? { sameAs: [ids[draft.sameAs] as string] } : {}),
        ...(follows === null ? {} : { follows }),
        ...(among === null ? {} : { among }),
        rules: {
          ...claim.rules,
          kind: counting.kind === "aggregate" ? counting.rule : "one occasion",
          place: placed?.rule ?? "unknown",
          time: timeRule(placement, time),
          speakers: speakerRule,
        },
      },
    ];
  });
}

/** The country whose forces act in the document, where one of its clauses says so. */
function actingCountry(drafts: readonly Draft[]): PlaceMention | null {
  for (const draft of drafts) {
    if (draft.act !== "detention" && draft.act !== "return") continue;
    for (const { agentCountry } of draft.claims) if (agentCountry !== null) return agentCountry;
  }
  return null;
}

function timeRule({ time: settled, timeFrom }: Settled, time: Time | null): string {
  if (time === null) return "unknown";
  if (settled === null || settled.text !== time.text) return "inferred: date of publication";
  return timeFrom === null ? `${settled.basis}: ${settled.rule}` : `inferred: ${timeFrom}`;
}

/** The earlier event upon the same cohort that this one goes on from: a return after a detention. */
function followed(
  drafts: readonly Draft[],
  cohorts: readonly Cohort[],
  index: number,
  ids: readonly string[],
): string | null {
  const draft = drafts[index] as Draft;
  if (draft.act === "detention" || draft.act === "arrival") return null;
  const family = new Set([draft.cohort, cohorts[draft.cohort]?.parent]);
  const earlier = drafts.findIndex(
    (other, at) => at !== index && other.act === "detention" && family.has(other.cohort),
  );
  return earlier < 0 ? null : (ids[earlier] as string);
}

/** Where the same act is told again of some or all of a cohort: who they are is said, whatever place or day is told. */
function sharedWith(
  drafts: readonly Draft[],
  cohorts: readonly Cohort[],
  index: number,
  kept: readonly boolean[],
  ids: readonly string[],
): string | null {
  const draft = drafts[index] as Draft;
  if (draft.sameAs !== null) return null;
  const first = (cohort: number | null | undefined, end: number): number =>
    drafts.findIndex(
      (other, at) =>
        at < end &&
        at !== index &&
        kept[at] === true &&
        other.cohort === cohort &&
        other.act === draft.act &&
        other.phase === draft.phase &&
        rolesMeet(other.role, draft.role),
    );
  const own = first(draft.cohort, index);
  // "Most of the others": of the whole, but none of those that its telling may have been about. "Four were sent back,
  // the rest are still held": its telling was about all of them.
  if (own < 0 && draft.claims.some(({ people }) => people?.reference === "another")) {
    const parent = cohorts[draft.cohort]?.parent ?? null;
    const beside = drafts.filter(
      (other) => other !== draft && parent !== null && cohorts[other.cohort]?.parent === parent,
    );
    const isLeft = draft.claims.some(({ people }) => people?.remaining === true);
    if (!isLeft || beside.length === 0 || beside.some(({ act }) => act === draft.act)) return null;
  }
  const found = own >= 0 ? own : first(cohorts[draft.cohort]?.parent, drafts.length);
  return found < 0 ? null : (ids[found] as string);
}
