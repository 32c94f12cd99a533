/** Pieces of drawings as SVG text, without scripts and without anything from outside. */

/** Characters that would end a text or an attribute, and those that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
    .replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** A drawing of the given size with a title for those who cannot see it. */
export function drawing(width: number, height: number, title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g font-family="system-ui, 'Noto Sans KR', sans-serif" font-size="13" fill="#222">`,
    ...parts,
    "</g>",
    "</svg>\n",
  ].join("\n");
}

export type TextStyle = {
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: "bold";
  readonly fill?: string;
};

/** Words at a point; the point is on their base line. */
export function textAt(x: number, y: number, words: string, style: TextStyle = {}): string {
  const weight = style.weight === undefined ? "" : ` font-weight="${style.weight}"`;
  const fill = style.fill === undefined ? "" : ` fill="${style.fill}"`;
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${style.anchor ?? "start"}"${weight}${fill}>${escapeXml(words)}</text>`;
}

/** A filled rectangle. */
export function boxAt(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(width, 1))}" height="${round(height)}" fill="${fill}"/>`;
}

/** A thin line. */
export function lineFrom(x1: number, y1: number, x2: number, y2: number, stroke = "#999"): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}"/>`;
}

/** Words cut to so many characters, with an ellipsis. */
export function shortened(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
