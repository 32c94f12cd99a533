import { html } from "hono/html";
import { interfaceLanguages } from "../../messages/language.ts";
import { languageNames, webWords } from "../../messages/web.ts";
import { address } from "../address.ts";
import { ICON, KEYS, STYLESHEET } from "../assets/assets.ts";
import type { Markup } from "../markup.ts";
import type { Frame, Page } from "../page.ts";
import { NAVIGATION } from "../page.ts";

/** A whole document: head, navigation, the page, and what it was made with. */
export function layout(page: Page, frame: Frame): Markup {
  const { language } = frame;
  const words = webWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} – Vigil</title>
<link rel="icon" type="image/svg+xml" href="${ICON.address}">
<link rel="stylesheet" href="${STYLESHEET.address}">
${[KEYS, ...(page.scripts ?? [])].map((script) => html`<script type="module" src="${script.address}"></script>`)}
${page.refresh ? html`<noscript><meta http-equiv="refresh" content="${page.refresh}"></noscript>` : ""}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="masthead">
<a class="wordmark" href="${address(language, "/")}">Vigil</a>
${frame.hasMenu ? navigation(page, frame) : ""}
${languageSwitch(frame)}
</header>
<main id="content" tabindex="-1">
${frame.behind ? html`<p class="notice">${words.behind}</p>` : ""}
${frame.done ?? ""}
${page.content}
</main>
${colophon(frame)}
</body>
</html>
`;
}

function navigation(page: Page, { language }: Frame): Markup {
  const words = webWords[language];
  return html`<nav class="pages" aria-label="${words.navigation}"><ul>${NAVIGATION.map(
    ([name, path]) =>
      html`<li><a href="${address(language, path)}"${name === page.section ? html` aria-current="page"` : ""}>${words.pages[name]}</a></li>`,
  )}</ul></nav>`;
}

/** The same page in the other languages, each named by itself. */
function languageSwitch({ language, elsewhere }: Frame): Markup {
  return html`<p class="languages">${interfaceLanguages
    .filter((other) => other !== language)
    .map(
      (other) =>
        html`<a href="${elsewhere(other)}" lang="${other}" hreflang="${other}">${languageNames[other]}</a>`,
    )}</p>`;
}

function colophon({ language, made }: Frame): Markup {
  const words = webWords[language];
  return html`<footer class="colophon">
<p>${words.confidential}</p>
${made === null ? "" : html`<p>${[made.engine, ...made.packs, words.entries(made.revision.toLocaleString("en"))].join(" · ")}</p>`}
</footer>`;
}
