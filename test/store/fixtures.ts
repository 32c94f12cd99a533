import type { Document } from "../../src/2-document/types.ts";
import type { Statement } from "../../src/3-statement/types.ts";
import type { Incident } from "../../src/4-incident/types.ts";
import type { Actor } from "../../src/core/actor.ts";
import { systemClock } from "../../src/core/clock.ts";
import { sha256Hex } from "../../src/core/hash.ts";
import { systemRandom } from "../../src/core/randomness.ts";
import type { World } from "../../src/store/contract/options.ts";
import type { IncomingReport, StandingIncident } from "../../src/store/contract/port.ts";

export const PERSON: Actor = { id: "person:test" };
export const WORLD: World = { clock: systemClock, random: systemRandom };

/** A report of a text. */
export function reportOf(text: string, name: string | null = null): IncomingReport {
  const given = { published: null, publisher: null, url: null };
  return { bytes: Buffer.from(text, "utf8"), name, given };
}

export type Facts = {
  readonly title?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly published?: string;
};

/** The document that a reader makes of a report's text. */
export function documentOf(text: string, facts: Facts = {}): Document {
  const date = facts.published ?? null;
  return {
    id: sha256Hex(text),
    path: "report.txt",
    title: facts.title ?? null,
    publisher: facts.publisher ?? null,
    author: null,
    url: null,
    language: facts.language ?? "en",
    published: date === null ? null : { earliest: date, latest: date, basis: "given", why: "given" },
    reprintOf: null,
    text,
    regions: [{ start: 0, end: text.length, kind: "body", why: "test" }],
    metadata: {},
  } as unknown as Document;
}

export type Said = {
  readonly act?: string;
  readonly who?: string;
  readonly people?: number;
  readonly country?: string;
  readonly admin1?: string;
  readonly on?: string;
};

/** A statement whose quote is the first occurrence of these words. */
export function statementOf(document: Document, words: string, said: Said = {}): Statement {
  const start = document.text.indexOf(words);
  const { country = "CN", admin1 = null, on } = said;
  const people = said.people ?? 10;
  return {
    id: sha256Hex(document.id, words, said.act ?? "detention", String(people)).slice(0, 16),
    kind: "event",
    act: said.act ?? "detention",
    people: { min: people, max: people, who: said.who ?? "refugee", qualifier: null, text: String(people) },
    place: { text: "there", country, admin1, name: null, id: null, precision: "country" },
    time: on === undefined ? null : { earliest: on, latest: on, text: on, basis: "stated" },
    modality: "reported",
    speakers: [],
    quote: { start, end: start + words.length, text: words },
    rules: {},
  } as unknown as Statement;
}

/** An incident that holds these statements. */
export function incidentOf(statements: readonly Statement[], why = "same"): StandingIncident {
  const [first] = statements;
  const incident = {
    id: sha256Hex(...statements.map((statement) => statement.id)).slice(0, 16),
    act: first?.act,
    statements: statements.map((statement) => statement.id),
    people: { min: first?.people.min, max: first?.people.max, who: first?.people.who },
    place: first?.place,
    time: null,
    modality: "reported",
    origins: { min: 1, max: 1 },
    relations: [],
    conflicts: [{ part: "people", values: [{ value: why, statements: [] }] }],
  } as unknown as Incident;
  return { incident, status: "reported" };
}
