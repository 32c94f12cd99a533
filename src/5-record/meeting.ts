/**
 * Whether two incidents may be of the same people, by what is told of them alone: role, place and days. Reports of one
 * happening differ by a few days; acts on one cohort lie within a year.
 */
import type { Place } from "../3-statement/types.ts";
import { dayNumber } from "../core/calendar.ts";
import { sitesOf } from "./standing.ts";
import type { RecordIncident } from "./types.ts";

/** Reports of one happening are so many days off each other at most. */
export const DAYS_OFF = 3;
/** An undated happening is taken to lie so many days before its first report; so far apart may acts on one cohort be. */
export const YEAR = 365;

/** Acts that lead from one place to another: two reports may each name the other end. */
const MOVING: ReadonlySet<string> = new Set(["return", "transfer"]);

type Days = { readonly from: number; readonly to: number };

/** Whether neither role, place nor days keep the people of two incidents apart. */
export function mayBeSamePeople(a: RecordIncident, b: RecordIncident): boolean {
  if (!rolesMeet(a, b) || !placesMeet(a, b)) return false;
  return daysMeet(spanOf(a), spanOf(b), a.act === b.act ? DAYS_OFF : YEAR);
}

/** When it can have happened; an undated incident, within a year before its first report. Null: no day is known. */
export function spanOf({ time, reportedBy }: RecordIncident): Days | null {
  if (time) return { from: dayNumber(time.earliest), to: dayNumber(time.latest) };
  if (!reportedBy) return null;
  const reported = dayNumber(reportedBy);
  return { from: reported - YEAR, to: reported };
}

function daysMeet(a: Days | null, b: Days | null, off: number): boolean {
  return !a || !b || (a.from <= b.to + off && b.from <= a.to + off);
}

/** Whether two may be of one role: "other" may be any. */
export function rolesMeet(a: RecordIncident, b: RecordIncident): boolean {
  return a.who === b.who || a.who === "other" || b.who === "other";
}

function placesMeet(a: RecordIncident, b: RecordIncident): boolean {
  if (!a.place || !b.place) return true;
  const moving = MOVING.has(a.act) || MOVING.has(b.act);
  const countries = [a.place.country, b.place.country];
  if (countries[0] !== countries[1] && !countries.includes(null)) return moving;
  // People held in one place are moved to, and handed over in, others.
  if (a.act !== b.act) return true;
  const { admin1: province, name: site } = a.place;
  const { admin1: otherProvince, name: otherSite } = b.place;
  if (province !== null && otherProvince !== null && province !== otherProvince) return false;
  if (site === null || otherSite === null) return true;
  if (a.place.precision === "province" || b.place.precision === "province") {
    const provinces = provincesOf(a.place);
    return provincesOf(b.place)?.some((one) => provinces?.includes(one) ?? true) ?? true;
  }
  const sites = sitesOf(site);
  return sitesOf(otherSite).some((name) => sites.includes(name));
}

/** The provinces that a place names ("Shandong and Yunnan") or lies in; null: not known. */
function provincesOf({ precision, name, admin1 }: Place): readonly string[] | null {
  if (precision === "province" && name !== null) return sitesOf(name);
  return admin1 === null ? null : sitesOf(admin1);
}

/** Calls `visit` for every pair whose days may meet, until it says no; whether it never did. */
export function sweep(
  incidents: readonly RecordIncident[],
  off: number,
  visit: (a: RecordIncident, b: RecordIncident) => boolean,
): boolean {
  const dated = incidents
    .map((incident) => ({ incident, span: spanOf(incident) ?? ALWAYS }))
    .sort((a, b) => a.span.from - b.span.from);
  let open: typeof dated = [];
  for (const next of dated) {
    open = open.filter(({ span }) => span.to + off >= next.span.from);
    for (const earlier of open) if (!visit(earlier.incident, next.incident)) return false;
    open.push(next);
  }
  return true;
}

const ALWAYS: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
