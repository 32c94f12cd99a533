let loaded: typeof import("node:crypto") | null = null;

/**
 * Node's cryptography, loaded when it is first used: that takes a fifth as long as starting Node, and what looks
 * something up in a casebook needs none.
 */
export function cryptography(): typeof import("node:crypto") {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}
