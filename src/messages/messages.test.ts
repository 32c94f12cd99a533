import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LocalNames } from "../core/local-names.ts";
import { casebookWords } from "./casebook.ts";
import { entryNames, featureNames, findingNames, statusNames } from "./casebook-names.ts";
import { explainingWords } from "./explaining.ts";
import { commandHelp, commonOptionHelp, helpFrame } from "./help.ts";
import { chooseLanguage, interfaceLanguages } from "./language.ts";
import {
  actHeading,
  actNames,
  basisNames,
  certaintyNames,
  countPhrase,
  datePhrase,
  groupsPhrase,
  modalityNames,
  partNames,
  peoplePhrase,
  regionNames,
  relationNames,
  speakerRoleNames,
} from "./phrases.ts";
import { placePhrase } from "./places.ts";
import { printablePath, problemLine, problemWordings } from "./problems.ts";
import { originsPhrase, quoted, readingWords } from "./reading.ts";
import { webProblemWordings } from "./web-problems.ts";

const NO_LOCAL_NAMES: LocalNames = { place: () => null, placeNamed: () => null, body: () => null };

const tables = {
  speakerRoleNames,
  commandHelp,
  commonOptionHelp,
  helpFrame,
  actNames,
  basisNames,
  certaintyNames,
  modalityNames,
  partNames,
  regionNames,
  relationNames,
  problemWordings,
  readingWords,
  explainingWords,
  casebookWords,
  entryNames,
  featureNames,
  findingNames,
  statusNames,
  webProblemWordings,
};

/** Every key of a table with the kind of value under it, nested ones with their path. */
function shape(value: unknown, path = ""): readonly string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
  }
  return [`${path}: ${typeof value}`];
}

const HANGUL = /\p{Script=Hangul}/u;

function words(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String((value as (...all: unknown[]) => unknown)(2, "x", 2))];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(words);
  return [];
}

describe("messages", () => {
  for (const [name, table] of Object.entries(tables)) {
    it(`${name} says the same things in every language`, () => {
      for (const language of interfaceLanguages) {
        assert.deepEqual([...shape(table[language])].sort(), [...shape(table.en)].sort(), language);
      }
    });

    it(`${name} is Korean in Korean and English in English`, () => {
      for (const text of words(table.en)) assert.doesNotMatch(text, HANGUL);
      const korean = words(table.ko).filter((text) => /\p{L}{2}/u.test(text) && !text.startsWith("vigil "));
      for (const text of korean) assert.match(text, HANGUL);
    });
  }

  it("puts a problem on one line, whatever the path holds", () => {
    for (const language of interfaceLanguages) {
      const line = problemLine({ code: "report-empty", path: "a\nb\u202e\u001b[31m.txt" }, language);
      assert.doesNotMatch(line, /[\p{Cc}\u202e]/u);
      assert.ok(line.startsWith("a\\nb\\u{202e}\\u{1b}[31m.txt: "));
    }
    assert.equal(printablePath("보도 1.txt"), "보도 1.txt");
  });

  it("tells every problem and how to mend it", () => {
    for (const language of interfaceLanguages) {
      for (const [code, wording] of Object.entries(problemWordings[language])) {
        assert.ok(wording("x").length > 20, code);
        assert.match(wording("x"), /\.$/u, code);
      }
    }
  });
});

describe("language of messages", () => {
  it("goes by the option, then VIGIL_LANG, then the locale, then English", () => {
    assert.equal(chooseLanguage("ko", { VIGIL_LANG: "en" }), "ko");
    assert.equal(chooseLanguage(undefined, { VIGIL_LANG: "ko", LANG: "en_US.UTF-8" }), "ko");
    assert.equal(chooseLanguage(undefined, { LC_ALL: "ko_KR.UTF-8", LANG: "en_US.UTF-8" }), "ko");
    assert.equal(chooseLanguage(undefined, { LANG: "ko_KR.UTF-8" }), "ko");
    assert.equal(chooseLanguage(undefined, { LANG: "C.UTF-8" }), "en");
    assert.equal(chooseLanguage(undefined, {}), "en");
  });
});

