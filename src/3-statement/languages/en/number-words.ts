import type { CountInterval } from "../../../core/interval.ts";
import type { Bound } from "../../number/types.ts";

const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

/** Number words below a hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Ordinals that tell one more of a party apart ("a third", "the ninth"). */
export const ORDINALS: ReadonlySet<string> = new Set(
  (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
    "seventeenth eighteenth nineteenth twentieth"
  ).split(" "),
);

/** Words that multiply the number before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["score", 20],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["m", 1_000_000],
  ["bn", 1_000_000_000],
]);

/** Plural magnitudes that stand for a number by themselves ("dozens of people"; gold guide). */
export const VAGUE_PLURALS: ReadonlyMap<string, CountInterval> = new Map([
  ["dozens", { min: 20, max: 99 }],
  ["scores", { min: 20, max: 99 }],
  ["hundreds", { min: 200, max: 999 }],
  ["thousands", { min: 2000, max: 9999 }],
  ["millions", { min: 2_000_000, max: 9_999_999 }],
]);

/** Small vague quantities, keyed by their words; "a few dozen" multiplies them. */
export const VAGUE_PHRASES: ReadonlyMap<string, CountInterval> = new Map([
  ["several", { min: 3, max: 9 }],
  ["a handful", { min: 3, max: 9 }],
  ["a few", { min: 3, max: 5 }],
  ["few", { min: 3, max: 5 }],
  ["a couple", { min: 2, max: 2 }],
  ["a pair", { min: 2, max: 2 }],
  ["both", { min: 2, max: 2 }],
]);

/** Quantities without any number: at least two people (gold guide: "a group, people, defectors"). */
export const UNCOUNTED_PHRASES: readonly string[] = [
  "a great many",
  "a good many",
  "a large number",
  "a significant number",
  "a considerable number",
  "a substantial number",
  "a big number",
  "a small number",
  "an unknown number",
  "an unspecified number",
  "an undisclosed number",
  "an undetermined number",
  "an untold number",
  "a growing number",
  "a number",
  "large numbers",
  "significant numbers",
  "small numbers",
  "numbers",
  "a large group",
  "a small group",
  "many",
  "numerous",
  "countless",
  "various",
  "some",
];

/** Words before a number that bound it. Longest first match wins. */
export const PREFIX_QUALIFIERS: ReadonlyMap<string, Exclude<Bound, "range" | "vague">> = new Map([
  ["at least", "atLeast"],
  ["at the very least", "atLeast"],
  ["no fewer than", "atLeast"],
  ["no less than", "atLeast"],
  ["not fewer than", "atLeast"],
  ["not less than", "atLeast"],
  ["a minimum of", "atLeast"],
  ["minimum of", "atLeast"],
  ["more than", "moreThan"],
  ["well more than", "moreThan"],
  ["slightly more than", "moreThan"],
  ["over", "moreThan"],
  ["well over", "moreThan"],
  ["just over", "moreThan"],
  ["just more than", "moreThan"],
  ["a little over", "moreThan"],
  ["a little more than", "moreThan"],
  ["slightly over", "moreThan"],
  ["far more than", "moreThan"],
  ["many more than", "moreThan"],
  ["north of", "moreThan"],
  ["above", "moreThan"],
  ["well above", "moreThan"],
  ["upward of", "moreThan"],
  ["upwards of", "moreThan"],
  ["in excess of", "moreThan"],
  ["exceeding", "moreThan"],
  ["greater than", "moreThan"],
  ["about", "about"],
  ["perhaps", "about"],
  ["maybe", "about"],
  ["somewhere around", "about"],
  ["in the neighbourhood of", "about"],
  ["in the neighborhood of", "about"],
  ["around", "about"],
  ["some", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["circa", "about"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["in the region of", "about"],
  ["in the order of", "about"],
  ["on the order of", "about"],
  ["something like", "about"],
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["close to", "nearly"],
  ["just under", "nearly"],
  ["just below", "nearly"],
  ["just short of", "nearly"],
  ["a little under", "nearly"],
  ["a little less than", "nearly"],
  ["a little fewer than", "nearly"],
  ["slightly under", "nearly"],
  ["slightly less than", "nearly"],
  ["slightly fewer than", "nearly"],
  ["just less than", "nearly"],
  ["just fewer than", "nearly"],
  ["a little short of", "nearly"],
  ["approaching", "nearly"],
  ["not quite", "nearly"],
  ["nearing", "nearly"],
  ["up to", "upTo"],
  ["as many as", "upTo"],
  ["perhaps as many as", "upTo"],
  ["maybe as many as", "upTo"],
  ["anything up to", "upTo"],
  ["at most", "upTo"],
  ["at the most", "upTo"],
  ["no more than", "upTo"],
  ["not more than", "upTo"],
  ["a maximum of", "upTo"],
  ["maximum of", "upTo"],
  ["possibly as many as", "upTo"],
  ["fewer than", "fewerThan"],
  ["less than", "fewerThan"],
  ["under", "fewerThan"],
  ["below", "fewerThan"],
  ["exactly", "exact"],
  ["precisely", "exact"],
  ["only", "exact"],
  ["just", "exact"],
  ["a mere", "exact"],
  ["a total of", "exact"],
  ["a combined", "exact"],
  ["fully", "exact"],
]);

/** Words after a number that bound it ("20 or more", "40 or so", "30 at most"). */
export const SUFFIX_QUALIFIERS: ReadonlyMap<string, Exclude<Bound, "range" | "vague">> = new Map([
  ["or more", "atLeast"],
  ["or so", "about"],
  ["at least", "atLeast"],
  ["at most", "upTo"],
  ["or fewer", "upTo"],
  ["or thereabouts", "about"],
]);
