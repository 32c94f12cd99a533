import { StoreFailure } from "../../store/contract/failure.ts";
import type { Engine } from "../load-engine.ts";
import type { Freshness } from "./bring-up-to-date.ts";
import { parseState } from "./derived-state.ts";
import type { Casebook } from "./open.ts";

/**
 * As `bringUpToDate`, for commands that only look something up: the reader is loaded when the ledger has gained
 * something, which takes longer than everything else such a command does.
 */
export async function freshen(casebook: Casebook, engine: () => Promise<() => Engine>): Promise<Freshness> {
  const state = parseState(await casebook.derivedState());
  if (state !== null && state.revision === (await casebook.revision()))
    return { fresh: "current", engine: state.engine };
  const { bringUpToDate } = await import("./bring-up-to-date.ts");
  try {
    return await bringUpToDate(casebook, await engine());
  } catch (error) {
    // What was derived before is there to be looked at where nothing can be written.
    const closed = error instanceof StoreFailure && ["readOnly", "forbidden"].includes(error.code);
    if (!closed || state === null) throw error;
    return { fresh: "closed", engine: state.engine };
  }
}
