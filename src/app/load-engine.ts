import { existsSync, readFileSync } from "node:fs";
import type { FieldConventions } from "../3-statement/discourse/conventions.ts";
import type { LanguageReader } from "../3-statement/language-reader.ts";
import { englishReader } from "../3-statement/languages/en/language.ts";
import { compileEnglishLexicon } from "../3-statement/languages/en/lexicon.ts";
import { koreanReader } from "../3-statement/languages/ko/language.ts";
import type { KoreanLexiconData } from "../3-statement/languages/ko/lexicon.ts";
import { compileKoreanLexicon } from "../3-statement/languages/ko/lexicon.ts";
import { chineseReader } from "../3-statement/languages/zh/language.ts";
import type { ChineseLexiconData } from "../3-statement/languages/zh/lexicon.ts";
import { compileChineseLexicon } from "../3-statement/languages/zh/lexicon.ts";
import type { LexiconData } from "../3-statement/lexicon.ts";
import type { Gazetteer } from "../3-statement/place/gazetteer.ts";
import { pastUnseenMarks } from "../3-statement/unseen-marks.ts";
import type { Weights } from "../4-incident/weights.ts";
import { DEFAULT_WEIGHTS } from "../4-incident/weights.ts";
import type { IsoDate } from "../core/interval.ts";
import type { LoadedPacks } from "../core/pack.ts";
import { DEFAULT_PACKS, loadGazetteer, loadPacks } from "./load-packs.ts";

/** All that reading needs besides the report, made once. */
export type Engine = {
  /** Name and version of every pack, base first, as every output carries them. */
  readonly packs: readonly string[];
  readonly data: LoadedPacks;
  /** The reader of a language by its ISO 639-1 code, made when the first text asks for it; null: there is none. */
  readonly reader: (language: string) => LanguageReader | null;
  /** What the packs know of their field beyond words. */
  readonly conventions: FieldConventions;
  /** The gazetteer, made when the first report asks for it: a folder without relevant reports never does. */
  readonly gazetteer: () => Gazetteer;
  /** What comparisons of statements weigh. */
  readonly weights: Weights;
  /** No report was published later than this day. */
  readonly today: IsoDate;
};

/** The engine, loaded where something has to be read or linked: looking up needs none. */
export type EngineOnDemand = () => Promise<Engine>;

/** The engine over the given packs. Throws `RangeError` on an unknown pack. */
export function loadEngine(today: IsoDate, ids: readonly string[] = DEFAULT_PACKS): Engine {
  const data = loadPacks(ids);
  const gazetteer = (): Gazetteer => loadGazetteer(data);
  const readers = new Map<string, LanguageReader>();
  return {
    packs: data.packs.map((pack) => `${pack.id} ${pack.version}`),
    data,
    reader: (language) => {
      const known = readers.get(language);
      const reader = known ?? makeReader(language, data, gazetteer);
      if (reader !== null && known === undefined) readers.set(language, reader);
      return reader;
    },
    conventions: conventionsOf(data),
    gazetteer,
    weights: DEFAULT_WEIGHTS,
    today,
  };
}

function makeReader(language: string, data: LoadedPacks, gazetteer: () => Gazetteer): LanguageReader | null {
  switch (language) {
    case "en":
      return englishReader(compileEnglishLexicon(lexiconsOf<LexiconData>(data, "en")), gazetteer);
    case "ko":
      return pastUnseenMarks(
        koreanReader(compileKoreanLexicon(lexiconsOf<KoreanLexiconData>(data, "ko")), gazetteer),
      );
    case "zh":
      return pastUnseenMarks(
        chineseReader(compileChineseLexicon(lexiconsOf<ChineseLexiconData>(data, "zh")), gazetteer),
      );
    default:
      return null;
  }
}

/** The acts that the packs have words for, in any language. */
export function actsOf(data: LoadedPacks): ReadonlySet<string> {
  const lexicons = ["en", "ko", "zh"].flatMap((language) =>
    lexiconsOf<Pick<LexiconData, "acts">>(data, language),
  );
  return new Set(lexicons.flatMap(({ acts }) => acts.map(({ act }) => act)));
}

/** The words of one language in each pack that has them, base first. */
function lexiconsOf<Data>(data: LoadedPacks, language: string): readonly Data[] {
  return data.packs.flatMap((pack) => {
    const file = new URL(`../../packs/${pack.id}/lexicon/${language}.json`, import.meta.url);
    return existsSync(file) ? [JSON.parse(readFileSync(file, "utf8")) as Data] : [];
  });
}

/** The packs' conventions, merged: the pack on top wins on the same country. */
function conventionsOf(data: LoadedPacks): FieldConventions {
  let merged: FieldConventions = { refuge: {}, returning: {}, runningTotals: [] };
  for (const { id } of data.packs) {
    const file = new URL(`../../packs/${id}/conventions.json`, import.meta.url);
    if (!existsSync(file)) continue;
    const own = JSON.parse(readFileSync(file, "utf8")) as FieldConventions;
    merged = {
      refuge: { ...merged.refuge, ...own.refuge },
      returning: { ...merged.returning, ...own.returning },
      runningTotals: [...merged.runningTotals, ...own.runningTotals],
    };
  }
  return merged;
}

/** The present day of the machine's calendar in UTC, for callers at the edge. */
export function todayOf(milliseconds: number): IsoDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as IsoDate;
}
