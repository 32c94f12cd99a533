/** The forms of an English verb. */
export type VerbForms = {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
};

// Longer verbs double it only where the last syllable bears the stress, which spelling does not show.
const STRESSED_LAST: ReadonlySet<string> = new Set(["expel", "transfer"]);

/** Final consonant doubles after a single short vowel in verbs of one syllable ("nab", "nabbed"). */
function doubles(base: string): boolean {
  return STRESSED_LAST.has(base) || /^[^aeiou]*[aeiou][bdglmnprt]$/.test(base);
}

/**
 * Forms of a verb given as "base" (regular) or "base past participle" (irregular).
 * Spelling rules: Huddleston & Pullum, The Cambridge Grammar of the English Language, chapter 18.
 */
export function verbForms(entry: string): VerbForms {
  const [base = "", past, participle] = entry.split(" ");
  const endsInY = /[^aeiou]y$/.test(base);
  const stem = base.endsWith("e") && !base.endsWith("ee") ? base.slice(0, -1) : base;
  const doubled = doubles(base) ? base + base.slice(-1) : stem;
  const regular = endsInY ? `${base.slice(0, -1)}ied` : base.endsWith("e") ? `${base}d` : `${doubled}ed`;
  return {
    base,
    third: endsInY
      ? `${base.slice(0, -1)}ies`
      : /(s|sh|ch|x|z|[^aeiou]o)$/.test(base) || base === "go"
        ? `${base}es`
        : `${base}s`,
    past: past ?? regular,
    participle: participle ?? past ?? regular,
    gerund: `${doubled}ing`,
  };
}

/** Forms of a noun given as "singular" when its plural is regular, else "singular/plural"; the last word inflects. */
export function nounForms(entry: string): { readonly singular: string; readonly plural: string } {
  const [singular = "", plural] = entry.split("/");
  return { singular, plural: plural ?? regularPlural(singular) };
}

/** "refugee" → "refugees", "family" → "families". Names of peoples in -ese, and words in -s, stay as they are. */
function regularPlural(singular: string): string {
  if (/(ese|s)$/.test(singular)) return singular;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  if (/(sh|ch|x|z)$/.test(singular)) return `${singular}es`;
  return `${singular}s`;
}
