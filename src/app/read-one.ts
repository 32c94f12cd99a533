import { decodeReport } from "../1-report/decode.ts";
import type { Report } from "../1-report/types.ts";
import { markRegions } from "../2-document/mark-regions.ts";
import { openDocument } from "../2-document/open.ts";
import { publicationOf } from "../2-document/publication/publication.ts";
import type { Document, Publication } from "../2-document/types.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import { dateMentions } from "./date-mentions.ts";
import type { Engine } from "./load-engine.ts";
import { makeStatements } from "./make-statements.ts";
import { readChinese } from "./read-chinese.ts";
import { readKorean } from "./read-korean.ts";
import type { ReadSentences } from "./read-sentences.ts";
import { readSentences, timesAside } from "./read-sentences.ts";
import type { Reading } from "./reading.ts";

/** A reading with what it was made from, for `vigil explain`. */
export type ReadInFull = Reading & { readonly made: ReadSentences | null };

/** One report, from its bytes to its statements. */
export function readOne(report: Report, engine: Engine): Outcome<Reading> {
  const read = readInFull(report, engine);
  if (!read.ok) return read;
  const { document, statements, unread } = read.value;
  return success({ document, statements, unread });
}

/**
 * One report, with the sentences, times and places that its statements were read from. A report that names nobody
 * whom the packs are about is opened and left at that: regions, times and places of the rest of the news would
 * cost most and tell nothing.
 */
export function readInFull(report: Report, engine: Engine): Outcome<ReadInFull> {
  const decoded = decodeReport(report);
  if (!decoded.ok) return decoded;
  const opened = openDocument(decoded.value);
  if (!opened.ok) return opened;
  const { language, text } = opened.value;
  if (language === "ko") return success({ ...readKorean(opened.value, engine), made: null });
  if (language === "zh") return success({ ...readChinese(opened.value, engine), made: null });
  if (language !== "en")
    return success({ document: opened.value, statements: [], unread: "language", made: null });
  if (!engine.english.relevance.test(text)) {
    return success({ document: opened.value, statements: [], unread: "no-trigger", made: null });
  }
  const marked = markRegions(opened.value);
  const made = readSentences(marked, engine);
  const document = { ...marked, published: publishedOf(marked, made, engine) };
  return success({ document, statements: makeStatements(document, made, engine), unread: null, made });
}

/** The date of publication; the dates that the text names are looked for only where it is not known to the day. */
function publishedOf(document: Document, made: ReadSentences, engine: Engine): Publication | null {
  const { published } = document;
  const exact = published !== null && published.earliest === published.latest;
  const times = exact ? [] : [...made.times.flat(), ...timesAside(document)];
  return publicationOf(document, dateMentions(times), engine.today);
}
