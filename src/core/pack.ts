/** Names by language; the first of each list is the usual one. */
export type Names = {
  readonly en: readonly string[];
  readonly ko?: readonly string[];
  readonly zh?: readonly string[];
};

/** What `pack.json` says. */
export type PackManifest = {
  readonly id: string;
  /** Semantic version of the pack's content. */
  readonly version: string;
  /** Packs that this one stands on, base first. */
  readonly extends: readonly string[];
  readonly title: { readonly en: string; readonly ko: string };
  readonly description: string;
};

export type OrganisationKind = "media" | "ngo" | "government" | "united-nations" | "security" | "religious";

/** A body that speaks or is spoken of. */
export type Organisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2 of its seat or of the state it belongs to, where that tells something. */
  readonly country?: string;
  readonly names: Names;
};

export type ActorKind =
  | "police"
  | "border-guard"
  | "state-security"
  | "immigration"
  | "ministry"
  | "court"
  | "armed-group";

/** A force or authority that arrests, holds or hands over. */
export type Actor = {
  readonly id: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly names: Names;
};

/** A treaty, law or protocol, with the articles that matter here. */
export type LegalInstrument = {
  readonly id: string;
  readonly names: Names;
  /** ISO date or year of adoption. */
  readonly adopted: string;
  readonly articles: readonly { readonly article: string; readonly subject: string }[];
  /** Country → what binds it, in words ("acceded 1982-09-24"). */
  readonly parties?: Readonly<Record<string, string>>;
};

/** HURIDOCS micro-thesaurus 7. */
export type CountingUnit = { readonly id: string; readonly code: string; readonly names: Names };

/** A country with its names and the words for its people ("Chinese", "South Korean"). */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly names: Names;
  readonly demonyms: readonly string[];
};

/**
 * What a place is: `area` lies inside a country without being its first-level division (prefecture, county),
 * `region` spans countries, `site` is a building or post.
 */
export type PlaceKind =
  | "country"
  | "province"
  | "area"
  | "capital"
  | "seat"
  | "city"
  | "site"
  | "border"
  | "river"
  | "region";

/** A place that a pack adds to the gazetteer, or names anew (same id as there). */
export type PackPlace = {
  readonly id: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null for a region over several countries. */
  readonly country: string | null;
  /** English name of the province or state. */
  readonly admin1?: string;
  /** Id of the area it lies in. */
  readonly within?: string;
  /** The countries on both sides, for borders and border rivers. */
  readonly between?: readonly [string, string];
  readonly names: Names;
  /** Degrees north and east. */
  readonly at?: readonly [number, number];
  /** What the place is to the field, e.g. `hand-over`. */
  readonly roles?: readonly string[];
};

/** A nationality or ethnic group that flees or is returned, with the country it is returned to. */
export type People = {
  readonly id: string;
  readonly kind: "nationality" | "ethnic";
  /** Country that the group flees from. */
  readonly home: string;
  readonly names: Names;
};

/** A name that means a country only in texts that name one of some countries: "the North". */
export type ContextName = {
  readonly id: string;
  /** The word after "the", lower-case. */
  readonly word: string;
  readonly country: string;
  /** Countries of which the text must name one. */
  readonly when: readonly string[];
};

/** A pack as read from its folder. */
export type Pack = PackManifest & {
  /** SHA-256, hexadecimal, of the pack's canonical content (every data file, tests apart). */
  readonly digest: string;
};

/** All wanted packs and those under them, merged; on the same id the pack on top wins. */
export type LoadedPacks = {
  /** Base first. */
  readonly packs: readonly Pack[];
  readonly organisations: readonly Organisation[];
  readonly actors: readonly Actor[];
  readonly legalInstruments: readonly LegalInstrument[];
  readonly countingUnits: readonly CountingUnit[];
  readonly countries: readonly Country[];
  readonly places: readonly PackPlace[];
  /** Places of the gazetteer with their names in other scripts; in English they are known from the table alone. */
  readonly scriptPlaces: readonly PackPlace[];
  readonly peoples: readonly People[];
  readonly contextNames: readonly ContextName[];
};
