import { isAscii, isUtf8 } from "node:buffer";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { declaredEncoding, guessEncoding, utf8Soundness } from "./encoding.ts";
import { sniff, unmarkedUtf16 } from "./sniff.ts";
import type { Decoded, DecodedReport, Report, ReportFormat } from "./types.ts";

const REPLACEMENT = "\ufffd";

function countReplacements(content: string): number {
  let count = 0;
  for (let at = content.indexOf(REPLACEMENT); at >= 0; at = content.indexOf(REPLACEMENT, at + 1)) count++;
  return count;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const content = new TextDecoder(encoding).decode(bytes);
  return { content, encoding, replaced: countReplacements(content) };
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/**
 * Characters of a text's bytes. Order of trust: byte order mark, sound UTF-8, the pattern of UTF-16, the page's
 * own declaration, mostly sound UTF-8 (what is broken becomes U+FFFD), a guess from the bytes. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, format: ReportFormat): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return decodeAs(bytes, utf16);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) return { content: buffer.toString("latin1"), encoding: "utf-8", replaced: 0 };
  if (isUtf8(buffer)) return { content: buffer.toString("utf8"), encoding: "utf-8", replaced: 0 };
  const declared = format === "html" ? declaredEncoding(buffer) : null;
  if (declared !== null && declared !== "utf-8") return decodeAs(bytes, declared);
  const { sound, broken } = utf8Soundness(bytes);
  if (sound >= broken) return decodeAs(bytes, "utf-8");
  return decodeAs(bytes, guessEncoding(bytes));
}

/** The report with its characters; a problem where the bytes are none (`report-empty`, `report-binary`). */
export function decodeReport(report: Report): Outcome<DecodedReport> {
  const format = sniff(report.bytes);
  if (format === "empty") return failure({ code: "report-empty", path: report.path });
  if (format === "binary") return failure({ code: "report-binary", path: report.path });
  return success({ ...report, ...decodeBytes(report.bytes, format), format });
}
