import type { ActForm } from "../../discourse/types.ts";
import type { LanguageReader, Recognised, RecognisedSentence, TextInReading } from "../../language-reader.ts";
import { inOrder, looseNumbers, mentionsInside } from "../../language-reader.ts";
import type { NumberMention } from "../../number/types.ts";
import type { Passage } from "../../passage.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { placesInScript } from "../../place/script-mentions.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ActChunk, Chunk } from "./chunks.ts";
import { chunksOf } from "./chunks.ts";
import { foldChinese } from "./fold.ts";
import type { ChineseLexicon } from "./lexicon.ts";
import { readChineseNumbers } from "./numbers.ts";
import { readChineseTellings } from "./reader.ts";
import type { Sentence } from "./sentences.ts";
import { splitSentences } from "./sentences.ts";
import { readChineseTimes, timesInFolded } from "./times.ts";

/** The reader of Chinese, simplified and traditional. The gazetteer is asked for when the first text is taken up. */
export function chineseReader(lexicon: ChineseLexicon, gazetteer: () => Gazetteer): LanguageReader {
  return {
    relevance: { test: (text) => lexicon.relevance.test(TWICE.test(text) ? foldChinese(text) : text) },
    takeUp: (text, passages) => takeUp(text, passages, lexicon, gazetteer()),
    timesAside: timesOf,
    mentionsIn: (text) => ({
      times: readChineseTimes(text),
      numbers: readChineseNumbers(text),
      places: placesInScript(text, "zh", gazetteer()),
    }),
  };
}

/** Characters that stand at two places (U+F900 to U+FAFF): the pattern for unfolded text knows the usual one. */
const TWICE = /[\uf900-\ufaff]/;

function timesOf(text: string, passages: readonly Passage[]): readonly TimeMention[] {
  const folded = foldChinese(text);
  return passages.flatMap(({ start, end }) => timesInFolded(folded, start, end));
}

function takeUp(
  text: string,
  passages: readonly Passage[],
  lexicon: ChineseLexicon,
  gazetteer: Gazetteer,
): TextInReading {
  const places = placesInScript(text, "zh", gazetteer);
  return {
    places,
    times: () => timesOf(text, passages),
    tell: (published) => readChineseTellings({ text, passages, places, lexicon, published }),
    recognised: () => {
      const folded = foldChinese(text);
      const numbers = readChineseNumbers(text);
      return splitSentences(folded, passages).map((sentence, index) =>
        recognisedIn(sentence, index, { folded, lexicon, places, numbers }),
      );
    },
  };
}

type Sources = {
  readonly folded: string;
  readonly lexicon: ChineseLexicon;
  readonly places: readonly PlaceMention[];
  readonly numbers: readonly NumberMention[];
};

function recognisedIn(sentence: Sentence, index: number, sources: Sources): RecognisedSentence {
  const { start, end, title } = sentence;
  const { folded, numbers } = sources;
  const times = timesInFolded(folded, start, end);
  const { chunks } = chunksOf(sentence, index, { ...sources, times, speakersOnly: false });
  const marks = chunks.flatMap((chunk, at) => markOf(chunk, chunks[at - 1]) ?? []);
  const inside = mentionsInside(numbers, sentence);
  return { start, end, title, marks: inOrder([...marks, ...looseNumbers(inside, marks)]) };
}

function markOf(chunk: Chunk, before: Chunk | undefined): Recognised | null {
  const { start, end } = chunk;
  switch (chunk.kind) {
    case "people": {
      const { count, role, reference } = chunk.phrase;
      return { kind: "people", start, end, count, who: role, reference };
    }
    case "act":
      return { kind: "act", start, end, act: chunk.sense.act, form: formOf(chunk, before) };
    case "time":
      return { kind: "time", start, end, expression: chunk.mention.expression, rule: chunk.mention.rule };
    case "place": {
      const { place, form, rule } = chunk.mention;
      return { kind: "place", start, end, place, form, rule };
    }
    case "mark":
      return chunk.mark === "say" ? { kind: "saying", start, end, verb: chunk.word } : null;
  }
}

function formOf({ sense }: ActChunk, before: Chunk | undefined): ActForm {
  if (sense.stative === true) return "state";
  const isPassive = sense.word.startsWith("被") || (before?.kind === "mark" && before.mark === "passive");
  return isPassive ? "passive" : "active";
}
