import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sampleMention } from "../../place/sample-mention.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { Speaker } from "../../types.ts";
import { chunkSentence } from "./chunks.ts";
import { compileEnglishLexicon } from "./lexicon.ts";
import { splitSentences } from "./sentences.ts";
import { speakersAt, speakersOfDocument } from "./speakers.ts";
import { readEnglishTimes } from "./times.ts";

const lexicon = compileEnglishLexicon(
  ["forced-return", "north-korea-china"].map((pack) =>
    JSON.parse(readFileSync(new URL(`../../../../packs/${pack}/lexicon/en.json`, import.meta.url), "utf8")),
  ),
);

const PLACES =
  /\b(South Korea|North Korea|China|Seoul|SEOUL|Beijing|Vientiane|Yanji|Dandong|Laos|Thailand|Moscow)\b/g;
const DEMONYMS = /\b(South Koreans?|North Koreans?|Chinese|Lao|Thai|Russian)\b/g;

function mentions(text: string, pattern: RegExp, form: PlaceMention["form"]): PlaceMention[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => {
    const place = {
      text: words,
      country: "XX",
      admin1: null,
      name: null,
      id: null,
      precision: "country",
    } as const;
    return sampleMention(index, place, { form });
  });
}

/** Sentences of a text whose lines are paragraphs; the first line is its title where it begins with "# ". */
function sentencesOf(text: string) {
  const passages = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    title: match[0].startsWith("# "),
  }));
  const places = [...mentions(text, PLACES, "name"), ...mentions(text, DEMONYMS, "demonym")].sort(
    (a, b) => a.start - b.start,
  );
  return splitSentences(text, passages).map((sentence, index) => {
    const own = places
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map((place) => {
        const from = sentence.tokens.findIndex((token) => token.end > place.start);
        const after = sentence.tokens.findIndex((token) => token.start >= place.end);
        return { ...place, sentence: index, from, to: after < 0 ? sentence.tokens.length : after };
      });
    return chunkSentence(sentence, index, readEnglishTimes(sentence.tokens), own, lexicon);
  });
}

/** The speakers of the words in square brackets, origin first. */
function speakersOf(marked: string): readonly Speaker[] {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const sentences = sentencesOf(text);
  const at = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  const told = speakersOfDocument(sentences, text)[at];
  assert.ok(told !== undefined, "the marked words stand in no sentence");
  return speakersAt(told, start, end).speakers;
}

const chainOf = (marked: string): string =>
  speakersOf(marked)
    .map(({ name, text }) => name ?? text)
    .join(" < ");

