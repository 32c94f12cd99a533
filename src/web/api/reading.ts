import type { Endpoint, Parameter } from "./endpoint.ts";

type Reading = Omit<Endpoint, "method" | "request" | "parameters" | "needs"> & {
  readonly parameters?: readonly Parameter[];
};

/** An address that gives something to whoever may read, and changes nothing. */
export const reading = (endpoint: Reading): Endpoint => ({
  method: "get",
  needs: "read",
  request: null,
  parameters: [],
  ...endpoint,
});
