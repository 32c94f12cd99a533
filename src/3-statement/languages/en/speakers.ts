import type { Token } from "../../lexer.ts";
import type { Speaker } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { BE, HAVE, isAdverb, MODALS, PREPOSITIONS, SAY_FINITE } from "./words.ts";

/** Who a sentence says it from: origin first, then those who relayed it. */
export type Attribution = {
  readonly speakers: readonly Speaker[];
  /** Offset of the words that attribute, for explaining. */
  readonly at: number;
};

const MEDIA =
  /\b(news|newspaper|daily|times|ilbo|post|herald|tribune|agency|radio|broadcaster|television|tv|media|outlet|outlets|press|paper|magazine|website|blog|rfa|voa|bbc|cnn|afp|ap|upi|nhk|kbs|sbs|mbc|yonhap|reuters|kyodo|xinhua|report|reports|joongang|guardian|journal|dpa)\b/i;
const OFFICIAL =
  /\b(official|officials|ministry|minister|spokesman|spokeswoman|spokesperson|spokespeople|government|police|authorities|embassy|consulate|lawmaker|rep|president|department|bureau|diplomat|ambassador|rapporteur|commissioner|governor|senator|immigration|data|army)\b/i;
const CIVIL =
  /\b(activist|activists|group|groups|missionary|pastor|human rights|rights|watch|amnesty|organi[sz]ation|organi[sz]ations|ngo|coalition|alliance|union|centre|center|network|campaigner|campaigners|founder|director|church|association|society|foundation|justice|lawyer|advocate|advocates|council)\b/i;
const ANONYMOUS =
  /\b(source|sources|activist|activists|official|officials|people|person|witness|witnesses|resident|residents|missionary|missionaries|broker|brokers|relative|relatives|defector|defectors|member|members|insider|insiders|group|groups|report|reports|someone|others|another|one|observers|experts|outlet|media|newspaper|lawmaker|workers?|organi[sz]ation)\b/i;

function roleOf(text: string): string {
  if (MEDIA.test(text)) return "media";
  if (
    /\b(source|sources|witness|witnesses|resident|relative|mother|father|wife|husband|brother|sister)\b/i.test(
      text,
    )
  )
    return "source";
  if (OFFICIAL.test(text)) return "official";
  if (CIVIL.test(text)) return "civil society";
  return "person";
}

/** Titles that stand before a name and are no part of it (gold guide: "As written, without titles"). */
const TITLES = new Set(
  "rep rep. mr mrs ms dr prof rev gen maj lt col capt sen president minister spokesman spokeswoman spokesperson lawmaker ministry unification foreign government activist missionary pastor reverend director founder head leader defector former deputy vice chief officer official professor u.n. un special rapporteur".split(
    " ",
  ),
);

/** The proper name that ends a run of words ("Ministry spokesman Koo Byoung-sam" → "Koo Byoung-sam"), or null. */
function nameIn(tokens: readonly Token[], from: number, to: number, text: string): string | null {
  let end = to;
  while (end > from && tokens[end - 1]?.kind === "mark") end--;
  // "Rep. Park Sun-young of the Liberty Forward Party": the person, not the party.
  const of = tokens.findIndex((token, index) => index > from && index < end && token.lower === "of");
  if (of > from + 1 && tokens[of - 1]?.capitals !== "none" && tokens[of - 2]?.capitals !== "none") end = of;
  let start = end;
  for (let at = end - 1; at >= from; at--) {
    const token = tokens[at] as Token;
    const isName =
      token.capitals !== "none" ||
      (token.lower === "-" && token.tight) ||
      (token.tight && tokens[at - 1]?.lower === "-");
    const links =
      /^(of|for|and|the|de|al|bin|von)$/.test(token.lower) &&
      at > from &&
      tokens[at - 1]?.capitals !== "none";
    if (!isName && !links && token.lower !== ".") break;
    start = at;
  }
  while (
    start < end &&
    (TITLES.has(tokens[start]?.lower ?? "") ||
      /^(of|for|and|the|\.|a|an|its|their)$/.test(tokens[start]?.lower ?? ""))
  ) {
    start++;
  }
  // "sources in China": the capital belongs to the place, not to the speaker.
  if (start > from && PREPOSITIONS.has(tokens[start - 1]?.lower ?? "")) return null;
  if (start >= end) {
    // Nothing but titles: an institution's own name ("Unification Ministry", "Human Rights Watch").
    const whole = text.slice((tokens[from] as Token).start, (tokens[end - 1] ?? (tokens[from] as Token)).end);
    return /^[A-Z]\S*( [A-Z]\S*)+$/.test(whole) ? whole : null;
  }
  return text.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end);
}

