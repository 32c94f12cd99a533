import type { Token } from "../../lexer.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ActReading } from "./acts.ts";
import { actAt, opensAct } from "./acts.ts";
import type { EnglishLexicon } from "./lexicon.ts";
import type { PeoplePhrase, Surroundings } from "./people/phrase.ts";
import { isPeopleOpener, peopleAt, withFellows } from "./people.ts";
import type { Sentence } from "./sentences.ts";
import { BE, HAVE, PREPOSITIONS, SAY_FINITE } from "./words.ts";

type ChunkSpan = { readonly from: number; readonly to: number };

/** A sentence cut into what the rules speak of; a word that is nothing of these stands alone. */
export type Chunk =
  | (ChunkSpan & { readonly kind: "people"; readonly phrase: PeoplePhrase })
  | (ChunkSpan & { readonly kind: "act"; readonly reading: ActReading })
  | (ChunkSpan & { readonly kind: "time"; readonly mention: TimeMention })
  | (ChunkSpan & { readonly kind: "place"; readonly mention: PlaceMention })
  | (ChunkSpan & { readonly kind: "say"; readonly verb: string })
  | (ChunkSpan & { readonly kind: "word"; readonly lower: string });

/** The word that a chunk is; empty for whatever is more than a word. */
export function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : "";
}

/** A sentence with its chunks and the mentions inside it. */
export type ChunkedSentence = Sentence & {
  readonly index: number;
  readonly chunks: readonly Chunk[];
  readonly surroundings: Surroundings;
  readonly places: readonly PlaceMention[];
};

type Anchored<Mention> = { readonly from: number; readonly to: number; readonly mention: Mention };

