import type { Token } from "../../../lexer.ts";
import type { Speaker } from "../../../types.ts";
import { isAdverb, PREPOSITIONS } from "../words.ts";
import type { Named } from "./names.ts";
import { isCapital, isDemonym, nameIn } from "./names.ts";
import { canSpeak, roleOf } from "./roles.ts";
import type { Range, View } from "./view.ts";
import { lowerAt } from "./view.ts";
import { BODIES, FEMALE, IDENTIFIED, isNumberWord, MALE, UTTERANCES, wordSet } from "./vocabulary.ts";

/** One speaker as words describe them, with what later sentences need to know them by. */
export type Described = {
  readonly speaker: Speaker;
  /** The noun that the words turn on ("official" in "an official of the group"); empty for a bare name. */
  readonly head: string;
  /** All words of the description, titles and apposition included, lower-cased. */
  readonly words: ReadonlySet<string>;
  /** Those of the words that narrow the head down: all but articles, the head and what is added after a comma. */
  readonly qualifiers: readonly string[];
  readonly number: "one" | "many" | "body";
  readonly sex: "female" | "male" | null;
  /** "the group", "this official", "the same source": an earlier one meant. */
  readonly definite: boolean;
  /** The body that a named person speaks for, where the same words name it. */
  readonly body: Speaker | null;
};

const SKIPPED = wordSet(
  "but and that as while where when which meanwhile however also earlier later then so yet although though because since " +
    "after before or nor whether with by from if",
);
const ENDINGS = wordSet("had has have also who which that was were is are been and on at");
const POSTMODIFIERS = wordSet(
  "of in at for from with near on to inside who whom whose which that based close familiar by along across outside speaking via",
);
const EMPTY = wordSet("a an one the this that same its their his her latter former 's");
const DEFINITES = wordSet("the this that its their his her");

/** Index after the phrase that opens a clause and is no part of its subject ("in Quetta", "in a statement"). */
function afterOpener({ sentence }: View, from: number, to: number): number {
  const { tokens, surroundings, places } = sentence;
  let at = from;
  for (;;) {
    const lower = lowerAt(tokens, at);
    if (at >= to) return at;
    if (
      tokens[at]?.kind === "mark" ||
      SKIPPED.has(lower) ||
      surroundings.isTime(at) ||
      isLooseAdverb(lower)
    ) {
      at++;
      continue;
    }
    if (!PREPOSITIONS.has(lower) || lower === "of") return at;
    if (surroundings.isTime(at + 1)) {
      at++;
      continue;
    }
    const first = lowerAt(tokens, at + 1) === "the" ? at + 2 : at + 1;
    const start = tokens[first]?.start ?? -1;
    const place = places.find((mention) => mention.start === start && mention.form === "name");
    if (place !== undefined) {
      at = first;
      while (at < to && (tokens[at] as Token).start < place.end) at++;
      continue;
    }
    // "in Quetta residents": a place without an article before the noun that speaks.
    if (
      at + 2 < to &&
      isCapital(tokens, at + 1) &&
      tokens[at + 2]?.capitals === "none" &&
      canSpeak(lowerAt(tokens, to - 1)) &&
      tokens[at + 2]?.kind === "word" &&
      lowerAt(tokens, at + 2) !== "'s"
    ) {
      at += 2;
      continue;
    }
    const noun = /^(a|an|the|its|their|his|her)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
    const utterance = UTTERANCES.has(lowerAt(tokens, noun)) ? noun : noun + 1;
    if (!UTTERANCES.has(lowerAt(tokens, utterance)) || utterance >= to) return at;
    at = utterance + 1;
  }
}

function isLooseAdverb(lower: string): boolean {
  return isAdverb(lower) && !/^(both|daily|weekly|monthly)$/.test(lower);
}

/** Index after the city in capitals and the dash that open a dispatch ("SEOUL - Media reports"). */
function afterDateline({ sentence }: View, from: number, to: number): number {
  const { tokens, places } = sentence;
  const place = places.find(({ start, form }) => form === "name" && start === tokens[from]?.start);
  if (place === undefined || tokens[from]?.capitals !== "all") return from;
  let at = from;
  while (at < to && (tokens[at] as Token).start < place.end) at++;
  const dash = at;
  while (at < to && /^[-\u2013\u2014]$/.test(lowerAt(tokens, at))) at++;
  return at > dash && tokens[at]?.capitals !== "none" ? at : from;
}

