/**
 * Near-duplicate texts at scale: reports of about 4.6 KB with planted reprints (trimmed to between 60 % and the
 * whole, boilerplate added, one word in twenty changed).
 *
 *   node bench/linking-reprints.ts [REPORTS]
 *
 * Prints reports a second for hashing and look-up, recall and precision over pairs.
 */
import { ReprintIndex, signatureOf } from "../src/4-incident/reprints.ts";
import { randomFrom } from "./linking-world.ts";

const WORDS = 720;
const VOCABULARY = 20_000;

function plant(count: number): { readonly texts: string[]; readonly planted: ReadonlySet<string> } {
  const random = randomFrom(9);
  const word = () => `w${Math.floor(random() * random() * VOCABULARY).toString(36)}en`;
  const footers = Array.from({ length: 20 }, () => Array.from({ length: 60 }, word));
  const texts: string[] = [];
  const planted = new Set<string>();
  while (texts.length < count) {
    const original = Array.from({ length: WORDS }, word);
    texts.push(original.join(" "));
    if (random() < 0.3 && texts.length < count) {
      const kept = original.slice(0, Math.floor(WORDS * (0.6 + 0.4 * random())));
      const changed = kept.map((one) => (random() < 0.05 ? word() : one));
      const footer = footers[Math.floor(random() * footers.length)] ?? [];
      planted.add(`${texts.length - 1} ${texts.length}`);
      texts.push([...changed, ...footer].join(" "));
    }
  }
  return { texts, planted };
}

const { texts, planted } = plant(Number(process.argv[2] ?? 10_000));
const start = performance.now();
const index = new ReprintIndex();
texts.forEach((text, position) => {
  index.add(position, signatureOf(text));
});
const found = index.likenesses((position) => signatureOf(texts[position] ?? ""));
const seconds = (performance.now() - start) / 1000;
const right = found.filter(({ first, second }) => planted.has(`${first} ${second}`)).length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
console.log(
  `${texts.length} reports, ${planted.size} planted: ${seconds.toFixed(2)} s, ` +
    `${Math.round(texts.length / seconds)} a second; ` +
    `recall ${percent(right / planted.size)}, precision ${percent(found.length === 0 ? 1 : right / found.length)}`,
);
