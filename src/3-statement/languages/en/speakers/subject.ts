import type { Token } from "../../../lexer.ts";
import { BE_FINITE, DETERMINERS, HAVE, isAdverb, MODALS, PRONOUNS } from "../words.ts";
import { isCapital } from "./names.ts";
import { canSpeak } from "./roles.ts";
import type { Range, View } from "./view.ts";
import { lowerAt } from "./view.ts";
import { TELLING, UTTERANCES } from "./vocabulary.ts";

/** Words for a speaker: the description, and an apposition or relative clause set off by commas after it. */
export type Subject = { readonly core: Range; readonly insertion: Range | null };

const REACH = 60;
const RELATIVES = new Set(["who", "whom", "whose", "which"]);
const CLAUSE_OPENERS = new Set(
  "that but while whereas because when if although though where unless as after before since yet whether than".split(
    " ",
  ),
);
const SPLITTING = new Set('" ; : \u2013 ( ) [ ] ! ? ...'.split(" "));

/** A mark at which no description goes on, to its left or right. */
export function isSplit(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || SPLITTING.has(token.lower)) return true;
  if (token.lower === "-" && !token.tight && tokens[at + 1]?.lower === "-") return true;
  if (token.lower === "-" && !token.tight && tokens[at + 1]?.tight !== true) return true;
  if (token.lower !== ".") return false;
  return tokens[at + 1] !== undefined && (tokens[at - 1]?.lower.length ?? 0) > 4;
}

function isFiniteVerb(view: View, at: number): boolean {
  const { tokens, surroundings } = view.sentence;
  const lower = lowerAt(tokens, at);
  if (lower === "'s" || lower === "'re") return false;
  if (BE_FINITE.has(lower) || lower === "has" || lower === "have" || lower === "had" || MODALS.has(lower))
    return lower !== "may" || tokens[at]?.capitals === "none";
  const before = lowerAt(tokens, at - 1);
  if (DETERMINERS.has(before) || before === "-" || before === "'s" || tokens[at]?.capitals !== "none")
    return false;
  if (/^(said|says|told|denies|denied|refused|declined|fled|came|went|did|does)$/.test(lower)) return true;
  if (surroundings.lexicon.verbs.get(lower)?.flags.past !== true) return false;
  // "a man detained in Shenyang": a participle, and no verb of its own.
  return !/^(by|in|at|near|on|from|during|while|with|last|this|after|since)$/.test(lowerAt(tokens, at + 1));
}

function isSaying(tokens: readonly Token[], at: number): boolean {
  return TELLING.has(lowerAt(tokens, at));
}

