import { html } from "hono/html";
import type { CountInterval } from "../../core/interval.ts";
import type { Markup } from "../markup.ts";

const WIDTH = 160;
const ARROW = 8;

/**
 * An interval drawn as one: solid to the minimum, hatched to the maximum, an arrow where it is open. It repeats the
 * number beside it, so that it is hidden from those who hear the page. `scale` is the number that fills the width.
 */
export function intervalBar(people: CountInterval, scale: number): Markup {
  const room = WIDTH - ARROW;
  const at = (count: number): number => Math.round((count / Math.max(1, scale)) * room * 10) / 10;
  const solid = people.min === 0 ? 0 : Math.max(2, at(people.min));
  const reach = people.max === null ? Math.min(room, solid + 24) : Math.max(solid, at(people.max));
  return html`<svg class="interval" width="${WIDTH}" height="10" viewBox="0 0 ${WIDTH} 10" aria-hidden="true" focusable="false"><rect class="ground" y="4.5" width="${room}" height="1"/><rect class="possible" x="${solid}" width="${Math.max(0, reach - solid)}" height="10" fill="url(#hatch)"/><rect class="sure" width="${solid}" height="10"/>${people.max === null ? html`<path class="onward" d="M${reach} 0l${ARROW} 5l-${ARROW} 5z"/>` : ""}</svg>`;
}

/** The hatching that every chart and bar of a page refers to; stands once on a page that draws intervals. */
export function hatchPattern(): Markup {
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><rect class="hatch-line" width="2" height="5"/></pattern></defs></svg>`;
}
