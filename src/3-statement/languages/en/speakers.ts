import type { Speaker } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import type { Described } from "./speakers/describe.ts";
import { figuresIn } from "./speakers/figures.ts";
import type { Frame } from "./speakers/frame.ts";
import { framesOf } from "./speakers/frames.ts";
import type { Known, Memory } from "./speakers/memory.ts";
import { bodyOf, NOBODY, pronounMeans, reveals, sameName, shortMeans } from "./speakers/memory.ts";
import { scopesOf } from "./speakers/scopes.ts";
import type { Teller } from "./speakers/tellers.ts";
import { isNumberWord } from "./speakers/vocabulary.ts";

/** A stretch of a document that somebody tells: offsets, and the speakers, origin first. */
export type ToldBy = { readonly start: number; readonly end: number; readonly speakers: readonly Speaker[] };

/** Who tells a sentence: the stretches of it that somebody is named for, and who was telling before it. */
export type SentenceSpeakers = {
  readonly stretches: readonly ToldBy[];
  readonly before: readonly Speaker[];
  /** A title's attributions count for less than the body's. */
  readonly title: boolean;
};

/** Speakers of something told, and whether the sentence itself names them. */
export type Attribution = { readonly speakers: readonly Speaker[]; readonly attributed: boolean };

/** A telling with its speakers worked out, still open to what later sentences reveal of them. */
type Resolved = {
  readonly frame: Frame;
  readonly sentence: number;
  readonly described: readonly Described[];
  /** Those whom the tellers have it from, by the words of this frame. */
  readonly behind: readonly Speaker[];
  origins: readonly Speaker[];
  relays: readonly Speaker[];
};

function unique(speakers: readonly Speaker[]): readonly Speaker[] {
  return speakers.filter(
    (speaker, index) =>
      speakers.findIndex(
        (other) =>
          other.text === speaker.text ||
          (other.name !== null && speaker.name !== null && sameName(other.name, speaker.name)),
      ) === index,
  );
}

type Meant = { readonly chain: readonly Speaker[]; readonly described: Described | null };

function meantBy(teller: Teller, memory: Memory): Meant | null {
  if (teller.kind === "pronoun") {
    const known = pronounMeans(teller.lower, memory);
    if (known !== null) return { chain: known.chain, described: known.described };
    return memory.last.length > 0 && teller.lower !== "it" ? { chain: memory.last, described: null } : null;
  }
  const { described } = teller;
  const known = shortMeans(described, memory);
  if (known !== null && known.silent === null) {
    const longer =
      known.described.speaker.text.length >= described.speaker.text.length || described.speaker.name === null;
    return longer
      ? { chain: known.chain, described: known.described }
      : { chain: [described.speaker, ...known.chain.slice(1)], described };
  }
  const met = known?.described ?? described;
  const who = met.speaker.text.length > described.speaker.text.length ? met : described;
  const body = who.body ?? described.body ?? bodyOf(who, memory);
  return { chain: body === null ? [who.speaker] : [who.speaker, body], described: who };
}

function remembered(
  memory: Memory,
  described: Described,
  chain: readonly Speaker[],
  silent: Known["silent"] = null,
): Memory {
  const { text } = described.speaker;
  const recent = memory.known.slice(-REMEMBERED);
  if (silent !== null && recent.some((other) => other.described.speaker.text === text && silent === "named"))
    return memory;
  const before = recent.find((other) => other.described.speaker.text === text);
  const known = recent.filter((other) => other !== before);
  const told = silent !== null && before !== undefined ? before : { described, chain, silent };
  return { ...memory, known: [...known, told] };
}

/** How many speakers are kept in mind: the reading stays linear. */
const REMEMBERED = 40;

/** Who a sentence is about, and the bodies that it names: what "he" and "the group" may later point to. */
function toldOf(memory: Memory, sentence: ChunkedSentence, text: string): Memory {
  let next = memory;
  for (const { described, silent } of figuresIn({ sentence, text })) {
    const known = shortMeans(described, next);
    next =
      known === null
        ? remembered(next, described, [described.speaker], silent)
        : remembered(next, known.described, known.chain, silent);
  }
  return next;
}

