import { failure, success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { currentEngine } from "../current-engine.ts";
import { noteHeaderDate } from "../note-header-date.ts";
import { publishedOption } from "../published-option.ts";
import { explanationView } from "../view/explanation-view.ts";

export const explainCommand: Command = {
  name: "explain",
  options: [
    { name: "json" },
    { name: "published", value: "DATE" },
    { name: "publisher", value: "NAME" },
    { name: "url", value: "URL" },
  ],
  run: async (call) => {
    const [path, second] = call.operands;
    if (path === undefined) return failure({ code: "no-file" });
    if (second !== undefined) return failure({ code: "one-file-only" });
    const published = publishedOption(call);
    if (!published.ok) return published;
    const given = {
      published: published.value,
      publisher: optionValue(call, "publisher"),
      url: optionValue(call, "url"),
    };
    const { explainReport } = await import("../../app/explain-report.ts");
    const explanation = explainReport(path, given, await currentEngine());
    if (!explanation.ok) return explanation;
    noteHeaderDate("explain", explanation.value.document, call.terminal);
    if (call.values.json === true) {
      await call.terminal.write(`${JSON.stringify(explanation.value)}\n`);
      return success(0);
    }
    for (const part of explanationView(explanation.value, call.terminal)) await call.terminal.write(part);
    return success(0);
  },
};
