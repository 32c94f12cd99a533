import type { Token } from "../../lexer.ts";
import type { LexiconData, VerbFrame } from "../../lexicon.ts";
import type { Act, Role } from "../../types.ts";
import { nounForms, verbForms } from "./inflection.ts";

export type VerbSense = {
  readonly act: Act;
  readonly base: string;
  /** Continuations of which one must follow, each as words; empty when none is needed. */
  readonly after: readonly (readonly string[])[];
  readonly frame: VerbFrame;
  readonly needsPlace: boolean;
  readonly needsAgent: boolean;
  readonly stative: boolean;
  readonly mayLast: boolean;
  /** Only tells again, of people already told of, when and where ("the group was found on Friday near …"). */
  readonly retells: boolean;
  /** Tells an occasion without its people ("raided the house"). */
  readonly scene: boolean;
};

/** Which forms of its verb a word can be. */
export type FormFlags = {
  readonly finite: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
  readonly base: boolean;
};

export type VerbReading = { readonly flags: FormFlags; readonly senses: readonly VerbSense[] };

export type PersonNoun = {
  readonly words: readonly string[];
  readonly role: Role | null;
  readonly sex?: "female" | "male";
  readonly age?: "child" | "adult" | "elderly";
  /** How many people the noun stands for by itself ("couple"). */
  readonly count?: number;
  readonly plural: boolean;
  /** The same in singular and plural ("Vietnamese", "Rohingya"). */
  readonly invariant: boolean;
  /** The name of a people that nobody in the pack flees from: among those who flee its members are helpers. */
  readonly foreign?: boolean;
  /** A people's name, with the country it flees from (null: several). Undefined for other nouns. */
  readonly home?: string | null;
};

export type EnglishLexicon = {
  readonly verbs: ReadonlyMap<string, VerbReading>;
  /** Nouns of acts, keyed by their words joined by single spaces. */
  readonly actNouns: ReadonlyMap<string, { readonly act: Act; readonly plural: boolean }>;
  /** The first words of those nouns. */
  readonly actNounOpeners: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly act: Act }[]>;
  readonly personNouns: ReadonlyMap<string, readonly PersonNoun[]>;
  readonly collectives: ReadonlyMap<string, { readonly plural: boolean }>;
  /** Countries that the pack on top is about: those its own words say people flee from. */
  readonly homes: ReadonlySet<string>;
  /** Words that make a report worth reading at all: who flees, and what only happens to them. */
  readonly relevance: { test(text: string): boolean };
};

const NO_FLAGS: FormFlags = { finite: false, past: false, participle: false, gerund: false, base: false };

function splitWords(phrase: string): string[] {
  return phrase.toLowerCase().replaceAll("-", " ").split(" ");
}

function addVerb(
  verbs: Map<string, { flags: FormFlags; senses: VerbSense[] }>,
  form: string,
  flags: Partial<FormFlags>,
  sense: VerbSense,
): void {
  const known = verbs.get(form);
  if (known === undefined) verbs.set(form, { flags: { ...NO_FLAGS, ...flags }, senses: [sense] });
  else {
    known.flags = { ...known.flags, ...flags };
    if (!known.senses.includes(sense)) known.senses.push(sense);
  }
}

function compileVerbs(lexicons: readonly LexiconData[]): Map<string, VerbReading> {
  const verbs = new Map<string, { flags: FormFlags; senses: VerbSense[] }>();
  for (const { act, verbs: entries } of lexicons.flatMap((lexicon) => lexicon.acts)) {
    for (const entry of entries) {
      const forms = verbForms(entry.verb);
      const sense: VerbSense = {
        act,
        base: forms.base,
        after: (entry.after ?? []).map(splitWords),
        frame: entry.frame ?? "object",
        needsPlace: entry.needs === "place",
        needsAgent: entry.by ?? false,
        stative: entry.stative ?? false,
        mayLast: entry.mayLast ?? false,
        retells: entry.retells ?? entry.scene ?? false,
        scene: entry.scene ?? false,
      };
      addVerb(verbs, forms.base, { base: true, finite: true }, sense);
      addVerb(verbs, forms.third, { finite: true }, sense);
      addVerb(verbs, forms.past, { finite: true, past: true }, sense);
      addVerb(verbs, forms.participle, { participle: true }, sense);
      addVerb(verbs, forms.gerund, { gerund: true }, sense);
    }
  }
  // The sense that asks for most words is tried first; one that asks for none is the last resort.
  for (const reading of verbs.values()) {
    reading.senses.sort(
      (a, b) =>
        Number(b.after.length > 0) - Number(a.after.length > 0) ||
        Number(a.needsPlace) - Number(b.needsPlace),
    );
  }
  return verbs;
}

