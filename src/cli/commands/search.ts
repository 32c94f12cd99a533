import type { CasebookSearch } from "../../app/casebook/search.ts";
import { failure, success } from "../../core/problem.ts";
import { CASEBOOK_OPTION, engineLoader, withCasebook, writeJson } from "../casebook-call.ts";
import { filterOptions, listFilter, unknownWhereNone } from "../casebook-filters.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { noteFreshness } from "../note-freshness.ts";
import { searchView } from "../view/casebook-search.ts";
import { wholeNumberOr } from "../whole-number.ts";

export const searchCommand: Command = {
  name: "search",
  options: [
    { name: "json" },
    ...filterOptions(["act", "who", "place", "from", "to", "status", "language", "publisher"]),
    { name: "limit", value: "NUMBER" },
    CASEBOOK_OPTION,
  ],
  run: async (call) => {
    const filter = await listFilter(call);
    if (!filter.ok) return filter;
    const limit = wholeNumberOr(optionValue(call, "limit"), null);
    if (!limit.ok) return limit;
    const { freshen } = await import("../../app/casebook/freshen.ts");
    const { searchCasebook } = await import("../../app/casebook/search.ts");
    const wanted = {
      ...filter.value,
      language: optionValue(call, "language"),
      publisher: optionValue(call, "publisher"),
      limit: limit.value,
    };
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null));
    const query: CasebookSearch = { text: call.operands.join(" "), ...given };
    return withCasebook(call, async (casebook) => {
      noteFreshness(call, "search", await freshen(casebook, engineLoader));
      const found = await searchCasebook(casebook, query);
      const unknown = await unknownWhereNone(filter.value, found.total);
      if (unknown !== null) return failure(unknown);
      if (call.values.json === true) await writeJson(call, found);
      else for (const part of searchView(found, call.terminal)) await call.terminal.write(part);
      return success(0);
    });
  },
};
