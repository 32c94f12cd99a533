import { loadPacks } from "../load-packs.ts";

/** A country's code for any of its names in the packs' languages; any other place as it is. */
export function placeFilter(place: string): string {
  const wanted = place.trim().toLowerCase();
  if (/^[a-z]{2}$/u.test(wanted)) return wanted.toUpperCase();
  const country = loadPacks().countries.find(({ names }) =>
    [...names.en, ...(names.ko ?? []), ...(names.zh ?? [])].some((name) => name.toLowerCase() === wanted),
  );
  return country?.id ?? place.trim();
}
