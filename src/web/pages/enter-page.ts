import { html } from "hono/html";
import { SHORTEST_PASSWORD } from "../../app/accounts/passwords.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { accountWords } from "../../messages/web-accounts.ts";
import { address } from "../address.ts";
import type { Page } from "../page.ts";

/** Where people enter. */
export function enterPage(
  language: InterfaceLanguage,
  token: string,
  back: string,
  problem: string | null,
): Page {
  const words = accountWords[language];
  return {
    title: words.enter,
    section: null,
    content: html`<h1>${words.enter}</h1>
<form class="entering" method="post" action="${address(language, "/enter")}">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="back" value="${back}">
${problem === null ? "" : html`<p class="problem" role="alert">${problem}</p>`}
<p class="field"><label for="name">${words.name}</label><input id="name" name="name" required autocomplete="username" maxlength="40"></p>
<p class="field"><label for="password">${words.password}</label><input id="password" type="password" name="password" required autocomplete="current-password" maxlength="256"></p>
<p class="field"><label for="code">${words.code}</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" aria-describedby="code-hint"><small class="hint" id="code-hint">${words.codeHint}</small></p>
<p class="field"><button>${words.enterButton}</button></p></form>`,
  };
}

/** Where an invitation becomes an account. */
export function joinPage(
  language: InterfaceLanguage,
  token: string,
  code: string,
  role: string | null,
  problem: string | null,
): Page {
  const words = accountWords[language];
  return {
    title: words.join,
    section: null,
    content:
      role === null
        ? html`<h1>${words.join}</h1><p class="notice">${words.invitationUnknown}</p>`
        : html`<h1>${words.join}</h1><p>${words.joinNote(words.roles[role] ?? role)}</p>
<form class="entering" method="post" action="${address(language, "/join")}">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="invitation" value="${code}">
${problem === null ? "" : html`<p class="problem" role="alert">${problem}</p>`}
<p class="field"><label for="name">${words.name}</label><input id="name" name="name" required autocomplete="username" maxlength="40" aria-describedby="name-hint"><small class="hint" id="name-hint">${words.nameHint}</small></p>
<p class="field"><label for="password">${words.password}</label><input id="password" type="password" name="password" required autocomplete="new-password" minlength="${SHORTEST_PASSWORD}" maxlength="256" aria-describedby="password-hint"><small class="hint" id="password-hint">${words.passwordHint(String(SHORTEST_PASSWORD))}</small></p>
<p class="field"><button>${words.joinButton}</button></p></form>`,
  };
}