const chains: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "after the news": [
    ["Police [caught ten] people, an activist said.", "an activist"],
    ["Police [caught ten] people, an activist said on Tuesday.", "an activist"],
    ["Police [caught ten] people on Monday, according to Human Rights Watch.", "Human Rights Watch"],
    [
      "Police [caught ten] people, according to a broker who knows the families.",
      "a broker who knows the families",
    ],
    [
      "Police [caught ten] people, said Kim Min-su, head of the Rescue Network in Seoul.",
      "Kim Min-su < Rescue Network",
    ],
    ["“Police [caught ten] people,” said the woman’s uncle.", "the woman’s uncle"],
    ["“Police [caught ten] people,” Kim, who works in Yanji, told Radio Free Asia.", "Kim < Radio Free Asia"],
    [
      "Police [caught ten] people, sources familiar with the matter told Yonhap.",
      "sources familiar with the matter < Yonhap",
    ],
    [
      "Police [caught ten] people, a man whose sister was among them told reporters.",
      "a man whose sister was among them",
    ],
    [
      "Police [caught ten] people, the organisation that was guiding them has told Sky News.",
      "the organisation that was guiding them < Sky News",
    ],
    ["Police [caught ten] people, a clerk at the station recalled.", "a clerk at the station"],
    ["Police [caught ten] people, Yonhap reported, quoting a pastor in Seoul.", "a pastor in Seoul < Yonhap"],
    ["Police [caught ten] people, Yonhap said, citing local media.", "local media < Yonhap"],
    ["Police [caught ten] people, said one missionary quoted by Yonhap.", "one missionary < Yonhap"],
    ["Police [caught ten] people, according to a report by Daily NK.", "Daily NK"],
    ["Police [caught ten] people, the foreign ministry in Seoul announced.", "the foreign ministry in Seoul"],
    ["Police [caught ten] people, ministry data showed.", "ministry data"],
    [
      "Police [caught ten] people, data that the unification ministry gave to a lawmaker showed.",
      "data that the unification ministry gave to a lawmaker",
    ],
    [
      "Police [caught ten] people, says the North Korean People’s Liberation Front, a group in Seoul.",
      "North Korean People’s Liberation Front",
    ],
    [
      "Police [caught ten] people, their relatives and a rights group said.",
      "their relatives < a rights group",
    ],
    ["[Ten were caught], according to Yonhap, which quoted activists.", "activists < Yonhap"],
    ["[Ten were caught], as reported by the Chosun Ilbo.", "Chosun Ilbo"],
    ["[Ten were caught], South Korea's Yonhap news agency reported Tuesday.", "Yonhap"],
    ["[Ten were caught], an aide to lawmaker Park Sun said.", "an aide to lawmaker Park Sun"],
    ["[Ten were caught], claims the son of one of them.", "the son of one of them"],
    [
      "[Ten were caught], according to the website of the Immigration Department.",
      "the website of the Immigration Department",
    ],
    ["In the last year, says the priest, [ten were caught].", "the priest"],
  ],
  "before the news": [
    ["An activist said that [ten were caught].", "An activist"],
    ["According to the ministry, [ten were caught] in May.", "the ministry"],
    ["Foreign Ministry spokesman Koy Kuong said [ten were caught].", "Koy Kuong"],
    [
      "Rep. Park Sun-young of the Liberty Forward Party and activists said [ten were caught].",
      "Park Sun-young < activists",
    ],
    ["South Korean Reverend Kim Seung-eun says [ten were caught].", "Kim Seung-eun"],
    ["Its Asia director, Sam Zarifi, said that [ten were caught].", "Sam Zarifi"],
    ["A senior officer, Bhaskar Mahanta, confirmed that [ten were caught].", "Bhaskar Mahanta"],
    [
      "Peter Jung, the founder of Justice for North Korea, said that [ten were caught].",
      "Peter Jung < Justice for North Korea",
    ],
    ["New York-based Human Rights Watch has recorded [the arrest of ten] people.", "Human Rights Watch"],
    ["Seoul’s Chosun Ilbo had written that [ten were caught].", "Chosun Ilbo"],
    [
      "The Citizens’ Alliance for North Korean Human Rights says [ten were caught].",
      "Citizens’ Alliance for North Korean Human Rights",
    ],
    [
      "Justice for North Korea said in a statement Wednesday that [ten were caught].",
      "Justice for North Korea",
    ],
    [
      "A statement on Thursday from the foreign ministry spoke of [ten who were caught].",
      "the foreign ministry",
    ],
    ["Police put the number of [those caught at ten].", "Police"],
    ["Aid workers estimate that [ten were caught].", "Aid workers"],
    ["Residents fear that [ten were caught].", "Residents"],
    ["Thailand’s immigration bureau denied that [ten were caught].", "Thailand’s immigration bureau"],
    ["The Korea Times has learned from a diplomat that [ten were caught].", "a diplomat < Korea Times"],
    ["A pastor was told that [ten were caught].", "A pastor"],
    [
      "Human Rights Watch quoted Stephen Kim, a missionary, as saying [ten were caught].",
      "Stephen Kim < Human Rights Watch",
    ],
    ["An aid worker was quoted as saying that [ten were caught].", "An aid worker"],
    [
      "Another activist, quoted by the Tokyo Shimbun, spoke of [ten who were caught].",
      "Another activist < Tokyo Shimbun",
    ],
    [
      "Seoul is looking into a media report that [ten were caught], Minister Kim Yung-ho said.",
      "a media report < Kim Yung-ho",
    ],
    [
      "Quoting people near the border, a rights group said [ten were caught].",
      "people near the border < a rights group",
    ],
    ["Kim said that sources in China told him that [ten were caught].", "sources in China < Kim"],
    ["She was told by a border guard that [ten were caught].", "a border guard"],
    ["Officials, speaking on condition of anonymity, said [ten were caught].", "Officials"],
    ["In its annual report, Amnesty International said [ten were caught].", "Amnesty International"],
    ["An investigation by Amnesty International found that [ten were caught].", "Amnesty International"],
    [
      "The pastor, citing his contacts on the ground, estimates that [ten were caught].",
      "his contacts on the ground < The pastor",
    ],
    ["Human Rights Watch researcher Lina Yoo said [ten were caught].", "Lina Yoo"],
    ["A woman who gave her surname as Choi said [ten were caught].", "Choi"],
    [
      "A man answering the phone at the police station said [ten were caught].",
      "A man answering the phone at the police station",
    ],
    ["Reports from Laos say [ten were caught].", "Reports from Laos"],
    [
      "Several sources inside the North and in Chinese public security said [ten were caught].",
      "Several sources inside the North and in Chinese public security",
    ],
    ["The Foreign Ministry told Beijing that [ten were caught].", "Foreign Ministry"],
    ["SEOUL - Media reports say [ten were caught].", "Media reports"],
    ["SEOUL -- Media reports say [ten were caught].", "Media reports"],
    ["According to a pastor, SEOUL - [Ten were caught].", "a pastor"],
    ["On the phone a woman from Dandong told us that [ten were caught].", "a woman from Dandong"],
  ],
  "clause by clause": [
    ["In Karachi [ten were caught], police said, and in Quetta residents spoke of six.", "police"],
    [
      "In Karachi ten were caught, police said, and in Quetta residents spoke of [six who were caught].",
      "residents",
    ],
    ["The ministry said it was looking into it, but activists say [ten were caught].", "activists"],
    ["The ministry said [ten were caught], after a press report put the total at six.", "The ministry"],
    [
      "The ministry said ten were caught, after a press report put [the total at six].",
      "a press report < The ministry",
    ],
    ["“The third broker told me [my child was caught],” the mother says.", "The third broker < the mother"],
  ],
  "over sentences": [
    ["An activist told RFA that police came. She said that [ten were caught].", "An activist < RFA"],
    [
      "A rights group in Seoul said on Monday that police came. [Ten were caught], the group said.",
      "A rights group in Seoul",
    ],
    ["Human Rights Watch said that police came. [Ten were caught], HRW said.", "Human Rights Watch"],
    ["Minister Kim Yung-ho said so on Monday. [Ten were caught], Kim said.", "Kim Yung-ho"],
    [
      "A diplomat told Daily NK that police came. [Ten were caught], according to the same source.",
      "A diplomat < Daily NK",
    ],
    ["A source in China said that police came. [Ten were caught], a second source said.", "a second source"],
    [
      "A man in Seoul with two sisters there has the news from his mother. [Ten were caught], he says.",
      "A man in Seoul with two sisters there",
    ],
    ["A pastor said that police came. [Ten were caught].", "A pastor"],
    ["“Police came at dawn. [Ten were caught],” a broker said.", "a broker"],
    ["“Police came at dawn. [Ten were caught]. They were all women,” a broker said.", "a broker"],
    ["“Police came at dawn,” a broker said.\n“And [ten were caught].”", "a broker"],
    ["[Ten were caught] on Monday.\nA pastor in Seoul said that they were women.", "A pastor in Seoul"],
    [
      "[Ten were caught], a South Korean lawmaker said.\nRep. Park Sun-young had said earlier that police came.",
      "Park Sun-young",
    ],
    [
      "[Ten were caught], Radio Free Asia reported.\nA missionary told RFA that they were women.",
      "A missionary < Radio Free Asia",
    ],
    [
      "[Ten were caught], Radio Free Asia reported.\nPolice came at dawn.\nOfficials at the consulate told RFA that they were women.",
      "Radio Free Asia",
    ],
    ["Lawmaker Kim Min-ji said that police came. [A further five were caught], she said.", "Kim Min-ji"],
    [
      "Lawmaker Kim Min-ji said that police came. The 31 were held. [Another seven were caught], she said.",
      "Kim Min-ji",
    ],
    ["[Ten were caught] on Monday.\nA spokeswoman confirmed the arrests.", "A spokeswoman"],
    [
      "[Ten were caught], a group of defectors in Seoul said.\nThe Freedom Front said in a release that they were women.",
      "Freedom Front",
    ],
    [
      "[Ten were caught], an activist said.\nThe activist cited sources in China.",
      "sources in China < an activist",
    ],
    ["[Ten were caught]. So says a driver who works at the bridge.", "a driver who works at the bridge"],
    [
      "The ministry said so. Spokesman Koo Byoung-sam said that [ten were caught].",
      "Koo Byoung-sam < The ministry",
    ],
  ],
  nobody: [
    ["[Ten were caught] on Monday.", ""],
    ["[Ten were caught] on Monday.\nA spokeswoman confirmed that more than 60 were held.", ""],
    ["It is said that [ten were caught].", ""],
    ["[Ten were caught] and put on a bus, and their bags were put on the roof.", ""],
    ["The ministry could not say whether [ten were caught].", ""],
  ],
};

