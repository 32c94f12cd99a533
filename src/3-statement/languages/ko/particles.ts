/** What a particle makes of its noun. */
export type Case =
  | "subject"
  | "topic"
  | "object"
  | "genitive"
  | "and"
  /** 에게, 한테: whom something is done by or given to. */
  | "dative"
  /** 에: where, or into whose hands. */
  | "at"
  /** 에서: where, or who as a body. */
  | "in"
  /** 으로: where to, or as what. */
  | "to"
  | "from"
  | "through"
  | "copula"
  /** 도: also. */
  | "also"
  | "each"
  | "none";

const PARTICLES: readonly (readonly [RegExp, Case])[] = [
  [/^씩/, "each"],
  [/^(?:에게서|한테서|으로부터|로부터|부터)/, "from"],
  [/^(?:에게|한테|께)/, "dative"],
  [/^(?:에서|서)(?![가-힣]{2})/, "in"],
  [/^(?:까지|으로|로)/, "to"],
  [/^에(?![가-힣]{2}[가-힣])/, "at"],
  [
    /^(?:이었|였|이라|라고|라는|이다|이며|이고|이던|인 |인$|이란|입니다|이지|이 아니|이 된|이 되|으로 늘|에 이르|에 달하|에 이른|에 달한)/,
    "copula",
  ],
  [/^(?:은|는)/, "topic"],
  [/^(?:을|를)/, "object"],
  [/^의/, "genitive"],
  [/^(?:과|와|하고|및)/, "and"],
  [/^(?:도|조차|마저|만)/, "also"],
  [/^(?:이|가|께서)/, "subject"],
];

/** The case of the noun that ends at `at`: by what is written straight after it. */
export function caseAt(text: string, at: number): Case {
  const rest = text.slice(at, at + 6);
  if (rest === "" || !/^[가-힣]/u.test(rest)) return "none";
  for (const [pattern, found] of PARTICLES) if (pattern.test(rest)) return found;
  return "none";
}

/** First unit after the word that `at` stands in: the next space or mark. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\p{L}\p{N}\p{M}%○]/u.test(text[end] as string)) end++;
  return end;
}

/** First unit at or after `at` that is no space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (text[next] === " " || text[next] === "\t" || text[next] === "\r") next++;
  return next;
}
