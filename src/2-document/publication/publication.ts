import type { IsoDate } from "../../core/interval.ts";
import type { DateMention, Document, Publication } from "../types.ts";

export function publicationOf(
  document: Document,
  _mentions: readonly DateMention[],
  _today: IsoDate,
): Publication | null {
  return document.published;
}