describe("phrases", () => {
  it("never hides what an interval leaves open", () => {
    assert.equal(countPhrase({ min: 10, max: 10 }, "en"), "10");
    assert.equal(countPhrase({ min: 11, max: 15 }, "en"), "11–15");
    assert.equal(countPhrase({ min: 24, max: null }, "en"), "24 or more");
    assert.equal(countPhrase({ min: 21701, max: null }, "en"), "21,701 or more");
    assert.equal(countPhrase({ min: 24, max: null }, "ko"), "24명 이상");
    assert.equal(countPhrase({ min: 11, max: 15 }, "ko"), "11~15명");
  });

  it("names people by role, number and composition", () => {
    assert.equal(peoplePhrase({ min: 1, max: 1, who: "helper" }, "en"), "1 helper");
    assert.equal(peoplePhrase({ min: 10, max: 12, who: "refugee" }, "en"), "10–12 refugees");
    assert.equal(peoplePhrase({ min: 10, max: 10, who: "refugee" }, "ko"), "난민 10명");
    const groups = [
      { sex: "female", min: 7, max: 7 },
      { sex: "male", age: "child", min: 1, max: 1 },
      { age: "elderly", min: 2, max: 2 },
    ] as const;
    assert.equal(groupsPhrase(groups, "en"), "7 women, 1 boy, 2 elderly people");
    assert.equal(groupsPhrase(groups, "ko"), "여성 7명, 미성년 남성 1명, 노인 2명");
  });

  it("writes days, months, years and spans between days", () => {
    const date = (earliest: string, latest: string) =>
      datePhrase({ earliest, latest } as Parameters<typeof datePhrase>[0], "en");
    assert.equal(date("2012-02-08", "2012-02-08"), "8 February 2012");
    assert.equal(date("2012-02-08", "2012-02-12"), "8–12 February 2012");
    assert.equal(date("2012-02-01", "2012-02-29"), "February 2012");
    assert.equal(date("2011-02-01", "2011-02-28"), "February 2011");
    assert.equal(date("2016-07-01", "2017-06-30"), "July 2016 – June 2017");
    assert.equal(date("2012-01-01", "2012-12-31"), "2012");
    assert.equal(date("2012-02-28", "2012-03-02"), "28 February – 2 March 2012");
    const korean = (earliest: string, latest: string) =>
      datePhrase({ earliest, latest } as Parameters<typeof datePhrase>[0], "ko");
    assert.equal(korean("2012-02-08", "2012-02-08"), "2012년 2월 8일");
    assert.equal(korean("2012-02-08", "2012-02-12"), "2012년 2월 8~12일");
    assert.equal(korean("2012-02-01", "2012-02-29"), "2012년 2월");
    assert.equal(korean("2012-12-30", "2013-01-02"), "2012년 12월 30일 ~ 2013년 1월 2일");
  });

  it("orders places as each language does", () => {
    const place = { name: "Shenyang", admin1: "Liaoning", country: "CN" };
    const none = NO_LOCAL_NAMES;
    assert.equal(placePhrase(place, "en", none), "Shenyang, Liaoning, China");
    assert.equal(placePhrase(place, "ko", none), "중국 Liaoning Shenyang");
    assert.equal(placePhrase({ name: null, admin1: null, country: "KP" }, "en", none), "North Korea");
    const capital = { name: "Beijing", admin1: "Beijing", country: "CN" };
    assert.equal(placePhrase(capital, "en", none), "Beijing, China");
  });

  it("names places as the reader's language does, where a name is known there", () => {
    const known = new Map([
      ["Liaoning", "랴오닝성"],
      ["Dandong", "단둥"],
      ["Hunchun", "훈춘"],
    ]);
    const names: LocalNames = {
      ...NO_LOCAL_NAMES,
      place: (id) => (id === "2034937" ? "선양" : null),
      placeNamed: (english) => known.get(english) ?? null,
    };
    const place = { name: "Shenyang", admin1: "Liaoning", country: "CN", id: "2034937" };
    assert.equal(placePhrase(place, "ko", names), "중국 랴오닝성 선양");
    const several = { name: "Dandong and Hunchun", admin1: null, country: "CN", id: null };
    assert.equal(placePhrase(several, "ko", names), "중국 단둥·훈춘");
    const unknown = { name: "Dandong and Elsewhere", admin1: null, country: "CN", id: null };
    assert.equal(placePhrase(unknown, "ko", names), "중국 Dandong and Elsewhere");
  });

  it("says of a return that is only feared that it is feared", () => {
    assert.equal(actHeading("return", "feared", "en"), "Return feared");
    assert.equal(actHeading("return", "unclear", "ko"), "강제송환 여부 불명");
    assert.equal(actHeading("ransom", "reported", "en"), "ransom");
  });

  it("claims no more independent origins than there may be", () => {
    assert.equal(originsPhrase({ min: 1, max: 3 }, "en"), "between 1 and 3 independent origins");
    assert.equal(originsPhrase({ min: 1, max: 1 }, "en"), "one origin");
    assert.equal(originsPhrase({ min: 2, max: null }, "ko"), "독립 출처 2곳 이상");
  });

  it("sets quotation marks once, and single ones within", () => {
    assert.equal(quoted("ten were\n  held"), "“ten were held”");
    assert.equal(quoted("he said “ten were held” there"), "“he said ‘ten were held’ there”");
    assert.equal(quoted("“ten were held"), "“ten were held”");
  });
});

describe("problems told in a browser", () => {
  it("are told without advice for the command line", () => {
    for (const language of interfaceLanguages)
      for (const [code, wording] of Object.entries(webProblemWordings[language]))
        for (const detail of ["people", "3", "grade"])
          assert.doesNotMatch(wording(detail), /vigil|--/u, `${language} ${code}`);
  });
});
