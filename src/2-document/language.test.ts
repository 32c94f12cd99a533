import assert from "node:assert/strict";
import { test } from "node:test";
import { documentLanguage, languageCode, languageOf } from "./language.ts";

const TEXTS: readonly (readonly [string, string])[] = [
  ["en", "Ten of the people were held in the north-east, said an activist who has helped them."],
  ["es", "Los agentes detuvieron a diez de las personas en una ciudad del norte, según las fuentes."],
  ["fr", "Dix des personnes ont été arrêtées dans une ville du nord, selon les sources de la presse."],
  [
    "de",
    "Zehn der Menschen wurden in einer Stadt im Norden festgenommen, und nach den Quellen nicht freigelassen.",
  ],
  [
    "it",
    "Dieci delle persone sono stati arrestati in una città del nord, secondo le fonti che non si conoscono.",
  ],
  ["pt", "Dez das pessoas foram detidas em uma cidade do norte, segundo as fontes que não se conhecem."],
  ["vi", "Mười người đã được đưa về và không có một ai trong số những người này được thả."],
  ["ko", "탈북자 13명이 중국에서 체포된 사실이 드러났다. RFA가 보도했다."],
  ["ko", "中國 雲南省 昆明에서 脫北者 13명이 붙잡혔다"],
  ["zh", "至少13名朝鲜人在云南昆明被捕,据BBC报道。"],
  ["ja", "韓国の人権団体によると、脱北者が中国で拘束された。"],
  ["ru", "Десять человек были задержаны на границе."],
  ["uk", "Десять осіб були затримані на кордоні, її відпустили."],
  ["mn", "Арван хүн хил дээр баривчлагджээ, өчигдөр мэдээлэв."],
  ["th", "เจ้าหน้าที่จับกุมชาวเกาหลีเหนือสิบคน"],
  ["ar", "اعتقلت الشرطة عشرة أشخاص على الحدود"],
  ["und", "12 345 -- 67"],
];

for (const [language, text] of TEXTS) {
  test(`“${text.slice(0, 24)}…” is ${language}`, () => {
    assert.equal(languageOf(text), language);
  });
}

test("names and tags of languages come to their code", () => {
  for (const [said, code] of [
    ["en-US", "en"],
    ["Korean", "ko"],
    ["zh_TW", "zh"],
    ["ES", "es"],
    ["the usual", null],
  ] as const)
    assert.equal(languageCode(said), code);
});

test("what is said of the language stands unless the script speaks against it", () => {
  assert.equal(documentLanguage("es", "Diez personas."), "es");
  assert.equal(documentLanguage("en", "탈북자 13명이 중국에서 체포된 사실이 드러났다."), "ko");
  assert.equal(documentLanguage("ko", "Ten of the people were held in the north."), "en");
  assert.equal(documentLanguage(null, "Ten of the people were held in the north."), "en");
  assert.equal(documentLanguage("en", "1 2 3"), "en");
});