/** Index of the verb group's beginning, before auxiliaries and adverbs; null where it is negated or not real. */
function groupStart(view: View, verb: number): number | null {
  const { tokens, surroundings } = view.sentence;
  let at = verb;
  while (at > 0) {
    const lower = lowerAt(tokens, at - 1);
    if (/^(not|never|to|n't|didn't|doesn't|don't|hasn't|haven't|hadn't)$/.test(lower) || MODALS.has(lower))
      return null;
    const isTimed = surroundings.isTime(at - 1);
    const isAuxiliary =
      HAVE.has(lower) || /^(was|were|been|also|be|is|are|once|again|so|far|since|later|had)$/.test(lower);
    const governsTime = /^(on|in|at|over|during|earlier|late|early)$/.test(lower) && surroundings.isTime(at);
    if (!isTimed && !isAuxiliary && !governsTime && !(isAdverb(lower) && lower !== "both")) break;
    at--;
  }
  return at;
}

/** Left end of the stretch between commas or splits that ends at `to`. */
function stretchStart(tokens: readonly Token[], to: number): { from: number; comma: boolean } {
  const limit = Math.max(0, to - REACH);
  for (let at = to - 1; at >= limit; at--) {
    if (isSplit(tokens, at)) return { from: at + 1, comma: false };
    if (lowerAt(tokens, at) === ",") return { from: at + 1, comma: true };
  }
  return { from: limit, comma: false };
}

/** Verbs by which "that" is told from the one that opens what is said. */
const OPENS_RELATIVE =
  /^(has|have|had|was|were|is|are|works?|helps?|assists?|supports?|tracks?|monitors?|runs?|brings?|[a-z]+ed)$/;

/** The subject of the verb within a stretch that no comma cuts. */
function subjectWithin(view: View, { from, to }: Range): Range | null {
  const { tokens } = view.sentence;
  const shares = /^(and|but)$/.test(lowerAt(tokens, to - 1));
  let start = from;
  let verb = -1;
  let relative = false;
  for (let at = from; at < to; at++) {
    const lower = lowerAt(tokens, at);
    if (RELATIVES.has(lower)) {
      if (at === start) start = at + 1;
      else relative = true;
      continue;
    }
    if (
      lower === "that" &&
      at > start &&
      !isSaying(tokens, at - 1) &&
      !relative &&
      verb < 0 &&
      at + 1 < to &&
      (canSpeak(lowerAt(tokens, at - 1)) || OPENS_RELATIVE.test(lowerAt(tokens, at + 1)))
    ) {
      relative = true;
      continue;
    }
    if (CLAUSE_OPENERS.has(lower) && !(relative && /^(that|as|after|before|since|where|than)$/.test(lower))) {
      start = at + 1;
      verb = -1;
      relative = false;
      continue;
    }
    if (relative) continue;
    if ((lower === "and" || lower === "or") && verb >= 0) {
      if (at === to - 1) break;
      start = at + 1;
      verb = -1;
      continue;
    }
    if (!isFiniteVerb(view, at) && !(isSaying(tokens, at) && tokens[at]?.capitals === "none" && at > start))
      continue;
    if (isSaying(tokens, at) && !shares) {
      start = at + 1;
      verb = -1;
    } else if (verb < 0) verb = at;
  }
  if (verb >= 0) {
    if (shares) return start < verb ? { from: start, to: verb } : null;
    const last = lastPhrase(tokens, verb + 1, to);
    return last === null ? null : { from: last, to };
  }
  return start < to ? { from: start, to } : null;
}

/** Beginning of the last noun phrase: at a determiner, a pronoun or the capitals that close the stretch. */
function lastPhrase(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) {
    const lower = lowerAt(tokens, at);
    if (PRONOUNS.has(lower) && at === to - 1) return at;
    if (DETERMINERS.has(lower)) return at;
  }
  let start = to;
  while (start > from && isCapital(tokens, start - 1)) start--;
  return start < to ? start : null;
}

/** Members of a list before its last: "relatives, brokers and missionaries said". */
function listStart(tokens: readonly Token[], last: Range): number {
  if (!tokens.slice(last.from, last.to).some((token) => token.lower === "and")) return last.from;
  let from = last.from;
  for (let members = 0; members < 4; members++) {
    if (lowerAt(tokens, from - 1) !== ",") return from;
    const stretch = stretchStart(tokens, from - 1);
    const length = from - 1 - stretch.from;
    if (
      length < 1 ||
      length > 3 ||
      (!stretch.comma && stretch.from > 0 && !isSplit(tokens, stretch.from - 1))
    )
      return from;
    const isPlain = tokens
      .slice(stretch.from, from - 1)
      .every((token) => token.kind === "word" && !isAdverb(token.lower));
    if (!isPlain || !/s$/.test(lowerAt(tokens, from - 2))) return from;
    from = stretch.from;
  }
  return from;
}

/** The words for the subject of the telling verb at `verb`; null where there are none or the verb is negated. */
export function subjectBefore(view: View, verb: number): Subject | null {
  const { tokens } = view.sentence;
  let to = groupStart(view, verb);
  if (to === null || to === 0) return null;
  if (
    RELATIVES.has(lowerAt(tokens, to - 1)) ||
    (lowerAt(tokens, to - 1) === "that" && to > 1 && tokens[to - 2]?.kind === "word")
  ) {
    to--;
    if (lowerAt(tokens, to - 1) === ",") to--;
  } else if (lowerAt(tokens, to - 1) === ",") return aroundInsertion(view, to - 1);
  const stretch = stretchStart(tokens, to);
  const core = subjectWithin(view, { from: stretch.from, to });
  if (core === null) return null;
  if (core.from === stretch.from && stretch.comma) {
    const from = listStart(tokens, core);
    if (from < core.from) return { core: { from, to: core.to }, insertion: null };
  }
  return { core, insertion: null };
}

/** "X, head of Y, said" and "X, who works in Z, told": the subject stands before what the commas set off. */
function aroundInsertion(view: View, comma: number): Subject | null {
  const { tokens } = view.sentence;
  let opening = comma - 1;
  const limit = Math.max(0, comma - REACH);
  while (opening > limit && !isSplit(tokens, opening) && lowerAt(tokens, opening) !== ",") opening--;
  if (lowerAt(tokens, opening) !== ",") return null;
  let insertion: Range = { from: opening + 1, to: comma };
  // "Kim, aged 28, director of Y, said": several insertions in a row.
  const outer = stretchStart(tokens, opening);
  if (outer.comma && opensInsertion(tokens, outer.from) && !opensName(tokens, outer.from)) {
    insertion = { from: outer.from, to: comma };
    opening = outer.from - 1;
  }
  const stretch = stretchStart(tokens, opening);
  const core = subjectWithin(view, { from: stretch.from, to: opening });
  return core === null ? null : { core, insertion };
}

function opensInsertion(tokens: readonly Token[], at: number): boolean {
  return (
    /^(who|which|whose|head|director|aged|president|founder|chief|leader|speaking|professor|secretary|\d+)$/.test(
      lowerAt(tokens, at),
    ) && lowerAt(tokens, at - 1) === ","
  );
}

function opensName(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens, at);
}

