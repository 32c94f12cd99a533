/**
 * How crowded the casebook is around a statement, and how often its places are named. Agreement by chance
 * grows with the number of happenings that could be meant, and falls with the rarity of what is agreed on:
 * "in China, in February" says much among reports of the whole world, little among those of one border.
 */
import type { Profile } from "./profile.ts";
import { OPEN } from "./profile.ts";

const MONTH_DAYS = 30;
const SLOT_DAYS = 10;
/** Added to the frequency of a place, so that a small casebook makes nothing rare that it cannot know to be. */
const SMOOTHING = 8;

export class Density {
  readonly #scenes = new Map<string, Set<string>>();
  readonly #largest = new Map<string, number>();
  readonly #placed = new Map<string, Map<number, number>>();
  readonly #statements = new Map<string, number>();
  readonly #crowds: Float64Array;

  constructor(profiles: readonly Profile[]) {
    for (const profile of profiles) {
      this.#addScene(profile);
      this.#addPlaces(profile);
    }
    for (const [key, scenes] of this.#scenes) {
      const act = key.slice(key.indexOf(" ") + 1);
      this.#largest.set(act, Math.max(this.#largest.get(act) ?? 0, scenes.size));
    }
    this.#crowds = Float64Array.from(profiles, (profile) => this.#crowdOf(profile));
    this.#scenes.clear();
  }

  /** Different scenes (place, ten days, size) of the act in the month of the busier of the two statements. */
  crowd(a: Profile, b: Profile): number {
    return Math.max(this.#crowds[a.index] ?? 0, this.#crowds[b.index] ?? 0);
  }

  /** Share of the act's statements that name this site, province or country (a profile's number). */
  share(act: string, place: number): number {
    const named = this.#placed.get(act)?.get(place) ?? 0;
    return (named + 1) / ((this.#statements.get(act) ?? 0) + SMOOTHING);
  }

  #addScene(profile: Profile): void {
    const day = dayOf(profile);
    if (day === null) return;
    const key = monthKey(profile.act, day);
    const size = Math.round(Math.log2(profile.max >= OPEN ? profile.min : (profile.min + profile.max) / 2));
    const scene = `${profile.country} ${profile.admin1} ${Math.floor(day / SLOT_DAYS)} ${size}`;
    const scenes = this.#scenes.get(key);
    if (scenes) scenes.add(scene);
    else this.#scenes.set(key, new Set([scene]));
  }

  #addPlaces({ act, sites, admin1, country }: Profile): void {
    this.#statements.set(act, (this.#statements.get(act) ?? 0) + 1);
    const placed = this.#placed.get(act) ?? new Map<number, number>();
    this.#placed.set(act, placed);
    for (const place of [...sites, admin1, country]) {
      if (place !== 0) placed.set(place, (placed.get(place) ?? 0) + 1);
    }
  }

  /** A statement without any date may be of the busiest month. */
  #crowdOf(profile: Profile): number {
    const day = dayOf(profile);
    if (day === null) return this.#largest.get(profile.act) ?? 0;
    return this.#scenes.get(monthKey(profile.act, day))?.size ?? 0;
  }
}

function monthKey(act: string, day: number): string {
  return `${Math.floor(day / MONTH_DAYS)} ${act}`;
}

function dayOf({ time, published }: Profile): number | null {
  const span = time ?? published;
  return span ? Math.floor((span.from + span.to) / 2) : null;
}
