/** Acts that end custody, so that one person has only one of them; the dead may have been returned before. */
export const ENDS: ReadonlySet<string> = new Set(["release", "escape", "return"]);
