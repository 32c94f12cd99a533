/**
 * Where `actual` does not hold what `expected` asks, as lines “path: expected …, got …”. Fields that `expected`
 * leaves out are free; lists are compared whole, item by item.
 */
export function differences(expected: unknown, actual: unknown, path: string): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return [difference(expected, actual, path)];
    return expected.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null) return [difference(expected, actual, path)];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (actual as Readonly<Record<string, unknown>>)[key], `${path}.${key}`),
    );
  }
  return Object.is(expected, actual) ? [] : [difference(expected, actual, path)];
}

function difference(expected: unknown, actual: unknown, path: string): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

/**
 * Gives every expectation a different one of the actual values that fulfils it: the index, or null where none is
 * left. As many are given as can be (augmenting paths).
 */
export function assign(expected: readonly unknown[], actual: readonly unknown[]): readonly (number | null)[] {
  const fits = expected.map((one) =>
    actual.flatMap((other, index) => (differences(one, other, "").length === 0 ? [index] : [])),
  );
  const owner = new Map<number, number>();
  const place = (item: number, tried: Set<number>): boolean => {
    for (const index of fits[item] ?? []) {
      if (tried.has(index)) continue;
      tried.add(index);
      const holder = owner.get(index);
      if (holder === undefined || place(holder, tried)) {
        owner.set(index, item);
        return true;
      }
    }
    return false;
  };
  for (let item = 0; item < expected.length; item++) place(item, new Set());
  const given = new Map([...owner].map(([index, item]) => [item, index]));
  return expected.map((_, item) => given.get(item) ?? null);
}
