/** What somebody may do. */
export type Privilege = "read" | "add" | "decide" | "administer";

/**
 * Roles, each with what it may do. A custodian is to see names of people at risk once they are kept apart from the
 * record; until then the role allows no more than a reviewer's, and nobody is given it.
 */
export const ROLES = {
  reader: ["read"],
  contributor: ["read", "add"],
  reviewer: ["read", "add", "decide"],
  custodian: ["read", "add", "decide"],
  administrator: ["read", "add", "decide", "administer"],
} as const satisfies Readonly<Record<string, readonly Privilege[]>>;

export type AccountRole = keyof typeof ROLES;

/** Roles that somebody can be given. */
export const OFFERED_ROLES: readonly AccountRole[] = ["reader", "contributor", "reviewer", "administrator"];

/** Whether a text names a role that somebody can be given. */
export function isOfferedRole(text: string): text is AccountRole {
  return OFFERED_ROLES.some((role) => role === text);
}

/** Whether a text names a role. */
export function isAccountRole(text: string): text is AccountRole {
  return Object.hasOwn(ROLES, text);
}

/** Whether a role may do something. */
export function mayDo(role: AccountRole, privilege: Privilege): boolean {
  return (ROLES[role] as readonly Privilege[]).includes(privilege);
}
