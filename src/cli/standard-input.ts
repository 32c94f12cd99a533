/** Stands for standard input among paths. */
export const STANDARD_INPUT = "-";

/** What standard input holds, read to its end, where the paths name it; null where they do not. */
export async function standardInputFor(paths: readonly string[]): Promise<Uint8Array | null> {
  if (!paths.includes(STANDARD_INPUT)) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
