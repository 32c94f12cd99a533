import type { AggregateBasis } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { PeoplePhrase } from "./people-phrase.ts";

const ONE_AFTER_ANOTHER = /(?:줄줄이|잇따라|잇달아|차례로|연이어|연달아|속속|따로따로)/u;

const RUNNING = /(?:지금까지|현재까지|누적|누계|그동안|그간|이제까지)/u;

const ONLY_PERIOD =
  /(?:달|해|년|월|주|분기|반기|올)(?:에만|만|\s들어서?만|\s들어서?\s.*(?:사람|인원|탈북자|탈북민)만)\s/u;

export const ADDED = /(?:합치면|합쳐|합하면|합해|더하면|더해|포함하면|까지\s?(?:합|더|포함))/u;

/** People held at the moment, of whom more is told of a part ("억류하고 있는 24명 가운데 9명"), or "현재 … 수감 중": a stock. */
export function countingOf(
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
