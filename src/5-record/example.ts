/** Short made-up incidents for the tests of this stage. */
import type { DateInterval, IsoDate } from "../core/interval.ts";
import type { AskedAggregate, Claim, Question, RecordIncident } from "./types.ts";

/** What a test says of an incident; otherwise ten refugees detained in China on 8 February 2012, told once. */
export type Told = {
  readonly act?: string;
  readonly who?: RecordIncident["who"];
  readonly modality?: RecordIncident["modality"];
  readonly people?: number | readonly [number, number | null];
  readonly corroborated?: number;
  readonly origins?: RecordIncident["origins"];
  /** "CN", "CN/Liaoning" or "CN/Liaoning/Shenyang"; null where none is told. */
  readonly place?: string | null;
  /** "2012-02-08" or "2012-02-08/2012-02-12"; null where none is told. */
  readonly time?: string | null;
  readonly reportedBy?: string | null;
  readonly relations?: RecordIncident["relations"];
  /** Document and position of its claims. */
  readonly told?: readonly (readonly [string, number])[];
  readonly follows?: string;
};

/** An interval from "2012-02-08" or "2012-02-08/2012-02-12". */
export function days(text: string): DateInterval {
  const [earliest = text, latest = earliest] = text.split("/");
  return { earliest: earliest as IsoDate, latest: latest as IsoDate };
}

export function incident(id: string, told: Told = {}): RecordIncident {
  const [min, max] = typeof told.people === "object" ? told.people : [told.people ?? 10, told.people ?? 10];
  const who = told.who ?? "refugee";
  const modality = told.modality ?? "reported";
  const claims = (told.told ?? [[id, 0] as const]).map(
    ([document, at], index): Claim => ({
      statement: `${id}.${index}`,
      document,
      at,
      who,
      modality,
      follows: told.follows ?? null,
      min,
      max,
    }),
  );
  return {
    id,
    act: told.act ?? "detention",
    who,
    modality,
    people: { min, max },
    corroborated: told.corroborated ?? 0,
    origins: told.origins ?? (told.corroborated ? { min: 2, max: 2 } : { min: 1, max: 1 }),
    place: placeOf(told.place === undefined ? "CN" : told.place),
    time: told.time === null ? null : days(told.time ?? "2012-02-08"),
    reportedBy: told.reportedBy === null ? null : ((told.reportedBy ?? "2012-02-14") as IsoDate),
    claims,
    relations: told.relations ?? [],
  };
}

export function placeOf(path: string | null): RecordIncident["place"] {
  if (path === null) return null;
  const [country = null, admin1 = null, name = null] = path.split("/");
  const precision = name ? "city" : admin1 ? "province" : "country";
  return { text: path, country, admin1, name, id: path, precision };
}

export function aggregate(statement: string, told: Partial<AskedAggregate> = {}): AskedAggregate {
  return {
    statement,
    document: statement,
    act: "detention",
    basis: "total",
    people: { min: 40, max: 40, who: "refugee" },
    place: placeOf("CN"),
    time: days("2012-02-01/2012-02-29"),
    publishedBy: "2012-03-01" as IsoDate,
    modality: "reported",
    parts: [],
    ...told,
  };
}

/** Every detention of refugees, wherever and whenever, unless told otherwise. */
export function question(told: Partial<Question> = {}): Question {
  return { act: "detention", who: "refugee", from: null, to: null, place: null, ...told };
}