function compilePersonNouns(lexicons: readonly LexiconData[]): Map<string, PersonNoun[]> {
  const nouns = new Map<string, PersonNoun[]>();
  const add = (noun: PersonNoun): void => {
    const first = noun.words[0] as string;
    const list = nouns.get(first);
    if (list === undefined) nouns.set(first, [noun]);
    else list.push(noun);
  };
  for (const entry of lexicons.flatMap((lexicon) => lexicon.people)) {
    const { role, nouns: words, ...attributes } = entry;
    for (const word of words) {
      const { singular, plural } = nounForms(word);
      const invariant = singular === plural;
      add({ words: splitWords(singular), role, plural: false, invariant, ...attributes });
      if (!invariant) add({ words: splitWords(plural), role, plural: true, invariant, ...attributes });
    }
  }
  for (const { names, home } of lexicons.flatMap((lexicon) => lexicon.peoples)) {
    for (const name of names) {
      const { singular, plural } = nounForms(name);
      const words = splitWords(singular);
      // Peoples' names without a plural in news use ("the Rohingya", "Hmong refugees").
      const invariant = singular === plural || INVARIANT_PEOPLES.has(singular);
      add({ words, role: "refugee", plural: false, invariant, home });
      if (singular !== plural)
        add({ words: splitWords(plural), role: "refugee", plural: true, invariant, home });
    }
  }
  for (const list of nouns.values()) list.sort((a, b) => b.words.length - a.words.length);
  return nouns;
}

const INVARIANT_PEOPLES: ReadonlySet<string> = new Set([
  "rohingya",
  "hmong",
  "karen",
  "shan",
  "chin",
  "turkmen",
  "uighur",
  "uyghur",
]);

/** Compiles the packs' English words, general pack first. Pure; do it once per set of packs. */
export function compileEnglishLexicon(lexicons: readonly LexiconData[]): EnglishLexicon {
  const actNouns = new Map<string, { act: Act; plural: boolean }>();
  const states = new Map<string, { words: readonly string[]; act: Act }[]>();
  for (const { act, nouns, states: phrases } of lexicons.flatMap((lexicon) => lexicon.acts)) {
    for (const noun of nouns) {
      const { singular, plural } = nounForms(noun);
      actNouns.set(splitWords(singular).join(" "), { act, plural: false });
      actNouns.set(splitWords(plural).join(" "), { act, plural: true });
    }
    for (const phrase of phrases) {
      const words = splitWords(phrase);
      const list = states.get(words[0] as string) ?? [];
      list.push({ words, act });
      list.sort((a, b) => b.words.length - a.words.length);
      states.set(words[0] as string, list);
    }
  }
  const collectives = new Map<string, { plural: boolean }>();
  for (const collective of lexicons.flatMap((lexicon) => lexicon.collectives)) {
    const { singular, plural } = nounForms(collective);
    collectives.set(singular, { plural: false });
    collectives.set(plural, { plural: true });
  }
  return {
    verbs: compileVerbs(lexicons),
    actNouns,
    actNounOpeners: new Set([...actNouns.keys()].map((words) => words.split(" ", 1)[0] as string)),
    states,
    personNouns: compilePersonNouns(lexicons),
    collectives,
    homes: new Set(lexicons.flatMap((lexicon) => lexicon.people).flatMap((entry) => entry.home ?? [])),
    relevance: relevanceOf(lexicons),
  };
}

