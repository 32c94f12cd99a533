import type { PlaceMention } from "../../place/types.ts";
import type { Act } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

const UNNAMED_PLACES =
  /^(prison|prisons|camp|camps|jail|facility|facilities|location|place|places|region|province|city)$/;

/** "elsewhere", "to another prison", "to an unknown location": moved, to a place without a name. */
export function movesElsewhere({ tokens }: ChunkedSentence, reading: ActReading): boolean {
  if (reading.sense?.needsPlace !== true || reading.act !== "transfer") return false;
  if (tokens[reading.to]?.lower === "elsewhere") return true;
  // "Taken north to a prison near the border".
  const way = /^(north|south|east|west|inland|northward|southward)$/.test(tokens[reading.to]?.lower ?? "");
  const to = way ? reading.to + 1 : reading.to;
  // "Taken to Bhasan Char": a name that no gazetteer has.
  const named = tokens[to + 1];
  if (tokens[to]?.lower === "to" && named?.kind === "word" && named.capitals !== "none") return true;
  if (tokens[to]?.lower !== "to" || !/^(a|an|another|other|different)$/.test(tokens[to + 1]?.lower ?? ""))
    return false;
  return tokens.slice(to + 2, to + 6).some((token) => UNNAMED_PLACES.test(token.lower));
}

/** "driven to the Friendship Bridge", "taken across the Yalu": to where people are handed over, or beyond it. */
function leadsToBorder({ tokens, places }: ChunkedSentence, reading: ActReading): boolean {
  const way = tokens[reading.to]?.lower ?? "";
  if (!/^(to|across|over)$/.test(way)) return false;
  const border = tokens
    .slice(reading.to + 1, reading.to + 6)
    .some((token) => /^(border|frontier|bridge|checkpoint|crossing)$/.test(token.lower));
  const river = places.some(
    ({ from, kind }) => kind === "river" && from > reading.to && from <= reading.to + 4,
  );
  return border || (way !== "to" && river);
}

/** "escaped from custody", "fled the raid": out of the hands of those who hold or hunt them, not out of a country. */
export function fromCustody({ tokens }: ChunkedSentence, reading: ActReading): boolean {
  return tokens
    .slice(reading.to, reading.to + 6)
    .some((token) =>
      /^(custody|detention|prison|jail|police|arrest|capture|raid|cell|captors|guards|handlers|minders|consulate|embassy|unhurt|scene|centre|center|camp|hospital|station)$/.test(
        token.lower,
      ),
    );
}

/** "Handed over to the South Korean embassy": out of the hands of those who held them, into a refuge. */
function intoEmbassy({ tokens, places }: ChunkedSentence, reading: ActReading, home: string | null): boolean {
  const to = tokens.findIndex(({ lower }, at) => at >= reading.to && at <= reading.to + 5 && lower === "to");
  if (to < 0) return false;
  const end = tokens.findIndex(
    (token, at) => at > to && at <= to + 6 && /^(embassy|consulate)$/.test(token.lower),
  );
  return places.some(
    ({ from, place }) => from > reading.to && from < end && place.country !== null && place.country !== home,
  );
}

/**
 * "They crossed the Yalu", "the ten had crossed the border late last month": out of the country that they flee from.
 * The sea border is crossed on the way to a refuge, and has words of its own.
 */
function crossesBorder({ tokens, places }: ChunkedSentence, reading: ActReading): boolean {
  if (reading.sense?.base !== "cross" || reading.sense.frame !== "subject" || reading.form === "gerund")
    return false;
  if (tokens.slice(reading.to, reading.to + 4).some(({ lower }) => /^(sea|maritime)$/.test(lower)))
    return false;
  return (
    riverCrossed(places, reading) !== null ||
    (/^(the|its|their)$/.test(tokens[reading.to]?.lower ?? "") &&
      tokens.slice(reading.to + 1, reading.to + 3).some(({ lower }) => /^(border|frontier)$/.test(lower)))
  );
}

