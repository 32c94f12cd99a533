import { failure, success } from "../../core/problem.ts";
import { documentPhrase } from "../../messages/citation.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { onReadings, READINGS_OPTION } from "../read-operands.ts";
import { incidentHeading, sourcesView } from "../view/record-lists.ts";
import { provenance } from "../view/record-provenance.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";
import { writeOutput } from "../write-file.ts";

export const sourcesCommand: Command = {
  name: "sources",
  options: [
    { name: "json" },
    { name: "incident", value: "ID" },
    { name: "svg", value: "FILE" },
    WEIGHTS_OPTION,
    READINGS_OPTION,
  ],
  run: async (call) => {
    const { terminal } = call;
    const { language } = terminal;
    const wanted = optionValue(call, "incident");
    const svg = optionValue(call, "svg");
    if (svg !== null && wanted === null) return failure({ code: "svg-needs-incident" });
    const { listSources } = await import("../../app/list-sources.ts");
    const loaded = await engineFor(call);
    if (!loaded.ok) return loaded;
    const engine = loaded.value;
    return onReadings("sources", call.operands, call, engine, async (result) => {
      const all = listSources(result, engine);
      const chosen = all.incidents.filter(({ incident }) => wanted === null || incident.startsWith(wanted));
      if (wanted !== null && chosen.length !== 1)
        return failure({ code: "unknown-statement", detail: wanted });
      const sources = { ...all, incidents: chosen };
      const [first] = chosen;
      if (svg !== null && first) {
        const heads = new Map(result.documents.map((head) => [head.id as string, head]));
        const nameOfDocument = (id: string): string => {
          const head = heads.get(id);
          return head ? (head.title ?? documentPhrase(head, terminal)) : id;
        };
        const heading = incidentHeading(first.incident, result, terminal);
        const written = writeOutput(svg, provenance(first, heading, nameOfDocument, language));
        if (!written.ok) return written;
      }
      if (call.values.json === true) await terminal.write(`${JSON.stringify(sources)}\n`);
      else for (const part of sourcesView(sources, result, terminal)) await terminal.write(part);
      return success(0);
    });
  },
};