/** The words of a range without what stands around a speaker: conjunctions, adverbs, auxiliaries, times. */
export function trimmed(view: View, { from, to }: Range): Range | null {
  const { tokens, surroundings } = view.sentence;
  const start = afterOpener(view, afterDateline(view, from, to), to);
  let end = to;
  while (end > start) {
    const lower = lowerAt(tokens, end - 1);
    const isMark = tokens[end - 1]?.kind === "mark" && !(lower === "'" && tokens[end - 1]?.tight);
    if (!isMark && !isLooseAdverb(lower) && !ENDINGS.has(lower) && !surroundings.isTime(end - 1)) break;
    end--;
  }
  return start < end ? { from: start, to: end } : null;
}

/** End of the words up to the first that begins what is said of them ("of", "in", "who"). */
function coreEnd(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = from + 1; at < to; at++) {
    const lower = lowerAt(tokens, at);
    if (POSTMODIFIERS.has(lower) && !(lower === "based" && tokens[at]?.tight)) return at;
    if (lower === ",") return at;
    // "a man answering the phone"
    if (lower.length > 5 && lower.endsWith("ing") && canSpeak(lowerAt(tokens, at - 1))) return at;
  }
  return to;
}

function sliceOf(view: View, { from, to }: Range): string {
  const { tokens } = view.sentence;
  return view.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
}

