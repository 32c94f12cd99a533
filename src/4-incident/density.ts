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

type ByAct<Counted> = Map<string, Counted>;

/** What was counted, by act: plain data. */
export type DensityCounts = {
  /** By month, the number of scenes. */
  readonly crowds: ByAct<Map<number, number>>;
  readonly largest: ByAct<number>;
  /** By a place's number, the statements that name it. */
  readonly placed: ByAct<Map<number, number>>;
  readonly statements: ByAct<number>;
};

export class Density {
  /** Act → month → scenes; emptied by `close`, which keeps their number. */
  readonly #scenes = new Map<string, Map<number, Set<string>>>();
  readonly #crowds: DensityCounts["crowds"];
  readonly #largest: DensityCounts["largest"];
  readonly #placed: DensityCounts["placed"];
  readonly #statements: DensityCounts["statements"];

  /** `counts`: those of a closed one, in the place of counting. */
  constructor(counts?: DensityCounts) {
    this.#crowds = counts?.crowds ?? new Map();
    this.#largest = counts?.largest ?? new Map();
    this.#placed = counts?.placed ?? new Map();
    this.#statements = counts?.statements ?? new Map();
  }

  /** What was counted, once it is closed. */
  get counts(): DensityCounts {
    return {
      crowds: this.#crowds,
      largest: this.#largest,
      placed: this.#placed,
      statements: this.#statements,
    };
  }

  add(profile: Profile): void {
    this.#addScene(profile);
    this.#addPlaces(profile);
  }

  /** Ends the counting; to be called before anything is asked. */
  close(): void {
    for (const [act, months] of this.#scenes) {
      const crowds = new Map([...months].map(([month, scenes]) => [month, scenes.size]));
      this.#crowds.set(act, crowds);
      this.#largest.set(
        act,
        [...crowds.values()].reduce((most, size) => Math.max(most, size), 0),
      );
    }
    this.#scenes.clear();
  }

  /**
   * Different scenes (place, ten days, size) of the act in the month of a statement. One without any date may be of
   * the busiest month.
   */
  crowdOf(profile: Profile): number {
    const day = dayOf(profile);
    if (day === null) return this.#largest.get(profile.act) ?? 0;
    return this.#crowds.get(profile.act)?.get(monthOf(day)) ?? 0;
  }

  /** Share of the act's statements that name this site, province or country (a profile's number). */
  share(act: string, place: number): number {
    const named = this.#placed.get(act)?.get(place) ?? 0;
    return (named + 1) / ((this.#statements.get(act) ?? 0) + SMOOTHING);
  }

  #addScene(profile: Profile): void {
    const day = dayOf(profile);
    if (day === null) return;
    const months = this.#scenes.get(profile.act) ?? new Map<number, Set<string>>();
    this.#scenes.set(profile.act, months);
    const scenes = months.get(monthOf(day)) ?? new Set<string>();
    months.set(monthOf(day), scenes);
    const size = Math.round(Math.log2(profile.max >= OPEN ? profile.min : (profile.min + profile.max) / 2));
    scenes.add(`${profile.country} ${profile.admin1} ${Math.floor(day / SLOT_DAYS)} ${size}`);
  }

  #addPlaces({ act, sites, admin1, country }: Profile): void {
    this.#statements.set(act, (this.#statements.get(act) ?? 0) + 1);
    const placed = this.#placed.get(act) ?? new Map<number, number>();
    this.#placed.set(act, placed);
    for (const place of [...sites, admin1, country]) {
      if (place !== 0) placed.set(place, (placed.get(place) ?? 0) + 1);
    }
  }
}

function monthOf(day: number): number {
  return Math.floor(day / MONTH_DAYS);
}

function dayOf({ time, published }: Profile): number | null {
  const span = time ?? published;
  return span ? Math.floor((span.from + span.to) / 2) : null;
}
