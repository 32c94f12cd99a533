import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Document, Region } from "../2-document/types.ts";
import type { ReadDocument } from "../4-incident/types.ts";
import { isTold } from "./read-sentences.ts";
import type { Reading } from "./reading.ts";

/**
 * What linking needs of a reading, in little memory: ten thousand reports are kept at once. The told text alone
 * stays, compressed, and is unpacked each time it is asked for. Statements are copied, since a slice of a text
 * keeps the whole text alive (V8's sliced strings).
 */
export function keptReading({ document, statements }: Reading): ReadDocument {
  return { document: new KeptDocument(document), statements: detached(statements) };
}

/** A copy whose strings share nothing with any longer string. */
export function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

const NO_REGIONS: readonly Region[] = [];
const NO_METADATA: Readonly<Record<string, string>> = {};

/** A document whose text is what was told in it, kept compressed. */
class KeptDocument implements Document {
  readonly id: Document["id"];
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string;
  readonly published: Document["published"];
  readonly reprintOf: Document["reprintOf"];
  readonly author = null;
  readonly url = null;
  readonly regions = NO_REGIONS;
  readonly metadata = NO_METADATA;
  readonly #packed: Uint8Array;
  readonly #size: number;

  constructor(document: Document) {
    const { id, path, title, publisher, language, published, reprintOf } = document;
    const copy = detached({ id, path, title, publisher, language, published, reprintOf });
    this.id = copy.id;
    this.path = copy.path;
    this.title = copy.title;
    this.publisher = copy.publisher;
    this.language = copy.language;
    this.published = copy.published;
    this.reprintOf = copy.reprintOf;
    const told = Buffer.from(toldText(document), "utf8");
    this.#size = told.length;
    // Copied, since what zlib returns is a small part of a large buffer.
    this.#packed = new Uint8Array(deflateRawSync(told, { level: 1, chunkSize: chunkFor(told.length) }));
  }

  get text(): string {
    return inflateRawSync(this.#packed, { chunkSize: chunkFor(this.#size) }).toString("utf8");
  }
}

/** A buffer of the right size at once: zlib's own are 16 KB, and many of them wait for the collector. */
function chunkFor(bytes: number): number {
  return Math.max(64, bytes + 1);
}

function toldText({ text, regions }: Document): string {
  return regions
    .filter(isTold)
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}
