import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";

export const explainCommand: Command = {
  name: "explain",
  options: [{ name: "json" }],
  run: async () => success(0),
};
