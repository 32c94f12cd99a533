import type { ActForm } from "../../discourse/types.ts";
import type { Token } from "../../lexer.ts";
import type { Act } from "../../types.ts";
import type { EnglishLexicon, VerbReading, VerbSense } from "./lexicon.ts";
import { wordsAt } from "./lexicon.ts";
import { SMALL_NUMBERS } from "./number-words.ts";
import { numberAt } from "./numbers.ts";
import type { PeoplePhrase, Surroundings } from "./people/phrase.ts";
import { peopleAt } from "./people.ts";
import type { VerbGroup } from "./verb-group.ts";
import { verbGroupAt } from "./verb-group.ts";
import { AGENTS, DETERMINERS, isAdverb, MODALS, PREPOSITIONS } from "./words.ts";

/** An act found in a sentence, before its people are known. */
export type ActReading = {
  readonly act: Act;
  readonly form: ActForm;
  /** Token index of the trigger word itself. */
  readonly trigger: number;
  readonly from: number;
  readonly to: number;
  readonly sense: VerbSense | null;
  readonly group: VerbGroup | null;
  /** People between the verb and its particle ("sent 31 defectors back"). */
  readonly object: PeoplePhrase | null;
  readonly pluralNoun: boolean;
  /** A verb that could be past active or participle ("arrested"): the clause decides. */
  readonly ambiguous: boolean;
};

const NOUN_LEADERS = new Set([
  "forced",
  "forcible",
  "mass",
  "recent",
  "latest",
  "possible",
  "imminent",
  "alleged",
  "reported",
  "secret",
  "arbitrary",
  "further",
  "more",
  "new",
  "first",
  "second",
  "several",
  "such",
  "large-scale",
  "involuntary",
  "large",
  "smaller",
  "larger",
  "more",
  "other",
  "earlier",
  "repeated",
  "collective",
]);

/** Can the word at `at` be a noun here, to judge by what stands before it? */
function nounPosition(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return tokens[at + 1]?.lower === "of";
  const { lower } = before;
  if (lower === "to" || MODALS.has(lower) || /^(they|we|you|who|not)$/.test(lower)) return false;
  return (
    DETERMINERS.has(lower) ||
    NOUN_LEADERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    lower === "'s" ||
    lower === "'" ||
    lower === "whose" ||
    before.kind === "number" ||
    tokens[at + 1]?.lower === "of" ||
    /(ing|ed|ive|al|ous|ary)$/.test(lower) ||
    /^(face|faces|faced|fear|fears|feared|risk|risks|await|awaits|no|and|or|avoid|prevent|stop|halt)$/.test(
      lower,
    )
  );
}

const FACILITIES = /^(centre|center|camp|facility|house|cell|order|site|warrant|ticket|flight)$/;

/** Nouns that name the occasion and not what befell anybody: told again when they are definite ("the raid took place"). */
export const OCCASIONS = /^(raids?|swoops?|shootings?)$/;

function nounAt(surroundings: Surroundings, at: number): ActReading | null {
  const { tokens, lexicon } = surroundings;
  const first = tokens[at]?.lower ?? "";
  if (!lexicon.actNounOpeners.has(first)) return null;
  const second = tokens[at + 1]?.lower === "-" ? at + 2 : at + 1;
  const compound = lexicon.actNouns.get(`${first} ${tokens[second]?.lower ?? ""}`);
  const noun = compound ?? lexicon.actNouns.get(first);
  if (noun === undefined) return null;
  // "From a detention centre": where, and no act.
  if (compound === undefined && FACILITIES.test(tokens[second]?.lower ?? "")) return null;
  if (OCCASIONS.test(first) && !/^(the|that|this)$/.test(tokens[at - 1]?.lower ?? "")) return null;
  if (compound === undefined && lexicon.verbs.has(first) && !isNounHere(surroundings, at, noun.plural))
    return null;
  return {
    act: noun.act,
    form: "noun",
    trigger: at,
    from: at,
    to: compound === undefined ? at + 1 : second + 1,
    sense: null,
    group: null,
    object: null,
    pluralNoun: noun.plural,
    ambiguous: false,
  };
}

/** "arrests", "return", "release" are verbs as well: a plural followed by people is the verb of a headline. */
function isNounHere(surroundings: Surroundings, at: number, plural: boolean): boolean {
  const { tokens } = surroundings;
  if (plural && peopleAt(surroundings, at + 1) !== null && !nounPosition(tokens, at)) return false;
  return nounPosition(tokens, at) || (plural && peopleAt(surroundings, at + 1) === null);
}

function stateAt({ tokens, lexicon }: Surroundings, at: number): ActReading | null {
  for (const { words, act } of lexicon.states.get(tokens[at]?.lower ?? "") ?? []) {
    // "in Chinese custody": one describing word may stand after the preposition.
    const direct = wordsAt(tokens, at, words);
    const to = direct > 0 ? direct : looseWordsAt(tokens, at, words);
    if (to < 0) continue;
    // "Sentenced to ten years in prison": a punishment, and no state.
    if (/^(years?|months?|life)$/.test(tokens[at - 1]?.lower ?? "")) return null;
    return {
      act,
      form: "state",
      trigger: at,
      from: at,
      to,
      sense: null,
      group: null,
      object: null,
      pluralNoun: false,
      ambiguous: false,
    };
  }
  return null;
}

