import type { Privilege } from "../../app/accounts/roles.ts";
import type { Actor } from "../../core/actor.ts";
import type { Outcome } from "../../core/problem.ts";
import type { House } from "../house.ts";
import type { Schema } from "./schemas.ts";

/** A parameter of an address. */
export type Parameter = { readonly name: string; readonly description: string };

/** A request of a program. */
export type Call = {
  readonly house: House;
  /** Who acts; only where the endpoint writes. */
  readonly actor: Actor;
  readonly parameter: (name: string) => string | null;
  readonly part: (name: string) => string;
  /** The body of a request that writes. */
  readonly body: Readonly<Record<string, unknown>>;
};

/** One address of the API: what it takes and gives, and how it answers. The OpenAPI document is made from these. */
export type Endpoint = {
  readonly method: "get" | "post";
  /** Below `/api/v1`; `{name}` stands for a part that `Call.part` gives. */
  readonly path: string;
  readonly operation: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly request: Schema | null;
  readonly response: Schema;
  /** What whoever asks has to be allowed. */
  readonly needs: Privilege;
  readonly answer: (call: Call) => Promise<Outcome<unknown>>;
};
