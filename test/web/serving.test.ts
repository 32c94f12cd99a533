import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { EXAMPLES } from "./house.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "vigil-serving-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** Starts `vigil serve` on a port of its own, and waits until it says where. */
async function serving(...operands: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...operands], {
    env: { ...process.env, VIGIL_LANG: "en", TMPDIR: scratch, XDG_CONFIG_HOME: scratch, INIT_CWD: undefined },
  });
  let said = "";
  let noted = "";
  child.stderr.on("data", (data: Buffer) => {
    noted += data.toString();
  });
  const url = new Promise<string>((found) => {
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (match !== null) found(match[0]);
    });
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, ended, url: await Promise.race([url, ended.then(() => "")]), noted: () => noted };
}

describe("vigil serve", () => {
  it("shows reports, ends when it is asked to, and leaves nothing of them behind", async () => {
    const { child, ended, url, noted } = await serving(EXAMPLES);
    assert.match(await (await fetch(new URL("/en/incidents", url))).text(), /Kunming/u);
    assert.ok(readdirSync(scratch).some((name) => name.startsWith("vigil-")));
    child.kill("SIGTERM");
    assert.equal(await ended, 0, noted());
    assert.ok(
      !readdirSync(scratch).some((name) => name.startsWith("vigil-") && existsSync(join(scratch, name))),
    );
  });

  it("is held up by nobody who sends a request slowly: not others, and not its end", async () => {
    const { child, ended, url, noted } = await serving(EXAMPLES);
    const { port } = new URL(url);
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", () => undefined);
      socket.write("POST /en/add HTTP/1.1\r\nHost: 127.0.0.1");
      return socket;
    });
    await sleep(200);
    const begun = performance.now();
    assert.equal((await fetch(new URL("/en/settings", url))).status, 200);
    assert.ok(performance.now() - begun < 5_000);
    child.kill("SIGTERM");
    assert.equal(await ended, 0, noted());
    for (const socket of slow) socket.destroy();
  });

  it("refuses an address that others reach, and a port that is none", async () => {
    for (const [option, value, code] of [
      ["--host", "0.0.0.0", 2],
      ["--port", "70000", 2],
    ] as const) {
      const { ended, url } = await serving(option, value, EXAMPLES);
      assert.equal(url, "");
      assert.equal(await ended, code, value);
    }
  });
});
