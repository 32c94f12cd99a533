import type { AggregateBasis } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import { CUSTODY } from "./custody.ts";
import type { PeoplePhrase } from "./people-phrase.ts";

const ONE_AFTER_ANOTHER = /(?:줄줄이|잇따라|잇달아|차례로|연이어|연달아|속속|따로따로)/u;

const RUNNING = /(?:지금까지|현재까지|누적|누계|그동안|그간|이제까지)/u;

const ONLY_PERIOD = /(?:달|해|년|월|주|분기|반기|올)(?:에만|만)\s/u;

/** So far before the people and their act, in units, the words lie that say how they are counted. */
const LONGEST_REACH = 26;

export const ADDED = /(?:합치면|합쳐|합하면|합해|더하면|더해|포함하면|까지\s?(?:합|더|포함))/u;

const INSIDE = new RegExp(`(?:${CUSTODY}|이곳|그곳)에는?\\s`, "u");

/** People held at the moment, of whom more is told of a part ("억류하고 있는 24명 가운데 9명"), or "현재 … 수감 중": a stock. */
export function countingOf(
  text: string,
  phrase: PeoplePhrase,
  reading: ActReading,
  told: PeoplePhrase,
  start: number,
  end: number,
): AggregateBasis | null {
  const isArrest = reading.senses.some(({ act }) => act === "detention");
  const isHeld = isArrest && reading.stative && reading.inflection.tense === "present";
  // "구류소에 18명이 함께 갇혀 있었다": how many were there at a moment.
  const wasHeld =
    reading.stative &&
    reading.patient === "subject" &&
    reading.inflection.tense === "past" &&
    reading.inflection.form !== "adnominal";
  if (
    wasHeld &&
    phrase.reference === "new" &&
    (phrase.count?.min ?? 0) >= 10 &&
    INSIDE.test(text.slice(0, end))
  )
    return "stock";
  if (isHeld && told.share !== null && phrase.share === null) return "stock";
  if (isHeld && /(?:현재|아직도?|여전히)\s/u.test(text.slice(0, end)) && (phrase.count?.min ?? 0) >= 20)
    return "stock";
  const from = Math.max(text.lastIndexOf(".", start) + 1, start - LONGEST_REACH);
  return countingIn(text, phrase, from, end);
}

function countingIn(text: string, phrase: PeoplePhrase, from: number, to: number): AggregateBasis | null {
  const stretch = text.slice(from, to);
  if (RUNNING.test(stretch)) return "since";
  if (ONE_AFTER_ANOTHER.test(stretch) && (phrase.count?.min ?? 0) > 3) return "total";
  if (ONLY_PERIOD.test(stretch) || (phrase.summed && ADDED.test(text))) return "total";
  return null;
}
