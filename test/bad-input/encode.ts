/**
 * Bytes of a text in a legacy encoding that the platform can only decode: the table is made by decoding every
 * sequence of one and two bytes. Throws on a character that the encoding lacks.
 */
export function encodeLegacy(text: string, encoding: "windows-1252" | "euc-kr" | "gb18030"): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0; first < 256; first++) {
    const single = decoder.decode(Uint8Array.of(first));
    if (single.length === 1 && single !== "\ufffd") table.set(single, [first]);
    if (first < 0x81 || encoding === "windows-1252") continue;
    for (let second = 0x40; second < 256; second++) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (pair.length === 1 && pair !== "\ufffd" && !table.has(pair)) table.set(pair, [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new RangeError(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}
