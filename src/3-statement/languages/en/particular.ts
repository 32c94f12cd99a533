import type { Modality } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import { OCCASIONS } from "./acts.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { fromCustody } from "./movement.ts";
import { ORDINALS } from "./number-words.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** "the returns", "these arrests" point back; "smaller returns had begun on Aug. 29" tells of others. */
export function isDefiniteNoun({ tokens }: ChunkedSentence, reading: ActReading): boolean {
  for (let at = reading.trigger - 1; at >= 0 && at >= reading.trigger - 3; at--) {
    if (/^(the|these|those|their|its|his|her|such|'s)$/.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

/** Whether a clause tells of people in particular who left the country they flee from. */
export function tellsOfLeaving(
  sentence: ChunkedSentence,
  reading: ActReading,
  phrase: PeoplePhrase | null,
  modality: Modality,
): boolean {
  if (modality === "feared" || modality === "planned" || phrase === null) return false;
  if (phrase.share?.of === "none" || phrase.reference === "bare" || isHowItWent(sentence, reading))
    return false;
  // "Some 60 athletes left the North": who travels flees nothing.
  if (reading.sense?.base === "leave" && phrase.home === null && TRAVELLERS.test(phrase.head ?? ""))
    return false;
  // "They had left five days earlier": of people told of only with the time.
  return phrase.count !== null || phrase.reference === "definite" || isTimed(sentence, reading);
}

const TRAVELLERS =
  /^(athletes?|tourists?|students?|workers?|musicians?|officials?|diplomats?|employees?|business(man|men)|passengers?|traders?|agents?|soldiers?|(journalist|reporter|photographer)s?|pupils?|singers?|artists?|cooks?|miners?|loggers?)$/;

function isTimed({ chunks }: ChunkedSentence, reading: ActReading): boolean {
  const at = chunks.findIndex((chunk) => chunk.kind === "act" && chunk.reading === reading);
  return chunks.slice(at + 1, at + 13).some((chunk) => chunk.kind === "time" && chunk.from < reading.to + 13);
}

function isAwaited(phrase: PeoplePhrase | null): boolean {
  return (
    phrase?.plural === true &&
    phrase.share === null &&
    /^(definite|pronoun)$/.test(phrase.reference) &&
    phrase.role !== "helper" &&
    phrase.role !== "other"
  );
}

/** "An eighth member of the party": one more of those told of. */
function isOrdinal({ tokens }: ChunkedSentence, { from }: PeoplePhrase): boolean {
  return ORDINALS.has(tokens[from + 1]?.lower ?? "");
}

function isHowItWent({ tokens }: ChunkedSentence, { from }: ActReading): boolean {
  return (
    /^(they|he|she)$/.test(tokens[from - 1]?.lower ?? "") &&
    /^(as|while)$/.test(tokens[from - 2]?.lower ?? "")
  );
}

/**
 * Whether the clause is about people in particular. Flight and death are told in general of all who flee ("they
 * typically escape", "could face execution") and count only with a number; a lone singular without article is a
 * headline's or a part of a compound ("defector arrests").
 */
export function tellsOfSomebody(
  sentence: ChunkedSentence,
  reading: ActReading,
  phrase: PeoplePhrase | null,
  modality: Modality,
): boolean {
  const { act } = reading;
  const ahead = modality === "feared" || modality === "planned";
  // "The nine will fly to Seoul at the weekend" is told of those who wait for it.
  const awaited =
    act === "arrival" && modality === "planned" && isAwaited(phrase) && reading.sense?.needsPlace === true;
  if ((act === "death" || act === "detention" || act === "arrival" || act === "escape") && ahead && !awaited)
    return false;
  const noun = sentence.tokens[reading.trigger]?.lower ?? "";
  if (phrase === null && reading.form === "noun" && OCCASIONS.test(noun))
    return isDefiniteNoun(sentence, reading);
  if (act === "death" && reading.form === "noun" && (phrase?.count == null || phrase.reference === "bare"))
    return false;
  if (phrase === null) {
    const told = act === "detention" || act === "return" || act === "release";
    const definite = isDefiniteNoun(sentence, reading);
    // "called for an end to forced returns" is about nobody in particular.
    if (ahead && reading.pluralNoun && !definite) return false;
    if (reading.sense?.retells === true) return true;
    const pointed = definite || reading.pluralNoun || ahead || modality !== "reported";
    return told && pointed;
  }
  if (act === "departure") return tellsOfLeaving(sentence, reading, phrase, modality);
  if ((act === "escape" || act === "death") && (phrase.count === null || phrase.reference === "bare")) {
    return false;
  }
  if (
    act === "escape" &&
    /^(flee|escape)$/.test(reading.sense?.base ?? "") &&
    phrase.share === null &&
    !fromCustody(sentence, reading)
  ) {
    return false;
  }
  // Riots, raids and wrecks kill others than those who flee.
  const amongRefugees = sentence.chunks.some(
    (chunk) => chunk.kind === "people" && chunk.phrase.role === "refugee",
  );
  const strangers = phrase.role === null && phrase.reference !== "definite" && phrase.reference !== "pronoun";
  // "Two drowned": those told of; "12 were killed in the storm" may be anybody.
  const isOfThem = phrase.elliptic && (phrase.reference === "another" || reading.sense?.frame === "subject");
  const oneMore = isOrdinal(sentence, phrase) || isOfThem;
  if (act === "death" && strangers && !amongRefugees && !oneMore) return false;
  if (phrase.count?.max === 0) return false;
  if (phrase.reference === "bare" && phrase.role === "other") return false;
  // "China should not send back refugees": nobody in particular.
  if (phrase.reference === "bare" && /^(should|must)$/.test(reading.group?.modal ?? "")) return false;
  // "Were caught as they crossed into Laos": how the act went, and none of its own.
  if ((act === "arrival" || act === "departure") && isHowItWent(sentence, reading)) return false;
  // "Arrested for entering the country": why, and no act told for itself.
  if (act === "arrival" && reading.form === "gerund" && sentence.tokens[reading.from - 1]?.lower === "for")
    return false;
  // "prohibits the repatriation of refugees": no act upon anybody, unless a day or place is told with it.
  if (
    phrase.reference === "bare" &&
    reading.form === "noun" &&
    !sentence.chunks.some((chunk) => chunk.kind === "time")
  )
    return false;
  // "Others sent back have faced torture" describes a kind of people.
  const described =
    reading.form === "participle" ||
    (reading.ambiguous && reading.form === "active" && reading.group?.auxiliary === false);
  if (described && phrase.head === null && phrase.qualifier === "others") return false;
  if (phrase.share?.of === "some" && /^(most|many)$/.test(phrase.qualifier ?? "") && act === "detention")
    return false;
  if (
    phrase.head === "member" &&
    !phrase.plural &&
    phrase.reference === "new" &&
    !isOrdinal(sentence, phrase)
  )
    return false;
  if (!sentence.title && phrase.reference === "bare" && !phrase.plural) return false;
  return true;
}