const OPENS_APPOSITION =
  /^(who|whose|a|an|the|its|head|director|founder|chief|president|leader|chairman|secretary|professor|spokesman|spokeswoman|deputy|senior)$/;

/** The words for a speaker that begin at `from` ("according to …", "said …", "quoting …"). */
export function subjectAfter(view: View, from: number): Subject | null {
  const { tokens, surroundings } = view.sentence;
  const limit = Math.min(tokens.length, from + REACH);
  let at = from;
  let relative = false;
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    const { lower } = token;
    if (
      isSplit(tokens, at) ||
      (lower === "," && !isListed(tokens, at)) ||
      (lower === "." && at + 1 === tokens.length)
    )
      break;
    if (
      lower === "." &&
      !(isCapital(tokens, at + 1) && isCapital(tokens, at - 1)) &&
      !(tokens[at - 1]?.lower.length ?? 9 <= 4)
    )
      break;
    if (
      surroundings.isTime(at) ||
      (/^(on|in|at|late|early|earlier|last|this)$/.test(lower) && surroundings.isTime(at + 1))
    )
      break;
    if (at === from) continue;
    if (RELATIVES.has(lower)) {
      if (relative) break;
      relative = true;
      continue;
    }
    if (lower === "that") {
      if (relative || isCapital(tokens, at - 1) || !OPENS_RELATIVE.test(lowerAt(tokens, at + 1))) break;
      relative = true;
      continue;
    }
    if (
      (!relative && /^(as|after|before|until|since|by|about)$/.test(lower)) ||
      /^(but|while|because|when|if|although|though|whereas|saying|adding|warning)$/.test(lower)
    )
      break;
    if (relative) continue;
    const leaves =
      isCapital(tokens, at - 1) ||
      lowerAt(tokens, at + 1) === "condition" ||
      /^(sidelines|phone|telephone)$/.test(lowerAt(tokens, at + 2));
    if (
      (lower === "on" && leaves) ||
      (lower === "to" && !/^(close|according)$/.test(lowerAt(tokens, at - 1)))
    )
      break;
    if (lower === "in" && opensUtterance(tokens, at + 1)) break;
    if (isFiniteVerb(view, at) || (TELLING.has(lower) && token.capitals === "none")) break;
    if (/^(and|or)$/.test(lower) && !continuesList(tokens, at)) break;
  }
  if (at === from) return null;
  const core = { from, to: at };
  if (lowerAt(tokens, at) !== ",") return { core, insertion: null };
  let end = at + 1;
  while (
    end < limit &&
    !isSplit(tokens, end) &&
    lowerAt(tokens, end) !== "," &&
    !(lowerAt(tokens, end) === "." && end + 1 >= tokens.length)
  )
    end++;
  // "According to media, SEOUL - …": the city of a dispatch is nobody's apposition.
  if (end === at + 2 && tokens[at + 1]?.capitals === "all" && /^[-\u2013\u2014]$/.test(lowerAt(tokens, end)))
    return { core, insertion: null };
  const describes = isCapital(tokens, at + 1) || OPENS_APPOSITION.test(lowerAt(tokens, at + 1));
  return { core, insertion: describes && end > at + 1 ? { from: at + 1, to: end } : null };
}

/** "in a statement", "in its report". */
function opensUtterance(tokens: readonly Token[], at: number): boolean {
  for (let offset = 0; offset < 4; offset++) if (UTTERANCES.has(lowerAt(tokens, at + offset))) return true;
  return false;
}

function continuesList(tokens: readonly Token[], and: number): boolean {
  const next = lowerAt(tokens, and + 1);
  return !PRONOUNS.has(next) && tokens[and + 1]?.kind === "word";
}

/** "relatives, brokers and missionaries": a comma between plural nouns. */
function isListed(tokens: readonly Token[], comma: number): boolean {
  const after = lowerAt(tokens, comma + 1);
  return (
    canSpeak(lowerAt(tokens, comma - 1)) &&
    canSpeak(after) &&
    after.endsWith("s") &&
    /^(,|and|or)$/.test(lowerAt(tokens, comma + 2))
  );
}