/** Mentions of a sentence by the token they begin at. Both lists are in order of their offsets. */
function anchor<Mention extends { readonly start: number; readonly end: number }>(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Map<number, Anchored<Mention>> {
  const anchored = new Map<number, Anchored<Mention>>();
  let at = 0;
  for (const mention of mentions) {
    while (at < tokens.length && (tokens[at] as Token).end <= mention.start) at++;
    let to = at;
    while (to < tokens.length && (tokens[to] as Token).start < mention.end) to++;
    if (to > at) anchored.set(at, { from: at, to, mention });
  }
  return anchored;
}

/** "SEOUL, July 22 --": the date that opens a dispatch is that of the telling. */
function isDateline(tokens: readonly Token[], time: { readonly from: number; readonly to: number }): boolean {
  if (time.from > 8 || tokens[0]?.capitals !== "all") return false;
  const after = tokens[time.to]?.lower ?? "";
  return /^(-|\u2013|\(|:)$/.test(after);
}

function opensSaying(lower: string): boolean {
  return SAY_FINITE.has(lower) || /^(according|as|quoting|citing|saying)$/.test(lower);
}

function sayAt(tokens: readonly Token[], at: number): (ChunkSpan & { readonly verb: string }) | null {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "according" && tokens[at + 1]?.lower === "to")
    return { from: at, to: at + 2, verb: "according to" };
  if (lower === "as" && tokens[at + 1]?.lower === "saying") return { from: at, to: at + 2, verb: "saying" };
  if (lower === "quoting" || lower === "citing" || lower === "saying")
    return { from: at, to: at + 1, verb: lower };
  if (!SAY_FINITE.has(lower)) return null;
  // "put the number at 31" tells; "put on a bus" does not.
  if (lower === "put" || lower === "puts") {
    return /^(the|their|its|his|her)$/.test(tokens[at + 1]?.lower ?? "")
      ? { from: at, to: at + 1, verb: lower }
      : null;
  }
  const before = tokens[at - 1]?.lower ?? "";
  if (before === "-" && tokens[at]?.tight) return null;
  // "About 220 people believed to be Uighurs": nobody tells.
  if (/^(to|by)$/.test(tokens[at + 1]?.lower ?? "") && /^(believed|thought|suspected|presumed)$/.test(lower))
    return null;
  // "are reported arrested", "is said to have": nobody tells.
  if (/^(is|are|was|were|been|being)$/.test(before) && lower !== "quoted" && lower !== "cited") return null;
  // "the reported arrests", "the report's claims": a describing word or a noun.
  if (/^(the|a|an|this|these|those|its|their|his|her|of|some|many|no|such|'s)$/.test(before)) return null;
  return { from: at, to: at + 1, verb: lower };
}

/** Cuts one sentence into chunks. `times` and `places` are those inside the sentence, in order. */
export function chunkSentence(
  sentence: Sentence,
  index: number,
  times: readonly TimeMention[],
  places: readonly PlaceMention[],
  lexicon: EnglishLexicon,
): ChunkedSentence {
  const { tokens } = sentence;
  const timesAt = anchor(tokens, times);
  const placesAt = anchor(tokens, places);
  // The day of a dateline tells no time, and counts nobody either.
  const covered = new Uint8Array(tokens.length);
  for (const time of timesAt.values()) covered.fill(1, time.from, time.to);
  for (const time of timesAt.values()) if (isDateline(tokens, time)) timesAt.delete(time.from);
  const surroundings: Surroundings = { tokens, lexicon, isTime: (at) => covered[at] === 1 };
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const chunk = chunkAt(surroundings, at, timesAt, placesAt);
    chunks.push(chunk);
    if (chunk.kind === "people") chunks.push(...premodifyingActs(surroundings, chunk.phrase));
    if (chunk.kind === "act" && chunk.reading.object !== null) {
      const { object } = chunk.reading;
      chunks.push({ kind: "people", from: object.from, to: object.to, phrase: object });
    }
    at = chunk.to;
  }
  return { ...sentence, index, chunks, surroundings, places };
}

/** Words that begin neither people, act nor saying, by what is known of them so far. */
const plainWords = new WeakMap<EnglishLexicon, Map<string, boolean>>();
const MOST_PLAIN = 20_000;

/** Whether a word without a capital is nothing but a word, wherever it stands. */
function isPlain(lexicon: EnglishLexicon, lower: string): boolean {
  let known = plainWords.get(lexicon);
  if (known === undefined || known.size > MOST_PLAIN) {
    known = new Map();
    plainWords.set(lexicon, known);
  }
  let plain = known.get(lower);
  if (plain === undefined) {
    plain = !isPeopleOpener(lexicon, lower) && !opensAct(lexicon, lower) && !opensSaying(lower);
    known.set(lower, plain);
  }
  return plain;
}

function chunkAt(
  surroundings: Surroundings,
  at: number,
  timesAt: ReadonlyMap<number, Anchored<TimeMention>>,
  placesAt: ReadonlyMap<number, Anchored<PlaceMention>>,
): Chunk {
  const { tokens, lexicon } = surroundings;
  const time = timesAt.get(at);
  if (time !== undefined) return { kind: "time", ...time };
  const place = placesAt.get(at);
  const { kind, lower, capitals } = tokens[at] as Token;
  if (place === undefined && at > 0 && kind === "word" && capitals === "none" && isPlain(lexicon, lower))
    return { kind: "word", from: at, to: at + 1, lower };
  const own = startsPeople(surroundings, at) ? peopleAt(surroundings, at) : null;
  const phrase = own === null ? null : withFellows(surroundings, own);
  const helper = phrase === null ? null : helping(surroundings, phrase);
  if (helper !== null && (place === undefined || helper.to > place.to)) {
    return { kind: "people", from: at, to: helper.to, phrase: helper };
  }
  if (phrase !== null && (place === undefined || phrase.to > place.to)) {
    return { kind: "people", from: at, to: phrase.to, phrase };
  }
  if (place !== undefined) return { kind: "place", ...place };
  const act = actAt(surroundings, at);
  if (act !== null) return { kind: "act", from: at, to: Math.max(act.to, at + 1), reading: act };
  const say = sayAt(tokens, at);
  if (say !== null) return { kind: "say", ...say };
  return { kind: "word", from: at, to: at + 1, lower };
}

const HELPING =
  /^(guid(ing|ed)|help(ing|ed)|assist(ing|ed)|aid(ing|ed)|escort(ing|ed)|leading|led|shelter(ing|ed)|smuggl(ing|ed)|hiding|harbou?r(ing|ed)|accompan(ying|ied)|transport(ing|ed)|driving|drove|ferry(ing|ied)|arrang(ing|ed)|organi[sz](ing|ed)|housing|housed)$/;
const RUNNING = /^(ran|run|running|kept|keeping|rented|renting|managed|managing|owned|operated|operating)$/;
const HIDEOUTS =
  /^(hideout|hideouts|shelter|shelters|safehouse|safehouses|house|houses|flat|flats|apartment|apartments|network|route)$/;

/** "five people who were guiding them", "two men who ran the shelter": a relative clause that makes its people helpers. */
function helping({ tokens }: Surroundings, phrase: PeoplePhrase): PeoplePhrase | null {
  if (phrase.role === "helper" || phrase.share !== null) return null;
  if (!/^(who|that)$/.test(tokens[phrase.to]?.lower ?? "")) return null;
  const verb =
    BE.has(tokens[phrase.to + 1]?.lower ?? "") || HAVE.has(tokens[phrase.to + 1]?.lower ?? "")
      ? phrase.to + 2
      : phrase.to + 1;
  const word = tokens[verb]?.lower ?? "";
  const helper: PeoplePhrase = { ...phrase, role: "helper" };
  if (RUNNING.test(word))
    return tokens.slice(verb + 1, verb + 5).some(({ lower }) => HIDEOUTS.test(lower)) ? helper : null;
  // "Who were hiding in a flat", "who were helped by": what befell them.
  if (!HELPING.test(word) || PREPOSITIONS.has(tokens[verb + 1]?.lower ?? "")) return null;
  return helper;
}

/** A phrase for people begins with no verb of an act, unless a determiner or a number stands before it. */
function startsPeople({ tokens, lexicon }: Surroundings, at: number): boolean {
  return !lexicon.verbs.has(tokens[at]?.lower ?? "");
}

/** "detained defectors", "the arrested North Koreans": the participle is an act upon those it describes. */
function premodifyingActs(surroundings: Surroundings, phrase: PeoplePhrase): Chunk[] {
  return phrase.premodifiers.flatMap((at): Chunk[] => {
    const sense = surroundings.lexicon.verbs
      .get(surroundings.tokens[at]?.lower ?? "")
      ?.senses.find(
        (candidate) => candidate.after.length === 0 && !candidate.needsPlace && !candidate.needsAgent,
      );
    if (sense === undefined || sense.frame === "subject") return [];
    const reading: ActReading = {
      act: sense.act,
      form: "premodifier",
      trigger: at,
      from: phrase.from,
      to: phrase.to,
      sense,
      group: null,
      object: phrase,
      pluralNoun: false,
      ambiguous: false,
    };
    return [{ kind: "act", from: at, to: at + 1, reading }];
  });
}
