/** A calendar day as ISO 8601 `YYYY-MM-DD` (proleptic Gregorian, no time zone). */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** A span of days, both ends inclusive. */
export type DateInterval = { readonly earliest: IsoDate; readonly latest: IsoDate };

/** A number of people, both ends inclusive; `max` null is open. */
export type CountInterval = { readonly min: number; readonly max: number | null };
