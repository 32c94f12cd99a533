import type { DecodedReport } from "../1-report/types.ts";
import type { IsoDate } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import { markRegions } from "./mark-regions.ts";
import { openDocument } from "./open.ts";
import { publicationOf } from "./publication/publication.ts";
import type { DateMention, Document } from "./types.ts";

/**
 * A report's document, whole: opened, its regions marked, its publication dated as far as header, metadata and text
 * allow. `mentions` finds the dates that the text names; `today` bounds what is open.
 */
export function documentOf(
  report: DecodedReport,
  mentions: (document: Document) => readonly DateMention[],
  today: IsoDate,
): Outcome<Document> {
  const opened = openDocument(report);
  if (!opened.ok) return opened;
  const marked = markRegions(opened.value);
  return success({ ...marked, published: publicationOf(marked, mentions(marked), today) });
}
