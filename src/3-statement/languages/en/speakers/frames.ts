import type { Token } from "../../../lexer.ts";
import { DETERMINERS, isAdverb, PREPOSITIONS } from "../words.ts";
import type { Described } from "./describe.ts";
import { describe, trimmed } from "./describe.ts";
import { isCapital } from "./names.ts";
import { canSpeak } from "./roles.ts";
import type { Subject } from "./subject.ts";
import { isSplit, subjectAfter, subjectBefore } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { lowerAt } from "./view.ts";
import {
  HEARERS,
  MEDIA,
  PLURAL_TELLING,
  RECORDS,
  SINGULAR_TELLING,
  TELLING,
  TELLING_WITH,
  UTTERANCES,
  wordSet,
} from "./vocabulary.ts";

/** Who is meant: described by the words, or pointed at by a pronoun. */
export type Teller =
  | { readonly kind: "described"; readonly described: Described }
  | { readonly kind: "pronoun"; readonly lower: string };

/**
 * One telling in a sentence. `told`: its subject says it; `quoted`: others quote it as their origin; `named`: it is
 * only said to be somebody's source, which holds for what that somebody says before and after.
 */
export type Frame = {
  readonly kind: "told" | "quoted" | "sourced";
  readonly verb: number;
  /** First token of the whole telling, its subject included. */
  readonly from: number;
  readonly to: number;
  /** The content stands before it ("…, police said"). */
  readonly after: boolean;
  /** Hangs on another clause by "as", "where", "after". */
  readonly subordinate: boolean;
  readonly tellers: readonly Teller[];
  /** Who the teller has it from, as the same words say. */
  readonly origins: readonly Teller[];
  readonly relays: readonly Teller[];
  /** Inside quotation marks. */
  readonly inside: boolean;
};

const PERSONAL = wordSet("he she they it");
const FIRST = wordSet("i we you us me");

function tellersIn(view: View, subject: Subject): Teller[] {
  const { tokens } = view.sentence;
  const within = trimmed(view, subject.core);
  if (within === null) return [];
  const first = lowerAt(tokens, within.from);
  if (within.to - within.from === 1 && PERSONAL.has(first)) return [{ kind: "pronoun", lower: first }];
  if (FIRST.has(first)) return [];
  const author = authorOf(view, within);
  if (author !== null) return tellersIn(view, { core: author, insertion: subject.insertion });
  return partsOf(tokens, within).flatMap((part, index, all): Teller[] => {
    const found = describe(view, part, index === all.length - 1 ? subject.insertion : null);
    return found === null ? [] : [{ kind: "described", described: found }];
  });
}

/** "a statement on Thursday from the foreign ministry": those whose statement it is. */
function authorOf({ sentence: { tokens } }: View, { from, to }: Range): Range | null {
  let utterance = from;
  while (utterance < Math.min(to, from + 5) && !UTTERANCES.has(lowerAt(tokens, utterance))) utterance++;
  if (utterance >= Math.min(to, from + 5)) return null;
  for (let at = utterance + 1; at < to - 1; at++)
    if (/^(by|from)$/.test(lowerAt(tokens, at))) return { from: at + 1, to };
  return null;
}

/** "Rep. Park … and activists", "their relatives and a rights group": two speakers. */
function partsOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  for (let at = from + 1; at < to - 1; at++) {
    const lower = lowerAt(tokens, at);
    if (lower === "who" || lower === "which" || lower === "that") break;
    if (lower !== "and") continue;
    const next = tokens[at + 1] as Token;
    const isPhrase =
      DETERMINERS.has(next.lower) ||
      (canSpeak(next.lower) && at + 2 >= to) ||
      isCapital(tokens, at + 1) ||
      (canSpeak(lowerAt(tokens, to - 1)) && to - at <= 4);
    const before = lowerAt(tokens, at - 1);
    const left = canSpeak(before) || isCapital(tokens, at - 1) || hasSpeaker(tokens, from, at);
    if (!isPhrase || !left || isJoined(tokens, from, at)) continue;
    return [
      { from, to: at },
      { from: at + 1, to },
    ];
  }
  return [{ from, to }];
}

function hasSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (canSpeak(lowerAt(tokens, at))) return true;
  return false;
}

/** "Ministry of Foreign Affairs and Trade", "a source in China and the North": no second speaker. */
function isJoined(tokens: readonly Token[], from: number, and: number): boolean {
  for (let at = and - 1; at > from; at--) {
    const lower = lowerAt(tokens, at);
    if (/^(in|for|from|with|at|between|on)$/.test(lower)) return true;
    if (lower === "of")
      return (
        isCapital(tokens, and + 1) || /ministry|department|office|committee/.test(lowerAt(tokens, at - 1))
      );
  }
  return false;
}

/** Index of the words after the verb that it tells to ("told RFA", "in an interview with RFA"), as relays. */
function relaysAfter(view: View, verb: number): Teller[] {
  const { tokens, surroundings } = view.sentence;
  const lower = lowerAt(tokens, verb);
  if (/^(told|tell|tells)$/.test(lower)) return hearerAt(view, verb + 1);
  if (lower === "to") return [];
  if (/^(said|says|say|confirmed|wrote|added|explained|announced)$/.test(lower)) {
    if (lowerAt(tokens, verb + 1) === "to") return hearerAt(view, verb + 2);
    for (let at = verb + 1; at < Math.min(tokens.length, verb + 14); at++) {
      if (lowerAt(tokens, at) === "that" || lowerAt(tokens, at) === '"') break;
      if (
        /^(interview|conversation|call|talk)$/.test(lowerAt(tokens, at)) &&
        lowerAt(tokens, at + 1) === "with"
      )
        return hearerAt(view, at + 2);
      if (surroundings.isTime(at)) continue;
    }
  }
  return [];
}

