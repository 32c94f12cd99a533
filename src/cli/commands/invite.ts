import { failure, success } from "../../core/problem.ts";
import { serveWords } from "../../messages/serve.ts";
import { CASEBOOK_OPTION, placeOf, withCasebook, writeJson } from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";

export const inviteCommand: Command = {
  name: "invite",
  options: [{ name: "role", value: "ROLE" }, { name: "json" }, CASEBOOK_OPTION],
  run: async (call) => {
    const { accountsIn } = await import("../../app/accounts/accounts.ts");
    const { isAccountRole } = await import("../../app/accounts/roles.ts");
    const role = optionValue(call, "role") ?? "reader";
    if (!isAccountRole(role)) return failure({ code: "account-role-unknown", detail: role });
    const { folder } = placeOf(call);
    // Opened first: only whoever can open the casebook invites others to it.
    return withCasebook(call, async () => {
      const code = accountsIn(folder).invite(role, Date.now());
      const { language } = call.terminal;
      const path = `/${language}/join?invitation=${code}`;
      if (call.values.json === true) await writeJson(call, { role, path });
      else await call.terminal.write(`${serveWords[language].invited(role, path)}\n`);
      return success(0);
    });
  },
};
