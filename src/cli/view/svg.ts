/** Pieces of drawings as SVG text, without scripts and without anything from outside. */

/** Characters that would end a text or an attribute, and those that XML cannot hold. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
    .replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * Colours and voices of the pages (`src/web/assets/tokens.css`), for light and dark. What sources said stands in a
 * serif. Plain classes, since not every program that shows drawings knows variables.
 */
const STYLE = `
text{font:13px Inter,"Noto Sans",system-ui,"Segoe UI","Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",sans-serif;fill:#1b1e21;font-variant-numeric:tabular-nums;paint-order:stroke;stroke:#fbfaf7;stroke-width:4px;stroke-linejoin:round}
.heading{font-size:16px;font-weight:600}
.strong{font-weight:600}
.quiet{fill:#5a5f64}
.said{font-family:"Source Serif 4","Noto Serif",Georgia,"Noto Serif KR","Noto Serif CJK KR",Batang,serif;font-size:14px}
.paper{fill:#fbfaf7}
.rule{stroke:#dcd8ce}
.axis{stroke:#8b8981}
.way{stroke:#8b8981;fill:none}
.full{fill:#1d4f6b;stroke:#1d4f6b}
.hollow{fill:#fbfaf7;stroke:#1d4f6b}
.sum{fill:#1b1e21;stroke:#1b1e21}
@media (prefers-color-scheme:dark){
text{fill:#e7e4dc;stroke:#15181a}
.quiet{fill:#a7a9a6}
.paper{fill:#15181a}
.rule{stroke:#34393c}
.axis,.way{stroke:#7d8285}
.full{fill:#8ec3e0;stroke:#8ec3e0}
.hollow{fill:#15181a;stroke:#8ec3e0}
.sum{fill:#e7e4dc;stroke:#e7e4dc}
}
`;

/** A drawing of the given size with a title for those who cannot see it. */
export function drawing(width: number, height: number, title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

export type TextStyle = {
  readonly anchor?: "start" | "middle" | "end";
  readonly look?: "heading" | "strong" | "quiet" | "said";
};

/** Words at a point; the point is on their base line. */
export function textAt(x: number, y: number, words: string, { anchor, look }: TextStyle = {}): string {
  const set = look === undefined ? "" : ` class="${look}"`;
  const at = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}"${at}${set}>${escapeXml(words)}</text>`;
}

/** Words at a point, and quieter ones behind them. */
export function wordsAndNote(x: number, y: number, words: string, note: string): string {
  const quiet = note === "" ? "" : `<tspan class="quiet" dx="8">${escapeXml(note)}</tspan>`;
  return `<text x="${round(x)}" y="${round(y)}">${escapeXml(words)}${quiet}</text>`;
}

/** Lines of words under each other. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  leading: number,
  style: TextStyle = {},
): readonly string[] {
  return lines.map((line, index) => textAt(x, y + index * leading, line, style));
}

/** `full`: the accent; `hollow`: its outline; `sum`: ink. */
export type Fill = "full" | "hollow" | "sum";

/** A rectangle. */
export function boxAt(x: number, y: number, width: number, height: number, fill: Fill): string {
  return `<rect class="${fill}" x="${round(x)}" y="${round(y)}" width="${round(Math.max(width, 1))}" height="${round(height)}"/>`;
}

/** A small disc. */
export function dotAt(x: number, y: number, fill: Fill): string {
  return `<circle class="${fill}" cx="${round(x)}" cy="${round(y)}" r="4" stroke-width="1.5"/>`;
}

/** A straight line. */
export function lineFrom(x1: number, y1: number, x2: number, y2: number, look: "rule" | "axis"): string {
  return `<path class="${look}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`;
}

/** A line that leaves and arrives level. */
export function wayFrom(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x1 + x2) / 2;
  return `<path class="way" d="M${round(x1)} ${round(y1)}C${round(bend)} ${round(y1)} ${round(bend)} ${round(y2)} ${round(x2)} ${round(y2)}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
