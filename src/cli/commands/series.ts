import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { currentEngine } from "../current-engine.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { seriesView } from "../view/record-lists.ts";

export const seriesCommand: Command = {
  name: "series",
  options: [{ name: "json" }, { name: "act", value: "ACT" }, READINGS_OPTION],
  run: async (call) => {
    const { terminal } = call;
    const { readSeries } = await import("../../app/read-series.ts");
    const engine = await currentEngine();
    return onReadings("series", call.operands, call, engine, async (result) => {
      const series = readSeries(result, engine, optionValue(call, "act"));
      if (call.values.json === true) await terminal.write(`${JSON.stringify({ series })}\n`);
      else for (const part of seriesView(series, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};
