import { listOpen } from "../../app/list-open.ts";
import { loadEngine, todayOf } from "../../app/load-engine.ts";
import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { dateOption } from "../date-option.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { openView } from "../view/record-lists.ts";

export const openCommand: Command = {
  name: "open",
  options: [{ name: "json" }, { name: "on", value: "DATE" }, READINGS_OPTION],
  run: async (call) => {
    const { terminal } = call;
    const on = dateOption(call, "on");
    if (!on.ok) return on;
    const today = todayOf(Date.now());
    const engine = loadEngine(today);
    return onReadings("open", call.operands, call, engine, async (result) => {
      const day = on.value?.latest ?? today;
      const groups = listOpen(result, engine, day);
      if (call.values.json === true) await terminal.write(`${JSON.stringify({ on: day, groups })}\n`);
      else for (const part of openView(groups, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};
