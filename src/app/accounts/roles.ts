/** What somebody may do. */
export type Privilege = "read" | "add" | "decide" | "administer";

/**
 * Roles, each with what it may do. A custodian may see names of people at risk: none are kept apart from the
 * reports yet, so that until then the role allows what a reviewer's does.
 */
export const ROLES = {
  reader: ["read"],
  contributor: ["read", "add"],
  reviewer: ["read", "add", "decide"],
  custodian: ["read", "add", "decide"],
  administrator: ["read", "add", "decide", "administer"],
} as const satisfies Readonly<Record<string, readonly Privilege[]>>;

export type AccountRole = keyof typeof ROLES;

/** All roles, from the one that may do least. */
export const ACCOUNT_ROLES = Object.keys(ROLES) as readonly AccountRole[];

/** Whether a text names a role. */
export function isAccountRole(text: string): text is AccountRole {
  return Object.hasOwn(ROLES, text);
}

/** Whether a role may do something. */
export function mayDo(role: AccountRole, privilege: Privilege): boolean {
  return (ROLES[role] as readonly Privilege[]).includes(privilege);
}
