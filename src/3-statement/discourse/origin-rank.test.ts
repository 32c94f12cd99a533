import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Speaker } from "../types.ts";
import type { Told } from "./origin-rank.ts";
import { bestTold } from "./origin-rank.ts";

const source = (text: string): Speaker => ({ name: null, text, role: "source", anonymous: true });
const named = (name: string, role: Speaker["role"]): Speaker => ({
  name,
  text: name,
  role,
  anonymous: false,
});
const told = (...speakers: readonly Speaker[]): Told => ({ speakers, attributed: true });
const origin = (...tellings: readonly Told[]): string | undefined => bestTold(tellings)?.speakers[0]?.text;

describe("the origin of what several sentences tell", () => {
  it("is who stands nearest to the happening, and the first of these", () => {
    const lawmaker = told(named("Park Sun-young", "official"));
    assert.equal(origin(told(named("Yonhap", "media")), lawmaker), "Park Sun-young");
    assert.equal(
      origin(told(named("Amnesty International", "civil society")), lawmaker),
      "Amnesty International",
    );
    assert.equal(origin(), undefined);
  });

  it("is the one whom the report names further on, and not the source of its first sentence", () => {
    const retold = told(named("Lee", "person"));
    assert.equal(origin(told(source("a source who helps refugees")), retold), "Lee");
    assert.equal(
      origin(told(source("several sources in the province")), retold),
      "several sources in the province",
    );
    assert.equal(origin(told(source("a source")), told(named("RFA", "media"))), "a source");
  });

  it("is a speaker carried over from before only where nobody is named", () => {
    const carried = { speakers: [named("Lee", "person")], attributed: false };
    assert.equal(origin(carried, told(named("RFA", "media"))), "RFA");
    assert.equal(origin(carried), "Lee");
  });
});
