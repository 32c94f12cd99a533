/** Short made-up documents and statements for the tests of this stage. */
import type { ReportHash } from "../1-report/types.ts";
import type { Document } from "../2-document/types.ts";
import type { Speaker, Statement } from "../3-statement/types.ts";
import type { DateInterval, IsoDate } from "../core/interval.ts";
import { Corpus } from "./corpus.ts";
import type { Profile } from "./profile.ts";
import { sketchOf } from "./sketch.ts";
import type { ReadDocument } from "./types.ts";

/** What a test says about a statement; everything else is a plain detention of ten in China, told by nobody. */
export type Told = {
  readonly id?: string;
  readonly kind?: Statement["kind"];
  readonly act?: string;
  /** A count, or least and most (null: open). */
  readonly people?: number | readonly [number, number | null];
  readonly who?: Statement["people"]["who"];
  readonly words?: string;
  readonly groups?: NonNullable<Statement["groups"]>;
  /** "CN", "CN/Liaoning" or "CN/Liaoning/Shenyang"; null where none is told. */
  readonly place?: string | null;
  /** "2012-02-08" or "2012-02-08/2012-02-12". */
  readonly time?: string | null;
  readonly basis?: "stated" | "relative";
  readonly modality?: Statement["modality"];
  /** Names; one in lower case is a description. */
  readonly speakers?: readonly string[];
  /** What the speakers are; a source unless told. */
  readonly role?: string;
  readonly at?: readonly [number, number];
  readonly sameAs?: readonly string[];
  readonly follows?: string;
  readonly among?: string;
};

export type Around = {
  readonly published?: string | null;
  readonly language?: string;
  readonly publisher?: string | null;
  readonly reprintOf?: string | null;
  readonly text?: string;
};

/** An interval from "2012-02-08" or "2012-02-08/2012-02-12". */
export function days(text: string): DateInterval {
  const [earliest = text, latest = earliest] = text.split("/");
  return { earliest: earliest as IsoDate, latest: latest as IsoDate };
}

export function documentOf(id: string, around: Around = {}): Document {
  const published = around.published === undefined ? "2012-02-14" : around.published;
  return {
    id: id as ReportHash,
    path: `${id}.txt`,
    title: null,
    publisher: around.publisher ?? null,
    author: null,
    url: null,
    language: around.language ?? "en",
    published: published === null ? null : { ...days(published), basis: "given", why: "" },
    reprintOf: around.reprintOf ? { publisher: around.reprintOf, document: null, basis: "credit" } : null,
    text: around.text ?? "",
    regions: [],
    metadata: {},
  };
}

/** A document with its statements; ids are `<document>.<position>` unless told. */
export function reading(id: string, told: readonly Told[], around: Around = {}): ReadDocument {
  const document = documentOf(id, around);
  return {
    document,
    sketch: sketchOf(document),
    statements: told.map((one, i) => statementOf(`${id}.${i}`, one, i)),
  };
}

export function statementOf(id: string, told: Told, position = 0): Statement {
  const [min, max] = typeof told.people === "object" ? told.people : [told.people ?? 10, told.people ?? 10];
  const [start, end] = told.at ?? [position * 100, position * 100 + 50];
  return {
    id: told.id ?? id,
    kind: told.kind ?? "event",
    act: told.act ?? "detention",
    people: { min, max, who: told.who ?? "refugee", qualifier: null, text: told.words ?? `${min} people` },
    ...(told.groups ? { groups: told.groups } : {}),
    place: placeOf(told.place === undefined ? "CN" : told.place),
    time: told.time ? { ...days(told.time), text: null, basis: told.basis ?? "stated" } : null,
    modality: told.modality ?? "reported",
    speakers: (told.speakers ?? []).map((text) => speakerOf(text, told.role ?? "source")),
    quote: { start, end, text: "" },
    ...(told.sameAs ? { sameAs: told.sameAs } : {}),
    ...(told.follows ? { follows: told.follows } : {}),
    ...(told.among ? { among: told.among } : {}),
    rules: {},
  };
}

function placeOf(path: string | null): Statement["place"] {
  if (path === null) return null;
  const [country = null, admin1 = null, name = null] = path.split("/");
  const precision = name ? "city" : admin1 ? "province" : "country";
  return { text: path, country, admin1, name, id: path, precision };
}

function speakerOf(text: string, role: string): Speaker {
  const anonymous = /^\p{Ll}/u.test(text);
  return { name: anonymous ? null : text, text, role, anonymous };
}

/** A corpus with two statements of two documents, and their profiles. */
export function pairOf(
  a: Told,
  b: Told,
  around: readonly [Around, Around] = [{}, {}],
): {
  readonly corpus: Corpus;
  readonly a: Profile;
  readonly b: Profile;
} {
  const corpus = new Corpus([reading("A", [a], around[0]), reading("B", [b], around[1])]);
  const [first, second] = corpus.profiles;
  if (!first || !second) throw new RangeError("two event statements are needed");
  return { corpus, a: first, b: second };
}
