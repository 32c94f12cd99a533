import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { encodeLegacy } from "./bad-input/encode.ts";
import { pathsRead, root, vigil } from "./bad-input/run-cli.ts";

const EXAMPLE = join(root, "examples/reports/2013-11-18-rfa-kunming-thirteen.txt");
const SENTENCE = "Police in Kunming arrested 13 North Korean refugees on Friday, an activist said. ";

let folder = "";
let good = "";

before(() => {
  folder = mkdtempSync(join(tmpdir(), "vigil-bad-input-"));
  good = join(folder, "good.txt");
  copyFileSync(EXAMPLE, good);
});

after(() => {
  chmodSync(join(folder, "closed"), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The bad input beside a good one: the good one is read, one line tells of the bad one, the code says so. */
function refusedBeside(path: string, line: RegExp): void {
  const together = vigil(["read", "--json", path, good]);
  assert.equal(together.code, 0);
  assert.equal(together.err.length, 1, together.err.join("\n"));
  assert.match(together.err[0] ?? "", line);
  assert.deepEqual(pathsRead(together.out), [good]);
  assert.equal(vigil(["read", "--json", "--strict", path, good]).code, 1);
  const alone = vigil(["read", "--json", path]);
  assert.equal(alone.code, 1);
  assert.match(alone.err[0] ?? "", line);
  assert.deepEqual(pathsRead(alone.out), []);
}

/** An input that looks bad and can be read: it is, beside a good one, without a word on standard error. */
function readBeside(path: string): string {
  const together = vigil(["read", "--json", "--strict", path, good]);
  assert.deepEqual(together.err, []);
  assert.equal(together.code, 0);
  assert.deepEqual(pathsRead(together.out), [path, good]);
  const output = JSON.parse(together.out) as {
    readonly documents: readonly { readonly document: { readonly text: string } }[];
  };
  return output.documents[0]?.document.text ?? "";
}

describe("bad input to vigil read", () => {
  it("an empty file", () => refusedBeside(put("empty.txt", ""), /empty\.txt: the file is empty\. Save/u));

  it("a binary file", () => {
    const png = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...Array.from({ length: 4000 }, (_, i) => (i * 37) % 256),
    );
    refusedBeside(put("photo.txt", png), /photo\.txt: is not text\. Save/u);
    refusedBeside(put("zeros.txt", new Uint8Array(5000)), /zeros\.txt: is not text\. Save/u);
  });

  it("invalid UTF-8", () => {
    const text = new TextEncoder().encode(`Agence “France” – ${SENTENCE.repeat(5)}`);
    const broken = Uint8Array.from([
      ...text.slice(0, 60),
      0xff,
      0xfe,
      0xc3,
      0x28,
      0xed,
      0xa0,
      0x80,
      ...text.slice(60),
    ]);
    assert.match(readBeside(put("broken.txt", broken)), /arrested 13 North Korean refugees/u);
  });

  it("windows-1252", () => {
    const text = `“We heard of it,” the café’s owner said — ${SENTENCE.repeat(5)}`;
    assert.ok(
      readBeside(put("cp1252.txt", encodeLegacy(text, "windows-1252"))).includes(
        "“We heard of it,” the café’s owner",
      ),
    );
  });

  it("EUC-KR", () => {
    const text = "중국 쿤밍에서 탈북자 13명이 지난 금요일 체포됐다고 인권단체 관계자가 전했다. ".repeat(6);
    assert.ok(readBeside(put("euckr.txt", encodeLegacy(text, "euc-kr"))).includes("탈북자 13명이"));
  });

  it("GB18030", () => {
    const text = "据韩国媒体报道，十三名脱北者上周五在昆明被中国警方逮捕，其中包括两名向导。".repeat(6);
    assert.ok(readBeside(put("gb18030.txt", encodeLegacy(text, "gb18030"))).includes("十三名脱北者"));
  });

  it("50 MB of text", () => {
    refusedBeside(
      put("huge.txt", SENTENCE.repeat(Math.ceil((50 * 1024 * 1024) / SENTENCE.length))),
      /huge\.txt: is larger than a report can be \(53 MB > 16 MB\)\./u,
    );
    rmSync(join(folder, "huge.txt"));
  });

  it("one line of 5 MB", () => {
    const begun = performance.now();
    const text = readBeside(put("line.txt", SENTENCE.repeat(Math.ceil((5 * 1024 * 1024) / SENTENCE.length))));
    assert.ok(text.length > 5_000_000);
    assert.ok(performance.now() - begun < 30_000, "reading a long line must not be quadratic");
  });

  it("HTML nested 50,000 deep", () => {
    const page = `<html><body>${"<div>".repeat(50_000)}<p>${SENTENCE.repeat(5)}</p>${"</div>".repeat(50_000)}</body></html>`;
    const ended = vigil(["read", "--json", put("deep.html", page), good]);
    assert.equal(ended.code, 0);
    assert.ok(pathsRead(ended.out).includes(good));
    // Either read, or refused by a clear line; never a crash.
    for (const line of ended.err) assert.match(line, /deep\.html: its HTML is nested too deeply/u);
  });

  it("a folder without rights", {
    skip: process.platform === "win32" && "Windows has no such rights",
  }, () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { recursive: true });
    writeFileSync(join(closed, "inside.txt"), SENTENCE);
    chmodSync(closed, 0o000);
    chmodSync(folder, 0o755);
    const entry = join(root, "test/bad-input/as-nobody.ts");
    const ended = vigil(["read", "--json", closed, good], { entry });
    assert.equal(ended.code, 0, ended.err.join("\n"));
    assert.equal(ended.err.length, 1);
    assert.match(ended.err[0] ?? "", /closed: no permission to read this\./u);
    assert.deepEqual(pathsRead(ended.out), [good]);
    assert.equal(vigil(["read", "--json", closed], { entry }).code, 1);
  });

  it("a name with a newline", { skip: process.platform === "win32" && "Windows allows no such name" }, () => {
    const path = put("two\nlines.txt", "");
    const ended = vigil(["read", "--json", path, good]);
    assert.equal(ended.code, 0);
    assert.equal(ended.err.length, 1);
    assert.match(ended.err[0] ?? "", /two\\nlines\.txt: the file is empty/u);
    const named = put("three\nlines.txt", `${SENTENCE}x`);
    assert.deepEqual(pathsRead(vigil(["read", "--json", named]).out), [named]);
  });

  it("quotation marks that never close", () => {
    const text = readBeside(
      put("quotes.txt", `“${SENTENCE}"They said “ten were ‘held. ${SENTENCE.repeat(3)}`),
    );
    assert.ok(text.startsWith("“Police"));
  });

  it("a path that is not there", () =>
    refusedBeside(join(folder, "nowhere.txt"), /nowhere\.txt: no such file or folder\./u));

  it("an empty folder", () => {
    const empty = join(folder, "empty-folder");
    mkdirSync(empty);
    refusedBeside(empty, /empty-folder: the folder holds no files\./u);
  });

  it("the same report twice is read once", () => {
    const copy = join(folder, "copy.txt");
    copyFileSync(good, copy);
    const ended = vigil(["read", "--json", "--strict", good, copy]);
    assert.equal(ended.code, 0);
    assert.deepEqual(pathsRead(ended.out), [good]);
    assert.match(ended.err[0] ?? "", /copy\.txt: the same bytes as .*good\.txt; read once/u);
  });
});

