import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { headlineOf, markLines } from "./mark.ts";

/** `kind: line` for every line of a text that holds anything. */
function marked(text: string, title: string | null = null): readonly string[] {
  return markLines(text, title).regions.flatMap(({ start, end, kind }) =>
    text
      .slice(start, end)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => `${kind}: ${line}`),
  );
}

const PARAGRAPH =
  "Ten people who had crossed the border were arrested in the north-east of the country last week, according to a source who helps refugees there.";
const SECOND =
  "The ten were on a bus when police stopped it, the source said, and two of them are children who travelled with their mother.";

test("headline, deck and sub-headings", () => {
  const text = [
    "Ten held at the border, source says",
    "Two of them are children, and all face return.",
    PARAGRAPH,
    "Forced returns",
    SECOND,
  ].join("\n\n");
  assert.deepEqual(marked(text), [
    "title: Ten held at the border, source says",
    "body: Two of them are children, and all face return.",
    `body: ${PARAGRAPH}`,
    "body: Forced returns",
    `body: ${SECOND}`,
  ]);
});

test("a house's name above the headline is no headline", () => {
  const text = ["Human Rights Watch", "China: More People Held and Sent Back", PARAGRAPH].join("\n\n");
  assert.deepEqual(marked(text).slice(0, 2), [
    "navigation: Human Rights Watch",
    "title: China: More People Held and Sent Back",
  ]);
});

test("a text that opens with a sentence has no headline", () => {
  assert.equal(headlineOf(`Nine were held.\n\nThree arrested\n\n${PARAGRAPH}`), null);
  assert.equal(headlineOf(PARAGRAPH), null);
});

test("other stories' headlines between paragraphs are teasers", () => {
  const text = [
    "Ten Held at the Border, Source Says",
    PARAGRAPH,
    "Two Officials Go Missing After a Trip Abroad",
    SECOND,
    "Will the World Listen to the Refugees?",
    SECOND,
  ].join("\n\n");
  const lines = marked(text);
  assert.equal(lines[2], "teaser: Two Officials Go Missing After a Trip Abroad");
  assert.equal(lines[4], "teaser: Will the World Listen to the Refugees?");
});

test("below a pointer the short lines are other stories, up to the next paragraph", () => {
  const text = [
    "Ten held at the border",
    PARAGRAPH,
    "Related content",
    "Dispatches: a treaty that kills",
    "1. Envoys to meet",
    SECOND,
  ].join("\n");
  assert.deepEqual(
    marked(text).map((line) => line.split(":")[0]),
    ["title", "body", "teaser", "teaser", "teaser", "body"],
  );
});

test("a site's signature names it and marks its pictures", () => {
  const text = [
    "- Some Site",
    "Ten held at the border, source says",
    PARAGRAPH,
    "A sign at the border - Some Site",
    SECOND,
  ].join("\n");
  const { site } = markLines(text, null);
  assert.equal(site, "Some Site");
  assert.equal(marked(text)[3], "caption: A sign at the border - Some Site");
});

test("below the opening of the comments all is comment", () => {
  const text = [
    PARAGRAPH,
    SECOND,
    "Add your comment by filling out the form below.",
    "Apr 18, 2012 02:29 PM",
    PARAGRAPH,
  ].join("\n");
  assert.deepEqual(
    marked(text).map((line) => line.split(":")[0]),
    ["body", "body", "comment", "comment", "comment"],
  );
});

test("a comment button above the article opens nothing", () => {
  const text = ["Ten held at the border", "3 Comments", PARAGRAPH, SECOND].join("\n");
  assert.deepEqual(
    marked(text).map((line) => line.split(":")[0]),
    ["title", "navigation", "body", "body"],
  );
});

test("a comment button amid the article opens nothing", () => {
  const text = [PARAGRAPH, "Comments", SECOND, SECOND, PARAGRAPH].join("\n");
  assert.equal(marked(text).filter((line) => line.startsWith("body")).length, 4);
});

test("a picture's text that stands twice in a row is a caption", () => {
  const text = [
    "Ten held at the border, source says",
    PARAGRAPH,
    "Families at the port",
    "Families at the port",
    SECOND,
  ].join("\n");
  assert.equal(marked(text)[2], "caption: Families at the port");
});

test("a line in another script at the end is page furniture", () => {
  const text = ["Ten held at the border", PARAGRAPH, "Заголовок материала"].join("\n");
  assert.equal(marked(text)[2], "navigation: Заголовок материала");
});

test("the known title is found among the first lines, with a site's name behind it", () => {
  const text = ["Ten held at the border | Some Paper", PARAGRAPH].join("\n");
  assert.equal(marked(text, "Ten held at the border")[0], "title: Ten held at the border | Some Paper");
});

const LINE = fc.oneof(
  fc.constantFrom(
    PARAGRAPH,
    SECOND,
    "",
    "Share",
    "Comments",
    "Related",
    "August 08, 2019",
    "A Line - Some Site",
    "관련기사",
    "\t",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

test("regions stand in order, apart, and hold every line that holds anything", () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      const { regions } = markLines(text, null);
      let covered = "";
      let previous = 0;
      for (const { start, end } of regions) {
        assert.ok(start >= previous && end > start && end <= text.length);
        assert.match(text.slice(previous, start), /^[\s\u200b\ufeff\p{Cc}]*$/u);
        covered += text.slice(start, end);
        previous = end;
      }
      assert.match(text.slice(previous), /^[\s\u200b\ufeff\p{Cc}]*$/u);
      assert.ok(covered.length <= text.length);
    }),
    { numRuns: 300 },
  );
});
