import { failure, success } from "../../core/problem.ts";
import { address } from "../address.ts";
import type { Action } from "../submission.ts";

/** Keeps in which time zone somebody wants moments told. */
export const preferencesAction: Action = {
  path: "/preferences",
  needs: "read",
  largest: 16 * 1024,
  receive: async ({ house, actor, language, field }) => {
    const zone = field("zone");
    return house.preferences.setZone(actor.id, zone)
      ? success({ to: address(language, "/settings") })
      : failure({ code: "zone-unknown", detail: zone });
  },
};