describe("wrong usage", () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [["reed"], /^vigil: there is no command “reed”/u],
    [["read"], /^vigil read: no report given/u],
    [["read", "--jason", "x"], /^vigil read: there is no option “--jason”/u],
    [["read", "--published"], /^vigil read: the option “--published” needs a value/u],
    [["read", "--json=yes", "x"], /^vigil read: the option “--json” takes no value/u],
    [["read", "--published", "yesterday", "x"], /^vigil read: “yesterday” is not a date/u],
    [["read", "--published", "2013-02-30", "x"], /^vigil read: “2013-02-30” is not a date/u],
    [["add", "--published", "9999-01-01", "x"], /^vigil add: .+“9999-01-01”, which is yet to come/u],
    [["read", "--lang", "fr", "x"], /^vigil read: Vigil does not speak “fr”/u],
    [["explain"], /^vigil explain: no report given/u],
    [["explain", "a", "b"], /^vigil explain: takes one file/u],
    [["annotate", "a"], /^vigil annotate: prints data alone\. Add --json/u],
  ];
  for (const [argv, line] of cases) {
    it(`vigil ${argv.join(" ")}`, () => {
      const ended = vigil(argv);
      assert.equal(ended.code, 2);
      assert.equal(ended.out, "");
      assert.equal(ended.err.length, 1);
      assert.match(ended.err[0] ?? "", line);
    });
  }

  it("is told in Korean to whom reads Korean", () => {
    assert.match(vigil(["reed"], { env: { VIGIL_LANG: "ko" } }).err[0] ?? "", /명령은 없습니다/u);
    assert.match(vigil(["reed", "--lang", "ko"]).err[0] ?? "", /명령은 없습니다/u);
  });
});

