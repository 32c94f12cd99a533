import type { InterfaceLanguage } from "../messages/language.ts";

/** Parameters of an address; those that are null or empty are left out. */
export type Parameters = Readonly<Record<string, string | null | undefined>>;

/**
 * The address of a page: its language comes first, so that no cookie has to remember it, and what a page shows is all
 * in its address.
 */
export function address(language: InterfaceLanguage, path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== "") query.set(name, value);
  const asked = query.toString();
  return `/${language}${path === "/" ? "" : path}${asked === "" ? "" : `?${asked}`}`;
}
