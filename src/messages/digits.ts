/**
 * A whole number with commas between its thousands, as English and Korean both write it. Without Intl: loading what
 * that needs to know takes longer than everything else that a short command prints.
 */
export function digits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
