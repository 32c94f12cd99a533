import { failure, success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { currentEngine } from "../current-engine.ts";
import { publishedOption } from "../published-option.ts";

export const annotateCommand: Command = {
  name: "annotate",
  options: [{ name: "json" }, { name: "published", value: "DATE" }],
  run: async (call) => {
    const [path, second] = call.operands;
    if (path === undefined) return failure({ code: "no-file" });
    if (second !== undefined) return failure({ code: "one-file-only" });
    if (call.values.json !== true) return failure({ code: "json-only" });
    const published = publishedOption(call);
    if (!published.ok) return published;
    const { annotateFile } = await import("../../app/annotate-file.ts");
    const annotations = annotateFile(path, published.value, await currentEngine());
    if (!annotations.ok) return annotations;
    await call.terminal.write(`${JSON.stringify({ annotations: annotations.value })}\n`);
    return success(0);
  },
};
