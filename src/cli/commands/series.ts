import { loadEngine, todayOf } from "../../app/load-engine.ts";
import { readSeries } from "../../app/read-series.ts";
import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { readOperands } from "../read-operands.ts";
import { seriesView } from "../view/record-lists.ts";

export const seriesCommand: Command = {
  name: "series",
  options: [{ name: "json" }, { name: "act", value: "ACT" }],
  run: async (call) => {
    const { terminal } = call;
    const engine = loadEngine(todayOf(Date.now()));
    const read = await readOperands("series", call.operands, call, engine);
    if (!read.ok) return read;
    const series = readSeries(read.value, engine, optionValue(call, "act"));
    if (call.values.json === true) await terminal.write(`${JSON.stringify({ series })}\n`);
    else for (const part of seriesView(series, read.value, terminal)) await terminal.write(part);
    return success(0);
  },
};