function hearerAt(view: View, from: number): Teller[] {
  const { tokens } = view.sentence;
  const first = lowerAt(tokens, from);
  if (/^(her|him)$/.test(first) && !canSpeak(lowerAt(tokens, from + 1)))
    return [{ kind: "pronoun", lower: first === "her" ? "she" : "he" }];
  let to = from;
  while (to < tokens.length && to < from + 12) {
    const lower = lowerAt(tokens, to);
    if (
      isSplit(tokens, to) ||
      (/^(,|that|on|in|by|how|about|last|this|they|he|she|it|there|as|of|'s)$/.test(lower) && to > from)
    )
      break;
    if (tokens[to]?.kind === "mark" && !(lower === "-" && tokens[to]?.tight) && lower !== "'") break;
    to++;
  }
  if (to === from) return [];
  if (tokens.slice(from, to).some((token) => HEARERS.has(token.lower) && !MEDIA_NAMES.test(token.lower)))
    return [];
  if (/^(this|our|your|my)$/.test(first)) return [];
  const found = describe(view, { from, to: withoutClause(tokens, from, to) }, null);
  if (found === null) return [];
  const { speaker, head } = found;
  const carries =
    speaker.role === "media" ||
    speaker.role === "civil society" ||
    speaker.role === "organisation" ||
    (speaker.name !== null && (found.number === "body" || MEDIA.has(head)));
  return carries ? [{ kind: "described", described: speaker.role === "person" ? found : found }] : [];
}

const MEDIA_NAMES = /^(press)$/;

/** "told RFA three defectors were": the name ends where lower-case words begin. */
function withoutClause(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  if (lowerAt(tokens, end) === "the") end++;
  if (!isCapital(tokens, end)) return to;
  while (
    end < to &&
    (tokens[end]?.capitals !== "none" || /^(-|'|of|for|the|and)$/.test(lowerAt(tokens, end)))
  )
    end++;
  while (end > from + 1 && /^(of|for|the|and|-|')$/.test(lowerAt(tokens, end - 1))) end--;
  return end;
}

/** Who the teller has it from: "learned from X", "on the basis of talks with X", "was told by X". */
function originsAfter(view: View, verb: number): Teller[] {
  const { tokens } = view.sentence;
  const learns = /^(learned|learnt|heard|learn|hear|knows)$/.test(lowerAt(tokens, verb));
  const limit = Math.min(tokens.length, verb + (learns ? 8 : 30));
  for (let at = verb + 1; at < limit; at++) {
    const lower = lowerAt(tokens, at);
    if (learns && lower === "from") return described(view, subjectAfter(view, at + 1));
    if (
      lower === "with" &&
      /^(talks|interviews|conversations|talk|interview)$/.test(lowerAt(tokens, at - 1)) &&
      /^(from|of|on|in|after)$/.test(lowerAt(tokens, at - 2)) &&
      lowerAt(tokens, verb) !== "told" &&
      !/^(an?)$/.test(lowerAt(tokens, at - 2))
    )
      return described(view, subjectAfter(view, at + 1));
    if (learns && lower === "that") return [];
  }
  return [];
}

function described(view: View, subject: Subject | null): Teller[] {
  return subject === null ? [] : tellersIn(view, subject);
}

/** A verb of telling at `at`, by its own form and the words beside it. */
function tellsAt(view: View, at: number): boolean {
  const { tokens, surroundings } = view.sentence;
  const token = tokens[at] as Token;
  const { lower } = token;
  const before = lowerAt(tokens, at - 1);
  const after = lowerAt(tokens, at + 1);
  if (surroundings.isTime(at) || (before === "-" && token.tight)) return false;
  if (token.capitals !== "none" && at > 0 && lowerAt(tokens, at - 1) !== '"' && !isTitleCase(view))
    return false;
  if (SINGULAR_TELLING.has(lower))
    return (
      isCapital(tokens, at - 1) || /^(newspaper|agency|group|daily|ministry|organi[sz]ation)$/.test(before)
    );
  if (PLURAL_TELLING.has(lower))
    return (/[^s]s$/.test(before) && canSpeak(before)) || before === "they" || before === "media";
  const companions = TELLING_WITH[lower];
  if (companions !== undefined) return companions.has(after) && isTellingObject(tokens, lower, at);
  if (/^(show|shows|showed)$/.test(lower))
    return (
      RECORDS.has(before) || tokens.slice(Math.max(0, at - 6), at).some((other) => RECORDS.has(other.lower))
    );
  if (!TELLING.has(lower)) return false;
  if (/^(is|are|was|were|been|being|be)$/.test(before)) return lower === "told" && !/^(to|not)$/.test(after);
  if (/^(the|a|an|this|these|those|its|their|his|her|some|many|no|such|'s|of)$/.test(before)) return false;
  if (/^(asked|asks)$/.test(lower))
    return (
      !PERSONAL.has(before) && !/^(not|to|that|for|if|whether)$/.test(after) && !/^(who|when|,)$/.test(before)
    );
  if (lower === "heard") return after === "from" || lowerAt(tokens, at + 2) === "from";
  if (
    /^(expects?|thinks?|believed?|thought|feared|counted|posted|estimated|observed|suggested)$/.test(lower) &&
    !/^(that|it|the|a|an|there|as|at|up|more|about|around|\d+|they|he|she|some|anywhere)$/.test(after) &&
    tokens[at + 1]?.kind === "word"
  )
    return followsSpeaker(tokens, at);
  return true;
}

/** Whether what stands before a verb and its auxiliaries can be a speaker. */
function followsSpeaker(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (/^(has|have|had|also|still|now|long)$/.test(lowerAt(tokens, at)) || isAdverb(lowerAt(tokens, at)))
    at--;
  const before = lowerAt(tokens, at);
  return canSpeak(before) || isCapital(tokens, at) || PERSONAL.has(before) || before === "," || at < verb - 1;
}

function isTitleCase({ sentence }: View): boolean {
  return sentence.title;
}

const COUNTED = wordSet("number figure figures total toll count estimate sum size hour");

/** "put the number at 31" tells, "put them on a bus" does not; "issued a statement", not "issued a visa". */
function isTellingObject(tokens: readonly Token[], lower: string, at: number): boolean {
  if (/^(put|puts|gave|gives)$/.test(lower)) {
    for (let ahead = at + 1; ahead < at + 5; ahead++) {
      if (COUNTED.has(lowerAt(tokens, ahead))) return true;
      if (
        /^(at|above|below)$/.test(lowerAt(tokens, ahead)) &&
        ahead > at + 1 &&
        tokens[ahead + 1]?.kind === "number"
      )
        return true;
    }
    return lowerAt(tokens, at + 1) === "figures";
  }
  if (/^(issued|released)$/.test(lower)) {
    for (let ahead = at + 1; ahead < at + 5; ahead++)
      if (UTTERANCES.has(lowerAt(tokens, ahead)) || lowerAt(tokens, ahead) === "figures") return true;
    return false;
  }
  return true;
}

const INVERTED = wordSet(
  "said says added adds warned warns writes wrote recalled recalls explained reported believes thinks estimates insisted",
);

/** `," said Kim`, "says the missionary": the verb stands after a quotation, a comma or nothing, its subject after it. */
function isInverted(view: View, verb: number): boolean {
  const { tokens, surroundings } = view.sentence;
  const before = lowerAt(tokens, verb - 1);
  if (verb > 0 && before !== '"' && before !== ",") return false;
  const after = tokens[verb + 1];
  if (after === undefined || after.kind !== "word" || surroundings.isTime(verb + 1)) return false;
  if (/^(he|she|it|they)$/.test(after.lower)) return verb > 0;
  if (/^(that|so|in|to|on|at|there)$/.test(after.lower)) return false;
  const subject = subjectAfter(view, verb + 1);
  if (subject === null || tellersIn(view, subject).length === 0) return false;
  if (before === '"') return true;
  const end = subject.core.to;
  return (
    tokens[end] === undefined ||
    tokens[end]?.kind === "mark" ||
    surroundings.isTime(end) ||
    /^(on|in|when|as|late|early)$/.test(lowerAt(tokens, end))
  );
}

type Draft = Omit<Frame, "inside" | "subordinate">;

function verbFrame(view: View, verb: number): Draft | null {
  const { tokens } = view.sentence;
  const lower = lowerAt(tokens, verb);
  const inverted = INVERTED.has(lower) && isInverted(view, verb);
  const passive = /^(is|are|was|were|been|being)$/.test(lowerAt(tokens, verb - 1));
  if (/^(quoted|cited)$/.test(lower)) return quotingFrame(view, verb, passive);
  const subject = inverted ? subjectAfter(view, verb + 1) : subjectBefore(view, verb);
  if (subject === null) return null;
  if (passive) {
    if (lower !== "told") return null;
    const by = lowerAt(tokens, verb + 1) === "by" ? described(view, subjectAfter(view, verb + 2)) : [];
    const told = tellersIn(view, subject);
    return {
      kind: "told",
      verb,
      from: subject.core.from,
      to: verb + 1,
      after: false,
      tellers: told,
      origins: by,
      relays: [],
    };
  }
  const tellers = tellersIn(view, subject);
  if (tellers.length === 0) return null;
  const possessor = possessorOf(view, subject.core);
  return {
    kind: "told",
    verb,
    from: inverted ? verb : (trimmed(view, subject.core)?.from ?? subject.core.from),
    to: inverted ? subject.core.to : verb + 1,
    after: inverted ? verb > 0 : standsAfter(tokens, subject.core.from),
    tellers,
    origins: originsAfter(view, verb),
    relays: [...possessor, ...relaysAfter(view, verb)],
  };
}

/** "Its sources said", "Reuters' source": whose source it is relays it. */
function possessorOf(view: View, core: Range): Teller[] {
  const { tokens } = view.sentence;
  const within = trimmed(view, core);
  if (within === null || !/^sources?$/.test(lowerAt(tokens, within.to - 1))) return [];
  const first = lowerAt(tokens, within.from);
  if (within.to - within.from > 4) return [];
  if (first === "its" || first === "their")
    return [{ kind: "pronoun", lower: first === "its" ? "it" : "they" }];
  return [];
}

function standsAfter(tokens: readonly Token[], from: number): boolean {
  const before = lowerAt(tokens, from - 1);
  return before === "," || before === '"' || before === "\u2013";
}

/** "X, quoted by Y", "X was quoted as saying", "Y quoted X as saying", "Y cited sources". */
function quotingFrame(view: View, verb: number, passive: boolean): Draft | null {
  const { tokens } = view.sentence;
  if (lowerAt(tokens, verb + 1) === "by") {
    const relays = described(view, subjectAfter(view, verb + 2));
    const comma = lowerAt(tokens, verb - 1) === ",";
    const subject = passive || !comma ? subjectBefore(view, verb) : null;
    const tellers = subject === null ? [] : tellersIn(view, subject);
    return {
      kind: tellers.length === 0 ? "sourced" : "told",
      verb,
      from: subject?.core.from ?? verb,
      to: verb + 2,
      after: subject !== null && standsAfter(tokens, subject.core.from),
      tellers,
      origins: [],
      relays,
    };
  }
  if (passive) {
    const subject = subjectBefore(view, verb);
    if (subject === null) return null;
    return {
      kind: "told",
      verb,
      from: subject.core.from,
      to: verb + 1,
      after: standsAfter(tokens, subject.core.from),
      tellers: tellersIn(view, subject),
      origins: [],
      relays: byAfter(view, verb),
    };
  }
  const subject = subjectBefore(view, verb);
  const origins = described(view, subjectAfter(view, verb + 1));
  if (subject === null)
    return origins.length === 0
      ? null
      : {
          kind: "quoted",
          verb,
          from: verb,
          to: verb + 1,
          after: true,
          tellers: origins,
          origins: [],
          relays: [],
        };
  return {
    kind: "told",
    verb,
    from: subject.core.from,
    to: verb + 1,
    after: standsAfter(tokens, subject.core.from),
    tellers: tellersIn(view, subject),
    origins,
    relays: [],
  };
}

/** "was quoted as saying by Yonhap". */
function byAfter(view: View, verb: number): Teller[] {
  const { tokens } = view.sentence;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 7); at++)
    if (lowerAt(tokens, at) === "by") return described(view, subjectAfter(view, at + 1));
  return [];
}

const REPORTERS = wordSet("media press news local unconfirmed the a an new separate another");

/** Frames that rest on no finite verb: "according to X", "quoting X", "a report by X", "a media report that". */
function otherFrame(view: View, at: number): Draft | null {
  const { tokens } = view.sentence;
  const lower = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (lower === "according" && next === "to") {
    const tellers = reportedBy(view, at + 2) ?? described(view, subjectAfter(view, at + 2));
    return tellers.length === 0
      ? null
      : {
          kind: "told",
          verb: at,
          from: at,
          to: at + 2,
          after: at > 0 && !/^(and|but|;|:|while)$/.test(lowerAt(tokens, at - 1)),
          tellers,
          origins: [],
          relays: [],
        };
  }
  if (lower === "quoting" || lower === "citing") {
    const tellers = described(view, subjectAfter(view, at + 1));
    return tellers.length === 0
      ? null
      : { kind: "quoted", verb: at, from: at, to: at + 1, after: true, tellers, origins: [], relays: [] };
  }
  if (lower === "words" && next === "of" && lowerAt(tokens, at - 2) === "in") {
    const tellers = described(view, subjectAfter(view, at + 2));
    return tellers.length === 0
      ? null
      : { kind: "told", verb: at, from: at - 2, to: at + 2, after: at > 2, tellers, origins: [], relays: [] };
  }
  if (/^(report|reports)$/.test(lower) && next === "that" && REPORTERS.has(lowerAt(tokens, at - 1))) {
    let from = at - 1;
    while (from > 0 && REPORTERS.has(lowerAt(tokens, from - 1))) from--;
    const tellers = described(view, { core: { from, to: at + 1 }, insertion: null });
    return tellers.length === 0
      ? null
      : { kind: "told", verb: at, from, to: at + 1, after: false, tellers, origins: [], relays: [] };
  }
  if (/^(source|sources)$/.test(lower) && /^(was|is|were|are)$/.test(next)) return sourceFrame(view, at);
  if (/^(statement|report|letter|release)$/.test(lower)) {
    const by = /^(by|from)$/.test(next)
      ? at + 1
      : lowerAt(tokens, at + 2) === "from" || lowerAt(tokens, at + 3) === "from"
        ? -1
        : 0;
    const opening = at <= 3;
    if (by > 0 && opening) {
      const tellers = described(view, subjectAfter(view, by + 1));
      return tellers.length === 0
        ? null
        : { kind: "told", verb: at, from: 0, to: by + 1, after: false, tellers, origins: [], relays: [] };
    }
    if (by < 0 && opening) {
      const from = lowerAt(tokens, at + 2) === "from" ? at + 2 : at + 3;
      const tellers = described(view, subjectAfter(view, from + 1));
      return tellers.length === 0
        ? null
        : { kind: "told", verb: at, from: 0, to: from, after: false, tellers, origins: [], relays: [] };
    }
  }
  return null;
}

/** "according to a report by Daily NK": its author tells. */
function reportedBy(view: View, from: number): Teller[] | null {
  const { tokens } = view.sentence;
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const lower = lowerAt(tokens, at);
    if (at > from && PREPOSITIONS.has(lower) && !(lower === "by" || lower === "from" || lower === "in"))
      return null;
    if (
      ((lower === "by" || lower === "from") && UTTERANCES.has(lowerAt(tokens, at - 1))) ||
      (/^(by|from|in)$/.test(lower) &&
        /^(report|reports|data|figures|count|tally|list|article|story)$/.test(lowerAt(tokens, at - 1)))
    ) {
      const found = described(view, subjectAfter(view, at + 1));
      return found.length === 0 ? null : found;
    }
  }
  return null;
}

/** `Reuters' source was "Lee"`. */
function sourceFrame(view: View, at: number): Draft | null {
  const { tokens } = view.sentence;
  const subject = subjectBefore(view, at + 1);
  if (subject === null) return null;
  let from = at + 2;
  if (lowerAt(tokens, from) === '"') from++;
  const origins = described(view, subjectAfter(view, from));
  let owner = at - 1;
  while (owner > 0 && tokens[owner]?.kind === "mark") owner--;
  if (lowerAt(tokens, owner) === "'s") owner--;
  const relay = isCapital(tokens, owner)
    ? described(view, { core: { from: subject.core.from, to: owner + 1 }, insertion: null })
    : [];
  if (origins.length === 0 || relay.length === 0) return null;
  return {
    kind: "told",
    verb: at,
    from: subject.core.from,
    to: at + 2,
    after: false,
    tellers: relay,
    origins,
    relays: [],
  };
}

const SUBORDINATORS = /^(as|where|which|after|because|since|when|although|though|if|while)$/;

/** All tellings of a sentence, in order of their verbs; `insideQuotation`: it begins within one opened before. */
export function framesOf(view: View, insideQuotation: boolean): Frame[] {
  const { tokens } = view.sentence;
  if (tokens[tokens.length - 1]?.lower === "?" && !insideQuotation) return [];
  const frames: Frame[] = [];
  let quoted = insideQuotation;
  for (let at = 0; at < tokens.length; at++) {
    if (lowerAt(tokens, at) === '"') quoted = !quoted;
    if ((tokens[at] as Token).kind !== "word") continue;
    const draft = otherFrame(view, at) ?? (tellsAt(view, at) ? verbFrame(view, at) : null);
    if (draft === null) continue;
    // What people say inside a quotation by "he" and "they" belongs to its story.
    if (quoted && draft.tellers.every((teller) => teller.kind === "pronoun")) continue;
    const opener = lowerAt(tokens, draft.from - 1);
    const deeper = lowerAt(tokens, draft.from - 2);
    const subordinate = SUBORDINATORS.test(opener) && !(opener === "while" && deeper === ",");
    frames.push({ ...draft, subordinate, inside: quoted });
  }
  return frames;
}
