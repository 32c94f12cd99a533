import type { Act, Role } from "./types.ts";

/** How a verb stands to the people it happens to. */
export type VerbFrame = "object" | "subject" | "either";

/** One verb of a pack: `verb` is "base" when regular, else "base past participle". */
export type VerbEntry = {
  readonly verb: string;
  /** Words of which one must follow, at once or after the object ("round … up", "take … into custody"). */
  readonly after?: readonly string[];
  /** Only when somebody is said to have done it ("taken by police"). */
  readonly by?: boolean;
  readonly frame?: VerbFrame;
  /** Counts only with a place reached or left. */
  readonly needs?: "place";
  /** Tells a state that lasts (held) and not the moment of the act. */
  readonly stative?: boolean;
  /** Tells either ("have been detained since Friday"). */
  readonly mayLast?: boolean;
  /** Only tells again when and where, of what has been told ("the group was found on Friday near …", "raided"). */
  readonly retells?: boolean;
  /** Tells an occasion without its people ("police raided the house at dawn"): when and where others were caught. */
  readonly scene?: boolean;
};

export type ActEntry = {
  readonly act: Act;
  readonly verbs: readonly VerbEntry[];
  readonly nouns: readonly string[];
  readonly states: readonly string[];
};

export type PeopleEntry = {
  /** Null: the word tells nothing of the role. */
  readonly role: Role | null;
  readonly sex?: "female" | "male";
  readonly age?: "child" | "adult" | "elderly";
  /** Country that the word by itself says they flee from ("defector", in a pack about one country). */
  readonly home?: string;
  /** How many people the singular stands for, where more than one ("couple"). */
  readonly count?: number;
  /** The name of a people that nobody flees from in the packs' field: its members are helpers among those who flee. */
  readonly foreign?: boolean;
  /** "singular" when the plural is regular, else "singular/plural". */
  readonly nouns: readonly string[];
};

/** The words of one language in a pack: `lexicon/<language>.json`. */
export type LexiconData = {
  readonly language: string;
  readonly acts: readonly ActEntry[];
  readonly people: readonly PeopleEntry[];
  readonly collectives: readonly string[];
  /** Peoples who flee, with the country they flee from (ISO 3166-1), null where there are several. */
  /** Names of the countries fled from, which alone say little: "from North Korea to Southeast Asia". */
  readonly countries?: readonly string[];
  readonly peoples: readonly { readonly names: readonly string[]; readonly home: string | null }[];
};
