/** What somebody may do. `identities`: see names of people at risk, once they are kept apart from the record. */
export type Privilege = "read" | "add" | "decide" | "identities" | "administer";

/** Roles, each with what it may do. */
export const ROLES = {
  reader: ["read"],
  contributor: ["read", "add"],
  reviewer: ["read", "add", "decide"],
  custodian: ["read", "add", "decide", "identities"],
  administrator: ["read", "add", "decide", "identities", "administer"],
} as const satisfies Readonly<Record<string, readonly Privilege[]>>;

export type AccountRole = keyof typeof ROLES;

/** Whether a text names a role. */
export function isAccountRole(text: string): text is AccountRole {
  return Object.hasOwn(ROLES, text);
}

/** Whether a role may do something. */
export function mayDo(role: AccountRole, privilege: Privilege): boolean {
  return (ROLES[role] as readonly Privilege[]).includes(privilege);
}
