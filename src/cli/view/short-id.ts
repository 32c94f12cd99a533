/** Characters of an identifier that are shown: enough to tell apart and to type. */
export const ID_SHOWN = 12;

/** The beginning of an identifier. */
export function shortId(id: string): string {
  return id.slice(0, ID_SHOWN);
}