function headOf(tokens: readonly Token[], core: Range): string {
  for (let at = core.to - 1; at >= core.from; at--) {
    const token = tokens[at] as Token;
    if (token.kind === "word" && !/^('s|there|here|abroad)$/.test(token.lower)) return token.lower;
  }
  return "";
}

function numberOf(head: string, name: string | null, role: string): Described["number"] {
  if (BODIES.has(head)) return "body";
  if (SEVERAL.has(head) || isNumberWord(head)) return "many";
  if (canSpeak(head)) return head.endsWith("s") && !/ss$/.test(head) ? "many" : "one";
  if (
    name !== null &&
    (role === "media" || role === "civil society" || role === "official" || role === "organisation")
  )
    return "body";
  return "one";
}

const SEVERAL = wordSet("people men women others several many some both");

/** "A further five", "another seven", "the 31": so many of those whom the news is about, and nobody who speaks. */
function isCount(tokens: readonly Token[], { from, to }: Range): boolean {
  const last = tokens[to - 1];
  if (last === undefined || to - from > 5) return false;
  if (last.kind !== "number" && !isNumberWord(last.lower)) return false;
  return tokens.slice(from, to - 1).every((token) => COUNTING.has(token.lower)) && to - from > 1;
}

const COUNTING = wordSet(
  "a an the another further all more other these those some about around nearly least at",
);

function sexOf(words: ReadonlySet<string>, head: string): Described["sex"] {
  if (FEMALE.has(head)) return "female";
  if (MALE.has(head)) return "male";
  const female = words.has("woman") || words.has("mother");
  return female ? "female" : null;
}

/**
 * The speaker that the tokens of `range` describe, `insertion` being an apposition or relative clause that follows in
 * commas; null where the words can name nobody who speaks.
 */
export function describe(
  view: View,
  range: Range,
  insertion: Range | null,
  lenient = false,
): Described | null {
  const within = trimmed(view, range);
  if (within === null) return null;
  const { tokens } = view.sentence;
  const core = { from: within.from, to: coreEnd(tokens, within) };
  if (isCount(tokens, core)) return null;
  const named = nameIn(view, within) ?? givenName(view, within);
  const apposed = insertion === null ? null : appositionIn(view, insertion);
  const head = headOf(tokens, core);
  const opening = lowerAt(tokens, within.from);
  const indefinite = /^(a|an|one|another|some|several|many|two|three|four|five)$/.test(opening);
  const place = placeAt(view, within);
  const people = core.to - core.from > 1 && isDemonym(view.sentence, { from: core.to - 1, to: core.to });
  if (
    named === null &&
    apposed === null &&
    !canSpeak(head) &&
    place === null &&
    !people &&
    !(lenient && isSomebody(tokens, core))
  )
    return null;
  const words = new Set<string>();
  for (let at = within.from; at < within.to; at++) words.add(lowerAt(tokens, at));
  const qualifiers = [...words].filter((word) => !EMPTY.has(word) && word !== head);
  if (insertion !== null)
    for (let at = insertion.from; at < insertion.to; at++) words.add(lowerAt(tokens, at));
  const described = named === null || (indefinite && !named.titled && named.range.from <= core.to);
  const proper = described ? apposed : named;
  const roleHead = roleOf(tokens, within, core, proper?.range ?? null, insertion);
  const role = place !== null ? "official" : roleHead;
  const isPerson = proper?.person === true && place === null;
  const shown = proper !== null && (isPerson || proper === apposed) ? proper.range : within;
  const name =
    proper !== null
      ? sliceOf(view, proper.range)
      : place !== null && place === sliceOf(view, within)
        ? place
        : null;
  return {
    speaker: {
      name,
      text: sliceOf(view, shown),
      role,
      anonymous: name === null && place === null && !IDENTIFIED.has(head),
    },
    head: proper !== null && proper === named && !canSpeak(head) ? "" : head,
    words,
    qualifiers,
    number: isPerson ? "one" : place !== null ? "body" : numberOf(head, name, role),
    sex: sexOf(words, head),
    definite: DEFINITES.has(opening) || opening === "one" || named !== null,
    body: isPerson ? bodyIn(view, within, insertion, proper.range) : null,
  };
}

const SPEECHLESS = wordSet(
  "law laws constitution sign rule rules convention treaty word words thing agreement number rest",
);

/** A noun with an article or in the plural that could be anybody: "a clerk", "the policeman on duty". */
function isSomebody(tokens: readonly Token[], core: Range): boolean {
  const head = lowerAt(tokens, core.to - 1);
  if (core.to - core.from > 5 || UTTERANCES.has(head) || SPEECHLESS.has(head) || isAdverb(head)) return false;
  if (tokens[core.to - 1]?.kind !== "word") return false;
  return (
    core.to - core.from > 1 &&
    /^(a|an|the|one|another|his|her|their|its|two|three|several)$/.test(lowerAt(tokens, core.from))
  );
}

/** The place that the whole range names ("Seoul", "the United States"), for its government. */
function placeAt({ sentence }: View, range: Range): string | null {
  const { tokens, places } = sentence;
  const from = lowerAt(tokens, range.from) === "the" ? range.from + 1 : range.from;
  const start = tokens[from]?.start;
  const end = tokens[range.to - 1]?.end;
  const place = places.find(
    (mention) => mention.start === start && mention.end === end && mention.form === "name",
  );
  return place === undefined ? null : place.place.text;
}

/** "a woman who gave her name as Kim", "a farmer surnamed Li": the name inside what is said of a person. */
function givenName({ sentence }: View, { from, to }: Range): Named | null {
  const { tokens } = sentence;
  for (let at = from + 1; at < to - 1; at++) {
    const lower = lowerAt(tokens, at);
    const gives =
      lower === "as" && tokens.slice(Math.max(from, at - 3), at).some((token) => NAMING.has(token.lower));
    if (!gives && !/^(named|surnamed)$/.test(lower)) continue;
    const range = { from: at + 1, to: at + 1 };
    let end = at + 1;
    while (end < to && isCapital(tokens, end)) end++;
    if (end > range.from) return { range: { from: range.from, to: end }, person: true, titled: true };
  }
  return null;
}

const NAMING = wordSet("name surname identified known introduced");

type Proper = { readonly range: Range; readonly person: boolean };

/** "a senior officer, Bhaskar Jyoti Mahanta": the name that an insertion is; null for any other insertion. */
function appositionIn(view: View, insertion: Range): Proper | null {
  const within = trimmed(view, insertion);
  if (within === null || within.to - within.from > 9) return null;
  const named = nameIn(view, within);
  if (named === null || named.range.to !== within.to) return null;
  return named.range.from === within.from || named.titled ? named : null;
}

/** "Peter Jung, the founder of Justice for North Korea": the body named in what is said of a person. */
function bodyIn(view: View, within: Range, insertion: Range | null, name: Range): Speaker | null {
  const { tokens } = view.sentence;
  const stretches: Range[] = [];
  if (insertion !== null) stretches.push(insertion);
  if (name.to < within.to) stretches.push({ from: name.to, to: within.to });
  if (within.from < name.from) stretches.push({ from: within.from, to: name.from });
  for (const stretch of stretches) {
    for (let at = stretch.from; at < stretch.to; at++) {
      const opens =
        at === stretch.from || /^(of|for|at|from|group|organi[sz]ation|with)$/.test(lowerAt(tokens, at - 1));
      if (!opens) continue;
      const range = trimmed(view, { from: at, to: stretch.to });
      if (range === null) continue;
      const found = nameIn(view, range);
      if (found === null || found.person || found.titled) continue;
      const role = roleOf(tokens, found.range, found.range, found.range, null);
      if (role === "person") continue;
      const words = sliceOf(view, found.range);
      return { name: words, text: words, role, anonymous: false };
    }
  }
  return null;
}
