/** What places and bodies are called in a reader's language, as far as the packs say; null where they do not. */
export type LocalNames = {
  /** A place by its id. */
  readonly place: (id: string) => string | null;
  /** A place by its English name and its country: provinces, and places told together. */
  readonly placeNamed: (english: string, country: string | null) => string | null;
  /** A body that speaks, by any of its names in any language. */
  readonly body: (name: string) => string | null;
};

/** Names of nobody's language: readings keep the names that they carry. */
export const NO_LOCAL_NAMES: LocalNames = { place: () => null, placeNamed: () => null, body: () => null };
