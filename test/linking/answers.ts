import type { Statement } from "../../src/3-statement/types.ts";
import type { CountInterval, DateInterval } from "../../src/core/interval.ts";

/** One event of an answer: the same `id` stands for the same happening in every document. */
export type AnsweredEvent = {
  readonly id: string;
  readonly act: string;
  readonly modality: string;
  readonly people: CountInterval & { readonly who?: string };
  readonly time: DateInterval | null;
  readonly place: { readonly country?: string | null; readonly name?: string | null } | null;
};

/** The answers to one document. */
export type AnsweredDocument = {
  readonly doc: string;
  readonly language: string;
  readonly events: readonly AnsweredEvent[];
};

const phaseOf = (modality: string): string =>
  modality === "feared" || modality === "planned"
    ? "ahead"
    : modality === "denied" || modality === "unclear"
      ? modality
      : "told";

const OPEN = 1e9;

/** How well two intervals of people agree: 1 the same, 0.5 mostly the same, 0 not. */
function peopleAgree(a: CountInterval, b: CountInterval): number {
  const [aMax, bMax] = [a.max ?? OPEN, b.max ?? OPEN];
  if (a.min === b.min && aMax === bMax) return 1;
  if (aMax === OPEN || bMax === OPEN) return Math.abs(a.min - b.min) <= Math.max(1, 0.1 * a.min) ? 0.5 : 0;
  const common = Math.min(aMax, bMax) - Math.max(a.min, b.min) + 1;
  return common > 0 && common / (Math.max(aMax, bMax) - Math.min(a.min, b.min) + 1) >= 0.5 ? 0.5 : 0;
}

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

function timesAgree(a: DateInterval | null, b: DateInterval | null): number {
  if (a === null || b === null) return a === b ? 1 : 0;
  const common = Math.min(day(a.latest), day(b.latest)) - Math.max(day(a.earliest), day(b.earliest)) + 1;
  const whole = Math.max(day(a.latest), day(b.latest)) - Math.min(day(a.earliest), day(b.earliest)) + 1;
  return Math.max(0, common / whole);
}

function agreement(answer: AnsweredEvent, read: Statement): number {
  if (answer.act !== read.act || phaseOf(answer.modality) !== phaseOf(read.modality)) return 0;
  const people = peopleAgree(answer.people, read.people);
  if (people === 0) return 0;
  const place =
    Number(answer.place?.country === read.place?.country) + Number(answer.place?.name === read.place?.name);
  return (
    people * 4 +
    timesAgree(answer.time, read.time) * 2 +
    place +
    Number(answer.people.who === read.people.who)
  );
}

/** Answered events of one document with the statements that read them, each once, the best agreed first. */
export function matched(
  answers: readonly AnsweredEvent[],
  statements: readonly Statement[],
): readonly (readonly [AnsweredEvent, Statement])[] {
  const events = statements.filter(({ kind }) => kind === "event");
  const pairs = answers
    .flatMap((answer) => events.map((read) => ({ answer, read, score: agreement(answer, read) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const used = new Set<AnsweredEvent | Statement>();
  return pairs.flatMap(({ answer, read }) => {
    if (used.has(answer) || used.has(read)) return [];
    used.add(answer).add(read);
    return [[answer, read] as const];
  });
}

/** A mention that was read: the incident that it tells of, and the one that it was put into. */
export type LinkedMention = { readonly told: string; readonly put: string };

export type BCubed = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * B³ over the mentions of some incidents (Bagga and Baldwin 1998). Mentions of all others count where they were put
 * among these.
 */
export function bCubed(mentions: readonly LinkedMention[], of: (told: string) => boolean): BCubed {
  const told = Map.groupBy(mentions, (mention) => mention.told);
  const put = Map.groupBy(mentions, (mention) => mention.put);
  const wanted = mentions.filter((mention) => of(mention.told));
  let precision = 0;
  let recall = 0;
  for (const mention of wanted) {
    const together = (told.get(mention.told) ?? []).filter((other) => other.put === mention.put).length;
    precision += together / (put.get(mention.put)?.length ?? 1);
    recall += together / (told.get(mention.told)?.length ?? 1);
  }
  precision /= wanted.length;
  recall /= wanted.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