/** Works out who the tellers of a frame are, in the light of what has been told. */
function resolve(
  frame: Frame,
  sentence: number,
  memory: Memory,
): { resolved: Resolved | null; memory: Memory } {
  const meant = (tellers: readonly Teller[]): Meant[] =>
    tellers.flatMap((teller) => {
      const found = meantBy(teller, memory);
      return found === null ? [] : [found];
    });
  const tellers = meant(frame.tellers);
  const origins = meant(frame.origins);
  const relays = meant(frame.relays);
  if (tellers.length === 0 && relays.length === 0 && origins.length === 0) return { resolved: null, memory };
  const behind = unique(origins.flatMap(({ chain }) => chain.slice(0, 1)));
  const told = unique(tellers.flatMap(({ chain }) => chain));
  const passing = relays.flatMap(({ chain }) => chain.slice(0, 1));
  let next = memory;
  for (const { described, chain } of relays)
    if (described !== null) next = remembered(next, described, chain);
  for (const { described, chain } of origins)
    if (described !== null) next = remembered(next, described, unique([...chain.slice(0, 1), ...told]));
  for (const { described, chain } of tellers) {
    if (described === null) continue;
    next = remembered(next, described, unique([...(frame.lasting ? behind : []), ...chain, ...passing]));
  }
  const known = [...tellers, ...origins].flatMap(({ described }) => (described === null ? [] : [described]));
  return {
    resolved: {
      frame,
      sentence,
      described: known,
      behind,
      origins: unique([...behind, ...told]),
      relays: passing,
    },
    memory: next,
  };
}

/** The speakers that go on telling after a sentence; null where it names none. */
function lastOf(own: readonly Resolved[]): readonly Speaker[] | null {
  const main = own.findLast(({ frame }) => frame.kind === "told" && !frame.subordinate && !frame.inside);
  const quoted = own.filter(({ frame }) => frame.kind === "quoted").flatMap(({ origins }) => origins);
  if (main === undefined) return quoted.length === 0 ? null : quoted;
  const told = main.frame.lasting
    ? main.origins
    : main.origins.filter((speaker) => !main.behind.includes(speaker));
  return unique([...quoted, ...(told.length > 0 ? told : main.origins), ...main.relays]);
}

/** Who tells each sentence of a document, in order. Linear in the number of its words. */
export function speakersOfDocument(sentences: readonly ChunkedSentence[], text: string): SentenceSpeakers[] {
  let memory = NOBODY;
  let paragraph = -1;
  let quoted = false;
  const resolved: Resolved[][] = [];
  const before: (readonly Speaker[])[] = [];
  const open: boolean[] = [];
  let named = Number.NEGATIVE_INFINITY;
  sentences.forEach((sentence, index) => {
    if (sentence.paragraph !== paragraph) quoted = false;
    paragraph = sentence.paragraph;
    before.push(index - named <= CARRIED_WITHIN ? memory.last : []);
    const own: Resolved[] = [];
    let fresh = sentence.title ? memory : toldOf(memory, sentence, text);
    for (const frame of framesOf({ sentence, text }, quoted)) {
      const step = resolve(frame, index, fresh);
      // Who is quoted inside a quotation is told of by its speaker alone.
      if (!frame.inside) fresh = step.memory;
      if (step.resolved !== null) own.push(step.resolved);
    }
    resolved.push(own);
    if (!sentence.title) {
      const last = lastOf(own);
      if (last !== null) named = index;
      memory = { ...fresh, last: last ?? fresh.last };
    }
    for (const token of sentence.tokens) if (token.lower === '"') quoted = !quoted;
    open.push(quoted);
  });
  revealAll(resolved);
  const told = sentences.map((sentence, index) => stretchesOf(sentence, resolved[index] as Resolved[]));
  let someone = false;
  return sentences.map((sentence, index) => {
    const stretches = told[index] as readonly ToldBy[];
    const later = stretches.length > 0 ? null : announced(sentences, told, open, index);
    const whole = later === null ? [] : [{ start: sentence.start, end: sentence.end, speakers: later }];
    const carried = before[index] as readonly Speaker[];
    if (carried.length > 0) someone = true;
    const by = carried.length > 0 || someone ? carried : nextIn(sentences, told, resolved, index);
    return { stretches: later === null ? stretches : whole, before: by, title: sentence.title };
  });
}

