/** Documents and statements for tests of checks. */
import assert from "node:assert/strict";
import type { ReportHash } from "../../1-report/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { days } from "../example.ts";
import type { CheckedDocument } from "./types.ts";

/** A statement by what a test says of it. */
export type Told = Partial<Omit<Statement, "people" | "time">> & {
  /** Words of the text that are its quote. */
  readonly words: string;
  readonly people?: number | readonly [number, number | null];
  readonly time?: string | null;
  readonly speaker?: string;
};

/** A document of a text with the statements told of it, `s0`, `s1`, … (or by the publisher's name). */
export function document(
  text: string,
  told: readonly Told[],
  around: { readonly published?: string; readonly publisher?: string; readonly language?: string } = {},
): CheckedDocument {
  return {
    document: {
      id: (around.publisher ?? "d") as ReportHash,
      text,
      publisher: around.publisher ?? null,
      language: around.language ?? "en",
      published: { ...days(around.published ?? "2017-09-03"), basis: "given", why: "" },
    },
    statements: told.map((one, index) => statement(`${around.publisher ?? "s"}${index}`, text, one)),
  };
}

function statement(
  id: string,
  text: string,
  { words, people = 10, time, speaker, ...rest }: Told,
): Statement {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `“${words}” stands in the text`);
  const [min, max] = typeof people === "object" ? people : [people, people];
  return {
    id,
    kind: "event",
    act: "detention",
    people: { min, max, who: "refugee", qualifier: null, text: words },
    place: null,
    time: time ? { ...days(time), text: time, basis: "stated" } : null,
    modality: "reported",
    speakers: speaker ? [{ name: speaker, text: speaker, role: "source", anonymous: false }] : [],
    quote: { start, end: start + words.length, text: words },
    rules: {},
    ...rest,
  };
}
