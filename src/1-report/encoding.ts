import { analyse } from "chardet";

const SAMPLE_BYTES = 65_536;

/** Encodings that a guess may name: those that news and saved pages of the region come in. */
const GUESSABLE: Readonly<Record<string, string>> = {
  "EUC-KR": "euc-kr",
  GB18030: "gb18030",
  Big5: "big5",
  Shift_JIS: "shift_jis",
  "EUC-JP": "euc-jp",
};

/** The encoding that a page's first bytes declare (`<meta charset>`, XML declaration), or null. */
export function declaredEncoding(head: Buffer): string | null {
  const sample = head.toString("latin1", 0, 4096);
  const label = /<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(
    sample,
  )?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** How much of the bytes beyond ASCII is well-formed UTF-8: characters that are, bytes that are not. */
export function utf8Soundness(bytes: Uint8Array): { readonly sound: number; readonly broken: number } {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let follow = 1;
    while (follow < length && ((bytes[i + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length) sound++;
    else broken++;
    i += Math.max(1, follow);
  }
  return { sound, broken };
}

/** The bytes from the first one beyond ASCII on: a page's long ASCII head says nothing of its encoding. */
function sampleBeyondAscii(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = first < 0 ? 0 : Math.max(0, first - 64);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/**
 * In Latin text letters beyond ASCII stand alone; in the encodings of East Asia they come in runs. Share of bytes
 * beyond ASCII that have a neighbour of their kind, 0 to 1.
 */
function shareInRuns(sample: Uint8Array): number {
  let high = 0;
  let inRuns = 0;
  for (let i = 0; i < sample.length; i++) {
    if ((sample[i] as number) < 0x80) continue;
    high++;
    if ((sample[i - 1] ?? 0) >= 0x80 || (sample[i + 1] ?? 0) >= 0x80) inRuns++;
  }
  return high === 0 ? 0 : inRuns / high;
}

function decodesSoundly(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  let broken = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) broken++;
  // The sample may end within a character, and a few bytes of any old file are damaged.
  return broken <= 1 + text.length / 200;
}

/** The encoding of bytes that are no UTF-8 and declare nothing. `windows-1252` when nothing speaks for another. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = sampleBeyondAscii(bytes);
  if (shareInRuns(sample) < 0.5) return "windows-1252";
  for (const guess of analyse(sample)) {
    const encoding = GUESSABLE[guess.name];
    if (encoding !== undefined && decodesSoundly(sample, encoding)) return encoding;
    if (guess.name.startsWith("ISO-8859") || guess.name.startsWith("windows-125")) break;
  }
  return "windows-1252";
}
