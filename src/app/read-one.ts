import { decodeReport } from "../1-report/decode.ts";
import type { Report } from "../1-report/types.ts";
import { markRegions } from "../2-document/mark-regions.ts";
import { openDocument } from "../2-document/open.ts";
import { publicationOf } from "../2-document/publication/publication.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Engine } from "./load-engine.ts";
import type { Reading } from "./reading.ts";

/**
 * One report, from its bytes to its statements. A report that names nobody whom the packs are about is opened and
 * left at that: regions, times and places of the rest of the news would cost most and tell nothing.
 */
export function readOne(report: Report, engine: Engine): Outcome<Reading> {
  const decoded = decodeReport(report);
  if (!decoded.ok) return decoded;
  const opened = openDocument(decoded.value);
  if (!opened.ok) return opened;
  const document = opened.value;
  if (document.language !== "en") return success({ document, statements: [], unread: "language" });
  if (!engine.english.relevance.test(document.text)) {
    return success({ document, statements: [], unread: "no-trigger" });
  }
  const marked = markRegions(document);
  const published = publicationOf(marked, [], engine.today);
  return success({ document: { ...marked, published }, statements: [], unread: null });
}
