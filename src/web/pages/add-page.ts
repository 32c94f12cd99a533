import { html } from "hono/html";
import { LARGEST_REPORT } from "../../app/read-reports.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { formFields } from "../components/judging.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import { LARGEST_SENT } from "../submission.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

/** Where reports are added: as files, or as text from the clipboard. */
export function addPage(visit: Visit): Page {
  const words = writingWords[visit.language];
  return {
    title: words.add,
    section: "add",
    content: html`<h1>${words.add}</h1><p class="note">${words.addNoteText}</p>
${visit.may("add") ? forms(visit) : html`<p class="notice">${words.readOnly}</p>`}`,
  };
}

function forms(visit: Visit): Markup {
  const words = writingWords[visit.language];
  const action = linkFrom(visit, "/add");
  const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
  return html`<section aria-labelledby="upload"><h2 id="upload">${words.upload}</h2>
<form class="adding" method="post" action="${action}" enctype="multipart/form-data">${formFields(visit, {})}
<p class="field wide"><label for="files">${words.files}</label><input id="files" type="file" name="files" multiple required accept=".txt,.html,.htm,text/plain,text/html" aria-describedby="files-hint"><small class="hint" id="files-hint">${words.filesHint(megabytes(LARGEST_REPORT), megabytes(LARGEST_SENT))}</small></p>
${metadata("u", visit)}<div class="buttons"><button>${words.addFiles}</button></div></form></section>
<section aria-labelledby="paste"><h2 id="paste">${words.paste}</h2>
<form class="adding" method="post" action="${action}" enctype="multipart/form-data">${formFields(visit, {})}
<p class="field wide"><label for="title">${words.title}</label><input id="title" name="title" autocomplete="off"></p>
<p class="field wide"><label for="text">${words.text}</label><textarea id="text" name="text" rows="12" required></textarea></p>
${metadata("p", visit)}<div class="buttons"><button>${words.addText}</button></div></form></section>`;
}

function metadata(key: string, { language }: Visit): Markup {
  const words = writingWords[language];
  const field = (name: "publisher" | "published" | "url", hint: string): Markup =>
    html`<p class="field"><label for="${key}-${name}">${words[name]}</label><input id="${key}-${name}" name="${name}" placeholder="${hint}" autocomplete="off"></p>`;
  return html`${field("publisher", "")}${field("published", "2013-11-18")}${field("url", "https://")}`;
}
