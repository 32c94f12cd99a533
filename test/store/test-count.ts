/** How often to repeat a test: from the environment, for long runs, or what fits an ordinary one. */
export function countFromEnvironment(name: string, ordinary: number): number {
  const value = Number(process.env[name] ?? ordinary);
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} is a number of times`);
  return value;
}
