import type { Act, Role } from "../../types.ts";
import type { Head } from "./conjugation.ts";
import { headsOf, passiveOf } from "./conjugation.ts";

/** Whether the people of an act are its verb's object ("체포하다") or its subject ("붙잡히다"). */
export type Patient = "object" | "subject";

/** A noun that makes verbs with 하다, 되다, 당하다 ("체포"). */
export type ActNounEntry = {
  readonly noun: string;
  /** Who 하다 happens to; with 되다 and 당하다 it is always the subject. "object" if left out. */
  readonly patient?: Patient;
  readonly stative?: boolean;
  /**
   * What must be told for the word to count: a place reached, home as the place, a number of people; `handover`
   * excludes handing over to a force that is not of home ("공안에 넘기다").
   */
  readonly needs?: "place" | "home" | "count" | "handover" | "country";
};

export type KoreanVerbEntry = {
  /** The stem without its endings; a space may be left out in the text. */
  readonly verb: string;
  readonly patient: Patient;
  readonly stative?: boolean;
  readonly needs?: "place" | "home" | "count" | "handover" | "country";
  /** By itself it is no event, but tells when and where one was ("검문에 걸리다"). */
  readonly retells?: boolean;
  /** Tells of people only with one of the `crafts` that they are put on ("버스에 태우다"). */
  readonly aboard?: boolean;
};

export type KoreanActEntry = {
  readonly act: Act;
  readonly nouns: readonly ActNounEntry[];
  readonly verbs: readonly KoreanVerbEntry[];
};

export type KoreanPeopleEntry = {
  readonly role: Role | null;
  readonly sex?: "female" | "male";
  readonly age?: "child" | "adult" | "elderly";
  /** People that one such word stands for without a number ("부부": 2). */
  readonly count?: number;
  /** Country that they flee from, where the word says so ("탈북자"). */
  readonly home?: string;
  /** The act that the word tells of those it names ("입국자"). */
  readonly act?: Act;
  readonly nouns: readonly string[];
};

/** The Korean words of a pack: `lexicon/ko.json`. */
export type KoreanLexiconData = {
  readonly language: "ko";
  readonly acts: readonly KoreanActEntry[];
  /** What people are carried off in ("버스"). */
  readonly crafts?: readonly string[];
  readonly people: readonly KoreanPeopleEntry[];
  /** Words for a group: its number is told beside it ("10명으로 된 일행"). */
  readonly collectives: readonly string[];
  readonly peoples: readonly { readonly names: readonly string[]; readonly home: string | null }[];
  /** Words that make refugees of the people named after them ("탈북 어민"). */
  readonly fleeing: readonly { readonly word: string; readonly home: string | null }[];
  /** Short names of the countries that people are returned to ("북측", "본국": null, wherever they are from). */
  readonly homeNames: readonly { readonly names: readonly string[]; readonly home: string | null }[];
  /** Those who arrest and hand over. */
  readonly agents: readonly string[];
  /** Beginnings of verbs that make helpers of those they describe ("안내하던"). */
  readonly helping: readonly string[];
  /** Words that make a report worth reading at all. */
  readonly telling: readonly string[];
};

export type ActSense = {
  readonly act: Act;
  readonly patient: Patient;
  readonly stative: boolean;
  readonly needs: "place" | "home" | "count" | "handover" | "country" | null;
  readonly retells: boolean;
};

export type ActVerb = Head & { readonly sense: ActSense; readonly parts: readonly string[] };
export type ActNoun = { readonly noun: string; readonly sense: ActSense };
export type PersonNoun = {
  readonly noun: string;
  readonly role: Role | null;
  readonly sex: "female" | "male" | null;
  readonly age: "child" | "adult" | "elderly" | null;
  readonly count: number | null;
  readonly act?: Act;
  /** Undefined for a noun that is no people's name. */
  readonly home?: string | null;
};

/** The packs' Korean words, ready to be looked up by the first syllable of a word. */
export type KoreanLexicon = {
  readonly verbs: ReadonlyMap<string, readonly ActVerb[]>;
  readonly nouns: ReadonlyMap<string, readonly ActNoun[]>;
  readonly people: ReadonlyMap<string, readonly PersonNoun[]>;
  readonly fleeing: readonly { readonly word: string; readonly home: string | null }[];
  readonly collectives: ReadonlySet<string>;
  readonly homeNames: ReadonlyMap<string, string | null>;
  readonly agents: readonly string[];
  readonly helping: readonly string[];
  /** Whether a document can be about the packs' people at all. */
  readonly relevance: RegExp;
  /** Whether a text names refugees at all: others who are caught and sent back are not its people. */
  readonly refugees: RegExp;
  /** Whether a sentence can tell of an act, of people, or of who says so. */
  readonly trigger: RegExp;
};

function byFirst<Entry>(entries: readonly Entry[], word: (entry: Entry) => string): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = word(entry)[0] as string;
    const list = map.get(first);
    if (list === undefined) map.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of map.values()) list.sort((a, b) => word(b).length - word(a).length);
  return map;
}