function speakerOf(text: string, tokens: readonly Token[], from: number, to: number): Speaker | null {
  let start = from;
  let end = to;
  while (
    start < end &&
    (tokens[start]?.kind === "mark" ||
      /^(but|and|that|as|while|where|when|which|meanwhile|however|also|earlier|later)$/.test(
        tokens[start]?.lower ?? "",
      ))
  ) {
    start++;
  }
  while (
    end > start &&
    (tokens[end - 1]?.kind === "mark" ||
      isAdverb(tokens[end - 1]?.lower ?? "") ||
      /^(had|has|have|also|who)$/.test(tokens[end - 1]?.lower ?? ""))
  ) {
    end--;
  }
  if (start >= end) return null;
  const words = text.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end);
  const name = nameIn(tokens, start, end, text);
  const described =
    tokens[start]?.capitals === "none" ||
    /^(a|an|the|one|some|several|two|local|media|rights|activists|sources|officials)$/.test(
      tokens[start]?.lower ?? "",
    );
  const anonymous = name === null && described && ANONYMOUS.test(words);
  return { name, text: words, role: roleOf(words), anonymous };
}

/** Words that end a speaker's description to the right of the verb or "according to". */
function endOfDescription(sentence: ChunkedSentence, from: number): number {
  const { tokens, surroundings } = sentence;
  let at = from;
  for (; at < tokens.length && at < from + 22; at++) {
    const token = tokens[at] as Token;
    if (surroundings.isTime(at)) break;
    if (token.kind === "mark" && !(token.lower === "-" || token.lower === "." || token.lower === "'")) break;
    if (token.lower === "." && !(tokens[at - 1]?.capitals !== "none" && tokens[at + 1]?.capitals !== "none"))
      break;
    if (
      /^(who|which|whom|that|as|when|while|but|said|saying|say|says|told|because|after|before|if)$/.test(
        token.lower,
      )
    )
      break;
    if (at > from && token.lower === "in" && /^(a|an|its)$/.test(tokens[at + 1]?.lower ?? "")) break;
    if (at > from && token.lower === "by") break;
    if (at > from && token.lower === "on" && surroundings.isTime(at + 1)) break;
  }
  return at;
}

/** Start of the words that name the subject of the telling verb at token `say`. */
function startOfSubject(sentence: ChunkedSentence, say: number): { from: number; to: number } | null {
  const { tokens, surroundings } = sentence;
  let to = say;
  while (
    to > 0 &&
    (isAdverb(tokens[to - 1]?.lower ?? "") ||
      surroundings.isTime(to - 1) ||
      /^(had|has|have|also|on|was|were|is|are|been)$/.test(tokens[to - 1]?.lower ?? ""))
  )
    to--;
  if (to === 0) return null;
  const segments: { from: number; to: number }[] = [];
  let end = to;
  for (let at = to - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    const { lower } = token;
    const hard =
      lower === '"' ||
      lower === ";" ||
      lower === ":" ||
      lower === "\u2013" ||
      lower === ")" ||
      (lower === "." &&
        at < to - 1 &&
        tokens[at + 1]?.capitals !== "none" &&
        !/^[a-z]\.?$/.test(tokens[at - 1]?.lower ?? "") &&
        (tokens[at - 1]?.lower.length ?? 0) > 4);
    const clause = /^(that|but|while|because|whereas|after|as|when|if|although)$/.test(lower);
    if (hard || clause || lower === ",") {
      if (at + 1 < end) segments.unshift({ from: at + 1, to: end });
      end = at;
      if (hard || clause) {
        end = -1;
        break;
      }
      continue;
    }
    // Two finite verbs cannot share one description: what is before belongs to another clause.
    if (at < to - 1 && /^(was|were|had|said|told|says)$/.test(lower)) {
      const cut = tokens.findIndex((other, index) => index > at && index < end && other.lower === "and");
      segments.unshift({ from: cut > 0 ? cut + 1 : at + 1, to: end });
      end = -1;
      break;
    }
  }
  if (end > 0) segments.unshift({ from: 0, to: end });
  const verb = tokens.findIndex(
    (token, at) => at > (segments[0]?.from ?? 0) && at < to && isFiniteVerb(sentence, token.lower),
  );
  // "China denies having repatriated anyone and says": the subject of the first verb is that of the second.
  if (verb > 0 && tokens[to - 1]?.lower === "and") {
    const first = segments.find((segment) => segment.from < verb && segment.to >= verb);
    if (first !== undefined) return { from: first.from, to: verb };
  }
  const closing = tokens[to - 1]?.lower === ",";
  const last = segments[segments.length - 1];
  if (last === undefined) return null;
  if (!closing) {
    const lead = segments[segments.length - 2];
    // "Its Asia-Pacific director, Sam Zarifi" closes with a comma; without one the last segment is the subject.
    return lead !== undefined && isDetached(sentence, last) ? lead : last;
  }
  // "X, head of Y, said" and "X, who works in Z, told": the name stands before the insertion.
  const insertion = segments[segments.length - 1] as { from: number; to: number };
  const before = segments[segments.length - 2];
  if (before === undefined) return insertion;
  return isProperName(sentence, insertion) ? insertion : before;
}

