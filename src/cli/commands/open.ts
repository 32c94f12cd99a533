import { success } from "../../core/problem.ts";
import type { Command } from "../command.ts";
import { dateOption } from "../date-option.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { openView } from "../view/record-lists.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";

export const openCommand: Command = {
  name: "open",
  options: [{ name: "json" }, { name: "on", value: "DATE" }, WEIGHTS_OPTION, READINGS_OPTION],
  run: async (call) => {
    const { terminal } = call;
    const on = dateOption(call, "on");
    if (!on.ok) return on;
    const { listOpen } = await import("../../app/list-open.ts");
    const loaded = await engineFor(call);
    if (!loaded.ok) return loaded;
    const engine = loaded.value;
    return onReadings("open", call.operands, call, engine, async (result) => {
      const day = on.value?.latest ?? engine.today;
      const groups = listOpen(result, engine, day);
      if (call.values.json === true) await terminal.write(`${JSON.stringify({ on: day, groups })}\n`);
      else for (const part of openView(groups, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};
