import type { Comparison } from "../../4-incident/types.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { nameOf } from "../../messages/phrases.ts";
import { bitsPhrase, comparedNames, levelPhrase, whyWords } from "../../messages/record-why.ts";
import { boxAt, drawing, lineFrom, shortened, textAt } from "./svg.ts";

const WIDTH = 760;
const LABEL = 330;
const RIGHT = 70;
const ROW = 26;
const TOP = 64;
const FOR = "#2b6777";
const AGAINST = "#b4532a";
const SUM = "#333";

/** The comparison as a waterfall: from the odds before any evidence, step by step, to their sum. */
export function waterfall(comparison: Comparison, verdict: string, language: InterfaceLanguage): string {
  const words = whyWords[language];
  const steps = comparison.evidence
    .filter(({ bits }) => bits !== 0)
    .map(({ feature, level, bits }) => ({
      label: `${nameOf(comparedNames, feature, language)}: ${levelPhrase(feature, level, language)}`,
      bits,
    }));
  const rows = [{ label: words.prior, bits: comparison.prior }, ...steps];
  const levels: number[] = [];
  for (const { bits } of rows) levels.push((levels.at(-1) ?? 0) + bits);
  const low = Math.min(0, ...levels);
  const high = Math.max(0, ...levels, 1);
  const x = (bits: number): number => LABEL + ((bits - low) / (high - low)) * (WIDTH - LABEL - RIGHT);
  const bottom = TOP + ROW * (rows.length + 1);
  const bars = rows.flatMap(({ label, bits }, index) => {
    const from = levels[index - 1] ?? 0;
    const to = levels[index] ?? 0;
    const y = TOP + ROW * index;
    return [
      textAt(LABEL - 12, y + 16, shortened(label, 46), { anchor: "end" }),
      boxAt(x(Math.min(from, to)), y + 4, Math.abs(x(to) - x(from)), ROW - 10, bits >= 0 ? FOR : AGAINST),
      textAt(x(Math.max(from, to)) + 6, y + 16, bitsPhrase(bits)),
    ];
  });
  const last = TOP + ROW * rows.length;
  const total = comparison.bits;
  return drawing(WIDTH, bottom + 34, `${verdict}: ${bitsPhrase(total)} ${words.bits}`, [
    textAt(16, 26, `${verdict} (${bitsPhrase(total)} ${words.bits})`, { weight: "bold" }),
    textAt(16, 46, words.scale, { fill: "#666" }),
    lineFrom(x(0), TOP - 6, x(0), bottom),
    ...bars,
    textAt(LABEL - 12, last + 16, words.sum, { anchor: "end", weight: "bold" }),
    boxAt(x(Math.min(0, total)), last + 4, Math.abs(x(total) - x(0)), ROW - 10, SUM),
    textAt(x(Math.max(0, total)) + 6, last + 16, bitsPhrase(total), { weight: "bold" }),
  ]);
}
