#!/usr/bin/env node
// The one plain JavaScript file: any Node can parse it, so an older one gets a clear line, not a syntax error.
const NEEDED = 26;
const major = Number(process.versions.node.split(".")[0]);
if (major < NEEDED) {
  const korean = /^ko/i.test(process.env.VIGIL_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? "");
  process.stderr.write(
    korean
      ? `vigil: Node ${NEEDED} 이상이 필요합니다(현재 ${process.versions.node}). 저장소에서 “npm ci”를 실행하면 함께 설치되며, “npm run --silent vigil -- 명령”이 그것을 씁니다.\n`
      : `vigil: needs Node ${NEEDED} or later; this is ${process.versions.node}. “npm ci” in the repository installs one, and “npm run --silent vigil -- COMMAND” uses it.\n`,
  );
  process.exitCode = 1;
} else {
  // Reading makes much that is short-lived: V8's default nursery (32 MB, thrice) would be most of the memory taken.
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--max-semi-space-size=8");
  // Compiled code is kept beside the packages: starting takes half the time. Where nothing may be written, it is not.
  const { enableCompileCache, registerHooks } = await import("node:module");
  const { fileURLToPath } = await import("node:url");
  enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/vigil", import.meta.url)));
  // Files of the house name each other in full: looking for others would be a tenth of what a short command takes.
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith(".") && specifier.endsWith(".ts") && context.parentURL !== undefined
        ? {
            url: new URL(specifier, context.parentURL).href,
            format: "module-typescript",
            shortCircuit: true,
          }
        : next(specifier, context),
  });
  await import("./main.ts");
}