function looseWordsAt(tokens: readonly Token[], at: number, words: readonly string[]): number {
  if (words.length !== 2 || tokens[at]?.lower !== words[0]) return -1;
  const next = tokens[at + 1];
  return next?.kind === "word" && tokens[at + 2]?.lower === words[1] ? at + 3 : -1;
}

/** Adverbs between a verb and its particle or object ("sent forcibly back"). */
function skipAdverbs(tokens: readonly Token[], at: number): number {
  let index = at;
  while (tokens[index] !== undefined && isAdverb((tokens[index] as Token).lower)) index++;
  return index;
}

type Continuation = { readonly to: number; readonly object: PeoplePhrase | null };

/** Where one of the sense's continuations ends, straight after the verb or after its object; null if none stands. */
function continuationOf(surroundings: Surroundings, verb: number, sense: VerbSense): Continuation | null {
  const { tokens } = surroundings;
  if (sense.after.length === 0) return { to: verb + 1, object: null };
  for (const start of [verb + 1, skipAdverbs(tokens, verb + 1)]) {
    for (const words of sense.after) {
      const to = wordsAt(tokens, start, words);
      // "sent over 800 Hmong back": "over" belongs to the number; "handed over 500": to the verb.
      const bounds = words[words.length - 1] === "over" && !/^(hand|turn|give)$/.test(sense.base);
      if (to > 0 && !(bounds && numberAt(tokens, to) !== null)) return { to, object: null };
    }
  }
  const object = peopleAt(surroundings, skipAdverbs(tokens, verb + 1));
  if (object === null || sense.frame === "subject") return null;
  for (const start of [object.to, skipAdverbs(tokens, object.to)]) {
    for (const words of sense.after) {
      const to = wordsAt(tokens, start, words);
      if (to > 0) return { to, object };
    }
  }
  const next = tokens[object.to]?.lower ?? "";
  const far = /^(who|whom|whose|that)$/.test(next)
    ? afterRelative(tokens, object.to, sense)
    : next === "," || next === "("
      ? afterInsertion(tokens, object.to, sense)
      : -1;
  return far > 0 ? { to: far, object } : null;
}

/** How far behind "who", in words, the rest of the verb may stand. */
const WIDEST_RELATIVE = 9;

/**
 * "Sent two fishermen who had asked for asylum back", "put 20 who had been held since May on a plane to China": the
 * rest of the verb behind the clause that describes its people. A lone particle counts for a few verbs only.
 */
function afterRelative(tokens: readonly Token[], from: number, sense: VerbSense): number {
  const loose = /^(send|take|bring|turn|force|fly)$/.test(sense.base);
  for (let at = from + 2; at <= from + WIDEST_RELATIVE && tokens[at]?.kind !== "mark"; at++) {
    for (const words of sense.after) {
      const [first = ""] = words;
      if (words.length > 1 ? !OPENS_FAR.test(first) : !loose || !/^(back|home)$/.test(first)) continue;
      const to = wordsAt(tokens, at, words);
      if (to > 0) return to;
    }
  }
  return -1;
}

/** "Handed a group of 11, eight of them women, over to China": the rest of the verb behind what is inserted. */
function afterInsertion(tokens: readonly Token[], from: number, sense: VerbSense): number {
  const close = tokens[from]?.lower === "(" ? ")" : ",";
  for (let at = from + 2; at <= from + WIDEST_INSERTION; at++) {
    if (tokens[at] === undefined || /^[;.:]$/.test(tokens[at]?.lower ?? "")) return -1;
    if (tokens[at]?.lower !== close) continue;
    for (const words of sense.after) {
      const to = wordsAt(tokens, at + 1, words);
      if (to > 0) return to;
    }
    return -1;
  }
  return -1;
}

const WIDEST_INSERTION = 12;

const OPENS_FAR = /^(on|onto|aboard|into|across|over|back|go|travel|leave)$/;

function formOf(reading: VerbReading, group: VerbGroup): { form: ActForm; ambiguous: boolean } | null {
  const { flags } = reading;
  if (group.passive && flags.participle && !(flags.gerund && !flags.participle))
    return { form: "passive", ambiguous: false };
  if (flags.gerund) return { form: "gerund", ambiguous: false };
  if (group.perfect && flags.participle) return { form: "active", ambiguous: false };
  if (group.auxiliary || group.infinitive) return flags.base ? { form: "active", ambiguous: false } : null;
  if (flags.participle) return { form: flags.past ? "active" : "participle", ambiguous: flags.past };
  return { form: "active", ambiguous: false };
}

/** Third persons that are plural nouns as well: "in convoys of trucks and buses", "the ships sailed". */
const PLURAL_NOUNS = /^(buses|trucks|ships|transports|moves|marches|drives)$/;

