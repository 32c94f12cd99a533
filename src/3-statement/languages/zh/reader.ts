import type { DateInterval } from "../../../core/interval.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import type { Passage } from "../../passage.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeExpression, TimeMention } from "../../time/types.ts";
import type { Speaker } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { chunksOf, SAY } from "./chunks.ts";
import { timesOfSaying } from "./circumstances.ts";
import { claimsOf } from "./claims.ts";
import { otherFigureOf, roleSplitOf } from "./figures.ts";
import { foldChinese } from "./fold.ts";
import type { ChineseLexicon } from "./lexicon.ts";
import { sourceOfNews } from "./news-sources.ts";
import { withPointedPlaces } from "./pointed-places.ts";
import type { Scene } from "./scenes.ts";
import { sceneOf, setIn } from "./scenes.ts";
import type { Sentence } from "./sentences.ts";
import { splitSentences } from "./sentences.ts";
import type { SpeakerMemory } from "./speakers.ts";
import { attributionsOf, NO_SPEAKERS, remember } from "./speakers.ts";
import { timesInFolded } from "./times.ts";

export type ChineseInput = {
  readonly text: string;
  /** Title and body, in order. */
  readonly passages: readonly Passage[];
  /** Places of the text, in order. */
  readonly places: readonly PlaceMention[];
  readonly lexicon: ChineseLexicon;
  readonly published: DateInterval | null;
};

export type ChineseReading = {
  readonly tellings: readonly Telling[];
  /** Times of the sentences that were looked at, in order. */
  readonly times: readonly TimeMention[];
  /** Those of them that tell when something happened, and not when somebody said so. */
  readonly happenings: readonly TimeMention[];
  readonly sentences: readonly Sentence[];
  /** Country that the people of the document flee from, as its words for them tell. */
  readonly home: string | null;
};

/**
 * What a Chinese text (simplified or traditional) tells of acts upon people. Sentences without a word for an act
 * are looked at for speakers alone. Offsets are UTF-16 units of `text`; never throws.
 */
export function readChineseTellings(input: ChineseInput): ChineseReading {
  const { text, passages, lexicon } = input;
  const folded = foldChinese(text);
  const places = withPointedPlaces(folded, input.places);
  const sentences = splitSentences(folded, passages);
  const times: TimeMention[] = [];
  const attention = attentionTo(folded, lexicon);
  const chunked = sentences.map((sentence, index): ChunkedSentence | null => {
    const closely = attention(sentence);
    if (closely === "none") return null;
    const here = timesInFolded(folded, sentence.start, sentence.end);
    times.push(...here);
    return chunksOf(sentence, index, {
      folded,
      lexicon,
      times: here,
      places,
      speakersOnly: closely === "speakers",
    });
  });
  const home = homeOf(chunked);
  const tellings: Telling[] = [];
  const happenings: TimeMention[] = [];
  let memory: SpeakerMemory = NO_SPEAKERS;
  let carried: readonly Speaker[] = [];
  // A sentence that tells nothing is looked at only where the next one may be set in it.
  const sceneBefore = (index: number): Scene | null => {
    const before = sentences[index - 1];
    const known = chunked[index - 1];
    if (before === undefined) return null;
    if (known != null) return sceneOf(known);
    const here = timesInFolded(folded, before.start, before.end);
    return sceneOf(chunksOf(before, index - 1, { folded, lexicon, times: here, places, speakersOnly: true }));
  };
  let spoken = -1;
  let paragraph = -1;
  chunked.forEach((sentence) => {
    if (sentence === null) return;
    const { sentence: bounds } = sentence;
    if (sentence.index - spoken > CARRIED_SENTENCES || isBackground(sentence, paragraph)) carried = [];
    paragraph = bounds.paragraph;
    // A headline's "统一部证实" is told better in the text.
    const attributions = bounds.title ? [] : attributionsOf(sentence, text, memory, carried);
    happenings.push(...happeningsOf(sentence));
    const source = sourceOfNews(sentence, text, memory);
    const before = claimBefore(tellings);
    const given = { text, sentence, home, attributions, carried, before };
    if (source === null) {
      const claims = setIn(claimsOf(given), () => sceneBefore(sentence.index), home);
      tellings.push(...claims.map((claim) => ({ kind: "claim" as const, ...claim })));
      const split = roleSplitOf(given);
      if (split !== null) tellings.push(split);
      const figure = otherFigureOf(given);
      if (figure !== null) tellings.push(figure);
    } else creditBack(tellings, source);
    memory = remember(memory, attributions);
    carried = bounds.title ? [] : (attributions.at(-1)?.speakers ?? carried);
    if (attributions.length > 0) spoken = sentence.index;
  });
  return { tellings, times, happenings, sentences, home };
}

