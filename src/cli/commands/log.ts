import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { CASEBOOK_OPTION, withCasebook, writeJson } from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { entryLines } from "../view/casebook-lines.ts";
import { inkFor } from "../view/ink.ts";
import { textOf } from "../view/page.ts";
import { wholeNumberOr } from "../whole-number.ts";

export const logCommand: Command = {
  name: "log",
  options: [
    { name: "json" },
    { name: "kind", value: "KIND" },
    { name: "report", value: "ID" },
    { name: "from", value: "NUMBER" },
    { name: "limit", value: "NUMBER" },
    CASEBOOK_OPTION,
  ],
  run: async (call) => {
    const [operand] = call.operands;
    if (operand !== undefined) return failure({ code: "too-many-operands", detail: operand });
    const from = wholeNumberOr(optionValue(call, "from"), 0);
    if (!from.ok) return from;
    const limit = wholeNumberOr(optionValue(call, "limit"), null);
    if (!limit.ok) return limit;
    const { readLog } = await import("../../app/casebook/log.ts");
    return withCasebook(call, async (casebook) => {
      const lines = await readLog(casebook, {
        kind: optionValue(call, "kind"),
        report: optionValue(call, "report"),
        from: from.value,
        limit: limit.value,
      });
      if (!lines.ok) return lines;
      const { terminal } = call;
      if (call.values.json === true) {
        const entries = lines.value.map(({ entry, withdrawn }) => ({ ...entry, withdrawn }));
        await writeJson(call, { casebook: casebook.casebook, entries });
        return success(0);
      }
      const ink = inkFor(terminal.colour);
      for (const { entry, withdrawn } of lines.value)
        await terminal.write(textOf(entryLines(entry, withdrawn, terminal, ink)));
      if (lines.value.length === 0) await terminal.write(`${casebookWords[terminal.language].logEmpty}\n`);
      return success(0);
    });
  },
};
