/** Whether an incident answers a question: surely, possibly, or not, and why. */
import type { Place } from "../3-statement/types.ts";
import type { DateInterval } from "../core/interval.ts";
import type { PlaceAsked, Question, RecordIncident, Standing } from "./types.ts";

/** Acts upon people in the hands of an authority: what a question without an act asks for. */
export const CUSTODY_ACTS: ReadonlySet<string> = new Set([
  "detention",
  "return",
  "transfer",
  "release",
  "escape",
  "death",
]);

const POSSIBLE: ReadonlySet<Standing> = new Set([
  "unclear",
  "straddlesWindow",
  "undated",
  "placeWider",
  "placeUnknown",
]);

/** Whether an incident of this standing counts, if only towards the maximum. */
export function isIncluded(standing: Standing): boolean {
  return standing === "corroborated" || standing === "singleOrigin" || POSSIBLE.has(standing);
}

/** Whether it counts towards the minimum. */
export function isCertain(standing: Standing): boolean {
  return standing === "corroborated" || standing === "singleOrigin";
}

/** How the incident stands to the question. */
export function standingOf(incident: RecordIncident, question: Question): Standing {
  if (incident.withdrawn) return "withdrawn";
  const asked = question.act === null ? CUSTODY_ACTS.has(incident.act) : incident.act === question.act;
  if (!asked) return "otherAct";
  if (question.who !== "all" && incident.who !== question.who) return "otherRole";
  const { modality } = incident;
  if (modality === "feared" || modality === "planned" || modality === "denied") return modality;
  const window = windowStanding(incident, question);
  const place = question.place ? placeStanding(incident.place, question.place, incident.act) : null;
  if (window === "outsideWindow" || place === "outsidePlace") return window ?? place ?? "outsideWindow";
  const doubt = window ?? place ?? (modality === "unclear" ? "unclear" : null);
  return doubt ?? (incident.corroborated > 0 ? "corroborated" : "singleOrigin");
}

function windowStanding(
  { time, reportedBy }: RecordIncident,
  { from, to }: Question,
): "outsideWindow" | "straddlesWindow" | "undated" | null {
  if (from === null && to === null) return null;
  // What was reported before the window opened happened before it.
  if (from !== null && reportedBy !== null && reportedBy < from) return "outsideWindow";
  if (!time) return "undated";
  if (isOutside(time, from, to)) return "outsideWindow";
  const inside = (from === null || time.earliest >= from) && (to === null || time.latest <= to);
  return inside ? null : "straddlesWindow";
}

function isOutside({ earliest, latest }: DateInterval, from: string | null, to: string | null): boolean {
  return (from !== null && latest < from) || (to !== null && earliest > to);
}

/** How a place stands to the one asked for: inside (null), outside, wider than it, or not told. */
export function placeStanding(
  place: Place | null,
  asked: PlaceAsked,
  act: string,
): "outsidePlace" | "placeWider" | "placeUnknown" | null {
  if (!place || (place.country === null && place.name === null)) return "placeUnknown";
  if (asked.country !== null && place.country !== null && place.country !== asked.country) {
    // A return is placed where the people were handed over, if that is told: it left another country.
    return act === "return" ? "placeUnknown" : "outsidePlace";
  }
  if (asked.admin1 !== null) {
    if (place.admin1 === null && place.name === null) return "placeWider";
    if (place.admin1 === null) return "placeUnknown";
    if (fold(place.admin1) !== fold(asked.admin1)) return "outsidePlace";
  }
  if (asked.name === null) return null;
  if (place.name === null) return "placeWider";
  return sitesOf(place.name).includes(fold(asked.name)) ? null : "outsidePlace";
}

/** The single places of a name: "Dandong and Hunchun" names two. */
export function sitesOf(name: string): readonly string[] {
  return name
    .split(/,|\/|\band\b/u)
    .map(fold)
    .filter((site) => site !== "");
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .trim();
}