function claimBefore(tellings: readonly Telling[]): Claim | null {
  const last = tellings.findLast((telling) => telling.kind === "claim");
  return last?.kind === "claim" ? last : null;
}

/** "周三表示,前一天晚上…", "7日说,当天下午…": days counted from that of the saying go on from it. */
function countsOn(expression: TimeExpression | null): boolean {
  if (expression === null) return false;
  if (expression.kind === "dayPart" || expression.kind === "clock") return countsOn(expression.of);
  return expression.kind === "adjacent" && expression.unit === "day";
}

function happeningsOf({ chunks }: ChunkedSentence): readonly TimeMention[] {
  const saying = timesOfSaying(chunks);
  const times = chunks.flatMap((chunk, at) =>
    chunk.kind === "time" ? [{ mention: chunk.mention, said: saying.has(at) }] : [],
  );
  return times.flatMap(({ mention, said }, at) => {
    const next = times[at + 1];
    const anchors = next !== undefined && !next.said && countsOn(next.mention.expression);
    return said && !anchors ? [] : [mention];
  });
}

/** So many sentences on does an attribution reach. */
const CARRIED_SENTENCES = 3;

const BACKGROUND =
  /^.{0,12}?(?:此前|早前|早先|先前|去年|前年|大前年|\d{4}年|近年|多年|历年|以往|过去|今年[\d一二三四五六七八九十]{1,2}月|(?:这|此)(?:并)?[不非是]|曾)/;

/** Whether a sentence opens another paragraph with what went before: whoever spoke last does not go on there. */
function isBackground({ sentence, folded }: ChunkedSentence, paragraph: number): boolean {
  if (sentence.paragraph === paragraph) return false;
  return BACKGROUND.test(folded.slice(sentence.start, sentence.start + 16));
}

/** How closely a sentence is looked at: for what it tells, for who speaks alone, or not at all. */
type Attention = "whole" | "speakers" | "none";

const SPEAKING = new RegExp(SAY.source, "g");
const FIGURES = /人数|其中|[\d万][名人]/g;

/** Where a pattern matches next, asked in the order of the text: each match is looked for once. */
function upcoming(pattern: RegExp, folded: string): (start: number, end: number) => boolean {
  let next = -1;
  return (start, end) => {
    if (next < start && next !== folded.length) {
      pattern.lastIndex = start;
      next = pattern.exec(folded)?.index ?? folded.length;
    }
    return next < end;
  };
}

/** Decides in one pass over the text how closely each sentence is to be read. */
function attentionTo(folded: string, lexicon: ChineseLexicon): (sentence: Sentence) => Attention {
  const acts = upcoming(new RegExp(lexicon.trigger), folded);
  const figures = upcoming(FIGURES, folded);
  const speaking = upcoming(SPEAKING, folded);
  return ({ start, end }) => {
    const told = acts(start, end);
    const counted = figures(start, end);
    const said = speaking(start, end);
    return told || counted ? "whole" : said ? "speakers" : "none";
  };
}

/** The country that most of the people named with theirs flee from. */
function homeOf(sentences: readonly (ChunkedSentence | null)[]): string | null {
  const seen = new Map<string, number>();
  for (const sentence of sentences) {
    for (const chunk of sentence?.chunks ?? []) {
      if (chunk.kind !== "people" || chunk.phrase.home === null) continue;
      seen.set(chunk.phrase.home, (seen.get(chunk.phrase.home) ?? 0) + 1);
    }
  }
  let home: string | null = null;
  for (const [country, times] of seen) if (home === null || times > (seen.get(home) ?? 0)) home = country;
  return home;
}

/** "这则消息最早由联合新闻通讯社发出": the source of what was told before is told behind it. */
function creditBack(tellings: Telling[], source: readonly Speaker[]): void {
  tellings.forEach((telling, at) => {
    if (telling.kind !== "claim" || telling.title) return;
    const claim: Claim = telling;
    // "该组织的声明援引了一名牧师的说法": what that organisation told.
    const relay = source[1];
    if (relay !== undefined && claim.speakers.length === 1 && claim.speakers[0]?.text === relay.text) {
      tellings[at] = { ...telling, speakers: source };
      return;
    }
    const named = claim.speakers.filter(
      (speaker) => !speaker.anonymous && !source.some((other) => other.text === speaker.text),
    );
    if (named.some((speaker) => speaker.role !== "media")) return;
    tellings[at] = { ...telling, speakers: [...source, ...named], attributed: true };
  });
}
