import type { StatementDossier } from "../../app/casebook/dossier.ts";
import { SHORTEST_ID } from "../../app/casebook/find-subject.ts";
import { failure, success } from "../../core/problem.ts";
import { CASEBOOK_OPTION, engineLoader, withCasebook, writeJson } from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { noteFreshness } from "../note-freshness.ts";
import { dossierView, reportView, statementView } from "../view/casebook-dossier.ts";

export const showCommand: Command = {
  name: "show",
  options: [{ name: "json" }, CASEBOOK_OPTION],
  run: async (call) => {
    const [id, second] = call.operands;
    if (id === undefined) return failure({ code: "id-missing" });
    if (second !== undefined) return failure({ code: "too-many-operands", detail: second });
    const { freshen } = await import("../../app/casebook/freshen.ts");
    const { findSubject } = await import("../../app/casebook/find-subject.ts");
    const dossiers = await import("../../app/casebook/dossier.ts");
    let loading: ReturnType<typeof engineLoader> | null = null;
    const loader = (): ReturnType<typeof engineLoader> => {
      loading ??= engineLoader();
      return loading;
    };
    const engine = async () => (await loader())();
    return withCasebook(call, async (casebook) => {
      noteFreshness(call, "show", await freshen(casebook, loader));
      const json = call.values.json === true;
      const showStatement = async (dossier: StatementDossier): Promise<void> => {
        if (json) await writeJson(call, { kind: "statement", ...dossier });
        else for (const part of statementView(dossier, call.terminal)) await call.terminal.write(part);
      };
      const found = await findSubject(casebook, id);
      if (!found.ok) {
        if (found.problem.code !== "id-unknown" || id.length < SHORTEST_ID) return found;
        const [rejected, another] = await dossiers.rejectedDossiers(casebook, id, engine);
        if (rejected === undefined) return found;
        if (another !== undefined) return failure({ code: "id-ambiguous", detail: id });
        await showStatement(rejected);
        return success(0);
      }
      const subject = found.value;
      if (subject.kind === "incident") {
        const dossier = await dossiers.incidentDossier(casebook, subject.standing, engine);
        if (json) await writeJson(call, { kind: "incident", ...dossier });
        else for (const part of dossierView(dossier, call.terminal)) await call.terminal.write(part);
      } else if (subject.kind === "report") {
        const dossier = await dossiers.reportDossier(casebook, subject.held, engine);
        if (json) await writeJson(call, { kind: "report", ...dossier });
        else for (const part of reportView(dossier, call.terminal)) await call.terminal.write(part);
      } else {
        const dossier = await dossiers.statementDossier(casebook, subject.statement.id, engine);
        if (dossier === null) return failure({ code: "id-unknown", detail: id });
        await showStatement(dossier);
      }
      return success(0);
    });
  },
};
