import type { ListFilter } from "../../app/casebook/list.ts";
import { failure, success } from "../../core/problem.ts";
import { CASEBOOK_OPTION, engineLoader, withCasebook, writeJson } from "../casebook-call.ts";
import { filterOptions, listFilter, unknownWhereNone } from "../casebook-filters.ts";
import type { Command } from "../command.ts";
import { noteFreshness } from "../note-freshness.ts";
import { incidentList, orphanList, reportList, totalList } from "../view/casebook-list.ts";

export const listCommand: Command = {
  name: "list",
  options: [
    { name: "json" },
    ...filterOptions(["act", "who", "place", "from", "to", "status"]),
    CASEBOOK_OPTION,
  ],
  run: async (call) => {
    const [what = "incidents", second] = call.operands;
    if (second !== undefined) return failure({ code: "too-many-operands", detail: second });
    const filter = await listFilter(call);
    if (!filter.ok) return filter;
    if (!["incidents", "totals", "reports", "orphaned"].includes(what))
      return failure({ code: "list-unknown", detail: what });
    const { freshen } = await import("../../app/casebook/freshen.ts");
    const { listIncidents, listReports, listTotals } = await import("../../app/casebook/list.ts");
    return withCasebook(call, async (casebook) => {
      noteFreshness(call, "list", await freshen(casebook, engineLoader));
      const wanted: ListFilter = filter.value;
      const json = call.values.json === true;
      const show = async (data: unknown, page: Generator<string>): Promise<void> => {
        if (json) await writeJson(call, data);
        else for (const part of page) await call.terminal.write(part);
      };
      if (what === "reports") {
        const reports = await listReports(casebook);
        await show({ reports }, reportList(reports, call.terminal));
      } else if (what === "totals") {
        const totals = await listTotals(casebook, wanted);
        const unknown = await unknownWhereNone(wanted, totals.length);
        if (unknown !== null) return failure(unknown);
        await show({ totals }, totalList(totals, call.terminal));
      } else if (what === "orphaned") {
        const { listOrphaned } = await import("../../app/casebook/list-orphaned.ts");
        const engine = await engineLoader();
        const orphaned = await listOrphaned(casebook, engine());
        await show({ orphaned }, orphanList(orphaned, call.terminal));
      } else {
        const incidents = await listIncidents(casebook, wanted);
        const unknown = await unknownWhereNone(wanted, incidents.length);
        if (unknown !== null) return failure(unknown);
        await show(
          { incidents: incidents.map(({ incident, status }) => ({ ...incident, status })) },
          incidentList(incidents, call.terminal),
        );
      }
      return success(0);
    });
  },
};
