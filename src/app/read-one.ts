import { decodeReport } from "../1-report/decode.ts";
import type { Report } from "../1-report/types.ts";
import { markRegions } from "../2-document/mark-regions.ts";
import { openDocument } from "../2-document/open.ts";
import { publicationOf } from "../2-document/publication/publication.ts";
import type { Document, Publication, Region } from "../2-document/types.ts";
import { hostOf } from "../3-statement/discourse/host.ts";
import { statementsFrom } from "../3-statement/discourse/statements.ts";
import type { LanguageReader, RecognisedSentence, TextInReading } from "../3-statement/language-reader.ts";
import type { Passage } from "../3-statement/passage.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import { dateMentions } from "./date-mentions.ts";
import type { Engine } from "./load-engine.ts";
import type { Reading, Unread } from "./reading.ts";

/** A reading with what was recognised on the way, made when somebody asks for it. */
export type ReadInFull = Reading & { readonly recognised: () => readonly RecognisedSentence[] };

/** One report, from its bytes to its statements. */
export function readOne(report: Report, engine: Engine): Outcome<Reading> {
  const read = readInFull(report, engine);
  if (!read.ok) return read;
  const { document, statements, unread } = read.value;
  return success({ document, statements, unread });
}

/**
 * One report, with what was recognised in its sentences. A report that names nobody whom the packs are about is
 * opened and left at that: regions, times and places of the rest of the news would cost most and tell nothing.
 */
export function readInFull(report: Report, engine: Engine): Outcome<ReadInFull> {
  const decoded = decodeReport(report);
  if (!decoded.ok) return decoded;
  const opened = openDocument(decoded.value);
  if (!opened.ok) return opened;
  const reader = engine.reader(opened.value.language);
  if (reader === null) return success(unreadDocument(opened.value, "language"));
  if (!reader.relevance.test(opened.value.text)) return success(unreadDocument(opened.value, "no-trigger"));
  return success(readDocument(markRegions(opened.value), reader, engine));
}

function unreadDocument(document: Document, unread: Unread): ReadInFull {
  return { document, statements: [], unread, recognised: () => [] };
}

function readDocument(marked: Document, reader: LanguageReader, engine: Engine): ReadInFull {
  const { id, text } = marked;
  const taken = reader.takeUp(text, passagesOf(marked, isTold));
  const published = publishedOf(marked, taken, reader, engine);
  const { tellings, home, happenings } = taken.tell(published);
  const host = hostOf(taken.places, home, engine.conventions);
  const facts = { id, text, published, times: happenings, home, host };
  return {
    document: { ...marked, published },
    statements: statementsFrom(tellings, facts, engine.conventions),
    unread: null,
    recognised: taken.recognised,
  };
}

/** Whether statements are read from a region. */
const isTold = (region: Region): boolean => region.kind === "title" || region.kind === "body";

function passagesOf({ regions }: Document, wanted: (region: Region) => boolean): readonly Passage[] {
  return regions.filter(wanted).map(({ start, end, kind }) => ({ start, end, title: kind === "title" }));
}

/**
 * The date of publication. The dates that the text names are looked for only where it is not known to the day, and
 * in all regions: captions and comments bound it.
 */
function publishedOf(
  document: Document,
  taken: TextInReading,
  reader: LanguageReader,
  engine: Engine,
): Publication | null {
  const { published, text } = document;
  const exact = published !== null && published.earliest === published.latest;
  const aside = (region: Region): boolean => !isTold(region);
  const times = exact ? [] : [...taken.times(), ...reader.timesAside(text, passagesOf(document, aside))];
  return publicationOf(document, dateMentions(times), engine.today);
}
