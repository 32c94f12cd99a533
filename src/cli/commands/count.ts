import type { Count } from "../../5-record/types.ts";
import type { TypedQuestion } from "../../app/ask-question.ts";
import type { ReadResult } from "../../app/reading.ts";
import { success } from "../../core/problem.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { countRule, standingPhrase } from "../../messages/record.ts";
import type { Call, Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { countView } from "../view/record-count.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";

export const countCommand: Command = {
  name: "count",
  options: [
    { name: "json" },
    { name: "act", value: "ACT" },
    { name: "who", value: "ROLE" },
    { name: "from", value: "DATE" },
    { name: "to", value: "DATE" },
    { name: "place", value: "PLACE" },
    WEIGHTS_OPTION,
    READINGS_OPTION,
  ],
  run: async (call) => {
    const { askQuestion } = await import("../../app/ask-question.ts");
    const { countIncidents } = await import("../../app/count-incidents.ts");
    const loaded = await engineFor(call);
    if (!loaded.ok) return loaded;
    const engine = loaded.value;
    const question = askQuestion(typedQuestion(call), engine);
    if (!question.ok) return question;
    return onReadings("count", call.operands, call, engine, async (result) => {
      const count = countIncidents(result, question.value, engine);
      const { terminal } = call;
      if (call.values.json === true) {
        await terminal.write(`${JSON.stringify(countOutput(count, result, terminal.language))}\n`);
        return success(0);
      }
      for (const part of countView(count, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};

function typedQuestion(call: Call): TypedQuestion {
  return {
    act: optionValue(call, "act"),
    who: optionValue(call, "who"),
    from: optionValue(call, "from"),
    to: optionValue(call, "to"),
    place: optionValue(call, "place"),
  };
}

/** The count as `contract.md` prints it, with the rule and the reasons in words. */
function countOutput(count: Count, { engine, packs, decisions }: ReadResult, language: InterfaceLanguage) {
  const { question, corroboratedMinimum, documentedMinimum, reportedMaximum, ...rest } = count;
  return {
    question,
    corroboratedMinimum,
    documentedMinimum,
    reportedMaximum,
    rule: countRule[language],
    ...rest,
    incidents: count.incidents.map((one) => ({
      ...one,
      why: standingPhrase(one.standing, language),
      // What a person holds to be best; it counts nowhere.
      estimate: decisions?.estimates.get(one.id) ?? null,
    })),
    engine,
    packs,
  };
}
