import { sameOutlet } from "./agencies.ts";
import { markLines } from "./regions/mark.ts";
import { agencyAlone, agencyByline, closingCredit, creditedOrigin, datelineCredit } from "./reprint.ts";
import type { Document, Region, RegionKind, Reprint } from "./types.ts";

const LONGEST_CREDIT = 400;
/** A wire's opening and a closing credit are within so many units of a paragraph's end. */
const EDGE = 200;

type Lines = (...kinds: readonly RegionKind[]) => readonly string[];

function linesBy(text: string, regions: readonly Region[]): Lines {
  return (...kinds) =>
    regions
      .filter((region) => kinds.includes(region.kind) && region.end - region.start <= LONGEST_CREDIT)
      .map((region) => text.slice(region.start, region.end));
}

function firstFound<Value>(lines: readonly string[], find: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

/** Whose text the document's credit lines, bylines and closing bracket say it is. */
function creditedHouse(text: string, regions: readonly Region[], lines: Lines): string | null {
  const last = regions.findLast((region) => region.kind === "body");
  return (
    firstFound(lines("credit", "footer", "dateline"), creditedOrigin) ??
    firstFound(lines("credit"), agencyAlone) ??
    firstFound(lines("byline", "dateline"), agencyByline) ??
    (last === undefined ? null : closingCredit(text.slice(Math.max(last.start, last.end - EDGE), last.end)))
  );
}

const SERVICE = "['’]s\\b.{0,30}\\b(?:[Ss]ervice|[Dd]esk|[Bb]ureau|[Ee]dition)\\b";
/** "… for RFA's Korean service", "Reported by RFA's Vietnamese Service". */
const REPORTED_FOR = new RegExp(`\\bfor (?:the )?(\\p{Lu}[\\p{L}\\p{N} &.]{1,40}?)${SERVICE}`, "u");
const REPORTED_BY = new RegExp(`^[Rr]eported by (?:the )?(\\p{Lu}[\\p{L}\\p{N} &.]{1,40}?)${SERVICE}`, "u");

const COPYRIGHT_HOLDER =
  /^(?:copyright\s*)?(?:©|\(c\)|ⓒ|copyright)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s+)?(\p{Lu}[\p{L}\p{N} &'’-]{2,50}?)(?:[.,|]|\s+all\s|$)/iu;

const KOREAN_HOLDER = /저작권자\s*(?:\(c\)|[ⓒ©])?\s*([^\s,<>()]{2,20})/iu;

/** Who publishes, by the page's own lines: its signature, the service a report was made for, the copyright. */
function signedPublisher(site: string | null, lines: Lines): string | null {
  return (
    site ??
    firstFound(lines("byline"), (line) => (REPORTED_FOR.exec(line) ?? REPORTED_BY.exec(line))?.[1] ?? null) ??
    firstFound(
      lines("footer"),
      (line) => (COPYRIGHT_HOLDER.exec(line) ?? KOREAN_HOLDER.exec(line))?.[1]?.trim() ?? null,
    )
  );
}

/**
 * Marks every line of the document with what it is, and fills in what those lines say where the header and the
 * page's metadata do not: title, publisher, whose text it is. Linear in the length of the text.
 */
export function markRegions(document: Document): Document {
  const { text } = document;
  const { regions, title, site } = markLines(text, document.title, document.regions);
  const lines = linesBy(text, regions);
  const opening = regions.find((region) => region.kind === "body");
  const wire =
    opening === undefined
      ? null
      : datelineCredit(text.slice(opening.start, Math.min(opening.end, opening.start + EDGE)));
  const credited = document.reprintOf?.publisher ?? creditedHouse(text, regions, lines);
  const signed = document.publisher ?? signedPublisher(site, lines);
  // An agency's opening on a text that nobody else signs is the agency's own.
  const publisher = signed ?? (credited === null ? wire : null);
  const origin = credited ?? wire;
  const isReprint = origin !== null && (publisher === null || !sameOutlet(origin, publisher));
  const reprintOf: Reprint | null = isReprint ? { publisher: origin, document: null, basis: "credit" } : null;
  return { ...document, title: document.title ?? title, publisher, reprintOf, regions };
}
