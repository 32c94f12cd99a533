import type { RebuildResult, RebuildStep } from "../../app/casebook/rebuild.ts";
import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { CASEBOOK_OPTION, engineLoader, withCasebook, writeJson } from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { withProgress } from "../terminal/with-progress.ts";

export const rebuildCommand: Command = {
  name: "rebuild",
  options: [{ name: "json" }, CASEBOOK_OPTION],
  run: async (call) => {
    const [operand] = call.operands;
    if (operand !== undefined) return failure({ code: "too-many-operands", detail: operand });
    const { rebuild } = await import("../../app/casebook/rebuild.ts");
    const engine = await engineLoader();
    return withCasebook(call, async (casebook) => {
      const words = casebookWords[call.terminal.language];
      const result = await withProgress<RebuildStep, RebuildResult>(
        rebuild(casebook, engine()),
        call.terminal,
        words.progress,
      );
      if (call.values.json === true) {
        await writeJson(call, result);
        return success(0);
      }
      const lines = [
        words.rebuilt(result.reports, result.statements, result.incidents),
        ...(result.readAnew > 0 ? [words.rebuiltAnew(result.readAnew)] : []),
        words.digest(result.digest),
      ];
      await call.terminal.write(`${lines.join("\n")}\n`);
      const { note } = call.terminal;
      if (result.unread > 0) note(`vigil rebuild: ${words.rebuiltUnread(result.unread)}`);
      if (result.orphaned.length > 0) note(`vigil rebuild: ${words.orphanedNote(result.orphaned.length)}`);
      if (result.contradictions > 0)
        note(`vigil rebuild: ${words.contradictionsNote(result.contradictions)}`);
      return success(0);
    });
  },
};
