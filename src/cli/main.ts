import { keepHeapSmall } from "./frugal-heap.ts";
import { runVigil } from "./run.ts";

keepHeapSmall();

// npm runs scripts in the package's folder; paths count from where the caller stands.
const callersFolder = process.env.INIT_CWD;
if (callersFolder !== undefined && process.env.npm_lifecycle_event !== undefined) {
  try {
    process.chdir(callersFolder);
  } catch {
    // The folder is gone or closed to us: paths then count from here, and each will say if it is missing.
  }
}

process.exitCode = await runVigil(process.argv.slice(2), process.env);
