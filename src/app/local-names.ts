import { koreanReading } from "../3-statement/languages/zh/korean-names.ts";
import { foldText } from "../4-incident/names.ts";
import type { LocalNames } from "../core/local-names.ts";
import type { LoadedPacks, Names } from "../core/pack.ts";
import { loadPacks } from "./load-packs.ts";
import { bodyKey } from "./speaker-names.ts";

/**
 * The names of places and bodies in a language, from the packs. Nothing is loaded before the first name is asked
 * for. English names of places are those that readings carry, so that they are not looked up.
 */
export function localNames(
  language: "en" | "ko",
  load: () => Pick<LoadedPacks, "places" | "organisations" | "actors"> = loadPacks,
): LocalNames {
  const placesById = once(
    () =>
      new Map(load().places.flatMap(({ id, names }) => nameIn(names, language).map((name) => [id, name]))),
  );
  const placesByName = once(
    () =>
      new Map(
        load().places.flatMap(({ names, country }) =>
          nameIn(names, language).flatMap((name) =>
            names.en.slice(0, 1).map((english) => [keyOf(english, country), name] as const),
          ),
        ),
      ),
  );
  const bodies = once(() => bodiesOf(load(), language));
  if (language === "en")
    return {
      place: () => null,
      placeNamed: () => null,
      body: (name) => bodies().get(bodyKey(name)) ?? null,
    };
  return {
    place: (id) => placesById().get(id) ?? null,
    placeNamed: (english, country) => placesByName().get(keyOf(english, country)) ?? null,
    body: (name) => bodies().get(bodyKey(name)) ?? koreanReading(name),
  };
}

const keyOf = (english: string, country: string | null): string => `${country ?? ""} ${foldText(english)}`;

/** The usual name in the language: the first of its list. */
const nameIn = (names: Names, language: "en" | "ko"): readonly string[] => names[language]?.slice(0, 1) ?? [];

function bodiesOf(
  { organisations, actors }: Pick<LoadedPacks, "organisations" | "actors">,
  language: "en" | "ko",
): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const { names } of [...organisations, ...actors]) {
    const [usual] = nameIn(names, language);
    if (usual === undefined) continue;
    for (const name of [...names.en, ...(names.ko ?? []), ...(names.zh ?? [])])
      bodies.set(bodyKey(name), usual);
  }
  return bodies;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
