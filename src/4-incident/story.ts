/**
 * What two documents have in common beside their statements: the same text, the same credited agency, the
 * same rare words. Worked out once per document; a pair of documents then costs a short merge of two lists.
 */
import { nameKey } from "./names.ts";
import { PackedLists } from "./numbers.ts";
import type { DaySpan } from "./profile.ts";
import { markOf, spanOf } from "./profile.ts";
import type { Likeness, Signature } from "./reprints.ts";
import { ReprintIndex } from "./reprints.ts";
import type { Statistics } from "./statistics.ts";
import type { LinkedDocument, ReadDocument, TextReprint } from "./types.ts";

export type Story = {
  readonly document: LinkedDocument;
  readonly published: DaySpan | null;
  readonly language: string;
  /** Number shared by documents that are wholly or partly the same text. */
  readonly family: number;
  /** The mark of the family: unlike its number, the same whatever else there is. */
  readonly familyMark: number;
  /** Key of the publisher or agency whose text this is said to be, or of its own publisher; null if unknown. */
  readonly credit: string | null;
  readonly isReprint: boolean;
  /** The number of the document. */
  readonly position: number;
};

/** The stories of numbered documents. */
export class Stories {
  readonly #statistics: Statistics;
  readonly #stories: Story[] = [];
  readonly #signatures: Signature[] = [];
  readonly #terms = new PackedLists();
  readonly #index: ReprintIndex;
  /** Of every document that is like another: which, and how much. */
  readonly #alike = new Map<number, Map<number, Likeness>>();

  /** Numbers the documents from 0 as they come; `window` is that of the index of reprints. Near linear in their number. */
  constructor(readings: readonly ReadDocument[], statistics: Statistics, window?: number) {
    this.#statistics = statistics;
    this.#index = new ReprintIndex(undefined, (a, b) => this.#inOrder(a, b), window);
    for (const reading of readings) this.#index.add(this.#take(reading), reading.sketch.signature);
    for (const likeness of this.#index.likenesses((position) => this.#signatureAt(position)))
      this.#note(likeness);
    for (const [position, family] of this.#familiesAround(this.#alike.keys()))
      this.setFamily(position, family);
  }

  get stories(): readonly Story[] {
    return this.#stories;
  }

  /** Pairs of texts that are wholly or partly the same, in the order of their documents. */
  get likenesses(): Likeness[] {
    const found = [...this.#alike].flatMap(([position, others]) =>
      [...others.values()].filter(({ first }) => first === position),
    );
    return found.sort((a, b) => this.#inOrder(a.first, b.first) || this.#inOrder(a.second, b.second));
  }

  /** How many rare words two documents share; null where it cannot be told (too few documents, other language). */
  sharedTerms(a: Story, b: Story): number | null {
    if (a.language !== b.language || !this.#statistics.knowsRareTerms) return null;
    return this.#terms.shared(a.position, b.position);
  }

  /**
   * Takes out and adds documents; those added get the next numbers. Returns the families that this gives to other
   * documents, by number: `setFamily` puts them.
   */
  change(removed: readonly number[], added: readonly ReadDocument[]): Map<number, number> {
    const pairs = new Map<string, readonly [number, number]>();
    const touched = new Set<number>();
    const shaken = (a: number, b: number): void => {
      const [first, second] = this.#inOrder(a, b) < 0 ? [a, b] : [b, a];
      pairs.set(`${first} ${second}`, [first, second]);
    };
    const gone = new Set(removed);
    for (const position of removed) {
      this.#index.remove(position, this.#signatureAt(position), shaken);
      for (const other of this.#alike.get(position)?.keys() ?? []) {
        this.#alike.get(other)?.delete(position);
        touched.add(other);
      }
      this.#alike.delete(position);
    }
    for (const reading of added) this.#index.insert(this.#take(reading), reading.sketch.signature, shaken);
    for (const [first, second] of pairs.values()) {
      if (gone.has(first) || gone.has(second)) continue;
      const known = this.#alike.get(first)?.has(second) ?? false;
      const likeness = this.#index.between(first, second, (position) => this.#signatureAt(position));
      if (likeness !== null) this.#note(likeness);
      else if (known) {
        this.#alike.get(first)?.delete(second);
        this.#alike.get(second)?.delete(first);
      }
      if (known !== (likeness !== null)) touched.add(first).add(second);
    }
    for (const position of gone) touched.delete(position);
    const families = this.#familiesAround(touched);
    for (const [position, family] of families)
      if (this.#stories[position]?.family === family) families.delete(position);
    return families;
  }

  /** Puts a document into the family of another. */
  setFamily(position: number, family: number): void {
    const story = this.#stories[position];
    const first = this.#stories[family];
    if (story && first) this.#stories[position] = { ...story, family, familyMark: markOf(first.document.id) };
  }

  #take({ document, sketch }: ReadDocument): number {
    const position = this.#stories.length;
    const credited = document.reprintOf?.publisher ?? document.publisher;
    this.#stories.push({
      document,
      published: spanOf(document.published),
      language: document.language,
      family: position,
      familyMark: markOf(document.id),
      credit: credited ? nameKey(credited) : null,
      isReprint: document.reprintOf !== null,
      position,
    });
    this.#signatures.push(sketch.signature);
    this.#terms.add(this.#statistics.rarest(sketch.terms));
    return position;
  }

  #note(likeness: Likeness): void {
    const { first, second } = likeness;
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const others = this.#alike.get(one) ?? new Map<number, Likeness>();
      this.#alike.set(one, others);
      others.set(other, likeness);
    }
  }

  /** The families of these documents and of all that they are linked to: each named by its first document. */
  #familiesAround(positions: Iterable<number>): Map<number, number> {
    const families = new Map<number, number>();
    for (const start of positions) {
      if (families.has(start)) continue;
      const family = this.#reachedFrom(start);
      const first = family.reduce((least, position) =>
        this.#inOrder(position, least) < 0 ? position : least,
      );
      for (const position of family) families.set(position, first);
    }
    return families;
  }

  #reachedFrom(start: number): number[] {
    const reached = new Set([start]);
    // The set grows while it is walked.
    for (const position of reached)
      for (const other of this.#alike.get(position)?.keys() ?? []) reached.add(other);
    return [...reached];
  }

  #inOrder(a: number, b: number): number {
    const x = this.#stories[a]?.document.id ?? "";
    const y = this.#stories[b]?.document.id ?? "";
    return x < y ? -1 : x > y ? 1 : a - b;
  }

  #signatureAt(position: number): Signature {
    const signature = this.#signatures[position];
    if (!signature) throw new RangeError("document of another corpus");
    return signature;
  }
}

/** Which documents are wholly or partly another's text: the later one, or the one that credits another. */
export function textReprints({ stories, likenesses }: Stories): TextReprint[] {
  return likenesses.flatMap(({ first, second, resemblance, containment }): TextReprint[] => {
    const [a, b] = [stories[first], stories[second]];
    if (!a || !b) return [];
    const later =
      a.isReprint !== b.isReprint ? a.isReprint : (a.published?.from ?? 0) > (b.published?.from ?? 0);
    const [copy, original] = later ? [a, b] : [b, a];
    return [{ document: copy.document.id, of: original.document.id, resemblance, containment }];
  });
}