/** The river that is crossed, if one is. */
export function riverCrossed(places: readonly PlaceMention[], { to }: ActReading): PlaceMention | null {
  return places.find(({ kind, from }) => kind === "river" && from >= to && from <= to + 3) ?? null;
}

/**
 * "The 20 left Phnom Penh on Saturday aboard a jet": out of the country that held them, when and from where their return
 * began, if one is told; `elsewhere` where the words say that they went on to a refuge. Null: they left their own country.
 */
export function leftHost(
  { chunks }: ChunkedSentence,
  act: number,
  phrase: PeoplePhrase | null,
  { destination }: Whereabouts,
  home: string | null,
): PlaceMention | "elsewhere" | null {
  const verb = chunks[act];
  const left = chunks[act + 1];
  if (verb?.kind !== "act" || !/^(leave|depart)$/.test(verb.reading.sense?.base ?? "")) return null;
  if (left?.kind !== "place" || left.mention.form !== "name" || left.mention.preposition !== null)
    return null;
  const { country } = left.mention.place;
  if (home === null || country === null || country === home) return null;
  const reached = destination?.place.country ?? null;
  if (reached !== null && reached !== home) return "elsewhere";
  const pointed = phrase !== null && /^(definite|pronoun)$/.test(phrase.reference);
  return pointed ? left.mention : null;
}

/** "The bodies of three defectors were found": those found are dead. */
export function areBodies({ tokens }: ChunkedSentence, reading: ActReading, from: number): boolean {
  return (
    /^(find|discover)$/.test(reading.sense?.base ?? "") &&
    tokens[from - 1]?.lower === "of" &&
    /^(bod(y|ies)|remains|corpses?)$/.test(tokens[from - 2]?.lower ?? "")
  );
}

function inBonds({ tokens }: ChunkedSentence): boolean {
  return tokens.some(({ lower }) =>
    /^(handcuffs|handcuffed|shackles|shackled|bound|guard|escort)$/.test(lower),
  );
}

/** What the destination makes of a movement: home is a return, abroad an arrival, within the country a transfer. */
export function actOfMovement(
  sentence: ChunkedSentence,
  reading: ActReading,
  whereabouts: Whereabouts,
  home: string | null,
): Act | null {
  const { destination, places } = whereabouts;
  if (reading.act === "return") {
    if (/^(hand|turn)$/.test(reading.sense?.base ?? "") && intoEmbassy(sentence, reading, home))
      return "release";
    // Handed on to a third country, or driven back to a town there: they have not been sent home.
    const reached = destination?.place.country ?? null;
    return home !== null && reached !== null && reached !== home ? "transfer" : "return";
  }
  // "A truck with 30 people in handcuffs crossed into Namyang": nobody finds refuge in the country fled from.
  if (reading.act === "arrival" && home !== null && destination?.place.country === home)
    return reading.sense?.base === "cross" && inBonds(sentence) ? "return" : reading.act;
  if (reading.act === "departure" && fromCustody(sentence, reading)) return "escape";
  if (reading.act !== "transfer" || reading.sense?.needsPlace !== true) return reading.act;
  if (/^(hand|deliver|surrender|give)$/.test(reading.sense.base) && intoEmbassy(sentence, reading, home))
    return "release";
  if (reading.sense.frame !== "subject" && leadsToBorder(sentence, reading)) return "return";
  if (destination === null && reading.sense.base === "put") return home === null ? null : "return";
  if (destination === null) {
    const toPlace = sentence.tokens[reading.to]?.lower === "to" && places.length > 0;
    if (reading.sense.frame === "subject")
      return home !== null && crossesBorder(sentence, reading) ? "departure" : null;
    return toPlace || movesElsewhere(sentence, reading) ? "transfer" : null;
  }
  const { country, precision } = destination.place;
  if (country !== null && country === home) return "return";
  if (reading.sense.frame === "subject")
    return home !== null && crossesBorder(sentence, reading) ? "departure" : null;
  if (precision === "country" && (reading.form !== "active" || reading.ambiguous)) return "arrival";
  return "transfer";
}
