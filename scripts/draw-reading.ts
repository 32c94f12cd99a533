/**
 * Draws docs/images/reading.svg: a part of what `vigil read examples/reports` shows, as a terminal would.
 * Run: npm run picture
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readReports } from "../src/app/read-reports.ts";
import type { ReadResult } from "../src/app/reading.ts";
import { readingView } from "../src/cli/view/reading-view.ts";
import { NO_LOCAL_NAMES } from "../src/core/local-names.ts";

const COLUMNS = 88;
const LINE = 19;
const CHARACTER = 8.43;
const PADDING = 20;
const SHOWN_INCIDENTS = 2;

const root = resolve(import.meta.dirname, "..");

async function readExamples(): Promise<ReadResult> {
  process.chdir(root);
  const given = { published: null, publisher: null, url: null };
  const steps = readReports(["examples/reports"], given, loadEngine(todayOf(Date.now())));
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}

/** The page's opening lines and the incidents that the most sources differ on; what is left out is marked. */
function excerpt(result: ReadResult): readonly string[] {
  const telling = result.incidents
    .filter((incident) => incident.conflicts.some((conflict) => conflict.part === "people"))
    .toSorted((a, b) => b.statements.length - a.statements.length)
    .slice(0, SHOWN_INCIDENTS);
  const first = (incident: (typeof telling)[0]): string => incident.statements[0] ?? "";
  const quotes = telling.map(
    (incident) => result.statements.find((one) => one.id === first(incident))?.quote.text,
  );
  const pieces = [
    ...readingView(result, { language: "en", names: NO_LOCAL_NAMES, columns: COLUMNS, colour: true }),
  ];
  const plain = (piece: string): string => stripVTControlCharacters(piece).replace(/\s+/gu, " ");
  const opening = pieces.slice(0, 2);
  const blocks = pieces.slice(2, 2 + result.incidents.length).filter((piece) => {
    return quotes.some((quote) => quote !== undefined && plain(piece).includes(quote.slice(0, 24)));
  });
  return [...opening, ...blocks.slice(0, SHOWN_INCIDENTS), "\n     \u001b[2m…\u001b[22m"]
    .join("")
    .split("\n");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (character) => ESCAPES[character] ?? character);

const CLASSES: Readonly<Record<string, string>> = {
  "1": "strong",
  "2": "quiet",
  "3": "voice",
  "33": "accent",
};

/** One line of terminal output as SVG text; ANSI styles become classes. */
function drawLine(line: string, number: number): string {
  const y = PADDING + LINE * (number + 1) - 5;
  let open = new Set<string>();
  let column = 0;
  const spans: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal styles begin with the escape character.
  for (const part of line.split(/(\u001b\[\d+m)/u)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
    const code = /^\u001b\[(\d+)m$/u.exec(part)?.[1];
    if (code !== undefined) {
      const name = CLASSES[code];
      open = name === undefined ? new Set() : new Set([...open, name]);
      continue;
    }
    const text = part.trimStart();
    const x = PADDING + (column + part.length - text.length) * CHARACTER;
    column += part.length;
    if (text === "") continue;
    const style = open.size === 0 ? "" : ` class="${[...open].join(" ")}"`;
    // The length keeps columns in line whatever monospaced font the reader has.
    const length = (Array.from(text.trimEnd()).length * CHARACTER).toFixed(1);
    spans.push(
      `<text x="${x.toFixed(1)}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style}>${escaped(text.trimEnd())}</text>`,
    );
  }
  return spans.join("\n");
}

function draw(lines: readonly string[]): string {
  const width = Math.ceil(COLUMNS * CHARACTER + 2 * PADDING);
  const height = LINE * lines.length + 2 * PADDING;
  const body = lines.map(drawLine).filter((line) => line !== "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>vigil read examples/reports</title>
<style>
  svg { --paper: #fdfcf9; --ink: #23211c; --quiet: #77736a; --accent: #9a5b00; --edge: #d9d5ca; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #1b1a17; --ink: #e8e4da; --quiet: #98948a; --accent: #e0a24a; --edge: #3a3832; }
  }
  text { font: 14px/1 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink); white-space: pre; }
  .strong { font-weight: 700; }
  .quiet { fill: var(--quiet); }
  .voice { font-style: italic; }
  .accent { fill: var(--accent); }
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="var(--paper)" stroke="var(--edge)"/>
${body.join("\n")}
</svg>
`;
}

writeFileSync(join(root, "docs/images/reading.svg"), draw(excerpt(await readExamples())));
