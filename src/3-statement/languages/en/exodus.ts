import { isWindow } from "../../discourse/counting.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { sinceClause } from "./comparisons.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** So many that went, told by their going alone, and what their going was. */
export type Exodus = {
  readonly phrase: PeoplePhrase;
  readonly act: Act;
  readonly counting: AggregateBasis | null;
  readonly time: TimeMention | null;
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
};

/** From so many on, people who leave a country of refuge are made to, and do not travel. */
const MASS = 1000;
/** From so many on, people who leave in vehicles together, where a return is told, are those returned. */
const CONVOY = 20;

function tokenAt({ tokens }: ChunkedSentence, chunk: Chunk | undefined): string {
  if (chunk?.kind === "act") return tokens[chunk.reading.trigger]?.lower ?? "";
  return wordOf(chunk);
}

type Going = { readonly verb: number; readonly manner: "driven" | "left" | "crossed" };

/** The verb of going that has the people at `at` for its subject; null if none follows. */
function goingAfter(sentence: ChunkedSentence, at: number): Going | null {
  const { chunks } = sentence;
  let verb = at + 1;
  while (/^(have|has|had|were|been|was|already|also|then|now|who|since)$/.test(wordOf(chunks[verb]))) verb++;
  const word = tokenAt(sentence, chunks[verb]);
  const rest = chunks.slice(verb + 1, verb + 3).map(wordOf);
  if (/^(driven|forced|chased|pushed|thrown|hounded)$/.test(word)) {
    const out = rest[0] === "out" && rest[1] === "of";
    return out || (word === "driven" && rest[0] === "from") ? { verb, manner: "driven" } : null;
  }
  if (/^(left|leave|departed|exited|quit)$/.test(word)) return { verb, manner: "left" };
  return /^(crossed|passed)$/.test(word) ? { verb, manner: "crossed" } : null;
}

function placesAfter(chunks: readonly Chunk[], verb: number): PlaceMention[] {
  const places: PlaceMention[] = [];
  for (const chunk of chunks.slice(verb + 1, verb + 9)) {
    if (chunk.kind === "place" && chunk.mention.form === "name") places.push(chunk.mention);
    else if (chunk.kind === "people" || chunk.kind === "say" || wordOf(chunk) === ",") break;
  }
  return places;
}

function timeOf(sentence: ChunkedSentence, verb: number, people: number): TimeMention | null {
  const { chunks } = sentence;
  const after = chunks.slice(verb + 1).findIndex((chunk) => chunk.kind === "time" || chunk.kind === "say");
  const next = after < 0 ? undefined : chunks[verb + 1 + after];
  const found =
    next?.kind === "time" ? next : chunks.slice(0, people).findLast((chunk) => chunk.kind === "time");
  return found?.kind === "time" ? sinceClause(chunks, found.mention) : null;
}

function countingOf(time: TimeMention | null): AggregateBasis | null {
  if (time === null) return "since";
  const { expression } = time;
  if (expression.kind === "since" || expression.kind === "until") return "since";
  return isWindow(expression) || expression.kind === "duration" ? "total" : null;
}

/** So many tellings before it bear on a sentence: more than any report has, so that reading stays linear. */
const REMEMBERED = 400;

function isReturn(telling: Telling): telling is Claim & { kind: "claim" } {
  return telling.kind === "claim" && telling.act === "return";
}

/**
 * "More than 170,000 Afghans have left Pakistan since October", "half a million have been driven out of Iran", "6,500
 * crossed the border at Torkham on Sunday" where such a return is told, "more than 400 left on trucks": going in such
 * numbers is a return. `home` is where the people come from: out of there it is flight.
 */
export function exodusOf(
  sentence: ChunkedSentence,
  taken: ReadonlySet<PeoplePhrase>,
  told: readonly Telling[],
  home: string | null,
): Exodus[] {
  const { chunks } = sentence;
  if (home === null) return [];
  return chunks.flatMap((chunk, at): Exodus[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || chunk.phrase.count === null) return [];
    const { phrase } = chunk;
    const { min } = chunk.phrase.count;
    if (phrase.reference === "bare" || phrase.role === "helper" || phrase.role === "other") return [];
    const going = goingAfter(sentence, at);
    if (going === null) return [];
    const places = placesAfter(chunks, going.verb);
    const out = places.find(({ place }) => place.country !== null);
    const returning = told.slice(-REMEMBERED).filter(isReturn);
    const ofMany = returning.some(({ people }) => (people?.count?.min ?? 0) >= MASS);
    const time = timeOf(sentence, going.verb, at);
    const vehicles = chunks
      .slice(going.verb + 1, going.verb + 6)
      .some((after) => VEHICLES.test(tokenAt(sentence, after)));
    const base = {
      phrase,
      time,
      from: phrase.from,
      to: (chunks[going.verb] as Chunk).to,
      rule: going.manner,
    };
    const counted = { ...base, counting: countingOf(time) };
    if (going.manner === "driven" && min >= 3 && out !== undefined) {
      if (out.place.country === home)
        return [{ ...counted, act: "departure", places: [out], agentCountry: null }];
      return [{ ...counted, act: "return", places: [], agentCountry: out }];
    }
    if (going.manner === "left" && min >= MASS && out !== undefined && out.place.country !== home)
      return [{ ...counted, act: "return", places: [], agentCountry: out }];
    const atPost = returning.length > 0 && places[0] !== undefined && places[0].kind !== "river";
    if (going.manner === "crossed" && min >= MASS && (ofMany || atPost))
      return [{ ...counted, act: "return", places: places.slice(0, 1), agentCountry: null }];
    if (going.manner === "left" && min >= CONVOY && vehicles && returning.length > 0)
      return [{ ...base, counting: null, act: "return", places: [], agentCountry: null }];
    return [];
  });
}

const VEHICLES = /^(trucks?|buses|bus|lorries|coaches|planes?|flights?|trains?|convoys?)$/;
