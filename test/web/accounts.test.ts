import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { Secret, TOTP } from "otpauth";
import type { AccountRole } from "../../src/app/accounts/roles.ts";
import { mayDo, ROLES } from "../../src/app/accounts/roles.ts";
import { ENDPOINTS } from "../../src/web/api/application-interface.ts";
import { ACTIONS, ROUTES } from "../../src/web/routes.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

const PASSWORD = "four words are easy to keep";
const FORM = "application/x-www-form-urlencoded";
let test: TestHouse;
before(async () => {
  test = await houseOf(exampleReports(/kunming/u), null, true);
});
after(() => test.destroy());

type Fields = Readonly<Record<string, string>>;
const accounts = () => {
  assert.ok(test.house.entrance);
  return test.house.entrance.accounts;
};
const tokenOn = (markup: string): string => /name="token" value="([^"]+)"/u.exec(markup)?.[1] ?? "";
const cookieOf = (answer: Response): string => answer.headers.get("set-cookie")?.split(";")[0] ?? "";

async function page(path: string, cookie = ""): Promise<string> {
  return (await test.ask(path, { headers: { cookie } })).text();
}

async function send(path: string, fields: Fields, cookie = ""): Promise<Response> {
  return test.ask(path, {
    method: "POST",
    headers: { "content-type": FORM, cookie },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Makes an account by an invitation, and returns the cookie of its session. */
async function joined(name: string, role: AccountRole): Promise<string> {
  const invitation = accounts().invite(role, test.clock.now);
  const token = tokenOn(await page(`/en/join?invitation=${invitation}`));
  const answer = await send("/en/join", { token, invitation, name, password: PASSWORD });
  assert.equal(answer.status, 303);
  return cookieOf(answer);
}

async function enter(name: string, password: string, code = ""): Promise<Response> {
  return send("/en/enter", {
    token: tokenOn(await page("/en/enter")),
    name,
    password,
    code,
    back: "/en/incidents",
  });
}

describe("without having entered", () => {
  it("nothing is shown, sent or given but the door, and no cookie is set", async () => {
    for (const { path } of ROUTES) {
      const answer = await test.ask(`/en${path === "/" ? "" : path}`);
      assert.equal(answer.status, 303, path);
      assert.match(answer.headers.get("location") ?? "", /^\/en\/enter\?back=/u);
      assert.equal(answer.headers.get("set-cookie"), null);
    }
    for (const { path } of ACTIONS) assert.equal((await send(`/en${path}`, {})).status, 303, path);
    for (const { method, path } of ENDPOINTS)
      assert.equal((await test.ask(`/api/v1${path}`, { method: method.toUpperCase() })).status, 401, path);
    assert.equal((await test.ask("/en/enter")).headers.get("set-cookie"), null);
    for (const path of ["/en/enter", "/en/none"])
      assert.ok(!(await page(path)).includes('<nav class="pages"'), "no menu before the door");
  });
});

describe("an invitation", () => {
  it("makes one account of its role, once, within seven days", async () => {
    const invitation = accounts().invite("reviewer", test.clock.now);
    const token = tokenOn(await page(`/en/join?invitation=${invitation}`));
    const fields = { token, invitation, name: "kim", password: PASSWORD };
    assert.equal((await send("/en/join", { ...fields, password: "short" })).status, 422);
    assert.equal((await send("/en/join", { ...fields, name: "a/b" })).status, 422);
    assert.equal((await send("/en/join", { ...fields, token: "x.y" })).status, 422);
    assert.equal((await send("/en/join", fields)).status, 303);
    assert.equal(accounts().find("kim")?.role, "reviewer");
    assert.equal((await send("/en/join", { ...fields, name: "lee" })).status, 422);
    const late = accounts().invite("administrator", test.clock.now - 8 * 24 * 60 * 60 * 1000);
    assert.equal((await test.ask(`/en/join?invitation=${late}`)).status, 404);
    const twice = accounts().invite("reader", test.clock.now);
    assert.equal((await send("/en/join", { ...fields, invitation: twice, name: "KIM" })).status, 422);
  });

  it("and no password are ever kept in the clear, and nobody else reads the file", async () => {
    const invitation = accounts().invite("reader", test.clock.now);
    const file = test.accountsFile;
    const kept = readFileSync(file, "utf8");
    assert.ok(!kept.includes(PASSWORD) && !kept.includes(invitation));
    assert.equal(statSync(file).mode & 0o077, 0);
  });
});

describe("entering", () => {
  before(async () => {
    await joined("han", "contributor");
  });

  it("takes name and password, leads where one was going, and never to another site", async () => {
    const answer = await enter("han", PASSWORD);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), "/en/incidents");
    const cookie = answer.headers.get("set-cookie") ?? "";
    for (const part of ["__Host-vigil=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"])
      assert.ok(cookie.includes(part), part);
    const token = tokenOn(await page("/en/enter"));
    const away = await send("/en/enter", { token, name: "han", password: PASSWORD, back: "//evil.example" });
    assert.equal(away.headers.get("location"), "/en");
  });

  it("begins a session of its own: one that somebody else chose is worth nothing", async () => {
    const chosen = "__Host-vigil=chosen-by-an-attacker";
    const token = tokenOn(await page("/en/enter", chosen));
    const answer = await send("/en/enter", { token, name: "han", password: PASSWORD, back: "" }, chosen);
    assert.notEqual(cookieOf(answer), chosen);
    assert.equal((await test.ask("/en", { headers: { cookie: chosen } })).status, 303);
    assert.equal((await test.ask("/en", { headers: { cookie: cookieOf(answer) } })).status, 200);
  });

  it("ends by leaving, by idleness, and after half a day", async () => {
    const cookie = cookieOf(await enter("han", PASSWORD));
    const token = tokenOn(await page("/en/settings", cookie));
    const left = await send("/en/leave", { token }, cookie);
    assert.match(left.headers.get("set-cookie") ?? "", /Max-Age=0/u);
    assert.equal((await test.ask("/en", { headers: { cookie } })).status, 303);
    const idle = cookieOf(await enter("han", PASSWORD));
    test.clock.now += 3 * 60 * 60 * 1000;
    assert.equal((await test.ask("/en", { headers: { cookie: idle } })).status, 303);
    const busy = cookieOf(await enter("han", PASSWORD));
    for (let hour = 0; hour < 12; hour += 1) {
      assert.equal((await test.ask("/en/settings", { headers: { cookie: busy } })).status, 200);
      test.clock.now += 61 * 60 * 1000;
    }
    assert.equal((await test.ask("/en/settings", { headers: { cookie: busy } })).status, 303);
  });

  it("tells nobody whether a name exists, and slows down who tries", async () => {
    const wrong = await enter("han", "not the password at all");
    const unknown = await enter("nobody", "not the password at all");
    assert.deepEqual([wrong.status, unknown.status], [403, 403]);
    const problem = async (answer: Response) => /role="alert">([^<]+)/u.exec(await answer.text())?.[1];
    assert.equal(await problem(wrong), await problem(unknown));
    for (let attempt = 0; attempt < 5; attempt += 1) await enter("han", "not the password at all");
    assert.match((await problem(await enter("han", PASSWORD))) ?? "", /Too many attempts/u);
    // Nobody else is shut out, whose requests a proxy sends from the same address.
    assert.equal((await enter("kim", PASSWORD)).status, 303);
    test.clock.now += 61 * 60 * 1000;
    assert.equal((await enter("han", PASSWORD)).status, 303);
  });

  it("needs the code of a second factor once there is one, each code once", async () => {
    const cookie = await joined("park", "reader");
    const settings = await page("/en/settings", cookie);
    const secret = /name="secret" value="([A-Z2-7]+)"/u.exec(settings)?.[1] ?? "";
    const codeAt = (now: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
    const token = tokenOn(settings);
    assert.equal((await send("/en/second-factor", { token, secret, code: "000000" }, cookie)).status, 422);
    assert.equal(
      (await send("/en/second-factor", { token, secret, code: codeAt(test.clock.now) }, cookie)).status,
      303,
    );
    test.clock.now += 60_000;
    assert.equal((await enter("park", PASSWORD)).status, 403);
    assert.equal((await enter("park", PASSWORD, codeAt(test.clock.now - 10 * 60_000))).status, 403);
    const code = codeAt(test.clock.now);
    assert.equal((await enter("park", PASSWORD, code)).status, 303);
    assert.equal((await enter("park", PASSWORD, code)).status, 403);
  });

  it("stays closed when it is closed while somebody enters, and its code opens it once", async () => {
    const kept = accounts();
    const { now } = test.clock;
    const named = await kept.join(kept.invite("reader", now), "seo", PASSWORD, now);
    assert.ok(named.ok);
    const { secret } = new TOTP({ secret: new Secret({ size: 20 }) });
    const codeAt = (moment: number): string => new TOTP({ secret }).generate({ timestamp: moment });
    assert.ok(kept.setSecondFactor("seo", secret.base32, codeAt(now), now));
    const later = now + 60_000;
    const code = codeAt(later);
    const twice = await Promise.all([1, 2].map(() => kept.enter("seo", PASSWORD, code, later)));
    assert.equal(twice.filter((one) => one !== null).length, 1);
    const entering = kept.enter("seo", PASSWORD, codeAt(later + 60_000), later + 60_000);
    assert.ok(kept.change("seo", "reader", true).ok);
    assert.equal(await entering, null);
    assert.equal(kept.find("seo")?.disabled, true);
  });
});

describe("what each role may do", () => {
  const cookies = new Map<AccountRole, string>();
  before(async () => {
    for (const role of Object.keys(ROLES) as AccountRole[])
      cookies.set(role, await joined(`the-${role}`, role));
  });

  for (const role of Object.keys(ROLES) as AccountRole[]) {
    it(`${role}: every form and every address of the API, by its privilege`, async () => {
      const cookie = cookies.get(role) ?? "";
      const token = tokenOn(await page("/en/settings", cookie));
      for (const { path, needs } of ACTIONS.filter((action) => action.path !== "/leave")) {
        const { status } = await send(`/en${path}`, { token }, cookie);
        assert.equal(status === 403, !mayDo(role, needs), `${path}: ${status}`);
      }
      for (const { path, method, needs } of ENDPOINTS) {
        const { status } = await test.ask(`/api/v1${path}`, {
          method: method.toUpperCase(),
          headers: { cookie, "content-type": "application/json" },
          ...(method === "post" ? { body: "{}" } : {}),
        });
        assert.equal(status === 403, !mayDo(role, needs), `${path}: ${status}`);
      }
    });
  }

  it("a reader is shown no form that writes", async () => {
    const cookie = cookies.get("reader") ?? "";
    for (const path of ["/en/add", "/en/review?queue=statements", "/en/sources"])
      assert.ok(
        !/action="\/en\/(?:decide|add)"[^>]*method="post"|method="post" action="\/en\/(?:decide|add)"/u.test(
          await page(path, cookie),
        ),
        path,
      );
    assert.ok(!(await page("/en/settings", cookie)).includes('action="/en/invite"'));
  });

  it("entries carry the name of whoever decided; another's token is worth nothing", async () => {
    const cookie = cookies.get("reviewer") ?? "";
    const { id } = (await test.result()).statements[0] ?? { id: "" };
    const other = tokenOn(await page("/en/settings", cookies.get("administrator") ?? ""));
    const fields = { kind: "accept", id, reason: "checked", back: "/en" };
    assert.equal((await send("/en/decide", { ...fields, token: other }, cookie)).status, 403);
    const token = tokenOn(await page("/en/settings", cookie));
    assert.equal((await send("/en/decide", { ...fields, token }, cookie)).status, 303);
    const last = (await Array.fromAsync(test.casebook.entries())).at(-1);
    assert.equal(last?.actor, "person:the-reviewer");
  });

  it("an administrator invites, changes roles at once, and closes accounts; the last one stays", async () => {
    const cookie = cookies.get("administrator") ?? "";
    const token = tokenOn(await page("/en/settings", cookie));
    assert.match(
      await (await send("/en/invite", { token, role: "reader" }, cookie)).text(),
      /\/en\/join\?invitation=/u,
    );
    const changed = await send("/en/accounts", { token, name: "the-contributor", role: "reader" }, cookie);
    assert.equal(changed.status, 303);
    assert.match(await page("/en/add", cookies.get("contributor") ?? ""), /nothing can be written/u);
    await send("/en/accounts", { token, name: "the-custodian", role: "custodian", closed: "1" }, cookie);
    assert.equal(
      (await test.ask("/en", { headers: { cookie: cookies.get("custodian") ?? "" } })).status,
      303,
    );
    assert.equal((await enter("the-custodian", PASSWORD)).status, 403);
    const alone = await send("/en/accounts", { token, name: "the-administrator", role: "reader" }, cookie);
    assert.equal(alone.status, 422);
  });
});
