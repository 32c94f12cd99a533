import type { Statement } from "../3-statement/types.ts";
import type { Incident } from "../4-incident/types.ts";
import type { CountInterval, IsoDate } from "../core/interval.ts";
import type { Claim, RecordIncident } from "./types.ts";

/** "People" or "dozens" left open counts nobody; where somebody counted, the range is theirs. */
const UNCOUNTED = 2;

/** What the record needs to know of a statement's document. */
export type Told = {
  readonly statement: Statement;
  readonly document: string;
  /** The last day on which the document can have been published. */
  readonly publishedBy: IsoDate | null;
};

/**
 * An incident ready to be counted. `told` gives its statements; `independentOrigins` the sure number of independent
 * origins of some of them (≥ 0).
 */
export function recordIncident(
  incident: Incident,
  told: readonly Told[],
  independentOrigins: (statements: readonly string[]) => number,
): RecordIncident {
  const claims = told.map(claimOf);
  const comparable = comparableClaims(claims, incident.modality, incident.people.who);
  const dates = told.map(({ publishedBy }) => publishedBy).filter((date) => date !== null);
  return {
    id: incident.id,
    act: incident.act,
    who: incident.people.who as RecordIncident["who"],
    modality: incident.modality,
    people: rangeOf(comparable),
    corroborated: corroboratedNumber(comparable, independentOrigins),
    origins: incident.origins,
    place: incident.place,
    time: incident.time,
    reportedBy: dates.length === told.length ? (dates.sort()[0] ?? null) : null,
    claims,
    relations: incident.relations,
  };
}

function claimOf({ statement, document }: Told): Claim {
  const { min, max, who } = statement.people;
  return {
    statement: statement.id,
    document,
    at: statement.quote.start,
    who,
    modality: statement.modality,
    follows: statement.follows ?? null,
    min,
    max,
  };
}

/** Claims on the same role told with the same modality; all, where the incident's own is none of theirs. */
function comparableClaims(claims: readonly Claim[], modality: string, who: string): readonly Claim[] {
  const same = claims.filter((claim) => claim.modality === modality && claim.who === who);
  return same.length > 0 ? same : claims;
}

/**
 * Least minimum to greatest maximum; "at least n" opens the maximum, "up to n" says nothing of the minimum where
 * others do. Bare plurals count only among themselves.
 */
export function rangeOf(claims: readonly CountInterval[]): CountInterval {
  const counted = claims.filter(({ min, max }) => max !== null || min > UNCOUNTED);
  const comparable = counted.length > 0 ? counted : claims;
  const least = comparable.filter(saysLeast);
  const open = comparable.some(({ max }) => max === null);
  return {
    min: Math.min(...(least.length > 0 ? least : comparable).map(({ min }) => min)),
    max: open ? null : Math.max(...comparable.map(({ max }) => max ?? 0)),
  };
}

/** "Up to 600" is one to 600: it bounds the number from above alone. */
function saysLeast({ min, max }: CountInterval): boolean {
  return min > 1 || (max !== null && max <= 2);
}

/** The greatest number that two independent origins both reach, no more than the range's own minimum. */
function corroboratedNumber(
  claims: readonly Claim[],
  independentOrigins: (statements: readonly string[]) => number,
): number {
  const least = rangeOf(claims).min;
  const counting = claims.filter(saysLeast);
  const levels = [...new Set(counting.map(({ min }) => Math.min(min, least)))].sort((a, b) => b - a);
  const reached = levels.find((level) => {
    const reaching = counting.filter(({ min }) => min >= level).map(({ statement }) => statement);
    return reaching.length > 1 && independentOrigins(reaching) >= 2;
  });
  return reached ?? 0;
}