describe("general options and help", () => {
  it("stand before the command or after it", () => {
    const after = vigil(["read", good, "--lang", "ko"]);
    assert.match(after.out, /보도 1건 읽음/u);
    for (const before of [["--lang", "ko"], ["--lang=ko"]]) {
      const ended = vigil([...before, "read", good]);
      assert.deepEqual(ended, after);
    }
    assert.deepEqual(vigil(["--help", "read"]), vigil(["read", "--help"]));
    assert.equal(vigil(["--lang", "fr", "read", good]).code, 2);
  });

  it("help is a command too", () => {
    assert.deepEqual(vigil(["help"]), vigil(["--help"]));
    assert.deepEqual(vigil(["help", "count"]), vigil(["count", "--help"]));
    assert.deepEqual(vigil(["--lang", "ko", "help", "count"]), vigil(["count", "--help", "--lang", "ko"]));
    assert.equal(vigil(["help", "reed"]).code, 2);
  });
});

describe("what is said of a report", () => {
  it("a header's date that is none", () => {
    const path = put("dated.txt", `publisher: A\npublished: 31 February 2013\n\n${SENTENCE}\n`);
    for (const command of ["read", "explain", "count"]) {
      const { code, err } = vigil([command, path]);
      assert.equal(code, 0);
      assert.equal(err.length, 1, err.join("\n"));
      assert.match(err[0] ?? "", /dated\.txt: the date in its header is no date/u);
    }
    assert.match(vigil(["read", path, "--lang", "ko"]).err[0] ?? "", /머리말의 날짜/u);
    assert.deepEqual(vigil(["read", path, "--published", "2013-02-28"]).err, []);
    assert.equal(vigil(["read", path, "--published", "0000"]).code, 2);
    assert.equal(vigil(["open", path, "--on", "0000"]).code, 2);
  });

  it("a folder where one file is taken, or nothing at all", () => {
    assert.match(vigil(["explain", folder]).err[0] ?? "", /is a folder, and this takes one file/u);
    assert.match(vigil(["annotate", "--json", folder]).err[0] ?? "", /is a folder, and this takes one file/u);
    assert.match(vigil(["explain"]).err[0] ?? "", /Name one file/u);
    assert.equal(vigil(["explain"]).code, 2);
  });

  it("a name of 200,000 characters is cut in print and whole in data", () => {
    const name = "A".repeat(200_000);
    const path = put("named.txt", `publisher: ${name}\ntitle: ${name}\n\n${SENTENCE}\n`);
    for (const command of ["read", "explain", "sources", "count"]) {
      assert.ok(vigil([command, path]).out.length < 10_000, command);
    }
    assert.ok(vigil(["read", "--json", path]).out.includes(name));
  });

  it("that it names nobody whom the packs are about", () => {
    const quiet = put("quiet.txt", "The road was quiet after that. ".repeat(10));
    const { out } = vigil(["read", quiet]);
    assert.match(out, /1 report names nobody whom the packs are about/u);
    assert.doesNotMatch(out, /detained/u);
  });
});

describe("a report that would steer the terminal", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be printed.
  const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
  const hostile = "\u001b[8m\u009b2J\u202e\u007f\u2066";
  const header = `publisher: A${hostile}\npublished: 2013-11-18\ntitle: B${hostile}\n\n`;
  const told = `Police in Kunming arrested 13 North Korean refugees${hostile} on Friday, activist Kim${hostile} said.`;
  const text = `${told}\n\n${"The road was quiet after that. ".repeat(40)}\n`;

  for (const command of ["read", "explain", "sources", "count", "series", "open"]) {
    it(`gets nothing through ${command}`, () => {
      const path = put("steering.txt", header + text);
      const page = vigil([command, path]);
      assert.equal(page.code, 0);
      assert.doesNotMatch(page.out, steering);
      const data = vigil([command, "--json", path]).out;
      assert.doesNotMatch(data, steering);
      if (command === "read") {
        const { documents } = JSON.parse(data) as {
          readonly documents: readonly { readonly document: { readonly title: string } }[];
        };
        // Marks of writing direction are taken out where a report is opened; the rest is kept, escaped.
        assert.equal(
          documents[0]?.document.title,
          `B${hostile.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}`,
        );
      }
    });
  }
});

describe("pipes", () => {
  it("ends quietly when the reader of its output goes away", async () => {
    const child = spawn(
      process.execPath,
      [join(root, "src/cli/vigil.js"), "read", "--json", join(root, "examples/reports")],
      {
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      errors += chunk;
    });
    child.stdout.destroy();
    const code = await new Promise<number | null>((resolve) => {
      child.on("close", resolve);
    });
    assert.equal(code, 0);
    assert.equal(errors, "");
  });
});
