import { runVigil } from "./run.ts";

process.exitCode = await runVigil(process.argv.slice(2), process.env);
