import type { Speaker } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import type { Described } from "./speakers/describe.ts";
import { figuresIn } from "./speakers/figures.ts";
import type { Frame, Teller } from "./speakers/frames.ts";
import { framesOf } from "./speakers/frames.ts";
import type { Known, Memory } from "./speakers/memory.ts";
import { NOBODY, pronounMeans, reveals, sameName, shortMeans } from "./speakers/memory.ts";
import { scopesOf } from "./speakers/scopes.ts";

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
  if (known !== null) {
    const longer =
      known.described.speaker.text.length >= described.speaker.text.length || described.speaker.name === null;
    return longer
      ? { chain: known.chain, described: known.described }
      : { chain: [described.speaker, ...known.chain.slice(1)], described };
  }
  return {
    chain: described.body === null ? [described.speaker] : [described.speaker, described.body],
    described,
  };
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
  const first = [
    ...origins.flatMap(({ chain }) => chain.slice(0, 1)),
    ...tellers.flatMap(({ chain }) => chain),
  ];
  if (first.length === 0 && relays.length === 0) return { resolved: null, memory };
  const passing = relays.flatMap(({ chain }) => chain.slice(0, 1));
  let next = memory;
  for (const { described, chain } of relays)
    if (described !== null) next = remembered(next, described, chain);
  for (const { described, chain } of origins)
    if (described !== null)
      next = remembered(
        next,
        described,
        unique([...chain.slice(0, 1), ...tellers.flatMap((teller) => teller.chain)]),
      );
  for (const { described, chain } of tellers)
    if (described !== null) next = remembered(next, described, unique([...chain, ...passing]));
  const known = [...tellers, ...origins].flatMap(({ described }) => (described === null ? [] : [described]));
  return {
    resolved: { frame, sentence, described: known, origins: unique(first), relays: passing },
    memory: next,
  };
}

/** Who tells each sentence of a document, in order. Linear in the number of its words. */
export function speakersOfDocument(sentences: readonly ChunkedSentence[], text: string): SentenceSpeakers[] {
  let memory = NOBODY;
  let paragraph = -1;
  let quoted = false;
  const resolved: Resolved[][] = [];
  const before: (readonly Speaker[])[] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.paragraph !== paragraph) quoted = false;
    paragraph = sentence.paragraph;
    const frames = framesOf({ sentence, text }, quoted);
    before.push(memory.last);
    const own: Resolved[] = [];
    let fresh = sentence.title ? memory : toldOf(memory, sentence, text);
    for (const frame of frames) {
      const step = resolve(frame, index, fresh);
      // Who is quoted inside a quotation is told of by its speaker alone.
      if (!frame.inside) fresh = step.memory;
      if (step.resolved !== null) own.push(step.resolved);
    }
    resolved.push(own);
    const main = own.findLast(({ frame }) => !frame.subordinate && !frame.inside);
    if (!sentence.title)
      memory = main === undefined ? fresh : { ...fresh, last: unique([...main.origins, ...main.relays]) };
    for (const token of sentence.tokens) if (token.lower === '"') quoted = !quoted;
  });
  reveal(resolved);
  return sentences.map((sentence, index) => {
    const own = resolved[index] as Resolved[];
    return {
      stretches: stretchesOf(sentence, own),
      before: before[index] as readonly Speaker[],
      title: sentence.title,
    };
  });
}

/** How many sentences on a name may still say who was meant. */
const REVEALED_WITHIN = 6;

/** Puts names told later in the place of what they reveal, and origins told later before those who relayed them. */
function reveal(resolved: readonly (readonly Resolved[])[]): void {
  const all = resolved.flat();
  all.forEach((earlier, index) => {
    for (let at = index + 1; at < all.length; at++) {
      const later = all[at] as Resolved;
      if (later.sentence - earlier.sentence > REVEALED_WITHIN) break;
      if (later.sentence === earlier.sentence) continue;
      if (revealOrigin(earlier, later) || revealName(earlier, later)) break;
    }
  });
}

/** "RFA reported …": later "a missionary told RFA" says from whom. */
function revealOrigin(earlier: Resolved, later: Resolved): boolean {
  const [only, ...more] = earlier.origins;
  if (
    only === undefined ||
    more.length > 0 ||
    earlier.relays.length > 0 ||
    only.role !== "media" ||
    only.name === null
  )
    return false;
  const name = only.name;
  const isRelay = later.relays.some((relay) => relay.name !== null && sameName(relay.name, name));
  if (!isRelay || later.origins.length === 0) return false;
  earlier.origins = unique([...later.origins, only]);
  return true;
}

function revealName(earlier: Resolved, later: Resolved): boolean {
  const vague = earlier.described.find(({ speaker }) => earlier.origins.includes(speaker));
  if (vague === undefined) return false;
  const named = later.described.find((described) => reveals(described, vague));
  if (named !== undefined) {
    earlier.origins = unique(
      earlier.origins.flatMap((speaker) => (speaker === vague.speaker ? [named.speaker] : [speaker])),
    );
    return true;
  }
  // "a rights group said", then "X, its founder": the body is named by the one who speaks for it.
  const speaks = later.described.find(
    ({ body }) =>
      body !== null &&
      vague.number === "body" &&
      vague.speaker.name === null &&
      vague.speaker.role === "civil society" &&
      !vague.definite,
  );
  if (speaks === undefined || speaks.body === null) return false;
  const { speaker, body } = speaks;
  earlier.origins = unique(
    earlier.origins.flatMap((other) => (other === vague.speaker ? [speaker, body] : [other])),
  );
  return true;
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
    const speakers = unique([
      ...quoted,
      ...plain.flatMap(({ origins }) => origins),
      ...plain.flatMap(({ relays }) => relays),
    ]);
    const first = tokens[from];
    const last = tokens[to - 1];
    return first === undefined || last === undefined || speakers.length === 0
      ? []
      : [{ start: first.start, end: last.end, speakers }];
  });
}

/** Who tells what stands from `start` to `end` in a sentence. */
export function speakersAt(told: SentenceSpeakers, start: number, end: number): Attribution {
  const middle = (start + end) / 2;
  const own = told.stretches.find((stretch) => stretch.start <= middle && middle <= stretch.end);
  if (own !== undefined) return { speakers: own.speakers, attributed: !told.title };
  if (told.before.length > 0) return { speakers: told.before, attributed: false };
  return { speakers: told.stretches[0]?.speakers ?? [], attributed: false };
}
