import { decodeEntities } from "./entities.ts";
import { forEachTag } from "./markup.ts";

/** What a page says of itself in its head, apart from its text. Values as written. */
export type PageMetadata = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
};

const ATTRIBUTE = /([A-Za-z:_-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const match of tag.slice(0, 4000).matchAll(ATTRIBUTE))
    attributes.set(match[1]!.toLowerCase(), decodeEntities(match[2] ?? match[3] ?? match[4] ?? "").trim());
  return attributes;
}

type Gathered = {
  readonly meta: Map<string, string>;
  readonly linked: unknown[];
  titleStart: number | null;
  titleTag: string | null;
  language: string | null;
  canonical: string | null;
  time: string | null;
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.trim().replace(/^<!\[CDATA\[|\]\]>$|;$/g, ""));
  } catch {
    return null;
  }
}

function gather(html: string): Gathered {
  const gathered: Gathered = {
    meta: new Map(),
    linked: [],
    titleStart: null,
    titleTag: null,
    language: null,
    canonical: null,
    time: null,
  };
  let linkedStart: number | null = null;
  forEachTag(html, ({ name, closing, end }, start) => {
    if (name === "script") {
      if (!closing) linkedStart = /ld\+json/i.test(html.slice(start, end)) ? end : null;
      else if (linkedStart !== null) {
        gathered.linked.push(parsed(html.slice(linkedStart, start)));
        linkedStart = null;
      }
    } else if (name === "title") {
      if (!closing && gathered.titleTag === null) gathered.titleStart = end;
      else if (gathered.titleStart !== null) {
        gathered.titleTag ??= decodeEntities(html.slice(gathered.titleStart, start).slice(0, 1000));
        gathered.titleStart = null;
      }
    } else if (!closing && (name === "meta" || name === "html" || name === "link" || name === "time")) {
      readTag(gathered, name, attributesOf(html.slice(start, end)));
    }
  });
  return gathered;
}

function readTag(gathered: Gathered, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === "html") gathered.language ??= attributes.get("lang") ?? null;
  if (name === "link" && attributes.get("rel") === "canonical")
    gathered.canonical ??= attributes.get("href") ?? null;
  if (name === "time") gathered.time ??= attributes.get("datetime") ?? null;
  if (name !== "meta") return;
  const key = (
    attributes.get("property") ??
    attributes.get("name") ??
    attributes.get("itemprop")
  )?.toLowerCase();
  const content = attributes.get("content");
  if (key !== undefined && content !== undefined && content !== "" && !gathered.meta.has(key))
    gathered.meta.set(key, content);
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ARTICLE_TYPES = /(?:Article|Posting|Report|Statement|PressRelease|WebPage|AboutPage)$/;

/** Objects of linked data, those of `@graph` among them; a few levels are all that pages have. */
function linkedObjects(value: unknown, depth = 0): readonly Json[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((item) => linkedObjects(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...linkedObjects(value["@graph"], depth + 1), ...linkedObjects(value.mainEntity, depth + 1)];
}

function isArticle(object: Json): boolean {
  const types = Array.isArray(object["@type"]) ? object["@type"] : [object["@type"]];
  return types.some((type) => typeof type === "string" && ARTICLE_TYPES.test(type));
}

function textIn(value: unknown): string | null {
  if (typeof value === "string") return decodeEntities(value).trim() || null;
  if (Array.isArray(value)) return textIn(value[0]);
  return isObject(value) ? textIn(value.name ?? value["@value"] ?? null) : null;
}

const firstOf = (...values: readonly (string | null | undefined)[]): string | null =>
  values.find((value) => value !== null && value !== undefined && value.trim() !== "")?.trim() ?? null;

/** `Headline | Site`, `Headline - Site`: without the site's name where it is known. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  for (const separator of [" | ", " - ", " – ", " — ", " :: ", " : "]) {
    if (title.endsWith(separator + site)) return title.slice(0, -(separator + site).length).trim();
  }
  return title;
}

/**
 * Title, publisher, author, date, language and address from a page's metadata: JSON-LD before Open Graph and
 * `article:` properties, those before other `meta` names, those before the `title` and `time` elements.
 */
export function pageMetadata(html: string): PageMetadata {
  const { meta, linked, titleTag, language, canonical, time } = gather(html);
  const article = linkedObjects(linked).find(isArticle) ?? {};
  const publisher = firstOf(
    textIn(article.publisher),
    meta.get("og:site_name"),
    meta.get("application-name"),
  );
  const headline = firstOf(
    textIn(article.headline),
    meta.get("og:title"),
    meta.get("twitter:title"),
    titleTag,
  );
  return {
    title: withoutSite(headline?.replace(/\s+/g, " ") ?? null, publisher),
    publisher,
    author: firstOf(textIn(article.author), meta.get("author"), meta.get("article:author")),
    published: firstOf(
      textIn(article.datePublished),
      meta.get("article:published_time"),
      meta.get("og:article:published_time"),
      meta.get("datepublished"),
      meta.get("date"),
      meta.get("dc.date"),
      meta.get("dc.date.issued"),
      meta.get("dcterms.created"),
      meta.get("pubdate"),
      meta.get("publishdate"),
      meta.get("parsely-pub-date"),
      meta.get("sailthru.date"),
      textIn(article.dateCreated),
      time,
    ),
    language: firstOf(language, textIn(article.inLanguage), meta.get("og:locale")),
    url: firstOf(meta.get("og:url"), canonical),
  };
}
