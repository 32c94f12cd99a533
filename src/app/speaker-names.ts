import { foldChinese } from "../3-statement/languages/zh/fold.ts";
import { koreanReading } from "../3-statement/languages/zh/korean-names.ts";
import { foldText } from "../4-incident/names.ts";
import type { LoadedPacks } from "../core/pack.ts";

/** A key under which the spellings of a body's name meet: case and marks, and both scripts of Chinese. */
export const bodyKey = (name: string): string => foldText(foldChinese(name));

/**
 * The one name under which a body is compared, whatever language or short form names it: from the packs'
 * organisations and forces; a Korean name in Chinese characters under its Korean reading. Null for all others.
 */
export function canonicalSpeakers(packs: LoadedPacks): (name: string) => string | null {
  const canonical = new Map<string, string>();
  for (const { names } of [...packs.organisations, ...packs.actors]) {
    const [first] = names.en;
    if (first === undefined) continue;
    for (const name of [...names.en, ...(names.ko ?? []), ...(names.zh ?? [])])
      canonical.set(bodyKey(name), first);
  }
  return (name) => canonical.get(bodyKey(name)) ?? koreanReading(name);
}
