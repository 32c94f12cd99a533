import { addDays } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import type { Dateline } from "../regions/dateline.ts";
import { datelineOf } from "../regions/dateline.ts";
import type { Document, Publication, Region } from "../types.ts";
import { intervalInUrl, writtenDates } from "../written-date.ts";

/** A dateline with so much of the article on both sides dates a part of it, not the whole. */
const EDGE_UNITS = 700;

/** A page made in another time zone may carry tomorrow's date. */
export function isPossible(interval: DateInterval, today: IsoDate): boolean {
  return interval.earliest <= addDays(today, 1);
}

type Placed = { readonly dateline: Dateline; readonly before: number; readonly after: number };

const bodyLength = (regions: readonly Region[]): number =>
  regions.reduce((sum, region) => sum + (region.kind === "body" ? region.end - region.start : 0), 0);

function placedDatelines({ text, regions }: Document): readonly Placed[] {
  const whole = bodyLength(regions);
  const placed: Placed[] = [];
  let before = 0;
  for (const region of regions) {
    const length = region.end - region.start;
    if (region.kind === "body") before += length;
    if (region.kind !== "dateline" && region.kind !== "credit" && region.kind !== "byline") continue;
    for (const dateline of datelineOf(text.slice(region.start, region.end)) ?? [])
      placed.push({ dateline, before, after: whole - before });
  }
  return placed;
}

const WIRE_BEHIND = /^\s*(?:[(（[][^()（）[\]]{1,30}[)）\]])?\s*(?:--|[—–]|-\s|[讯訊电電]|[】\])])/;

/** Nothing before the date but a label: " date 2018-06-15 The ministry said …". */
const OPENS_WITH_DATE = /^\s*(?:(?:date|published|posted|updated|입력|등록|日期|时间|時間)\s*[:：]?\s*)?$/i;

/** The full date in a text's own opening: "【2013年11月18日訊】…", "SEOUL, Oct. 13, 2023 (Agency) -- …". */
function openingDate({ text, regions }: Document): DateInterval | null {
  const body = regions.find((region) => region.kind === "body");
  if (body === undefined) return null;
  const head = text.slice(body.start, Math.min(body.end, body.start + 120));
  const date = writtenDates(head)[0];
  if (date === undefined || date.start > 50) return null;
  if (OPENS_WITH_DATE.test(head.slice(0, date.start))) return date.interval;
  return WIRE_BEHIND.test(head.slice(date.end)) ? date.interval : null;
}

/**
 * The date that the document states for itself: in a dateline at its top or bottom (an update's date only where no
 * other is given), in its opening, or in the address it was filed under.
 */
export function statedPublication(document: Document, today: IsoDate): Publication | null {
  const datelines = placedDatelines(document)
    .filter(({ before, after }) => before <= EDGE_UNITS || after <= EDGE_UNITS)
    .map(({ dateline }) => dateline)
    .filter(({ interval }) => isPossible(interval, today));
  const published = datelines.find(({ role }) => role === "published");
  if (published !== undefined)
    return { ...published.interval, basis: "stated", why: "a dateline of the text" };
  const updated = datelines[0];
  if (updated !== undefined)
    return {
      ...updated.interval,
      basis: "stated",
      why: "the text says when it was updated, and no other date",
    };
  const opening = openingDate(document);
  if (opening !== null && isPossible(opening, today))
    return { ...opening, basis: "stated", why: "the date in the text's opening" };
  const filed = document.url === null ? null : intervalInUrl(document.url);
  if (filed === null || !isPossible(filed, today)) return null;
  return { ...filed, basis: "inferred", why: "the address files the text under this date" };
}
