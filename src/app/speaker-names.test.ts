import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameKey } from "../4-incident/names.ts";
import { loadPacks } from "./load-packs.ts";
import { canonicalSpeakers } from "./speaker-names.ts";

const canonical = canonicalSpeakers(loadPacks());
/** What a name is compared by. */
const key = (name: string): string => nameKey(canonical(name) ?? name);

describe("a speaker is the same in three scripts", () => {
  const same: readonly (readonly string[])[] = [
    ["Koo Byoung-sam", "Koo Byung-sam", "구병삼", "具炳杉"],
    ["Park Sun-young", "박선영", "朴宣映", "朴宣英"],
    ["Yonhap", "Yonhap News Agency", "연합뉴스", "韩联社", "韓聯社", "聯合新聞通訊社"],
    ["Unification Ministry", "통일부", "统一部", "統一部", "韓國統一部", "南韓統一部"],
    ["Human Rights Watch", "HRW", "휴먼라이츠워치", "人权观察", "人權觀察"],
    ["RFA", "Radio Free Asia", "자유아시아방송", "自由亚洲电台", "自由亞洲電台"],
    ["Justice for North Korea", "북한정의연대", "北韓正義連帶", "朝鲜正义连带"],
  ];
  for (const names of same)
    it(names.join(" = "), () => {
      for (const name of names) assert.equal(key(name), key(names[0] ?? ""), name);
    });

  it("and others stay others", () => {
    assert.notEqual(key("具炳杉"), key("朴宣映"));
    assert.notEqual(key("통일부"), key("외교부"));
    assert.notEqual(key("汪文斌"), key("왕문빈"));
  });
});
