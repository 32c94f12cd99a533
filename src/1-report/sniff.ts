import type { ReportFormat } from "./types.ts";

/** What a report's first bytes say it is. */
export type SniffedFormat = ReportFormat | "binary" | "empty";

const SAMPLE_BYTES = 4096;

/** Openings of formats that are not text, or are text only for machines. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // ZIP: DOCX, ODT, EPUB
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: DOC, HWP 5
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x49, 0x44, 0x33], // MP3 with ID3
];

/**
 * The byte order of UTF-16 text without a mark: Latin text has every second byte 0. Null where the bytes do not
 * look like UTF-16.
 */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.05) return "utf-16le";
  if (evenZeros > pairs * 0.4 && oddZeros < pairs * 0.05) return "utf-16be";
  return null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff]) ||
    startsWith(bytes, [0xef, 0xbb, 0xbf])
  );
}

/** More than one control character in fifty is no text; a stray one may be. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte === 0) controls += 4;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls++;
    else if (byte === 0x7f) controls++;
  }
  return controls > 0 && controls * 50 > length;
}

/** Elements that a page or a saved part of one opens with. */
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|table|p|h[1-6]|meta|title|script|link|style|figure|header|nav|ul|a|span|br)\b[^<>]*>/i;

function opensAsHtml(sample: string): boolean {
  const head = sample
    .replaceAll("\0", "")
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
  return HTML_OPENING.test(head);
}

/**
 * What the bytes are, judged by the bytes alone (names lie): signatures of binary formats, share of control
 * characters, and an opening tag for HTML.
 */
export function sniff(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) return "empty";
  const utf16 = unmarkedUtf16(bytes);
  if (!hasByteOrderMark(bytes) && utf16 === null) {
    if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return "binary";
    if (looksBinary(bytes)) return "binary";
  }
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES));
  return opensAsHtml(sample.toString("latin1")) ? "html" : "text";
}
