import type { TrainedLevel, Training } from "../../app/train-weights.ts";
import { nameOf } from "../../messages/phrases.ts";
import { trainingWords } from "../../messages/record-training.ts";
import { bitsPhrase, comparedNames, levelPhrase } from "../../messages/record-why.ts";
import { padEnd, padStart, widthOf, wrap } from "../terminal/width.ts";
import { inkFor } from "./ink.ts";
import { textOf } from "./page.ts";
import type { ViewOptions } from "./reading-view.ts";

const NUMBER = 9;

/** Old and new weights as a table, with the frequencies they come from. */
export function* trainingView(training: Training, options: ViewOptions): Generator<string> {
  const { language, columns } = options;
  const ink = inkFor(options.colour);
  const words = trainingWords[language];
  const { statements, candidates, judged, passedOver, spread, matched, rounds, converged, levels } = training;
  const number = (count: number): string => count.toLocaleString(language);
  const [told, known, drawn, ruled] = [statements, candidates, spread, judged].map(number);
  yield textOf([
    ...wrap(words.looked(told ?? "", known ?? "", drawn ?? "", ruled ?? ""), columns),
    ...wrap(words.matched(percent(matched), rounds, converged), columns),
    ...(passedOver > 0 ? wrap(words.passedOver(passedOver), columns).map(ink.accent) : []),
    ...(judged === 0 ? wrap(words.unjudged, columns).map(ink.accent) : []),
    "",
  ]);
  const name = (one: TrainedLevel): string => nameOf(comparedNames, one.feature, language);
  const found = (one: TrainedLevel): string => levelPhrase(one.feature, one.level, language);
  const first = Math.max(widthOf(words.prior), ...levels.map((one) => widthOf(name(one)))) + 2;
  const second = Math.max(...levels.map((one) => widthOf(found(one)))) + 1;
  const row = (left: string, right: string, ...numbers: readonly string[]): string =>
    `  ${padEnd(left, first)}${padEnd(right, second)}${numbers.map((cell) => padStart(cell, NUMBER)).join("")}`;
  const bits = (before: number, now: number): readonly [string, string] => [
    bitsPhrase(before),
    bitsPhrase(now),
  ];
  let last = "";
  yield textOf([
    ink.quiet(
      row(words.compared, words.found, words.pairs, words.same, words.other, words.before, words.now),
    ),
    row(words.prior, "", "", "", "", ...bits(training.before.prior, training.weights.prior)),
    ...levels.map((one) => {
      const shown = name(one) === last ? "" : name(one);
      last = name(one);
      const shares = [number(one.seen), percent(one.m), percent(one.u)];
      return row(shown, found(one), ...shares, ...bits(one.before, one.bits));
    }),
    "",
    ...wrap(words.note, columns).map(ink.quiet),
  ]);
}

/** A share as a percentage of two figures that tell something: "46 %", "0.52 %". */
function percent(share: number): string {
  const value = share * 100;
  const digits = value >= 10 || value === 0 ? 0 : value >= 1 ? 1 : value >= 0.01 ? 2 : 4;
  return `${value.toFixed(digits)} %`;
}