/** For how many sentences a speaker is taken to go on telling: what comes later is mostly the publisher's own. */
const CARRIED_WITHIN = 3;

/** Speakers that a following sentence names for this one: the end of its quotation, or "So says …". */
function announced(
  sentences: readonly ChunkedSentence[],
  told: readonly (readonly ToldBy[])[],
  open: readonly boolean[],
  index: number,
): readonly Speaker[] | null {
  const next = sentences[index + 1];
  if (next === undefined || sentences[index]?.title === true) return null;
  const [first, second, third] = next.tokens;
  const announces =
    (first?.lower === "so" && /^(says|said|say)$/.test(second?.lower ?? "")) ||
    (/^(that|this)$/.test(first?.lower ?? "") && third?.lower === "according");
  if (announces) return told[index + 1]?.[0]?.speakers ?? null;
  let at = index;
  while (open[at] === true && sentences[at + 1]?.paragraph === sentences[index]?.paragraph) at++;
  return at === index ? null : (told[at]?.at(-1)?.speakers ?? null);
}

/** How far on, in sentences, the first source of a document may be named. */
const NAMED_WITHIN = 3;

/** The first speakers that are named after a sentence before which nobody was. */
function nextIn(
  sentences: readonly ChunkedSentence[],
  told: readonly (readonly ToldBy[])[],
  resolved: readonly (readonly Resolved[])[],
  index: number,
): readonly Speaker[] {
  if (sentences[index]?.title === true) return [];
  for (let at = index + 1; at <= index + NAMED_WITHIN && at < sentences.length; at++) {
    const speakers = told[at]?.[0]?.speakers;
    if (speakers === undefined) continue;
    const first = resolved[at]?.[0];
    return first !== undefined && confirmsFigure(sentences[at] as ChunkedSentence, first.frame)
      ? []
      : speakers;
  }
  return [];
}

/** "A spokeswoman confirmed that 60 were held": she answers for that figure, and for no other. */
function confirmsFigure({ tokens }: ChunkedSentence, { verb }: Frame): boolean {
  if (!/^(confirmed|confirms|confirm|acknowledged|admitted)$/.test(tokens[verb]?.lower ?? "")) return false;
  return tokens
    .slice(verb + 1, verb + 1 + CONFIRMED_WITHIN)
    .some(({ kind, lower }) => kind === "number" || isNumberWord(lower));
}

/** How far behind the verb, in words, stands the figure that is confirmed. */
const CONFIRMED_WITHIN = 8;

/** How many sentences on a name may still say who was meant. */
const REVEALED_WITHIN = 6;

/** Puts names told later in the place of what they reveal, and origins told later before those who relayed them. */
function revealAll(resolved: readonly (readonly Resolved[])[]): void {
  const all = resolved.flat();
  all.forEach((earlier, index) => {
    for (let at = index + 1; at < all.length; at++) {
      const later = all[at] as Resolved;
      if (later.sentence - earlier.sentence > REVEALED_WITHIN) break;
      if (later.sentence === earlier.sentence) continue;
      if (revealOrigin(earlier, later) || revealSource(earlier, later) || revealName(earlier, later)) break;
    }
  });
}