function verbsOf(act: Act, entry: KoreanVerbEntry): ActVerb[] {
  const forms = (verb: string, patient: Patient): ActVerb[] => {
    const parts = verb.split(" ");
    const last = parts[parts.length - 1] as string;
    const lead = parts.slice(0, -1);
    const sense: ActSense = {
      act,
      patient,
      stative: entry.stative ?? false,
      needs: entry.needs ?? null,
      retells: entry.retells ?? false,
    };
    return headsOf(last).map(({ surface, kind }) => ({ surface, kind, sense, parts: [...lead, surface] }));
  };
  const active = forms(entry.verb, entry.patient);
  return entry.patient === "object" ? [...active, ...forms(passiveOf(entry.verb), "subject")] : active;
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * What a sentence with any form of a verb holds: the first word of one of several words, else the stretch that all its
 * forms begin with, or the forms themselves where that is a syllable at most ("오": 온, 왔). As a regular expression.
 */
function rootsOf(verb: string): readonly string[] {
  const words = verb.split(" ");
  const [first = verb] = words;
  if (words.length > 1 && first.length > 1) return [escaped(first)];
  const forms = headsOf(words.at(-1) as string).map(({ surface }) => surface);
  const root = forms.reduce((shared, form) => shared.slice(0, sharedLength(shared, form)));
  return root.length > 1 ? [escaped(root)] : forms.map(atLeastAWord);
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** A syllable is in many words: it counts where a word begins. */
const atLeastAWord = (form: string): string =>
  form.length > 1 ? escaped(form) : `(?<![가-힣])${escaped(form)}`;

/** An entry for each craft that its verb may stand with, or the entry alone. */
function aboardEach(entry: KoreanVerbEntry, crafts: readonly string[]): readonly KoreanVerbEntry[] {
  return entry.aboard === true
    ? crafts.map((craft) => ({ ...entry, verb: `${craft}에 ${entry.verb}` }))
    : [entry];
}

/** Words of sentences that tell when or where what was told before happened. */
const CIRCUMSTANCES = "덮친|들이닥친|급습|습격|단속|일이다|일이었다|일입니다|장소|시각|시점|현장|무대";
const SAYING =
  "밝혔|말했|전했|주장했|설명했|덧붙|강조했|보도했|알려졌|전해졌|따르면|의하면|바로는|다고|라고|라며|다며|다는|이라|한다|했다|합니다|했습니다|종합하면";

/** Compiles the packs' Korean words, general pack first. Pure; do it once per set of packs. */
export function compileKoreanLexicon(lexicons: readonly KoreanLexiconData[]): KoreanLexicon {
  const crafts = lexicons.flatMap((lexicon) => lexicon.crafts ?? []);
  const acts = lexicons
    .flatMap((lexicon) => lexicon.acts)
    .map((entry) => ({ ...entry, verbs: entry.verbs.flatMap((verb) => aboardEach(verb, crafts)) }));
  const verbs = acts.flatMap(({ act, verbs: entries }) => entries.flatMap((entry) => verbsOf(act, entry)));
  const nouns = acts.flatMap(({ act, nouns: entries }) =>
    entries.map(
      ({ noun, patient, stative, needs }): ActNoun => ({
        noun,
        sense: {
          act,
          patient: patient ?? "object",
          stative: stative ?? false,
          needs: needs ?? null,
          retells: false,
        },
      }),
    ),
  );
  const people: PersonNoun[] = [
    ...lexicons.flatMap((lexicon) =>
      lexicon.people.flatMap(({ role, sex, age, count, home, act, nouns: words }) =>
        words.map((noun) => ({
          noun,
          role,
          sex: sex ?? null,
          age: age ?? null,
          count: count ?? null,
          ...(home === undefined ? {} : { home }),
          ...(act === undefined ? {} : { act }),
        })),
      ),
    ),
    ...lexicons.flatMap((lexicon) =>
      lexicon.peoples.flatMap(({ names, home }) =>
        names.map((noun) => ({
          noun,
          role: "refugee" as const,
          sex: null,
          age: null,
          count: null,
          home,
        })),
      ),
    ),
  ];
  const stems = [
    ...nouns.map(({ noun }) => escaped(noun)),
    ...acts.flatMap(({ verbs: entries }) => entries.flatMap(({ verb }) => rootsOf(verb))),
  ];
  const counted = "\\d\\s?여?\\s?[명인]|[가-힣]\\s?명|사람|이들|그들|일행|전원";
  return {
    verbs: byFirst(verbs, ({ parts }) => parts.join(" ")),
    nouns: byFirst(nouns, ({ noun }) => noun),
    people: byFirst(people, ({ noun }) => noun),
    fleeing: lexicons.flatMap((lexicon) => lexicon.fleeing),
    collectives: new Set(lexicons.flatMap((lexicon) => lexicon.collectives)),
    homeNames: new Map(
      lexicons.flatMap((lexicon) =>
        lexicon.homeNames.flatMap(({ names, home }) => names.map((name) => [name, home] as const)),
      ),
    ),
    agents: lexicons.flatMap((lexicon) => lexicon.agents).sort((a, b) => b.length - a.length),
    helping: lexicons.flatMap((lexicon) => lexicon.helping),
    relevance: new RegExp(
      [...new Set(lexicons.flatMap((lexicon) => lexicon.telling))].map(escaped).join("|"),
      "u",
    ),
    refugees: new RegExp(
      [
        ...people.flatMap(({ noun, role }) => (role === "refugee" ? [escaped(noun)] : [])),
        ...lexicons.flatMap(({ fleeing }) => fleeing.map(({ word }) => escaped(word))),
      ].join("|"),
      "u",
    ),
    trigger: new RegExp([...new Set([...stems, counted, SAYING, CIRCUMSTANCES])].join("|"), "u"),
  };
}