/** "on a bus", "in two buses", "the move": a form that is a noun as well, after a determiner, number or preposition. */
function isNominalUse(tokens: readonly Token[], at: number, { flags }: VerbReading): boolean {
  if (flags.participle || flags.gerund || flags.past) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.lower === "to") return false;
  return (
    DETERMINERS.has(before.lower) ||
    PREPOSITIONS.has(before.lower) ||
    before.kind === "number" ||
    SMALL_NUMBERS.has(before.lower) ||
    before.lower === "'s"
  );
}

/** "taken by police", "police had taken the 20", "were taken at 6pm": somebody laid hands on them. */
function hasAgent(tokens: readonly Token[], at: number, after: number, form: ActForm): boolean {
  const next = tokens[after]?.lower ?? "";
  if (next === "by")
    return !/^(train|bus|car|plane|air|force|sea|road|boat|truck|van|ferry|rail|land|surprise)$/.test(
      tokens[after + 1]?.lower ?? "",
    );
  if (form === "passive") return /^(on|at|in|near|from|with|as|along|,|\.|;|\d.*)$/.test(next);
  if (form !== "active") return false;
  for (let index = at - 1; index >= 0 && index >= at - 5; index--)
    if (AGENTS.has(tokens[index]?.lower ?? "")) return true;
  return false;
}

/** "a night bus", "its free press": a base form needs a plural subject, a pronoun or a name before it. */
function isBareNoun(tokens: readonly Token[], at: number, { flags }: VerbReading, group: VerbGroup): boolean {
  if (!flags.base || flags.past || flags.participle || group.auxiliary || group.infinitive) return false;
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== "word") return false;
  return (
    before.capitals === "none" &&
    !before.lower.endsWith("s") &&
    !/^(they|we|who|people|police|and|or|not|also|to|children|women|men)$/.test(before.lower)
  );
}

/** "Stopped them from taking pictures": kept from doing something, not caught. */
function isKeptFrom(tokens: readonly Token[], sense: VerbSense, { to, object }: Continuation): boolean {
  const after = object?.to ?? to;
  return (
    sense.base === "stop" &&
    tokens[after]?.lower === "from" &&
    tokens[after + 1]?.lower.endsWith("ing") === true
  );
}

/** "took place", "take part", "took steps": nobody is taken anywhere. */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  if (!/^(take|takes|took|taken|taking)$/.test(tokens[at]?.lower ?? "")) return false;
  return /^(place|part|action|steps|measures|effect|note|advantage|up|on|issue|office|care|shape)$/.test(
    tokens[at + 1]?.lower ?? "",
  );
}

function verbAt(surroundings: Surroundings, at: number): ActReading | null {
  const { tokens, lexicon, isTime } = surroundings;
  const reading = lexicon.verbs.get(tokens[at]?.lower ?? "");
  if (reading === undefined) return null;
  if (isNominalUse(tokens, at, reading) || isIdiom(tokens, at)) return null;
  if (PLURAL_NOUNS.test(tokens[at]?.lower ?? "") && peopleAt(surroundings, at + 1) === null) return null;
  const group = verbGroupAt(tokens, at, isTime);
  if (isBareNoun(tokens, at, reading, group)) return null;
  const shape = formOf(reading, group);
  if (shape === null) return null;
  let best: { readonly sense: VerbSense; readonly continuation: Continuation } | null = null;
  for (const sense of reading.senses) {
    const continuation = continuationOf(surroundings, at, sense);
    if (continuation === null) continue;
    if (isKeptFrom(tokens, sense, continuation)) continue;
    // "Taken in convoys of trucks": carried; "taken in by Turkey": let in.
    const carried = sense.base === "take" && sense.act === "arrival" && shape.form === "passive";
    if (carried && tokens[continuation.to]?.lower !== "by") continue;
    if (sense.needsAgent && !hasAgent(tokens, at, continuation.to, shape.form)) continue;
    // A subject verb has no passive ("was fled"), and its participle says nothing by itself.
    if (sense.frame === "subject" && (shape.form === "passive" || shape.form === "participle")) continue;
    // "Picked up at sea by the coast guard" says more than "picked up".
    const more = continuation.object === null && sense.after.length > 0;
    if (best === null || (more && continuation.to > best.continuation.to)) best = { sense, continuation };
  }
  if (best === null) return null;
  const { sense, continuation } = best;
  return {
    act: sense.act,
    form: shape.form,
    trigger: at,
    from: Math.min(group.from, at),
    to: continuation.to,
    sense,
    group,
    object: continuation.object,
    pluralNoun: false,
    ambiguous: shape.ambiguous && sense.frame !== "subject",
  };
}

/** Whether a word can begin an act. */
export function opensAct(lexicon: EnglishLexicon, lower: string): boolean {
  return lexicon.actNounOpeners.has(lower) || lexicon.verbs.has(lower) || lexicon.states.has(lower);
}

/** The act whose trigger stands at token `at`, or null. */
export function actAt(surroundings: Surroundings, at: number): ActReading | null {
  const token = surroundings.tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  return nounAt(surroundings, at) ?? verbAt(surroundings, at) ?? stateAt(surroundings, at);
}
