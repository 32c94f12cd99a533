import { markRegions } from "../2-document/mark-regions.ts";
import { publicationOf } from "../2-document/publication/publication.ts";
import type { Document } from "../2-document/types.ts";
import { statementsFrom } from "../3-statement/discourse/statements.ts";
import { homeOf, readKoreanTellings } from "../3-statement/languages/ko/reader.ts";
import { readKoreanTimes } from "../3-statement/languages/ko/times.ts";
import type { ScriptPlaceMention } from "../3-statement/place/script.ts";
import { readPlacesInScript } from "../3-statement/place/script.ts";
import type { PlaceMention } from "../3-statement/place/types.ts";
import { dateMentions } from "./date-mentions.ts";
import type { Engine } from "./load-engine.ts";
import { hostOf } from "./make-statements.ts";
import { isTold } from "./read-sentences.ts";
import type { Reading } from "./reading.ts";

/** A place of a text without word boundaries, as the grammars take it: what only English marks is not told. */
export function placeMentionOf(mention: ScriptPlaceMention): PlaceMention {
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

/** A Korean document, from its text to its statements. */
export function readKorean(opened: Document, engine: Engine): Reading {
  const lexicon = engine.korean();
  if (!lexicon.relevance.test(opened.text)) return { document: opened, statements: [], unread: "no-trigger" };
  const marked = markRegions(opened);
  const { text, regions } = marked;
  const known = marked.published;
  const exact = known !== null && known.earliest === known.latest;
  const dates = exact ? [] : regions.flatMap(({ start, end }) => readKoreanTimes(text, start, end));
  const published = publicationOf(marked, dateMentions(dates), engine.today);
  const document = { ...marked, published };
  const passages = regions
    .filter(isTold)
    .map(({ start, end, kind }) => ({ start, end, title: kind === "title" }));
  const places = readPlacesInScript(text, "ko", engine.gazetteer()).map(placeMentionOf);
  const { tellings } = readKoreanTellings({ text, passages, places, lexicon, published });
  const home = homeOf(text, lexicon);
  const host = hostOf(places, home, engine.conventions);
  const facts = { id: document.id, text, published, times: [], home, host };
  return { document, statements: statementsFrom(tellings, facts, engine.conventions), unread: null };
}
