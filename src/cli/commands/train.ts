import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { Call, Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { trainingView } from "../view/record-training.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";
import { writeOutput } from "../write-file.ts";

export const trainCommand: Command = {
  name: "train",
  options: [
    { name: "json" },
    { name: "output", value: "FILE" },
    { name: "judgements", value: "FILE" },
    { name: "doubt", value: "BITS" },
    WEIGHTS_OPTION,
    READINGS_OPTION,
  ],
  run: async (call) => {
    const { readJudgements, trainWeights, weightsText } = await import("../../app/train-weights.ts");
    const doubt = doubtOf(call);
    if (!doubt.ok) return doubt;
    const judged = optionValue(call, "judgements");
    const judgements = judged === null ? success([]) : readJudgements(judged);
    if (!judgements.ok) return judgements;
    const engine = await engineFor(call);
    if (!engine.ok) return engine;
    return onReadings("train", call.operands, call, engine.value, async (result) => {
      const options = {
        judgements: judgements.value,
        ...(doubt.value === null ? {} : { doubt: doubt.value }),
      };
      const training = trainWeights(result, engine.value, options);
      if (!training.ok) return training;
      const output = optionValue(call, "output");
      if (output !== null) {
        const written = writeOutput(output, weightsText(training.value, result.engine));
        if (!written.ok) return written;
      }
      const { terminal } = call;
      if (call.values.json === true) await terminal.write(`${JSON.stringify(training.value)}\n`);
      else for (const part of trainingView(training.value, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};

/** How far off the weights so far may be, in bits; null where the call does not say. */
function doubtOf(call: Call): Outcome<number | null> {
  const typed = optionValue(call, "doubt");
  if (typed === null) return success(null);
  const doubt = Number(typed);
  const fits = /^\d+(\.\d+)?$/u.test(typed) && doubt > 0 && doubt <= 30;
  return fits ? success(doubt) : failure({ code: "doubt-unfit", detail: typed });
}
