import type { Engine } from "../app/load-engine.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Call, CommandOption } from "./command.ts";
import { optionValue } from "./command.ts";
import { currentEngine } from "./current-engine.ts";

/** The weights that statements are compared by, from a file. */
export const WEIGHTS_OPTION: CommandOption = { name: "weights", value: "FILE" };

/** The engine as of today, with the weights of the call. */
export async function engineFor(call: Call): Promise<Outcome<Engine>> {
  const path = optionValue(call, "weights");
  if (path === null) return success(await currentEngine());
  const { readWeights } = await import("../app/weights-file.ts");
  const weights = readWeights(path);
  return weights.ok ? success({ ...(await currentEngine()), weights: weights.value }) : weights;
}
