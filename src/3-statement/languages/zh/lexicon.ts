import type { Act, Role } from "../../types.ts";
import { foldChinese, unfoldedPattern } from "./fold.ts";

/** Words of one kind for one act, simplified. */
export type ChineseActEntry = {
  readonly words: readonly string[];
  /** `subject`: the people stand before the word, without 被 ("落网"). Otherwise they are its object. */
  readonly frame?: "subject";
  /** Counts only with a place reached or left. */
  readonly needs?: "place";
  /** Tells a state that lasts. */
  readonly stative?: boolean;
  /** One of these must follow in the clause ("落入…手中"). */
  readonly after?: readonly string[];
  /** Tells of people only as what they are described by ("登记的难民"). */
  readonly describes?: boolean;
  /** One character that begins many other words: counts only before an object or behind 被. */
  readonly guard?: boolean;
};

export type ChinesePeopleEntry = {
  /** Null: the word tells nothing of the role. */
  readonly role: Role | null;
  /** A trade of others that people who flee may have as well: behind the name of their people it is theirs. */
  readonly fleeing?: boolean;
  readonly sex?: "female" | "male";
  readonly age?: "child" | "adult" | "elderly";
  /** The country that people of this name flee from. */
  readonly home?: string;
  /** Two people each ("夫妇"). */
  readonly pair?: boolean;
  readonly nouns: readonly string[];
};

/** The Chinese words of a pack, simplified: `lexicon/zh.json`. */
export type ChineseLexiconData = {
  readonly language: "zh";
  readonly acts: readonly { readonly act: Act; readonly words: readonly ChineseActEntry[] }[];
  readonly people: readonly ChinesePeopleEntry[];
  /** Measure words for groups ("批"). */
  readonly collectives: readonly string[];
  /** Names that make people who flee of the person noun behind them ("朝鲜" + "居民"). */
  readonly peoples: readonly { readonly names: readonly string[]; readonly home: string | null }[];
};

export type ActSense = Omit<ChineseActEntry, "words"> & { readonly act: Act; readonly word: string };

export type PersonNoun = Omit<ChinesePeopleEntry, "nouns"> & { readonly word: string };

export type PeopleName = { readonly word: string; readonly home: string | null };

/** Words by their first character, longest first. */
export type WordIndex<T> = ReadonlyMap<string, readonly T[]>;

export type ChineseLexicon = {
  readonly acts: WordIndex<ActSense>;
  readonly nouns: WordIndex<PersonNoun>;
  readonly peoples: WordIndex<PeopleName>;
  readonly collectives: ReadonlySet<string>;
  /** Words that make a report worth reading at all, in either script. */
  readonly relevance: RegExp;
  /** Any act, in folded text. */
  readonly trigger: RegExp;
};

function indexed<T extends { readonly word: string }>(entries: readonly T[]): WordIndex<T> {
  const known = new Map<string, T>();
  for (const entry of entries) known.set(entry.word, entry);
  const sorted = [...known.values()].sort((a, b) => b.word.length - a.word.length);
  return Map.groupBy(sorted, ({ word }) => word.charAt(0));
}

/** The longest entry that stands at `at` of a folded text. */
export function entryAt<T extends { readonly word: string }>(
  index: WordIndex<T>,
  text: string,
  at: number,
): T | null {
  return index.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at)) ?? null;
}

/** Acts that by their very words concern people sent from one country to another. */
const TELLING = [
  "遣返",
  "遣送",
  "送返",
  "驱逐出境",
  "北送",
  "庇护",
  "难民",
  "引渡",
  "叛逃",
  "投诚",
  "脱北",
  "投奔",
];
/** Refugee words that mean something else in most news. */
const AMBIGUOUS = new Set([
  "移民",
  "非法移民",
  "异见人士",
  "被捕者",
  "被抓者",
  "获释者",
  "流亡者",
  "出逃者",
  "逃亡者",
]);
/** Behind the names of peoples: their country alone is in most news. */
const PERSONS =
  "(?:族|籍|裔)?(?:人(?!权|民|口)|难|居民|女|男|儿童|孩|孤儿|妇|夫|民众|公民|平民|渔民|船员|水手|一家|母女|母子|少年|青少年|青年|逃)";
/** Sent to the country of a people, whatever those sent are called: "强行送回北韩". */
const SENT = "(?:送|押|交|遣|赶)(?:回|还|给|往|返)(?:了)?";

function relevanceOf(lexicons: readonly ChineseLexiconData[]): RegExp {
  const words = new Set<string>(TELLING);
  for (const { role, nouns } of lexicons.flatMap(({ people }) => people)) {
    if (role !== "refugee") continue;
    for (const noun of nouns) if (!AMBIGUOUS.has(noun)) words.add(noun);
  }
  const names = lexicons.flatMap(({ peoples }) => peoples).flatMap((people) => people.names);
  const people = names.map(unfoldedPattern).join("|");
  const persons = unfoldedPattern(PERSONS);
  return new RegExp(
    `${[...words].map(unfoldedPattern).join("|")}|(?:${people})${persons}|${unfoldedPattern(SENT)}(?:${people})`,
  );
}

/** Compiles the packs' Chinese words, general pack first. Pure; do it once per set of packs. */
export function compileChineseLexicon(lexicons: readonly ChineseLexiconData[]): ChineseLexicon {
  const acts = lexicons.flatMap((lexicon) =>
    lexicon.acts.flatMap(({ act, words: entries }) =>
      entries.flatMap(({ words, ...sense }) =>
        words.map((word): ActSense => ({ ...sense, act, word: foldChinese(word) })),
      ),
    ),
  );
  const nouns = lexicons.flatMap((lexicon) =>
    lexicon.people.flatMap(({ nouns: words, ...noun }) =>
      words.map((word): PersonNoun => ({ ...noun, word: foldChinese(word) })),
    ),
  );
  const peoples = lexicons.flatMap((lexicon) =>
    lexicon.peoples.flatMap(({ names, home }) =>
      names.map((name): PeopleName => ({ word: foldChinese(name), home })),
    ),
  );
  const shortest = [...new Set(acts.map(({ word }) => word))].filter(
    (word, _, all) => !all.some((other) => other !== word && word.includes(other)),
  );
  return {
    acts: indexed(acts),
    nouns: indexed(nouns),
    peoples: indexed(peoples),
    collectives: new Set(lexicons.flatMap(({ collectives }) => collectives)),
    relevance: relevanceOf(lexicons),
    trigger: new RegExp(shortest.join("|"), "g"),
  };
}
