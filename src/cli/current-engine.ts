import type { Engine } from "../app/load-engine.ts";

/** The engine as of today. Loaded when it is needed: most commands start without a reader. */
export async function currentEngine(): Promise<Engine> {
  const { loadEngine, todayOf } = await import("../app/load-engine.ts");
  return loadEngine(todayOf(Date.now()));
}
