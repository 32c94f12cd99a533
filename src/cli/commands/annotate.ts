import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";

export const annotateCommand: Command = {
  name: "annotate",
  options: [{ name: "json" }],
  run: async () => success(0),
};
