/** A value that JSON can hold. `undefined` members are left out, as `JSON.stringify` does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [member: string]: Json | undefined };

/**
 * The canonical JSON of a value: RFC 8785 (JCS). Members are sorted by UTF-16 code units, numbers and strings are
 * written as ECMAScript writes them. Takes `unknown` so that interfaces need no cast; what is no JSON throws.
 *
 * @throws TypeError for NaN, infinities, lone surrogates, and anything that is not JSON.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return canonicalString(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError("canonical JSON has no NaN and no infinity");
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}

/**
 * The value of a text that is canonical JSON, or null if the text is no JSON or JSON in another form (white space,
 * repeated members, other escapes). The value null itself is written `null` and cannot be told apart: nothing in
 * the ledger is a bare null.
 */
export function parseCanonicalJson(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    return canonicalJson(value) === text ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return null;
    throw error;
  }
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("canonical JSON has no lone surrogates");
  return JSON.stringify(value);
}

function canonicalArray(value: readonly unknown[]): string {
  return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError("canonical JSON has plain objects only");
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`).join(",")}}`;
}
