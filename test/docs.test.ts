import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, it } from "node:test";
import { commonOptions } from "../src/cli/arguments.ts";
import { commandTable } from "../src/cli/command-table.ts";
import { commandText, overviewText } from "../src/cli/help.ts";
import { commandHelp, commonOptionHelp } from "../src/messages/help.ts";
import { interfaceLanguages } from "../src/messages/language.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const PROSE = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path}`),
  "test/cases/README.md",
];

const commands = await Promise.all(commandTable.map(({ load }) => load()));

const scripts = Object.keys(
  (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts,
);

describe("documentation", () => {
  const guide = read("docs/guide/commands.md");

  it("the table calls commands by their own names", () => {
    assert.deepEqual(
      commands.map((command) => command.name),
      commandTable.map(({ name }) => name),
    );
  });

  for (const command of commands) {
    it(`vigil ${command.name} is in the guide, with every option`, () => {
      const section = guide.split(/^## /mu).find((part) => part.startsWith(`vigil ${command.name}\n`));
      assert.ok(section !== undefined, `docs/guide/commands.md has no section “vigil ${command.name}”`);
      for (const option of command.options) {
        const named =
          option.value === undefined ? `\`--${option.name}\`` : `\`--${option.name} ${option.value}\``;
        assert.ok(section.includes(named), `the guide's section on ${command.name} lacks ${named}`);
      }
    });

    for (const language of interfaceLanguages) {
      it(`vigil ${command.name} has help in ${language}, with every option`, () => {
        const help = commandHelp[language][command.name];
        assert.ok(help !== undefined, "no help");
        assert.deepEqual(
          Object.keys(help.options).sort(),
          command.options.map((option) => option.name).sort(),
        );
        assert.ok(help.examples.every((example) => example.startsWith(`vigil ${command.name} `)));
        const text = commandText(command, language, 80);
        for (const line of text.split("\n")) assert.ok(line.length <= 100, line);
        assert.ok(text.includes(help.summary) || help.paragraphs.every((paragraph) => paragraph.length > 40));
      });
    }
  }

  it("the guide has no command that is not there", () => {
    const named = [...guide.matchAll(/^## vigil (\S+)$/gmu)].map((match) => match[1]);
    assert.deepEqual(named.sort(), commands.map((command) => command.name).sort());
  });

  it("common options are explained in every language", () => {
    for (const language of interfaceLanguages) {
      assert.deepEqual(
        Object.keys(commonOptionHelp[language]).sort(),
        commonOptions.map((option) => option.name).sort(),
      );
      const names = commandTable.map(({ name }) => name);
      const overview = overviewText(names, language, 80);
      for (const name of names) assert.ok(overview.includes(name));
    }
  });

  it("every npm script that prose names is there", () => {
    for (const path of PROSE) {
      for (const [, script] of read(path).matchAll(/\bnpm run (?:--silent )?([a-z][\w-]*)/gu)) {
        assert.ok(scripts.includes(script ?? ""), `${path}: there is no script “${script}”`);
      }
    }
  });

  it("every vigil command that prose names is there", () => {
    const names = commands.map((command) => command.name);
    for (const path of PROSE) {
      for (const [, name] of read(path).matchAll(/\bnpm run --silent vigil -- ([a-z]+)/gu)) {
        assert.ok(names.includes(name ?? ""), `${path}: there is no command “${name}”`);
      }
    }
  });

  it("every link inside the repository leads somewhere", () => {
    for (const path of PROSE) {
      for (const [, target] of read(path).matchAll(/\]\(([^)\s]+)\)/gu)) {
        if (target === undefined || /^[a-z]+:/u.test(target) || target.startsWith("#")) continue;
        const file = resolve(root, dirname(path), target.split("#")[0] ?? "");
        assert.ok(
          existsSync(file),
          `${path}: ${target} leads to ${relative(root, file)}, which is not there`,
        );
      }
    }
  });

  it("the files and folders that the README maps are there", () => {
    for (const [, path] of read("README.md").matchAll(/^ {4}((?:src|packs|test)\/\S*)/gmu)) {
      assert.ok(existsSync(join(root, path ?? "")), `README.md: ${path} is not there`);
    }
  });

  it("CI ends with the README's test command", () => {
    assert.match(read("README.md"), /^ {4}npm ci && npm test$/mu);
    const steps = read(".ci/run").trimEnd().split("\n");
    assert.ok(steps.some((step) => step.includes("npm ci")));
    assert.equal(steps.at(-1), "npm test");
  });

  it("every decision is in the list of decisions", () => {
    const list = read("docs/decisions/README.md");
    const files = readdirSync(join(root, "docs/decisions")).filter((name) => /^\d{4}-/u.test(name));
    for (const name of files) assert.ok(list.includes(`(${name})`), `docs/decisions/README.md lacks ${name}`);
  });
});
