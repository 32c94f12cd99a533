import { headsOf } from "./conjugation.ts";
import type { Inflection } from "./endings.ts";
import { inflectionOf } from "./endings.ts";
import type { ActSense, ActVerb, KoreanLexicon } from "./lexicon.ts";
import { endOfWord, skipSpace } from "./particles.ts";

/** An act told by a verb or a noun, by the units of a view, before its people are known. */
export type ActReading = {
  readonly from: number;
  /** After the last unit of its words, auxiliaries and endings included. */
  readonly to: number;
  /** What it can mean: where the people were brought decides ("보내다"). */
  readonly senses: readonly ActSense[];
  /** Whether the people are subject or object of the verb as it stands. */
  readonly patient: "subject" | "object";
  readonly inflection: Inflection;
  /** Tells what goes on ("붙잡혀 있다", "억류 중인"). */
  readonly stative: boolean;
  /** The noun without a verb: "북송 위기", "31명 체포". */
  readonly nominal: boolean;
};

type LightVerb = {
  readonly surface: string;
  readonly patient: "sense" | "object" | "subject";
  readonly kind: ActVerb["kind"];
};

const LIGHT_VERBS: readonly LightVerb[] = (
  [
    ["하", "sense"],
    ["되", "subject"],
    ["당하", "subject"],
    ["받", "subject"],
    ["시키", "object"],
  ] as const
)
  .flatMap(([stem, patient]) => headsOf(stem).map((head) => ({ ...head, patient })))
  .sort((a, b) => b.surface.length - a.surface.length);

const BEING = headsOf("있");
const GOING_ON: readonly (readonly [string, boolean])[] = [
  ["있", true],
  ["두", true],
  ["버리", false],
  ["가", false],
  ["오", false],
  ["주", false],
  ["지", false],
  ["내", false],
];
const AUXILIARIES = GOING_ON.flatMap(([stem, stative]) =>
  (stem === "있" ? BEING : headsOf(stem)).map((head) => ({ ...head, stative })),
).sort((a, b) => b.surface.length - a.surface.length);

type Ending = { readonly inflection: Inflection; readonly to: number; readonly stative: boolean };

/** The ending of the verb whose head ends at `at`, with an auxiliary verb after it ("붙잡혀 있는", "억류하고 있다"). */
function endingAt(text: string, at: number, kind: ActVerb["kind"]): Ending | null {
  const to = endOfWord(text, at);
  const rest = text.slice(at, to);
  const inflection = inflectionOf(kind, rest);
  if (inflection === null) return null;
  const plain = { inflection, to, stative: false };
  const links = (kind === "a" && rest === "") || (kind === "base" && rest === "고");
  if (!links) return plain;
  const next = skipSpace(text, to);
  for (const auxiliary of AUXILIARIES) {
    if (!text.startsWith(auxiliary.surface, next)) continue;
    const head = next + auxiliary.surface.length;
    const end = endOfWord(text, head);
    const found = auxiliaryInflection(auxiliary.kind, text.slice(head, end));
    if (found !== null) return { inflection: found, to: end, stative: auxiliary.stative };
  }
  return plain;
}

/** 있다 takes the endings of an adjective and a verb: "있는" describes, "있다" closes. */
function auxiliaryInflection(kind: ActVerb["kind"], rest: string): Inflection | null {
  if (kind === "base" && /^다(?:고|는|며|면서)/u.test(rest))
    return { form: "final", tense: "present", quoted: true };
  if (kind === "base" && /^(?:다|습니다)/u.test(rest))
    return { form: "final", tense: "present", quoted: false };
  return inflectionOf(kind, rest);
}

function verbAt(text: string, at: number, lexicon: KoreanLexicon): ActReading | null {
  const candidates = lexicon.verbs.get(text[at] ?? "");
  if (candidates === undefined) return null;
  let best: { verb: ActVerb; ending: Ending } | null = null;
  const senses: ActSense[] = [];
  for (const verb of candidates) {
    const head = headEnd(text, at, verb.parts);
    if (
      head < 0 ||
      (best !== null && (verb.surface !== best.verb.surface || verb.parts.length !== best.verb.parts.length))
    )
      continue;
    const ending = endingAt(text, head, verb.kind);
    if (ending === null) continue;
    best ??= { verb, ending };
    if (verb.kind === best.verb.kind && !senses.includes(verb.sense)) senses.push(verb.sense);
  }
  if (best === null || isAuxiliary(best.verb, text, at) || isNoCapture(best.verb, text, at)) return null;
  const { verb, ending } = best;
  return {
    from: at,
    to: ending.to,
    senses,
    patient: verb.sense.patient,
    inflection: ending.inflection,
    stative: ending.stative || verb.sense.stative,
    nominal: false,
  };
}