/** "RFA reported …": later "a missionary told RFA" says from whom. */
function revealOrigin(earlier: Resolved, later: Resolved): boolean {
  // "Ten were seized, RFA reported.": only who is named next is whom RFA has it from.
  if (earlier.frame.after && later.sentence - earlier.sentence > 1) return false;
  const [only, ...more] = earlier.origins;
  if (only === undefined || more.length > 0 || earlier.relays.length > 0 || only.role !== "media")
    return false;
  if (only.name === null || later.origins.length === 0) return false;
  const name = only.name;
  if (!later.relays.some((relay) => relay.name !== null && sameName(relay.name, name))) return false;
  earlier.origins = unique([...later.origins, only]);
  return true;
}

/** "An activist said …": later "the activist cited sources in China" says from whom. */
function revealSource(earlier: Resolved, later: Resolved): boolean {
  const [origin] = earlier.origins;
  const opens = later.frame.kind === "quoted" && later.frame.from === 0;
  if (origin === undefined || !(later.frame.lasting || opens)) return false;
  const behind = opens ? later.origins : later.behind;
  if (behind.length === 0 || behind.includes(origin)) return false;
  if (!opens && !later.origins.includes(origin)) return false;
  if (opens && later.sentence - earlier.sentence > 1) return false;
  earlier.origins = unique([...behind, ...earlier.origins]);
  return true;
}

function revealName(earlier: Resolved, later: Resolved): boolean {
  const vague = earlier.described.find(({ speaker }) => earlier.origins.includes(speaker));
  if (vague === undefined) return false;
  const put = (speakers: readonly Speaker[]): true => {
    earlier.origins = unique(
      earlier.origins.flatMap((speaker) => (speaker === vague.speaker ? speakers : [speaker])),
    );
    return true;
  };
  const named = later.described.find((described) => reveals(described, vague));
  if (named !== undefined) return put([named.speaker]);
  // "a rights group said", then "X, its founder": the body is named by the one who speaks for it.
  if (vague.number !== "body" || vague.speaker.name !== null || vague.definite) return false;
  if (vague.speaker.role !== "civil society") return false;
  const speaks = later.described.find(({ body }) => body !== null);
  return speaks === undefined || speaks.body === null ? false : put([speaks.speaker, speaks.body]);
}

function stretchesOf(sentence: ChunkedSentence, own: readonly Resolved[]): ToldBy[] {
  const { tokens } = sentence;
  return scopesOf(
    sentence,
    own.map(({ frame }) => frame),
  ).flatMap(({ from, to, frames }) => {
    const told = frames.flatMap((at) => own[at] ?? []);
    const quoted = told.filter(({ frame }) => frame.kind === "quoted").flatMap(({ origins }) => origins);
    const plain = told.filter(({ frame }) => frame.kind !== "quoted");
    const speakers = withoutOwner(
      unique([
        ...quoted,
        ...plain.flatMap(({ behind }) => behind),
        ...plain.flatMap(({ origins }) => origins),
        ...plain.flatMap(({ relays }) => relays),
      ]),
    );
    const first = tokens[from];
    const last = tokens[to - 1];
    return first === undefined || last === undefined || speakers.length === 0
      ? []
      : [{ start: first.start, end: last.end, speakers }];
  });
}

/** "South Korea believes …, its ministry said": the ministry is who speaks. */
function withoutOwner(speakers: readonly Speaker[]): readonly Speaker[] {
  const [first, second] = speakers;
  if (first?.role !== "official" || first.name === null || second === undefined) return speakers;
  return second.role === "official" && /^its /i.test(second.text) ? speakers.slice(1) : speakers;
}

/** Who tells what stands from `start` to `end` in a sentence. */
export function speakersAt(told: SentenceSpeakers, start: number, end: number): Attribution {
  const middle = (start + end) / 2;
  const own = told.stretches.find((stretch) => stretch.start <= middle && middle <= stretch.end);
  if (own !== undefined) return { speakers: own.speakers, attributed: !told.title };
  if (told.before.length > 0) return { speakers: told.before, attributed: false };
  return { speakers: told.stretches[0]?.speakers ?? [], attributed: false };
}
