import type { CasebookStore } from "./port.ts";
import type { Engine } from "./sql.ts";

/** Opens a store over an engine; the engine is closed when that fails. */
export async function closingOnFailure(
  engine: Engine,
  open: () => Promise<CasebookStore>,
): Promise<CasebookStore> {
  try {
    return await open();
  } catch (error) {
    await engine.close();
    throw error;
  }
}
