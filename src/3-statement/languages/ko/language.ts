import type { ActForm } from "../../discourse/types.ts";
import type { LanguageReader, Recognised, RecognisedSentence, TextInReading } from "../../language-reader.ts";
import { inOrder, looseNumbers, mentionsInside } from "../../language-reader.ts";
import type { Passage } from "../../passage.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { placesInScript } from "../../place/script-mentions.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ActReading } from "./acts.ts";
import { withBorders } from "./borders.ts";
import type { Chunk } from "./chunks.ts";
import { chunksOf } from "./chunks.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import { numbersIn, readKoreanNumbers } from "./numbers.ts";
import { homeOf, readKoreanTellings } from "./reader.ts";
import type { KoreanSentence } from "./sentences.ts";
import { splitKoreanSentences } from "./sentences.ts";
import { sayingsIn } from "./speakers.ts";
import { readKoreanTimes, timesIn } from "./times.ts";
import type { View } from "./view.ts";
import { endOf, isDecomposed, startOf, viewOf } from "./view.ts";

/** The reader of Korean. The gazetteer is asked for when the first text is taken up. */
export function koreanReader(lexicon: KoreanLexicon, gazetteer: () => Gazetteer): LanguageReader {
  return {
    relevance: { test: (text) => isRelevant(composed(text), lexicon) },
    takeUp: (text, passages) => takeUp(text, passages, lexicon, gazetteer()),
    timesAside: timesOf,
    mentionsIn: (text) => ({
      times: readKoreanTimes(text),
      numbers: readKoreanNumbers(text),
      places: placesOf(text, gazetteer()),
    }),
  };
}

/** Words of the field, and people that it is about: others are arrested and sent home as well. */
const isRelevant = (text: string, { relevance, refugees }: KoreanLexicon): boolean =>
  relevance.test(text) && refugees.test(text);

const composed = (text: string): string => (isDecomposed(text) ? text.normalize("NFC") : text);

function timesOf(text: string, passages: readonly Passage[]): readonly TimeMention[] {
  return passages.flatMap(({ start, end }) => readKoreanTimes(text, start, end));
}

/** Places of the text; where its hangul is in parts they are looked for in the composed form, and told in the text's. */
function placesOf(text: string, gazetteer: Gazetteer): readonly PlaceMention[] {
  if (!isDecomposed(text)) return placesIn(text, gazetteer);
  const view = viewOf(text, 0, text.length, "kept");
  return placesIn(view.text, gazetteer).map((mention) => {
    const start = startOf(view, mention.start);
    const end = endOf(view, mention.end);
    return { ...mention, start, end, place: { ...mention.place, text: text.slice(start, end) } };
  });
}

function placesIn(text: string, gazetteer: Gazetteer): readonly PlaceMention[] {
  return withBorders(placesInScript(text, "ko", gazetteer), text, gazetteer);
}

function takeUp(
  text: string,
  passages: readonly Passage[],
  lexicon: KoreanLexicon,
  gazetteer: Gazetteer,
): TextInReading {
  const places = placesOf(text, gazetteer);
  return {
    places,
    times: () => timesOf(text, passages),
    tell: (published) => {
      const { tellings, times } = readKoreanTellings({ text, passages, places, lexicon, published });
      return { tellings, home: homeOf(composed(text), lexicon), happenings: times };
    },
    recognised: () =>
      splitKoreanSentences(text, passages).map((sentence) => recognisedIn(sentence, text, places, lexicon)),
  };
}

function recognisedIn(
  sentence: KoreanSentence,
  text: string,
  places: readonly PlaceMention[],
  lexicon: KoreanLexicon,
): RecognisedSentence {
  const { start, end, title } = sentence;
  const view = viewOf(text, start, end);
  const inside = mentionsInside(places, sentence);
  const marks = chunksOf(view, timesIn(view), inside, lexicon).flatMap((chunk) => markOf(chunk, view) ?? []);
  const sayings = sayingsIn(view.text).flatMap(({ from, to }): Recognised[] => {
    const saying = { ...spanOf(view, from, to), verb: view.text.slice(from, to) };
    const isFree = !marks.some((mark) => mark.start < saying.end && saying.start < mark.end);
    return isFree ? [{ kind: "saying", ...saying }] : [];
  });
  const told = [...marks, ...sayings];
  return { start, end, title, marks: inOrder([...told, ...looseNumbers(numbersIn(view), told)]) };
}

const spanOf = (view: View, from: number, to: number) => ({
  start: startOf(view, from),
  end: endOf(view, to),
});

function markOf(chunk: Chunk, view: View): Recognised | null {
  switch (chunk.kind) {
    case "people": {
      const { from, to, count, role, reference } = chunk.phrase;
      return { kind: "people", ...spanOf(view, from, to), count, who: role, reference };
    }
    case "act": {
      const { from, to, senses } = chunk.reading;
      const sense = senses[0];
      if (sense === undefined) return null;
      return {
        kind: "act",
        ...spanOf(view, from, to),
        act: sense.act,
        form: formOf(chunk.reading, sense.act),
      };
    }
    case "time": {
      const { start, end, expression, rule } = chunk.mention;
      return { kind: "time", start, end, expression, rule };
    }
    case "place": {
      const { start, end, place, form, rule } = chunk.mention;
      return { kind: "place", start, end, place, form, rule };
    }
    case "agent":
    case "mark":
    case "word":
      return null;
  }
}

/** What people do by themselves: their verbs have them for a subject without being passive ("달아나다"). */
const OWN_ACTS: ReadonlySet<string> = new Set(["arrival", "departure", "escape"]);

function formOf({ nominal, stative, patient }: ActReading, act: string): ActForm {
  if (nominal) return "noun";
  if (stative) return "state";
  return patient === "subject" && !OWN_ACTS.has(act) ? "passive" : "active";
}
