import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { articleText } from "./article.ts";
import { decodeEntities } from "./entities.ts";
import { nestingDepth } from "./markup.ts";
import { pageMetadata } from "./page-metadata.ts";
import { pageText } from "./page-text.ts";

const PARAGRAPH =
  "Ten people who had crossed the border were arrested in the north-east last week, according to a source who helps refugees there, and two of them are children.";

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

test("blocks are lines, and scripts and styles are no text", () => {
  const { text } = pageText(
    "<style>p{}</style><h1>Ten <b>held</b></h1><p>At the\n border &amp; beyond.<script>if (a < b) alert('x')</script></p><p>End",
  );
  assert.equal(text, "Ten held\n\nAt the border & beyond.\n\nEnd");
});

test("a page's own elements name its regions", () => {
  const { text, regions } = pageText(
    "<nav><a>Home</a></nav><p>Ten held.</p><figure><img><figcaption>A bridge.</figcaption></figure><footer>© A</footer>",
  );
  assert.deepEqual(
    regions.map(({ start, end, kind }) => [kind, text.slice(start, end)]),
    [
      ["navigation", "Home"],
      ["caption", "A bridge."],
      ["footer", "© A"],
    ],
  );
});

test("signs that open no tag are text, and quoted ends of tags close none", () => {
  assert.equal(pageText('<p>5 < 6 and <a title="a > b">more</a></p>').text, "5 < 6 and more");
});

test("unclosed elements lose no text behind them", () => {
  assert.equal(pageText("<head><title>x<body><p>Ten <!-- a --> held").text, "Ten held");
  assert.equal(pageText("<p>Ten<noscript>held").text, "Ten");
});

test("character references", () => {
  assert.equal(
    decodeEntities("&ldquo;Ten&rdquo; &#8211; &#x2014; &#147; &amp;lt; &unknown; &eacute;"),
    "“Ten” – — “ &lt; &unknown; é",
  );
  assert.equal(decodeEntities("&#0;&#1114112;"), "\ufffd\ufffd");
});

test("metadata: linked data first, then properties, then elements", () => {
  const linked =
    '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Ten held","datePublished":"2023-10-12T09:00:00Z","author":[{"name":"Jane Roe"}],"publisher":{"name":"A Paper"}}]}</script>';
  const properties =
    '<meta property="og:title" content="Another"><meta property="og:site_name" content="Another Paper"><meta property="article:published_time" content="2020-01-01"><link rel="canonical" href="https://example.org/a">';
  assert.deepEqual(pageMetadata(page(linked + properties, "")), {
    title: "Ten held",
    publisher: "A Paper",
    author: "Jane Roe",
    published: "2023-10-12T09:00:00Z",
    language: "en",
    url: "https://example.org/a",
  });
  const only = pageMetadata(
    page(
      `<title>Ten held | Another Paper</title>${properties.replace(/<meta property="og:title"[^>]*>/, "")}`,
      "",
    ),
  );
  assert.equal(only.title, "Ten held");
  assert.equal(only.published, "2020-01-01");
  assert.equal(
    pageMetadata(page("", '<time datetime="2012-02-14T10:00">Feb 14</time>')).published,
    "2012-02-14T10:00",
  );
});

test("broken linked data is passed over", () => {
  const broken = '<script type="application/ld+json">{"@type": NewsArticle</script><title>Ten held</title>';
  assert.equal(pageMetadata(page(broken, "")).title, "Ten held");
});

test("an article is found among menus, and its menus are left out", () => {
  const { text, stripped } = articleText(
    page(
      "<title>Ten held</title>",
      `<nav><a href="#">Countries</a><a href="#">Topics</a></nav><main><article><h1>Ten held</h1>${`<p>${PARAGRAPH}</p>`.repeat(6)}</article></main><aside>Most viewed</aside>`,
    ),
  );
  assert.equal(stripped, false);
  assert.ok(text.includes(PARAGRAPH));
  assert.ok(!text.includes("Countries") && !text.includes("Most viewed"));
});

test("a hundred thousand nested elements are text", () => {
  const deep = 100_000;
  const html = page("", `${"<div>".repeat(deep)}<p>${PARAGRAPH}</p>${"</div>".repeat(deep)}`);
  assert.ok(nestingDepth(html) >= deep);
  const started = performance.now();
  assert.deepEqual(articleText(html), { text: PARAGRAPH, regions: [], stripped: true });
  assert.ok(performance.now() - started < 2000);
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ["opening tags of raw text", "<script><textarea><noscript><title>"],
  ["unclosed tags", "<a <b <c"],
  ["unclosed comments", "<!-- <!-- "],
  ["unclosed quotes", '<a href="x'],
  ["lone signs", "< & <"],
  ["attributes", "<a b=\"c\" d='e' "],
];

for (const [name, piece] of HOSTILE) {
  test(`${name}, repeated, take linear time`, () => {
    const started = performance.now();
    const html = `<html>${piece.repeat(60_000)}`;
    pageText(html);
    pageMetadata(html);
    assert.ok(performance.now() - started < 3000);
  });
}

test("nothing throws on any tag soup, and regions are slices of the text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<nav>",
      "</nav>",
      "<div",
      ">",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&#x",
      "&amp",
      '"',
      "<figcaption>",
      "</figcaption>",
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join("");
      const { text, regions } = pageText(html);
      for (const { start, end } of regions) assert.ok(start < end && end <= text.length);
      pageMetadata(html);
      articleText(html);
    }),
    { numRuns: 150 },
  );
});
