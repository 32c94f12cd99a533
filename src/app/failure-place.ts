/**
 * Where an unexpected error arose, for the line that people are asked to pass on: its class and the place in
 * Vigil's source. The error's message is left out, since it may hold words of a report.
 */
export function failurePlace(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const place = /\/(src\/[\w./-]+:\d+)/u.exec(error.stack ?? "")?.[1];
  return place === undefined ? error.name : `${error.name}, ${place}`;
}
