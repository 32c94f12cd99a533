import { html } from "hono/html";
import type { Account } from "../../app/accounts/accounts.ts";
import { timeZones } from "../../app/accounts/preferences.ts";
import type { AccountRole } from "../../app/accounts/roles.ts";
import { ACCOUNT_ROLES } from "../../app/accounts/roles.ts";
import { authenticatorAddress, newSecret } from "../../app/accounts/second-factor.ts";
import { interfaceLanguages } from "../../messages/language.ts";
import { languageNames } from "../../messages/web.ts";
import { accountWords } from "../../messages/web-accounts.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { address } from "../address.ts";
import { formFields } from "../components/judging.ts";
import type { Entrance } from "../entrance.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

/** Language, who decides, what the pages are made of, one's own account, and, for administrators, everybody's. */
export function settingsPage(visit: Visit, invitation: string | null = null): Page {
  const { house, snapshot, language, identity } = visit;
  const words = writingWords[language];
  const { engine, packs } = snapshot;
  return {
    title: words.settings,
    section: "settings",
    content: html`<h1>${words.settings}</h1>
<dl class="settings"><div><dt>${words.language}</dt><dd>${interfaceLanguages.map((one) =>
      one === language
        ? html`<b>${languageNames[one]}</b> `
        : html`<a href="${address(one, "/settings")}" lang="${one}" hreflang="${one}">${languageNames[one]}</a> `,
    )}</dd></div>
<div><dt>${words.you}</dt><dd>${identity.actor === null ? words.nobody : html`<code>${identity.actor.id}</code>`}</dd></div>
<div><dt>${words.casebook}</dt><dd><code>${house.casebook.casebook}</code><br>${[engine, ...packs].join(" · ")}</dd></div>
<div><dt>${words.times}</dt><dd>${zoneForm(visit)}<span class="note">${words.timesNote}</span></dd></div></dl>
${house.entrance === null ? "" : ownAccount(house.entrance, visit)}
${house.entrance === null || !visit.may("administer") ? "" : everybody(house.entrance, invitation, visit)}`,
  };
}

/** The time zone of moments, to be chosen by whoever is named: a choice is kept under their name. */
function zoneForm(visit: Visit): Markup {
  const { language, identity, voice } = visit;
  const words = writingWords[language];
  if (identity.actor === null) return html`<p>${voice.zone}</p>`;
  const option = (zone: string): Markup =>
    html`<option${zone === voice.zone ? html` selected` : ""}>${zone}</option>`;
  return html`<form class="inline" method="post" action="${linkFrom(visit, "/preferences")}">${formFields(visit, {})}<p class="field"><label for="zone">${words.timeZone}</label><select id="zone" name="zone">${timeZones().map(option)}</select></p><p class="field"><button class="plain">${words.setTimeZone}</button></p></form>`;
}

function ownAccount({ accounts }: Entrance, visit: Visit): Markup | string {
  const { language, identity } = visit;
  const words = accountWords[language];
  const account = identity.account === null ? null : accounts.find(identity.account.name);
  if (account === null) return "";
  const secret = newSecret();
  return html`<section aria-labelledby="account"><h2 id="account">${words.account}</h2><p>${account.name}, ${words.roles[account.role]}</p>
<form method="post" action="${linkFrom(visit, "/leave")}">${formFields(visit, {})}<button class="plain narrow">${words.leave}</button></form>
<h2>${words.secondFactor}</h2><p>${account.hasSecondFactor ? words.hasSecondFactor : words.noSecondFactor}</p>
<details><summary>${words.setSecondFactor}</summary><p>${words.secret}: <code>${secret}</code></p><p class="note">${words.secretHint} <code>${authenticatorAddress(secret, account.name)}</code></p>
<form class="entering" method="post" action="${linkFrom(visit, "/second-factor")}">${formFields(visit, { secret })}<p class="field"><label for="code">${words.code}</label><input id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" maxlength="6"></p><p class="field"><button>${words.setSecondFactor}</button></p></form></details></section>`;
}

function everybody({ accounts }: Entrance, invitation: string | null, visit: Visit): Markup {
  const words = accountWords[visit.language];
  return html`<section aria-labelledby="accounts"><h2 id="accounts">${words.accounts}</h2>
${invitation === null ? "" : html`<p class="notice" role="status">${words.invited}: <code>${invitation}</code></p>`}
<ul class="accounts">${accounts.list().map((account) => accountItem(account, visit))}</ul>
<h3>${words.invite}</h3><form class="entering" method="post" action="${linkFrom(visit, "/invite")}">${formFields(visit, {})}${roleField("invited", "reader", visit)}<p class="note">${words.inviteNote}</p><p class="field"><button>${words.invite}</button></p></form></section>`;
}

function accountItem({ name, role, disabled, hasSecondFactor }: Account, visit: Visit): Markup {
  const words = accountWords[visit.language];
  return html`<li><details><summary>${name} · ${words.roles[role]}${hasSecondFactor ? ` · ${words.secondFactor}` : ""}${disabled ? ` (${words.closed})` : ""}</summary><form class="entering" method="post" action="${linkFrom(visit, "/accounts")}">${formFields(visit, { name })}${roleField(name, role, visit)}<p class="field tick"><input type="checkbox" id="closed-${name}" name="closed" value="1"${disabled ? html` checked` : ""}><label for="closed-${name}">${words.closed}</label></p><p class="field"><button class="plain">${words.change}</button></p></form></details></li>`;
}

function roleField(key: string, chosen: AccountRole, { language }: Visit): Markup {
  const words = accountWords[language];
  return html`<p class="field"><label for="role-${key}">${words.role}</label><select id="role-${key}" name="role">${ACCOUNT_ROLES.map(
    (role) =>
      html`<option value="${role}"${role === chosen ? html` selected` : ""}>${words.roles[role]}</option>`,
  )}</select></p>`;
}
