import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { after, describe, it } from "node:test";
import { ENGINE_FOLDERS, engineDigest, engineName, keptEngineName, programName } from "../src/app/engine.ts";

const root = resolve(import.meta.dirname, "..");
const copy = `${mkdtempSync(join(tmpdir(), "vigil-engine-"))}/`;
after(() => rmSync(copy, { recursive: true, force: true }));
for (const folder of ENGINE_FOLDERS) cpSync(join(root, folder), join(copy, folder), { recursive: true });

const PACKAGES = { linkedom: "0.18.12" };
const digest = (): string => engineDigest(copy, PACKAGES);

/** The digest while a file of the copy has other bytes. */
function digestWith(path: string, change: (bytes: string) => string): string {
  const file = join(copy, path);
  const before = readFileSync(file, "utf8");
  try {
    writeFileSync(file, change(before));
    return digest();
  } finally {
    writeFileSync(file, before);
  }
}

/** Every file that one imports as more than a type, and so on. */
function closureOf(path: string, known: Set<string>): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(join(root, path), "utf8");
  const imports = [
    ...text.matchAll(/^[ \t]*(?:import|export)\b(?!\s+type\b)[^;"']*\bfrom\s+"(\.[^"]+)"/gmu),
    ...text.matchAll(/\bimport\("(\.[^"]+)"\)/gu),
  ];
  for (const [, target = ""] of imports)
    closureOf(
      relative(root, resolve(root, dirname(path), target))
        .split(sep)
        .join("/"),
      known,
    );
  return known;
}

describe("the engine's name", () => {
  it("is the program's with the beginning of the digest", () => {
    assert.match(engineName(), /^vigil \d+\.\d+\.\d+\+[0-9a-f]{12}$/u);
    assert.ok(engineName().startsWith(`${programName()}+`));
  });

  it("is kept while the files are the same, and worked out again when one of them is another", () => {
    writeFileSync(join(copy, "package.json"), "{}");
    let worked = 0;
    const name = (): string => keptEngineName(copy, () => `name ${++worked}`);
    assert.equal(name(), "name 1");
    assert.equal(name(), "name 1");
    const file = join(copy, "src/3-statement/lexer.ts");
    const before = readFileSync(file, "utf8");
    // As many bytes as before: the times tell.
    writeFileSync(file, before.replace("a", "b"));
    assert.equal(name(), "name 2");
    writeFileSync(file, before);
    writeFileSync(join(copy, "node_modules/.cache/vigil/engine-name.json"), "{");
    assert.equal(name(), "name 3");
  });

  it("changes with code that reads, with packs, with the gazetteer and with packages", () => {
    const now = digest();
    const comment = (text: string): string => `${text}// changed\n`;
    for (const path of ["src/2-document/language.ts", "src/3-statement/lexer.ts", "src/4-incident/link.ts"])
      assert.notEqual(digestWith(path, comment), now, path);
    for (const path of ["packs/forced-return/lexicon/ko.json", "packs/generated/gazetteer.tsv"])
      assert.notEqual(
        digestWith(path, (text) => text.replace("a", "b")),
        now,
        path,
      );
    assert.notEqual(engineDigest(copy, { linkedom: "0.18.13" }), now);
    assert.equal(digest(), now);
  });

  it("stays with tests, documentation and line ends", () => {
    const now = digest();
    writeFileSync(join(copy, "src/3-statement/new.test.ts"), "throw new Error();\n");
    writeFileSync(join(copy, "packs/README.md"), "Packs.\n");
    appendFileSync(join(copy, "packs/forced-return/cases.json"), "\n");
    assert.equal(digest(), now);
    const windows = digestWith("src/3-statement/lexer.ts", (text) => text.replaceAll("\n", "\r\n"));
    assert.equal(windows, now);
  });

  it("covers every file that a rebuild runs, but for the store", () => {
    const closure = [
      ...closureOf("src/app/load-engine.ts", closureOf("src/app/casebook/rebuild.ts", new Set())),
    ];
    assert.ok(closure.length > 150, `the walk over imports found ${closure.length} files`);
    const outside = closure.filter((path) => !ENGINE_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    assert.deepEqual(
      outside.filter((path) => !path.startsWith("src/store/")),
      [],
    );
  });
});
