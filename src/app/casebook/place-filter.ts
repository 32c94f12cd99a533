import { loadGazetteer, loadPacks } from "../load-packs.ts";
import { gazetteerPlaces } from "./resolve-place.ts";

/**
 * What a place that a person typed is called in statements: a country's code for any of its names in the packs'
 * languages; the usual English name of a province or city for its name in any script; any other place as it is.
 */
export function placeFilter(place: string): string {
  const typed = place.trim();
  if (/^[a-z]{2}$/iu.test(typed)) return typed.toUpperCase();
  const country = loadPacks().countries.find(({ names }) =>
    [...names.en, ...(names.ko ?? []), ...(names.zh ?? [])].some(
      (name) => name.toLowerCase() === typed.toLowerCase(),
    ),
  );
  if (country !== undefined) return country.id;
  const places = gazetteerPlaces(typed, loadGazetteer());
  // Of namesakes the one that is usually called so; else what a pack names, then the larger.
  const usual = places.find(({ name }) => name === typed) ?? places.find(({ preferred }) => preferred);
  const largest = places.toSorted((a, b) => b.population - a.population)[0];
  return (usual ?? largest)?.name ?? typed;
}
