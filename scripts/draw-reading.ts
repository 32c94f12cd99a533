/**
 * Draws docs/images/reading.svg: a part of what `vigil read examples/reports` shows, as a terminal would.
 * Run: npm run picture
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readReports } from "../src/app/read-reports.ts";
import type { ReadResult } from "../src/app/reading.ts";
import { readingView } from "../src/cli/view/reading-view.ts";

const COLUMNS = 88;
const LINE = 19;
const CHARACTER = 8.43;
const PADDING = 20;
/** Incidents shown: those on whose numbers sources differ, and what follows from them. */
const MOST_LINES = 44;

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

/** The reading cut down to a few incidents that show what matters. */
function shortened(result: ReadResult): ReadResult {
  const telling = result.incidents
    .filter((incident) => incident.conflicts.some((conflict) => conflict.part === "people"))
    .toSorted((a, b) => b.statements.length - a.statements.length);
  const kept = new Set(telling.slice(0, 2).map((incident) => incident.id));
  return { ...result, incidents: result.incidents.filter((incident) => kept.has(incident.id)) };
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
    spans.push(`<tspan x="${x.toFixed(1)}"${style}>${escaped(text)}</tspan>`);
  }
  return spans.length === 0 ? "" : `<text y="${y}">${spans.join("")}</text>`;
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

const result = await readExamples();
const short = shortened(result);
const shown = [
  ...readingView(
    { ...short, statements: short.statements },
    { language: "en", columns: COLUMNS, colour: true },
  ),
].join("");
const lines = shown.split("\n").slice(0, MOST_LINES);
writeFileSync(join(root, "docs/images/reading.svg"), draw(lines));
