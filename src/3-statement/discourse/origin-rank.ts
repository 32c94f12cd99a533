import type { Speaker } from "../types.ts";

/**
 * How near a speaker stands to the happening: 0 a person or body that knows, a half for a source without a name, 1 a
 * medium, 2 a medium without a name, 3 words that name nobody who tells ("a media report"). Of several attributions of the same figure the nearest is its
 * origin (gold guide, "speakers").
 */
function originRank(speaker: Speaker): number {
  if (speaker.role !== "media") return isOneSource(speaker) ? 0.5 : 0;
  if (speaker.name !== null) return 1;
  return BARE_REPORT.test(speaker.text) ? 3 : 2;
}

/** "According to a source": most often somebody whom the report quotes by another name further on. */
function isOneSource({ role, anonymous, text }: Speaker): boolean {
  return role === "source" && anonymous && /\bsource\b/i.test(text);
}

const BARE_REPORT = /\b(reports?|media|press)\b/i;

/** A telling as far as its speakers go. */
export type Told = {
  /** Origin first. */
  readonly speakers: readonly Speaker[];
  /** Whether the words themselves name the speakers, or they are carried over. */
  readonly attributed: boolean;
};

function isSame(left: Speaker, right: Speaker): boolean {
  return left.text === right.text || (left.name !== null && left.name === right.name);
}

/**
 * Which of several tellings of the same thing names its origin best: the first whose origin stands nearest to the
 * happening, words that name it before a carried-over one; then the one that goes on from there, naming who the origin
 * of the first has it from. Null if none names anybody.
 */
export function bestTold<Telling extends Told>(tellings: readonly Telling[]): Telling | null {
  let best: Telling | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const telling of tellings) {
    const origin = telling.speakers[0];
    if (origin === undefined) continue;
    const rank = originRank(origin) + (telling.attributed ? 0 : CARRIED);
    if (rank < bestRank) {
      best = telling;
      bestRank = rank;
    }
  }
  const origin = best?.speakers[0];
  if (best === null || origin === undefined) return null;
  const further = tellings.find(
    ({ speakers, attributed }) => attributed && speakers.findIndex((speaker) => isSame(speaker, origin)) > 0,
  );
  return further ?? best;
}

/** A carried-over speaker counts for less than any that the words name. */
const CARRIED = 4;
