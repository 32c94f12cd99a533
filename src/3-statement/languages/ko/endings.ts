import type { HeadKind } from "./conjugation.ts";

/** What an ending makes of its verb. */
export type Form =
  /** Closes a sentence or a quotation ("붙잡혔다", "붙잡혔다고"). */
  | "final"
  /** Describes the noun after it ("붙잡힌", "억류하고 있는"). */
  | "adnominal"
  /** Goes on to the next clause ("붙잡혀", "붙잡히고", "붙잡히자"). */
  | "joining"
  /** Is a noun ("붙잡힘", "붙잡히기"). */
  | "nominal"
  /** Tells nothing that happened: a condition, a wish, an order, a purpose. */
  | "unreal"
  /** Asks ("붙잡혔는지"). */
  | "question"
  /** Is denied by the word after it ("붙잡히지 않았다"). */
  | "negated";

export type Tense = "past" | "present" | "ahead";

export type Inflection = {
  readonly form: Form;
  readonly tense: Tense;
  /** Closed by 고, 며, 는: somebody says it ("붙잡혔다고", "붙잡혔다는"). */
  readonly quoted: boolean;
};

const inflection = (form: Form, tense: Tense, quoted = false): Inflection => ({ form, tense, quoted });

/** Endings after the bare stem, the first that fits counts. */
const BASE: readonly (readonly [RegExp, Inflection])[] = [
  [/^(?:자고|자는|라|라고|라며|라는|으라고|으라는|소서|십시오|세요|시오)/, inflection("unreal", "ahead")],
  [/^(?:으?려|고자|러|으러|도록|게끔|게)(?![가-힣]{3})/, inflection("unreal", "ahead")],
  [/^(?:으?면서|으?며)/, inflection("joining", "present")],
  [/^(?:으?면|거든|더라도|든지|든|을수록)/, inflection("unreal", "ahead")],
  [/^지만/, inflection("joining", "present")],
  [/^겠(?:다|습니다)(?:고|며|면서|는)/, inflection("final", "ahead", true)],
  [/^겠(?:다|습니다)/, inflection("final", "ahead")],
  [/^(?:는지|느냐|는가|냐)/, inflection("question", "present")],
  [/^지(?:[는도를]|조차|마저)?$/, inflection("negated", "past")],
  [/^(?:던|었던|았던)/, inflection("adnominal", "past")],
  [/^(?:는데|다가|자마자|자|고|으?니까?|으?므로|으나|나|거나)(?![가-힣]{4})/, inflection("joining", "past")],
  [/^는다(?:고|며|면서|는|던|니)/, inflection("final", "present", true)],
  [/^는다/, inflection("final", "present")],
  [/^는(?:[것데]|$)/, inflection("adnominal", "present")],
  [/^기/, inflection("nominal", "present")],
  [/^[는]/, inflection("adnominal", "present")],
  [/^다(?:[.,!?"”’']|$)/, inflection("joining", "past")],
];

const N: readonly (readonly [RegExp, Inflection])[] = [
  [/^다(?:고|며|면서|는|던|니)/, inflection("final", "present", true)],
  [/^다면/, inflection("unreal", "ahead")],
  [/^다/, inflection("final", "present")],
  [/^지/, inflection("question", "past")],
  [/^데/, inflection("joining", "past")],
  [/^(?:$|것|뒤|후|채|바|적|줄|만큼|[.,…])/, inflection("adnominal", "past")],
];

const L: readonly (readonly [RegExp, Inflection])[] = [
  [/^(?:까|지)/, inflection("question", "ahead")],
  [/^(?:수록|때|라)/, inflection("unreal", "ahead")],
  [/^(?:$|것|수|뻔|듯|[.,…])/, inflection("adnominal", "ahead")],
];

const A: readonly (readonly [RegExp, Inflection])[] = [
  [/^(?:라|야|선|서는|서야|달라)/, inflection("unreal", "ahead")],
  [/^도/, inflection("unreal", "ahead")],
  [/^(?:$|서|[.,…])/, inflection("joining", "past")],
];

const SS: readonly (readonly [RegExp, Inflection])[] = [
  [/^(?:다면|더라면|으면|더라도)/, inflection("unreal", "past")],
  [/^다가/, inflection("joining", "past")],
  [/^(?:다|습니다|더라)(?:고|며|면서|는|던|니|지만)/, inflection("final", "past", true)],
  [/^(?:다|습니다|어요|음|네)/, inflection("final", "past")],
  [/^(?:는지|을까|을지|느냐|는가|나)/, inflection("question", "past")],
  [/^던/, inflection("adnominal", "past")],
  [/^을/, inflection("adnominal", "past")],
  [/^(?:고|으며|으면서|으나|지만|는데|다가|으니|으므로|자|거나)/, inflection("joining", "past")],
];

const B: readonly (readonly [RegExp, Inflection])[] = [
  [/^니다/, inflection("final", "present")],
  [/^니까/, inflection("question", "present")],
];

const M: readonly (readonly [RegExp, Inflection])[] = [
  [/^(?:$|[이을은에의도과])/, inflection("nominal", "past")],
];

const BY_KIND: Readonly<Record<HeadKind, readonly (readonly [RegExp, Inflection])[]>> = {
  base: BASE,
  n: N,
  l: L,
  m: M,
  b: B,
  a: A,
  ss: SS,
};

/** What the rest of a word after a verb's head makes of the verb; null if the word is another one. */
export function inflectionOf(kind: HeadKind, rest: string): Inflection | null {
  for (const [pattern, found] of BY_KIND[kind]) if (pattern.test(rest)) return found;
  return null;
}
