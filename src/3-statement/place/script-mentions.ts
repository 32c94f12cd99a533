import type { Gazetteer } from "./gazetteer.ts";
import type { ScriptLanguage, ScriptPlaceMention } from "./script.ts";
import { readPlacesInScript } from "./script.ts";
import type { PlaceMention } from "./types.ts";

/** A place of a text without word boundaries, as the grammars take it: what only English marks is not told. */
function placeMentionOf(mention: ScriptPlaceMention): PlaceMention {
  const { relation, ...rest } = mention;
  return {
    ...rest,
    sentence: 0,
    from: 0,
    to: 0,
    preposition: relation,
    metonym: false,
    possessive: false,
    modifier: false,
    container: false,
    dateline: false,
  };
}

/** The places that a Korean or Chinese text names, in its order, as statements are made from them. */
export function placesInScript(
  text: string,
  language: ScriptLanguage,
  gazetteer: Gazetteer,
): readonly PlaceMention[] {
  return readPlacesInScript(text, language, gazetteer).map(placeMentionOf);
}