/** "카메라에 잡히다", "자리를 잡다", "일정이 잡히다": nobody is caught. */
const NO_CAPTURE =
  /(?:^|[\s"'“‘])(?:[가-힣]*(?:카메라|화면|렌즈|영상|사진|전파|레이더|방송|망원경|시야)에|(?:[가-힣]*(?:정권|권력|실권|패권|승기|운전대|핸들|마이크|자리|터|터전|균형|중심|마음|기회|손|직장|감|무게|주도권|발목|트집|흠|초점|방향|꼬투리|멱살)[을를도]|(?:[가-힣]*(?:일정|날짜|가닥|윤곽|자리|틀|방향|물가|기강)[이가을를도]))?)\s$/u;

function isNoCapture({ parts }: ActVerb, text: string, at: number): boolean {
  return (
    parts.length === 1 &&
    parts[0]?.startsWith("잡") === true &&
    NO_CAPTURE.test(text.slice(Math.max(0, at - 10), at))
  );
}

/** "머물러 왔다": a verb of coming after another verb only says that it went on. */
function isAuxiliary({ sense, parts }: ActVerb, text: string, at: number): boolean {
  if (sense.needs !== "country" || parts.length > 1) return false;
  return /[아어여러려겨셔와워해져켜쳐혀춰써커라]\s$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Where the words of a verb end at `at`, spaces between them optional; -1 if others stand there. */
function headEnd(text: string, at: number, parts: readonly string[]): number {
  let end = at;
  for (let index = 0; index < parts.length; index++) {
    const start = index === 0 ? end : skipSpace(text, end);
    const part = parts[index] as string;
    if (!text.startsWith(part, start)) return -1;
    end = start + part.length;
  }
  return end;
}

/** "구금했다", "수감됐다고": the moment of it, where "구금돼 있다" and "구금된" tell what goes on. */
const isMoment = ({ form, tense }: Inflection): boolean => form === "final" && tense === "past";

const NOUN_MARK = /^(?:[을를이가]\s)?\s?/u;
/** What may follow the noun in its word when it makes no verb: a particle or nothing. */
const NOUN_END = /^(?:$|[을를이가은는의에과와도로]|된|한|설|자는|중)/u;
const IN_PROGRESS = /^\s?중(?:이던|인|에 있는|에 있던)(?![가-힣])/u;
const IS_IN_PROGRESS = /^\s?중(?:이다|이라|이며|이었|에 있다|이고|인 것)/u;

function nounAt(text: string, at: number, lexicon: KoreanLexicon): ActReading | null {
  const candidates = lexicon.nouns.get(text[at] ?? "");
  const longest = candidates?.find(({ noun }) => text.startsWith(noun, at));
  if (candidates === undefined || longest === undefined) return null;
  const senses = candidates.filter(({ noun }) => noun === longest.noun).map(({ sense }) => sense);
  const end = at + longest.noun.length;
  const first = senses[0] as ActSense;
  const shared = { from: at, senses, stative: first.stative };
  const gap = NOUN_MARK.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  for (const light of LIGHT_VERBS) {
    for (const start of gap === 0 ? [end] : [end, end + gap]) {
      if (!text.startsWith(light.surface, start)) continue;
      // "체포 이후", "체포 하루 만에": a light verb apart from its noun has an ending of its own.
      const ending = endingAt(text, start + light.surface.length, light.kind);
      if (ending === null) continue;
      const patient = light.patient === "sense" ? first.patient : light.patient;
      return {
        ...shared,
        to: ending.to,
        patient,
        inflection: ending.inflection,
        stative: ending.stative || (first.stative && !isMoment(ending.inflection)),
        nominal: false,
      };
    }
  }
  const rest = text.slice(end, end + 8);
  const going = IN_PROGRESS.exec(rest);
  const goes = going ?? IS_IN_PROGRESS.exec(rest);
  if (goes !== null) {
    return {
      ...shared,
      to: endOfWord(text, skipSpace(text, end)),
      patient: "subject",
      inflection: { form: going === null ? "final" : "adnominal", tense: "past", quoted: false },
      stative: true,
      nominal: false,
    };
  }
  const wordEnd = endOfWord(text, end);
  const tail = text.slice(end, wordEnd);
  if (!NOUN_END.test(tail) && !/^(?:위기|우려|위험|임박|설)/u.test(tail)) return null;
  return {
    ...shared,
    to: end,
    patient: first.patient,
    inflection: { form: "nominal", tense: "past", quoted: false },
    nominal: true,
  };
}

/** The act whose words begin at `at`, or null. Nouns come before verbs: "체포를 면하" is found among the verbs first. */
export function actAt(text: string, at: number, lexicon: KoreanLexicon): ActReading | null {
  const verb = verbAt(text, at, lexicon);
  const noun = nounAt(text, at, lexicon);
  if (verb === null || noun === null) return verb ?? noun;
  return verb.to >= noun.to ? verb : noun;
}
