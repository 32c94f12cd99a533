import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadPacks } from "./load-packs.ts";
import { localNames } from "./local-names.ts";

describe("names in the reader's language", () => {
  const korean = localNames("ko");
  const english = localNames("en");

  it("are the usual ones of places and provinces in Korean", () => {
    assert.equal(korean.place("2034937"), "선양");
    assert.equal(korean.place("2034340"), "투먼");
    assert.equal(korean.place("border:CN-KP"), "북중 국경");
    assert.equal(korean.placeNamed("Liaoning", "CN"), "랴오닝성");
    assert.equal(korean.placeNamed("North Hamgyong", "KP"), "함경북도");
    assert.equal(korean.placeNamed("Liaoning", "KP"), null);
    assert.equal(korean.place("no-such-place"), null);
  });

  it("of bodies are found by any of their names, in both scripts of Chinese", () => {
    for (const name of ["Yonhap", "연합뉴스", "韩联社", "韓聯社", "聯合新聞通訊社", "韓國聯合通訊社"]) {
      assert.equal(korean.body(name), "연합뉴스", name);
      assert.equal(english.body(name), "Yonhap", name);
    }
    assert.equal(english.body("統一部"), "Ministry of Unification");
    assert.equal(english.body("아무개 단체"), null);
  });

  it("leave English places as readings name them, and load nothing before they are asked", () => {
    assert.equal(english.place("2034937"), null);
    let loads = 0;
    const counted = localNames("ko", () => {
      loads++;
      return loadPacks();
    });
    assert.equal(loads, 0);
    counted.place("2034937");
    counted.place("2034340");
    assert.equal(loads, 1);
  });

  it("are known in Korean for every place of the packs that a reader may meet", () => {
    const nameless = loadPacks().places.filter(
      ({ id, names }) => (names.ko ?? []).length > 0 && korean.place(id) === null,
    );
    assert.deepEqual(nameless, []);
  });
});
