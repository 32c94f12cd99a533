import { createDecipheriv } from "node:crypto";
import { isSha256Hex, sha256Hex } from "../../core/hash.ts";

const HEAD = "vigil-blob/1\n";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a report's entry says of its bytes. */
export type Expected = { readonly blob: string; readonly bytes: number; readonly report: string };

/** Whether a stored file has its name and holds, under the key, the bytes of the report (specification, "Blobs"). */
export function isBlobOf(file: Uint8Array, key: string, expected: Expected): boolean {
  if (sha256Hex(file) !== expected.blob || !isSha256Hex(key)) return false;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = HEAD.length + NONCE_BYTES;
  if (bytes.length < start + TAG_BYTES || bytes.toString("latin1", 0, HEAD.length) !== HEAD) return false;
  const cipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "hex"), bytes.subarray(HEAD.length, start));
  cipher.setAAD(Buffer.from(HEAD, "latin1"));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const report = Buffer.concat([cipher.update(bytes.subarray(start, -TAG_BYTES)), cipher.final()]);
    return report.length === expected.bytes && sha256Hex(report) === expected.report;
  } catch {
    // Node throws a plain Error when the tag does not fit: the bytes or the key are not the ones.
    return false;
  }
}