const roles: readonly (readonly [string, string, boolean])[] = [
  ["[Ten were caught], an official of the unification ministry said.", "official", true],
  ["[Ten were caught], the unification ministry said.", "official", false],
  ["[Ten were caught], Seoul said.", "official", false],
  ["[Ten were caught], an official of a human rights group said.", "civil society", true],
  ["[Ten were caught], Justice for North Korea said.", "civil society", false],
  ["[Ten were caught], a missionary said.", "civil society", true],
  ["[Ten were caught], Yonhap said.", "media", false],
  ["[Ten were caught], a local newspaper said.", "media", true],
  ["[Ten were caught], a source in the security services said.", "source", true],
  ["[Ten were caught], residents said.", "witness", true],
  ["[Ten were caught], her mother said.", "relative", true],
  ["[Ten were caught], observers said.", "expert", true],
];

describe("who says it", () => {
  for (const [group, table] of Object.entries(chains)) {
    it(`is read ${group}`, () => {
      assert.deepEqual(
        table.map(([marked]) => [marked, chainOf(marked)]),
        table,
      );
    });
  }

  it("has a role, and is anonymous where no name and no office tells who it is", () => {
    for (const [marked, role, anonymous] of roles) {
      const [speaker] = speakersOf(marked);
      assert.deepEqual([speaker?.role, speaker?.anonymous], [role, anonymous], marked);
    }
  });

  it("is a person without titles, and a body with its full name", () => {
    const [person] = speakersOf("[Ten were caught], Government spokesman Maj. Gen. Verachon Suk said.");
    assert.deepEqual([person?.name, person?.text], ["Verachon Suk", "Verachon Suk"]);
    const [body] = speakersOf("[Ten were caught], South Korea's Unification Ministry said.");
    assert.deepEqual(
      [body?.name, body?.text],
      ["Unification Ministry", "South Korea's Unification Ministry"],
    );
  });

  it("is no title's to say where the body names somebody", () => {
    const text = "# Ten caught, families say\nTen were caught, a pastor said.";
    const [title] = speakersOfDocument(sentencesOf(text), text);
    assert.equal(title === undefined ? null : speakersAt(title, 2, 12).attributed, false);
  });
});

describe("speakers of any text", () => {
  const words = fc.constantFrom(
    ..."said told says quoting according to by as , . \" “ ” and who that which the a Kim activist group RFA in of was has sources he she it they ministry , Monday's - -- ( ) : ; ? China police reported learned from 's".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );

  it("never throw, and every speaker's words stand in the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const told of speakersOfDocument(sentencesOf(text), text)) {
          for (const { start, end, speakers } of told.stretches) {
            assert.ok(start >= 0 && start <= end && end <= text.length);
            for (const speaker of speakers) {
              assert.ok(speaker.text.length > 0 && text.includes(speaker.text));
              assert.ok(speaker.name === null || text.includes(speaker.name));
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
