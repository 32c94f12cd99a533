import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Document, Publication, Region, Reprint } from "../2-document/types.ts";
import type { Statement } from "../3-statement/types.ts";
import type { ReadDocument } from "../4-incident/types.ts";
import { isTold } from "./read-sentences.ts";
import type { DocumentHead, Reading } from "./reading.ts";

const NO_REGIONS: readonly Region[] = [];
const NO_METADATA: Readonly<Record<string, string>> = {};
const NO_RULES: Readonly<Record<string, string>> = {};

/** What is kept of a reading: its head, and what linking starts from. */
export type Kept = { readonly head: DocumentHead; readonly linkable: ReadDocument };

/**
 * Keeps of each reading what linking and the overview need, in little memory: ten thousand reports are kept at once.
 * The told text stays compressed and is unpacked each time it is asked for; equal parts of statements are one
 * object; the rules that read them are left out.
 */
export class ReadingStore {
  readonly #parts = new Map<string, unknown>();

  /** Keeps a reading. */
  keep({ document, statements, unread }: Reading): Kept {
    const { id, path, title, publisher, language, published, reprintOf } = document;
    const head: DocumentHead = detached({
      id,
      path,
      title,
      publisher,
      language,
      published,
      reprintOf,
      unread,
    });
    const kept = statements.map((statement) => this.#keepStatement(statement));
    return { head, linkable: { document: new KeptDocument(head, document), statements: kept } };
  }

  #keepStatement(statement: Statement): Statement {
    const { quote, people, place, time, speakers, ...rest } = statement;
    return {
      ...detached(rest),
      quote: detached(quote),
      people: this.#shared(people),
      place: this.#shared(place),
      time: this.#shared(time),
      speakers: this.#shared(speakers),
      rules: NO_RULES,
    };
  }

  /** The one object kept for all parts with this value. */
  #shared<Part>(part: Part): Part {
    const key = JSON.stringify(part);
    const known = this.#parts.get(key);
    if (known !== undefined) return known as Part;
    const copy = JSON.parse(key) as Part;
    this.#parts.set(key, copy);
    return copy;
  }
}

/** A copy whose strings share nothing with a longer string: a slice of a text keeps the whole text alive (V8). */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** A document whose text is what was told in it, kept compressed. */
class KeptDocument implements Document {
  readonly author = null;
  readonly url = null;
  readonly #head: DocumentHead;
  readonly #packed: Uint8Array;
  readonly #size: number;

  constructor(head: DocumentHead, document: Document) {
    const told = Buffer.from(toldText(document), "utf8");
    this.#head = head;
    this.#size = told.length;
    // Copied, since what zlib returns is a small part of a large buffer.
    this.#packed = new Uint8Array(deflateRawSync(told, { level: 1, chunkSize: chunkFor(told.length) }));
  }

  get id(): Document["id"] {
    return this.#head.id;
  }

  get path(): string {
    return this.#head.path;
  }

  get title(): string | null {
    return this.#head.title;
  }

  get publisher(): string | null {
    return this.#head.publisher;
  }

  get language(): string {
    return this.#head.language;
  }

  get published(): Publication | null {
    return this.#head.published;
  }

  get reprintOf(): Reprint | null {
    return this.#head.reprintOf;
  }

  get regions(): readonly Region[] {
    return NO_REGIONS;
  }

  get metadata(): Readonly<Record<string, string>> {
    return NO_METADATA;
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
