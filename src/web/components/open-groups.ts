import { html } from "hono/html";
import type { OpenGroup } from "../../5-record/outcome-clock.ts";
import type { Snapshot } from "../../app/casebook/snapshot.ts";
import type { CountInterval } from "../../core/interval.ts";
import { wherePhrase } from "../../messages/gloss.ts";
import { actHeading, countPhrase, datePhrase, peoplePhrase } from "../../messages/phrases.ts";
import { listed, listWords } from "../../messages/record-lists.ts";
import { address } from "../address.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";

/** Groups last known in custody, each with how long ago, how many, and what nobody tells. */
export function openGroupList(groups: readonly OpenGroup[], snapshot: Snapshot, voice: Voice): Markup {
  return html`<ol class="custody">${groups.map((group) => openGroup(group, snapshot, voice))}</ol>`;
}

function openGroup(group: OpenGroup, { incidents }: Snapshot, voice: Voice): Markup {
  const { language } = voice;
  const words = listWords[language];
  const held = incidents.get(group.incident);
  const where = wherePhrase(held?.place ?? null, voice);
  const since = group.lastKnown === null ? "" : datePhrase(group.lastKnown, language);
  const plans = group.plans.map(({ act, modality, time }) =>
    words.plan(actHeading(act, modality, language), time === null ? "" : datePhrase(time, language)),
  );
  return html`<li class="${group.urgency}"><span class="days">${days(group.daysSince, voice)}</span>
<span class="what"><a href="${address(language, `/incidents/${group.incident}`)}">${peoplePhrase({ ...group.unknown, who: held?.people.who ?? "refugee" }, language)}</a> · ${where}</span>
<span class="note">${[
    `${words.lastKnown[group.lastKnownBasis] ?? ""} ${since}`.trim(),
    words.held(countPhrase(group.held, language)),
    ...group.outcomes.map(({ act, people }) =>
      words.outcome(actHeading(act, "reported", language), countPhrase(people, language)),
    ),
    ...new Set(plans),
    ...(group.missing.length === 0
      ? []
      : [
          words.missing(
            listed(
              group.missing.map((part) => words.missingParts[part] ?? part),
              language,
            ),
          ),
        ]),
  ].join(" · ")}</span></li>`;
}

function days(since: CountInterval | null, { language }: Voice): string {
  const words = listWords[language];
  if (since === null) return words.daysUnknown;
  const { min, max } = since;
  const digits = (value: number): string => value.toLocaleString("en");
  return words.days(max === null || max === min ? digits(min) : `${digits(min)}–${digits(max)}`);
}
