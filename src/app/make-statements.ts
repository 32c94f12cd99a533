import type { Document } from "../2-document/types.ts";
import type { FieldConventions } from "../3-statement/discourse/conventions.ts";
import { statementsFrom } from "../3-statement/discourse/statements.ts";
import { readEnglishTellings } from "../3-statement/languages/en/reader.ts";
import type { PlaceMention } from "../3-statement/place/types.ts";
import type { Statement } from "../3-statement/types.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadSentences } from "./read-sentences.ts";

/** The statements of a document whose sentences, times and places have been read. */
export function makeStatements(
  document: Document,
  made: ReadSentences,
  engine: Engine,
): readonly Statement[] {
  const { tellings, home, times } = readEnglishTellings({
    text: document.text,
    sentences: made.sentences,
    times: made.times.flat(),
    places: made.places,
    lexicon: engine.english,
    published: document.published,
  });
  const facts = {
    id: document.id,
    text: document.text,
    published: document.published,
    times,
    home,
    host: hostOf(made.places, home, engine.conventions),
  };
  return statementsFrom(tellings, facts, engine.conventions);
}

/** The country that the document is set in: the one named most that its people neither come from nor go to. */
export function hostOf(
  places: readonly PlaceMention[],
  home: string | null,
  conventions: FieldConventions,
): PlaceMention | null {
  const refuge = home === null ? null : conventions.refuge[home];
  const seen = new Map<string, { mention: PlaceMention; weight: number }>();
  for (const mention of places) {
    const { country } = mention.place;
    if (country === null || country === home || country === refuge || mention.dateline) continue;
    const known = seen.get(country);
    // What opens a sentence acts in it: "Thailand has sent …".
    const weight = mention.from === 0 ? 3 : mention.metonym || mention.modifier ? 1 : 2;
    if (known === undefined) seen.set(country, { mention, weight });
    else known.weight += weight;
  }
  let best: { mention: PlaceMention; weight: number } | null = null;
  for (const entry of seen.values()) if (best === null || entry.weight > best.weight) best = entry;
  return best?.mention ?? null;
}
