import { markRegions } from "../2-document/mark-regions.ts";
import { publicationOf } from "../2-document/publication/publication.ts";
import type { Document } from "../2-document/types.ts";
import { statementsFrom } from "../3-statement/discourse/statements.ts";
import { readChineseTellings } from "../3-statement/languages/zh/reader.ts";
import { readChineseTimes } from "../3-statement/languages/zh/times.ts";
import { readPlacesInScript } from "../3-statement/place/script.ts";
import { dateMentions } from "./date-mentions.ts";
import type { Engine } from "./load-engine.ts";
import { hostOf } from "./make-statements.ts";
import { placeMentionOf } from "./read-korean.ts";
import { isTold } from "./read-sentences.ts";
import type { Reading } from "./reading.ts";

/** A Chinese document, simplified or traditional, from its text to its statements. */
export function readChinese(opened: Document, engine: Engine): Reading {
  const lexicon = engine.chinese();
  if (!lexicon.relevance.test(opened.text)) return { document: opened, statements: [], unread: "no-trigger" };
  const marked = markRegions(opened);
  const { text, regions } = marked;
  const known = marked.published;
  const exact = known !== null && known.earliest === known.latest;
  const dates = exact ? [] : regions.flatMap(({ start, end }) => readChineseTimes(text, start, end));
  const published = publicationOf(marked, dateMentions(dates), engine.today);
  const document = { ...marked, published };
  const passages = regions
    .filter(isTold)
    .map(({ start, end, kind }) => ({ start, end, title: kind === "title" }));
  const places = readPlacesInScript(text, "zh", engine.gazetteer()).map(placeMentionOf);
  const { tellings, happenings, home } = readChineseTellings({ text, passages, places, lexicon, published });
  const host = hostOf(places, home, engine.conventions);
  const facts = { id: document.id, text, published, times: happenings, home, host };
  return { document, statements: statementsFrom(tellings, facts, engine.conventions), unread: null };
}
