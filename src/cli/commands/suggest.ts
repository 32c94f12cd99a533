import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { suggestionsView } from "../view/record-suggestions.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";
import { wholeNumberOr } from "../whole-number.ts";

export const suggestCommand: Command = {
  name: "suggest",
  options: [{ name: "json" }, { name: "limit", value: "NUMBER" }, WEIGHTS_OPTION, READINGS_OPTION],
  run: async (call) => {
    const { terminal } = call;
    const limit = wholeNumberOr(optionValue(call, "limit"), 20);
    if (!limit.ok) return limit;
    const { suggestPairs } = await import("../../app/suggest-pairs.ts");
    const engine = await engineFor(call);
    if (!engine.ok) return engine;
    return onReadings("suggest", call.operands, call, engine.value, async (result) => {
      const all = suggestPairs(result, engine.value);
      const suggestions = all.slice(0, limit.value);
      if (call.values.json === true)
        await terminal.write(`${JSON.stringify({ suggestions, waiting: all.length })}\n`);
      else
        for (const part of suggestionsView(suggestions, all.length, result, terminal))
          await terminal.write(part);
      return success(0);
    });
  },
};