function isFiniteVerb({ surroundings }: ChunkedSentence, lower: string): boolean {
  if (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || SAY_FINITE.has(lower)) return true;
  if (/^(denies|denied|refused|declined)$/.test(lower)) return true;
  return surroundings.lexicon.verbs.get(lower)?.flags.past === true;
}

function isDetached({ tokens }: ChunkedSentence, segment: { from: number; to: number }): boolean {
  return PREPOSITIONS.has(tokens[segment.from]?.lower ?? "") && tokens[segment.from]?.lower !== "of";
}

/** "Sam Zarifi": nothing but capitalised words. */
function isProperName({ tokens }: ChunkedSentence, segment: { from: number; to: number }): boolean {
  const words = tokens.slice(segment.from, segment.to).filter((token) => token.kind === "word");
  return (
    words.length > 1 && words.length <= 4 && words.every((token) => token.capitals !== "none" || token.tight)
  );
}

/** Relay named as the listener ("told RFA", "told The Korea Herald"), or null ("told reporters"). */
function listenerOf(sentence: ChunkedSentence, text: string, say: number): Speaker | null {
  const { tokens } = sentence;
  let from = say + 1;
  if (tokens[from]?.lower === "to") from++;
  const opensProper =
    tokens[from]?.capitals !== "none" ||
    (tokens[from]?.lower === "the" && tokens[from + 1]?.capitals !== "none");
  if (!opensProper || tokens[from] === undefined) return null;
  const to = endOfDescription(sentence, from);
  let end = from;
  while (end < to && (tokens[end]?.capitals !== "none" || /^(the|of|'s|-)$/.test(tokens[end]?.lower ?? "")))
    end++;
  if (end === from) return null;
  const words = text
    .slice((tokens[from] as Token).start, (tokens[end - 1] as Token).end)
    .replace(/['\u2019]s$/, "");
  if (!MEDIA.test(words) && !/^(the )?[A-Z]/.test(words)) return null;
  return {
    name: words.replace(/^the /i, ""),
    text: words,
    role: MEDIA.test(words) ? "media" : "organisation",
    anonymous: false,
  };
}

const PRONOUN_SUBJECT = new Set(["he", "she", "they", "it"]);

/** What earlier sentences told of speakers, for pronouns and "the source". */
export type SpeakerMemory = {
  readonly last: readonly Speaker[];
  readonly known: readonly Speaker[];
};

export const NO_SPEAKERS: SpeakerMemory = { last: [], known: [] };

/** "the source", "the group", "the ministry", "Kim": the earlier speaker that the short form stands for. */
function recalled(speaker: Speaker, memory: SpeakerMemory): Speaker {
  const short = speaker.text.toLowerCase().replace(/^(the|this|that) (same )?/, "");
  if (short === speaker.text.toLowerCase() && speaker.name === null) return speaker;
  const words = short.split(/\s+/);
  const key = words[words.length - 1] ?? short;
  for (let at = memory.known.length - 1; at >= 0; at--) {
    const candidate = memory.known[at] as Speaker;
    if (candidate.text.length <= speaker.text.length) continue;
    const pattern = new RegExp(`\\b${key.replaceAll(/[^\p{L}\p{N}-]/gu, ".")}\\b`, "iu");
    if (words.length <= 2 && pattern.test(candidate.text)) return candidate;
    if (speaker.name !== null && candidate.name?.includes(speaker.name) === true) return candidate;
  }
  return speaker;
}

function pronounSpeaker(memory: SpeakerMemory): readonly Speaker[] {
  return memory.last;
}

/** Who the sentence says its news from; null if it names nobody. */
export function attributionOf(
  sentence: ChunkedSentence,
  text: string,
  memory: SpeakerMemory,
): Attribution | null {
  const { chunks, tokens } = sentence;
  const origins: Speaker[] = [];
  const relays: Speaker[] = [];
  let at = -1;
  chunks.forEach((chunk) => {
    if (chunk.kind !== "say") return;
    const found = sayingOf(sentence, text, chunk.from, chunk.to, chunk.verb, memory);
    if (found === null) return;
    if (at < 0) at = (tokens[chunk.from] as Token).start;
    if (
      chunk.verb === "quoting" ||
      chunk.verb === "citing" ||
      chunk.verb === "quoted" ||
      chunk.verb === "cited"
    ) {
      origins.unshift(...found.quoted);
      relays.unshift(
        ...found.tellers.filter((teller) => !relays.some((relay) => relay.text === teller.text)),
      );
      return;
    }
    if (origins.length === 0) origins.push(...found.tellers);
    else
      relays.push(
        ...found.tellers.filter((teller) => !origins.some((origin) => origin.text === teller.text)),
      );
    relays.push(...found.quoted);
  });
  const chain = [...origins, ...relays].filter(
    (speaker, index, all) => all.findIndex((other) => other.text === speaker.text) === index,
  );
  return chain.length === 0 ? null : { speakers: chain, at };
}

type Saying = { readonly tellers: readonly Speaker[]; readonly quoted: readonly Speaker[] };

function sayingOf(
  sentence: ChunkedSentence,
  text: string,
  from: number,
  to: number,
  verb: string,
  memory: SpeakerMemory,
): Saying | null {
  const { tokens } = sentence;
  const described = (start: number, end: number): Speaker[] => {
    const speaker = speakerOf(text, tokens, start, end);
    return speaker === null ? [] : [recalled(speaker, memory)];
  };
  if (verb === "according to") return { tellers: described(to, endOfDescription(sentence, to)), quoted: [] };
  if (verb === "quoting" || verb === "citing") {
    return { tellers: [], quoted: described(to, endOfDescription(sentence, to)) };
  }
  if (verb === "saying") return null;
  const inverted = isInverted(tokens, from);
  const subject = inverted
    ? { from: to, to: endOfDescription(sentence, to) }
    : startOfSubject(sentence, from);
  if (subject === null) return null;
  const first = tokens
    .slice(subject.from, subject.to)
    .find((token) => token.kind === "word" && !isAdverb(token.lower));
  const pronoun = first !== undefined && PRONOUN_SUBJECT.has(first.lower) && subject.to - subject.from <= 3;
  const tellers = pronoun ? pronounSpeaker(memory) : described(subject.from, subject.to);
  if (verb === "quoted" || verb === "cited") {
    const passive = /^(was|were|is|are|been)$/.test(tokens[from - 1]?.lower ?? "");
    if (passive) return { tellers: [], quoted: tellers };
    return { tellers, quoted: described(to, endOfDescription(sentence, to)) };
  }
  const listener = /^(told|tell|tells|confirmed)$/.test(verb) ? listenerOf(sentence, text, from) : null;
  return { tellers, quoted: listener === null ? [] : [listener] };
}

/** `," said Kim`: the verb stands after a quotation or a comma and a name follows it. */
function isInverted(tokens: readonly Token[], say: number): boolean {
  const before = tokens[say - 1]?.lower;
  const after = tokens[say + 1];
  if (before !== '"' && before !== ",") return false;
  if (after === undefined || after.kind !== "word") return false;
  return after.capitals !== "none" || /^(a|an|the|one|another|several|two|some)$/.test(after.lower);
}

/** The memory after a sentence that `attribution` was read in. */
export function remember(memory: SpeakerMemory, attribution: Attribution | null): SpeakerMemory {
  if (attribution === null) return memory;
  const fresh = attribution.speakers.filter(
    (speaker) => !memory.known.some((known) => known.text === speaker.text),
  );
  return { last: attribution.speakers, known: [...memory.known, ...fresh] };
}
