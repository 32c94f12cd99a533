import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, it } from "node:test";

const root = resolve(import.meta.dirname, "..");
const LONGEST_FILE = 400;

type Import = { readonly line: number; readonly target: string; readonly typeOnly: boolean };
type SourceFile = {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly test: boolean;
};

// One statement from `import`/`export` to its module, over line breaks; the module is the first quoted string.
const STATIC = /^[ \t]*(import|export)\b(?:([^;"'`]*?)\bfrom\s*|\s*)["']([^"']+)["']/gmu;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/gu;

function importsOf(text: string): readonly Import[] {
  const lineAt = (index: number): number => text.slice(0, index).split("\n").length;
  const found: Import[] = [];
  for (const match of text.matchAll(STATIC)) {
    const typeOnly = /^\s*type\b/u.test(match[2] ?? "");
    found.push({ line: lineAt(match.index), target: match[3] ?? "", typeOnly });
  }
  for (const match of text.matchAll(DYNAMIC)) {
    found.push({ line: lineAt(match.index), target: match[1] ?? "", typeOnly: false });
  }
  return found;
}

function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs|tsx)$/u.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, "utf8");
      const path = relative(root, file).split(sep).join("/");
      return { path, text, imports: importsOf(text), test: /\.test\.ts$/u.test(path) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const files = sourceFiles();

/** The part of the house a path lies in: `core`, `2-document`, `cli`, … */
const partOf = (path: string): string => path.split("/")[1] ?? "";
const stageOf = (part: string): number | null => {
  const digit = /^(\d)-/u.exec(part)?.[1];
  return digit === undefined ? null : Number(digit);
};

/** The file of the house that an import points at, or null for a package or a built-in module. */
function pathOf(from: SourceFile, target: string): string | null {
  if (!target.startsWith(".")) return null;
  const file = resolve(root, dirname(from.path), target);
  return relative(root, file).split(sep).join("/");
}

/** Why a file may not import another, or null where it may. */
export function brokenRule(from: string, to: string, typeOnly: boolean): string | null {
  const source = partOf(from);
  const goal = partOf(to);
  if (!to.startsWith("src/")) return null;
  if (source === goal) return null;
  const stage = stageOf(source);
  const goalStage = stageOf(goal);
  if (source === "core") return "core imports nothing of the house";
  if (source === "ledger") return goal === "core" ? null : "the ledger imports core only";
  if (stage !== null) {
    if (goal === "core") return null;
    if (goalStage === null) return "a stage imports core and types of earlier stages only";
    if (goalStage > stage) return "a stage imports no later stage";
    return typeOnly ? null : "a stage imports only types of earlier stages (import type)";
  }
  if (source === "store") {
    if (goal === "core" || goal === "ledger") return null;
    return goalStage !== null && typeOnly
      ? null
      : "the store imports core, the ledger and types of stages (import type) only";
  }
  if (source === "app") {
    if (goal === "cli" || goal === "web") return "app knows neither command line nor web";
    return goal === "messages" ? "app speaks in codes; wording is for cli and web" : null;
  }
  if (source === "messages") {
    return goal === "core" && typeOnly ? null : "messages import only types of core (import type)";
  }
  // `vigil serve` is the one door between the two.
  if (from === "src/cli/commands/serve.ts" && to === "src/web/serve.ts") return null;
  if (source === "cli" || source === "web") {
    if (goal === "app" || goal === "messages" || goal === "core") return null;
    // A stage's or the store's value may be shown, but only app may call their functions.
    return goalStage !== null && typeOnly
      ? null
      : `${source} uses app, messages and core; stages only as types`;
  }
  return `src/${source} is no part of the house`;
}

function fail(findings: readonly string[]): void {
  assert.equal(findings.length, 0, `\n${findings.join("\n")}`);
}

describe("layout of the house", () => {
  it("reads the imports of every file", () => {
    const known = files.find((file) => file.path === "src/cli/run.ts");
    assert.ok(known !== undefined && known.imports.length >= 5, "the parser of imports finds nothing");
    assert.deepEqual(
      importsOf('import type {\n  A,\n} from "./a.ts";\nimport { b } from "./b.ts";\nimport "./c.ts";'),
      [
        { line: 1, target: "./a.ts", typeOnly: true },
        { line: 4, target: "./b.ts", typeOnly: false },
        { line: 5, target: "./c.ts", typeOnly: false },
      ],
    );
  });

  it("catches what it is there to catch", () => {
    const broken: readonly (readonly [string, string, boolean])[] = [
      ["src/core/a.ts", "src/1-report/types.ts", true],
      ["src/2-document/a.ts", "src/1-report/a.ts", false],
      ["src/2-document/a.ts", "src/3-statement/types.ts", true],
      ["src/3-statement/a.ts", "src/store/a.ts", true],
      ["src/3-statement/a.ts", "src/app/a.ts", true],
      ["src/app/a.ts", "src/cli/a.ts", true],
      ["src/cli/a.ts", "src/store/a.ts", false],
      ["src/cli/a.ts", "src/4-incident/a.ts", false],
      ["src/web/a.ts", "src/cli/a.ts", true],
      ["src/cli/a.ts", "src/web/serve.ts", false],
      ["src/cli/commands/serve.ts", "src/web/application.ts", false],
      ["src/messages/a.ts", "src/core/a.ts", false],
      ["src/utils/a.ts", "src/core/a.ts", true],
    ];
    for (const [from, to, typeOnly] of broken)
      assert.notEqual(brokenRule(from, to, typeOnly), null, `${from} → ${to}`);
    assert.equal(brokenRule("src/3-statement/a.ts", "src/2-document/types.ts", true), null);
    assert.equal(brokenRule("src/app/a.ts", "src/4-incident/link.ts", false), null);
  });

  it("imports run the way of a report", () => {
    fail(
      files.flatMap((file) =>
        file.imports.flatMap((one) => {
          const to = pathOf(file, one.target);
          if (to === null) return [];
          const rule = brokenRule(file.path, to, one.typeOnly);
          return rule === null ? [] : [`${file.path}:${one.line}: ${one.target}: ${rule}`];
        }),
      ),
    );
  });

  it("imports name the file with its ending, and never inline types", () => {
    fail(
      files.flatMap((file) => [
        ...file.imports
          .filter((one) => one.target.startsWith(".") && !/\.(ts|js|json)$/u.test(one.target))
          .map((one) => `${file.path}:${one.line}: ${one.target}: an import names the file with its ending`),
        ...[...file.text.matchAll(/^import \{(?:\s*type\s+[\w\s]+,?)+\s*\}/gmu)].map(
          (match) =>
            `${file.path}:${file.text.slice(0, match.index).split("\n").length}: import { type … } leaves an empty import at run time; write import type`,
        ),
      ]),
    );
  });

  it("has no import cycles, not of types either", () => {
    const edges = new Map(
      files.map((file) => [file.path, file.imports.flatMap((one) => pathOf(file, one.target) ?? [])]),
    );
    const done = new Set<string>();
    const findings: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      const start = trail.indexOf(path);
      if (start >= 0) {
        findings.push(`import cycle: ${[...trail.slice(start), path].join(" → ")}`);
        return;
      }
      if (done.has(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const file of files) walk(file.path, []);
    fail(findings);
  });

  it("has no barrels and no default exports", () => {
    fail(
      files.flatMap((file) => {
        const lineOf = (index: number): number => file.text.slice(0, index).split("\n").length;
        return [
          ...[...file.text.matchAll(/^export\s+(?:type\s+)?(?:\*|\{[^}]*\}\s*from)/gmu)].map(
            (match) => `${file.path}:${lineOf(match.index)}: re-export: import from where a thing is defined`,
          ),
          ...[...file.text.matchAll(/^export default\b/gmu)].map(
            (match) => `${file.path}:${lineOf(match.index)}: default export: give it a name`,
          ),
        ];
      }),
    );
  });

  it(`has no file over ${LONGEST_FILE} lines without a reason in its head`, () => {
    fail(
      files.flatMap((file) => {
        const length = file.text.split("\n").length - 1;
        const head = file.text.split("\n", 12).join("\n");
        if (length <= LONGEST_FILE || /Longer than 400 lines because \S/u.test(head)) return [];
        return [
          `${file.path}:${LONGEST_FILE}: ${length} lines; part it, or say in its head why it is longer`,
        ];
      }),
    );
  });

  it("names files and folders in kebab-case, after what they hold", () => {
    const vague = /^(utils?|helpers?|managers?|misc|common|shared|index|stuff|lib)$/u;
    fail(
      files.flatMap((file) =>
        file.path
          .replace(/(\.test)?\.(ts|js)$/u, "")
          .split("/")
          .flatMap((name) => {
            if (!/^(\d-)?[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(name))
              return [`${file.path}:1: “${name}” is not kebab-case`];
            return vague.test(name)
              ? [`${file.path}:1: “${name}” says nothing; use the field's own word`]
              : [];
          }),
      ),
    );
  });

  it("keeps the test runner out of everything but tests", () => {
    const misplaced = files.filter((file) => !file.test && /from "node:test"/u.test(file.text));
    fail(misplaced.map((file) => `${file.path}:1: only *.test.ts files import node:test`));
  });
});
