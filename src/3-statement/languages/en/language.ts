import type { LanguageReader, Recognised, RecognisedSentence, TextInReading } from "../../language-reader.ts";
import { inOrder, looseNumbers, mentionsInside } from "../../language-reader.ts";
import type { Token } from "../../lexer.ts";
import { lex } from "../../lexer.ts";
import type { Passage } from "../../passage.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { readPlaces } from "../../place/read-places.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";
import { chunkSentence } from "./chunks.ts";
import type { EnglishLexicon } from "./lexicon.ts";
import { readEnglishNumbers } from "./numbers.ts";
import { readEnglishTellings } from "./reader.ts";
import type { Sentence } from "./sentences.ts";
import { splitSentences } from "./sentences.ts";
import { readEnglishTimes } from "./times.ts";

/** The reader of English. The gazetteer is asked for when the first text is taken up. */
export function englishReader(lexicon: EnglishLexicon, gazetteer: () => Gazetteer): LanguageReader {
  return {
    relevance: lexicon.relevance,
    takeUp: (text, passages) => takeUp(text, passages, lexicon, gazetteer()),
    timesAside: (text, passages) =>
      splitSentences(text, passages).flatMap(({ tokens }) => readEnglishTimes(tokens)),
    mentionsIn: (text) => {
      const sentences = splitSentences(text, [{ start: 0, end: text.length, title: false }]);
      const tokens = sentences.map((sentence) => sentence.tokens);
      return {
        times: readEnglishTimes(lex(text)),
        numbers: tokens.flatMap(readEnglishNumbers),
        places: readPlaces(tokens, text, gazetteer()),
      };
    },
  };
}

function takeUp(
  text: string,
  passages: readonly Passage[],
  lexicon: EnglishLexicon,
  gazetteer: Gazetteer,
): TextInReading {
  const sentences = splitSentences(text, passages);
  const timesOf = sentences.map(({ tokens }) => readEnglishTimes(tokens));
  const times = timesOf.flat();
  const places = readPlaces(
    sentences.map(({ tokens }) => tokens),
    text,
    gazetteer,
  );
  return {
    places,
    times: () => times,
    tell: (published) => {
      const read = readEnglishTellings({ text, sentences, times, places, lexicon, published });
      return { tellings: read.tellings, home: read.home, happenings: read.times };
    },
    recognised: () =>
      sentences.map((sentence, index) =>
        recognisedIn(sentence, index, timesOf[index] ?? [], places, lexicon),
      ),
  };
}

function recognisedIn(
  sentence: Sentence,
  index: number,
  times: readonly TimeMention[],
  places: readonly PlaceMention[],
  lexicon: EnglishLexicon,
): RecognisedSentence {
  const { start, end, title, tokens } = sentence;
  const inside = mentionsInside(places, sentence);
  const { chunks } = chunkSentence(sentence, index, times, inside, lexicon);
  const marks = chunks.flatMap((chunk) => markOf(chunk, tokens) ?? []);
  return {
    start,
    end,
    title,
    marks: inOrder([...marks, ...looseNumbers(readEnglishNumbers(tokens), marks)]),
  };
}

function markOf(chunk: Chunk, tokens: readonly Token[]): Recognised | null {
  const first = tokens[chunk.from];
  const last = tokens[chunk.to - 1];
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  switch (chunk.kind) {
    case "people": {
      const { count, role, reference } = chunk.phrase;
      return { kind: "people", ...span, count, who: role, reference };
    }
    case "act":
      return { kind: "act", ...span, act: chunk.reading.act, form: chunk.reading.form };
    case "time": {
      const { expression, rule } = chunk.mention;
      return { kind: "time", ...span, expression, rule };
    }
    case "place": {
      const { place, form, rule } = chunk.mention;
      return { kind: "place", ...span, place, form, rule };
    }
    case "say":
      return { kind: "saying", ...span, verb: chunk.verb };
    case "word":
      return null;
  }
}