/** Acts that by their very words concern people sent from one country to another. */
const TELLING = [
  "deport",
  "repatriat",
  "refoul",
  "asylum",
  "defection",
  "defected",
  ...["send", "sends", "sent", "sending"].flatMap((verb) => [
    `${verb} back`,
    `${verb} home`,
    `${verb} them back`,
  ]),
  ...["handed back", "forced return", "forcibly return"],
];

/** Words that with the name of a country fled from, and only with it, make a report worth reading. */
const SEIZING =
  /arrest|detain|custody|caught|captur|seize|round(ed|ing)? up|(led|taken|took|taking|hauled|dragged|driven) (away|off)|(picked|handed|turned) (up|over)|repatriat|deport|sent back|send back|escape|flee|fled/i;

/** Words that with the name of a people make a report worth reading: two Vietnamese held over pangolins are no refugees. */
const FLIGHT =
  /refuge|deport|asylum|migra|expel|expuls|\breturn|fle[de]\b|\bflee|stateless|undocumented|without papers|persecut|repatri|minorit|ethnic|exile|escape|sent (back|home)|send (back|home)|handed back|muslim|dissident|crackdown|evict|driven|displaced|\bcamps?\b|illegal(ly)? (in|enter|stay)/i;

function relevanceOf(lexicons: readonly LexiconData[]): EnglishLexicon["relevance"] {
  const telling = tellingWords(lexicons);
  const names = lexicons.flatMap((lexicon) => lexicon.countries ?? []);
  const country = names.length === 0 ? null : new RegExp(names.map(escaped).join("|"));
  const peoples = peopleNames(lexicons.filter((lexicon) => !isOfCountry(lexicon)));
  const people = peoples.length === 0 ? null : anyOf(peoples);
  return {
    test: (text) =>
      telling.test(text) ||
      (country?.test(text) === true && SEIZING.test(text)) ||
      (people?.test(text) === true && FLIGHT.test(text)),
  };
}

/** A pack about the people of one country: their name alone makes a report worth reading. */
function isOfCountry({ countries }: LexiconData): boolean {
  return (countries ?? []).length > 0;
}

function peopleNames(lexicons: readonly LexiconData[]): string[] {
  return lexicons.flatMap(({ peoples }) =>
    peoples.flatMap(({ names }) => names.filter((name) => name.length > 4)),
  );
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function anyOf(words: Iterable<string>): RegExp {
  const alternatives = [...words].map((word) => escaped(word).replaceAll(/[ -]/g, "[ -]"));
  return new RegExp(alternatives.sort().join("|"), "i");
}

function tellingWords(lexicons: readonly LexiconData[]): RegExp {
  const words = new Set<string>(TELLING);
  for (const entry of lexicons.flatMap((lexicon) => lexicon.people)) {
    if (entry.role !== "refugee") continue;
    for (const noun of entry.nouns) if (!AMBIGUOUS_REFUGEES.has(noun)) words.add(noun);
  }
  for (const name of peopleNames(lexicons.filter(isOfCountry))) words.add(name);
  return anyOf(words);
}

/** Refugee words that mean something else in most news. */
const AMBIGUOUS_REFUGEES: ReadonlySet<string> = new Set([
  "arrival",
  "entrant",
  "fugitive",
  "crosser",
  "exile",
  "detainee",
  "dissident",
  "immigrant",
  "emigrant",
]);

/** The most words that a "*" in a phrase of the lexicon may stand for ("on a * plane"). */
const WIDEST_GAP = 3;

/** Do the words stand at token `at`, hyphens between them skipped? The index after them, or -1. "*" matches up to three. */
export function wordsAt(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let index = at;
  for (let word = 0; word < words.length; word++) {
    if (words[word] === "*") {
      const rest = words.slice(word + 1);
      for (let gap = 0; gap <= WIDEST_GAP; gap++) {
        if (gap > 0 && tokens[index + gap - 1]?.kind !== "word") return -1;
        const to = wordsAt(tokens, index + gap, rest);
        if (to > 0) return to;
      }
      return -1;
    }
    if (tokens[index]?.lower === "-" && index > at) index++;
    if (tokens[index]?.lower !== words[word]) return -1;
    index++;
  }
  return index;
}
