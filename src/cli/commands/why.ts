import { failure, success } from "../../core/problem.ts";
import { whyWords } from "../../messages/record-why.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { waterfall } from "../view/record-waterfall.ts";
import { statementHeading, whyView } from "../view/record-why.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";
import { writeOutput } from "../write-file.ts";

export const whyCommand: Command = {
  name: "why",
  options: [{ name: "json" }, { name: "svg", value: "FILE" }, WEIGHTS_OPTION, READINGS_OPTION],
  run: async (call) => {
    const [a, b, ...paths] = call.operands;
    if (a === undefined || b === undefined) return failure({ code: "two-statements" });
    const { terminal } = call;
    const { explainLink } = await import("../../app/explain-link.ts");
    const loaded = await engineFor(call);
    if (!loaded.ok) return loaded;
    const engine = loaded.value;
    return onReadings("why", paths, call, engine, async (result) => {
      const explained = explainLink(result, engine, a, b);
      if (!explained.ok) return explained;
      const { comparison, verdict } = explained.value;
      const svg = optionValue(call, "svg");
      if (svg !== null && !comparison) return failure({ code: "nothing-compared" });
      if (svg !== null && comparison) {
        const { statements, basis } = explained.value;
        const words = whyWords[terminal.language];
        const subjects = statements.map(
          (id, at) => `${at === 0 ? "A" : "B"}: ${statementHeading(id, result, terminal)}`,
        );
        const told = [...subjects, words.bases[basis] ?? basis];
        const drawn = waterfall(comparison, words[verdict], told, terminal.language);
        const written = writeOutput(svg, drawn);
        if (!written.ok) return written;
      }
      if (call.values.json === true) await terminal.write(`${JSON.stringify(explained.value)}\n`);
      else for (const part of whyView(explained.value, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};
