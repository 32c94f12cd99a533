/** A moment in UTC to the millisecond: `YYYY-MM-DDThh:mm:ss.sssZ`. */
export type Instant = string & { readonly __brand: "Instant" };

/** Tells the present moment. */
export type Clock = () => Instant;

/** The moment so many milliseconds after 1970-01-01T00:00:00Z. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The machine's clock. */
export const systemClock: Clock = () => instantOf(Date.now());

/** Whether a text is an instant of the years 0000 to 9999 that the calendar has. */
export function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}
