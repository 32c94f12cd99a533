import { isAccountRole } from "../../app/accounts/roles.ts";
import { failure, success } from "../../core/problem.ts";
import { address } from "../address.ts";
import { settingsPage } from "../pages/settings-page.ts";
import type { Action } from "../submission.ts";

const LARGEST = 16 * 1024;

/** Ends the session. */
export const leaveAction: Action = {
  path: "/leave",
  needs: "read",
  largest: LARGEST,
  receive: async ({ house, identity, language }) => {
    if (house.entrance !== null && identity.session !== null) house.entrance.sessions.end(identity.session);
    return success({ to: address(language, "/enter"), leaves: true });
  },
};

/** Sets up an authenticator for one's own account. */
export const secondFactorAction: Action = {
  path: "/second-factor",
  needs: "read",
  largest: LARGEST,
  receive: async ({ house, identity, language, field }) => {
    const { entrance } = house;
    if (entrance === null || identity.account === null) return failure({ code: "account-unknown" });
    const { name } = identity.account;
    const set = entrance.accounts.setSecondFactor(name, field("secret"), field("code"), entrance.now());
    return set ? success({ to: address(language, "/settings") }) : failure({ code: "code-wrong" });
  },
};

/** Makes an invitation, and shows its address once. */
export const inviteAction: Action = {
  path: "/invite",
  needs: "administer",
  largest: LARGEST,
  receive: async (submission) => {
    const { house, field, language } = submission;
    const role = field("role");
    if (house.entrance === null || !isAccountRole(role))
      return failure({ code: "account-role-unknown", detail: role });
    const code = house.entrance.accounts.invite(role, house.entrance.now());
    const link = address(language, "/join", { invitation: code });
    return success({ page: settingsPage(await submission.visit(), link) });
  },
};

/** Gives an account another role, closes or opens it; its sessions end. */
export const changeAccountAction: Action = {
  path: "/accounts",
  needs: "administer",
  largest: LARGEST,
  receive: async ({ house, field, language }) => {
    const role = field("role");
    if (house.entrance === null || !isAccountRole(role))
      return failure({ code: "account-role-unknown", detail: role });
    const changed = house.entrance.accounts.change(field("name"), role, field("closed") !== "");
    if (!changed.ok) return changed;
    if (changed.value.disabled) house.entrance.sessions.endAll(changed.value.name);
    return success({ to: address(language, "/settings") });
  },
};
