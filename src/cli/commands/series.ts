import { failure, success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { seriesView } from "../view/record-lists.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";

export const seriesCommand: Command = {
  name: "series",
  options: [{ name: "json" }, { name: "act", value: "ACT" }, WEIGHTS_OPTION, READINGS_OPTION],
  run: async (call) => {
    const { terminal } = call;
    const { readSeries } = await import("../../app/read-series.ts");
    const loaded = await engineFor(call);
    if (!loaded.ok) return loaded;
    const engine = loaded.value;
    const act = optionValue(call, "act");
    const { actsOf } = await import("../../app/load-engine.ts");
    if (act !== null && !actsOf(engine.data).has(act)) return failure({ code: "unknown-act", detail: act });
    return onReadings("series", call.operands, call, engine, async (result) => {
      const series = readSeries(result, engine, act);
      if (call.values.json === true) await terminal.write(`${JSON.stringify({ series })}\n`);
      else for (const part of seriesView(series, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};
