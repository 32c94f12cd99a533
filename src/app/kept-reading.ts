import type { Statement } from "../3-statement/types.ts";
import type { Sketch } from "../4-incident/sketch.ts";
import { sketchOf } from "../4-incident/sketch.ts";
import type { ReadDocument } from "../4-incident/types.ts";
import type { DocumentHead, Reading } from "./reading.ts";
import { headOf } from "./reading.ts";

const NO_RULES: Readonly<Record<string, string>> = {};

/** Of a document without statements, which takes no part in linking. */
const NOTHING_TOLD: Sketch = sketchOf({ text: "", regions: [] });

/** What is kept of a reading: its head, and what linking starts from. */
export type Kept = { readonly head: DocumentHead; readonly linkable: ReadDocument };

/**
 * Keeps of each reading what linking and the overview need, in little memory: ten thousand reports are kept at once.
 * Of the text only its sketch is kept; equal parts of statements are one object; the rules that read them are left
 * out.
 */
export class ReadingStore {
  readonly #parts = new Map<string, unknown>();

  /** Keeps a reading. */
  keep(reading: Reading): Kept {
    const { document, statements } = reading;
    const head = detached(headOf(reading));
    const kept = statements.map((statement) => this.#keepStatement(statement));
    const sketch = statements.length === 0 ? NOTHING_TOLD : sketchOf(document);
    return { head, linkable: { document: head, sketch, statements: kept } };
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
