/** JSON Schema (draft 2020-12, as OpenAPI 3.1 takes it): no more of it than is needed here. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
};

const text: Schema = { type: "string" };
const textOrNull: Schema = { type: ["string", "null"] };
const count: Schema = { type: "integer", minimum: 0 };
const countOrNull: Schema = { type: ["integer", "null"], minimum: 0 };
const day: Schema = { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const moment: Schema = { type: "string", format: "date-time" };
const flag: Schema = { type: "boolean" };

/** A list of things. */
export const listOf = (items: Schema): Schema => ({ type: "array", items });
/** A schema of this document by its name. */
export const named = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
/** An object that has all of these; further fields may come with later versions. */
export const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const ROLES = ["refugee", "helper", "other"] as const;
const MODALITIES = ["reported", "feared", "planned", "denied", "unclear"] as const;
const STATUSES = ["reported", "corroborated", "acknowledged", "contested", "withdrawn"] as const;

/** Every schema that has a name. */
export const SCHEMAS = {
  CountInterval: {
    ...object({ min: count, max: { ...countOrNull, description: "null: open" } }),
    description: "A number of people, both ends included.",
  },
  DateInterval: {
    ...object({ earliest: day, latest: day }),
    description: "Days, both ends included.",
  },
  People: object({ min: count, max: countOrNull, who: { type: "string", enum: ROLES } }),
  Place: object(
    { text, country: textOrNull, admin1: textOrNull, name: textOrNull, id: textOrNull, precision: text },
    [],
  ),
  Speaker: object({ name: textOrNull, text, role: text, anonymous: flag }),
  Quote: {
    ...object({ start: count, end: count, text }),
    description: "Words of the document's text, by offsets in UTF-16 units.",
  },
  Statement: object(
    {
      id: text,
      kind: { type: "string", enum: ["event", "aggregate"] },
      act: text,
      basis: { type: "string", enum: ["total", "stock", "since"] },
      people: named("People"),
      place: orNull(named("Place")),
      time: orNull(named("DateInterval")),
      modality: { type: "string", enum: MODALITIES },
      speakers: listOf(named("Speaker")),
      quote: named("Quote"),
      rules: { type: "object", additionalProperties: text },
    },
    ["basis"],
  ),
  Relation: object({
    kind: { type: "string", enum: ["partOf", "follows", "overlaps"] },
    incident: text,
    why: text,
  }),
  Conflict: object({
    part: { type: "string", enum: ["people", "place", "time", "groups"] },
    values: listOf(object({ value: text, statements: listOf(text) })),
  }),
  Incident: object({
    id: text,
    act: text,
    statements: listOf(text),
    people: named("People"),
    place: orNull(named("Place")),
    time: orNull(named("DateInterval")),
    modality: { type: "string", enum: MODALITIES },
    origins: object({ min: count, max: count }),
    relations: listOf(named("Relation")),
    conflicts: listOf(named("Conflict")),
  }),
  StandingIncident: object({ incident: named("Incident"), status: { type: "string", enum: STATUSES } }),
  ReportHead: object({
    id: text,
    title: textOrNull,
    publisher: textOrNull,
    language: text,
    published: orNull(named("DateInterval")),
  }),
  Question: object({
    act: textOrNull,
    who: { type: "string", enum: [...ROLES, "all"] },
    from: orNull(day),
    to: orNull(day),
    place: orNull(object({ text, country: textOrNull, admin1: textOrNull, name: textOrNull })),
  }),
  CountedIncident: object({
    id: text,
    counts: named("CountInterval"),
    included: flag,
    standing: text,
    why: text,
  }),
  Count: object({
    question: named("Question"),
    corroboratedMinimum: count,
    documentedMinimum: count,
    reportedMaximum: countOrNull,
    rule: text,
    incidents: listOf(named("CountedIncident")),
    relations: listOf(object({ kind: text, incident: text, other: text, basis: text })),
    aggregates: listOf(
      object({
        statement: text,
        people: named("CountInterval"),
        explained: named("CountInterval"),
        residual: named("CountInterval"),
        excess: count,
      }),
    ),
    exact: flag,
  }),
  Entry: object({
    seq: count,
    time: moment,
    actor: text,
    kind: text,
    hash: text,
    previous: textOrNull,
    content: {
      type: ["object", "null"],
      description: "As the specification of the ledger has it; null: erased.",
    },
  }),
  Problem: {
    ...object({ title: text, status: count, code: text }, []),
    description: "What is wrong and how to mend it (RFC 9457).",
  },
  Decided: object({ entry: object({ chain: text, seq: count }) }),
} as const satisfies Readonly<Record<string, Schema>>;
