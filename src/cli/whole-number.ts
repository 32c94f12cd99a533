import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";

/** A whole number from 0 up, as typed. */
export function wholeNumber(text: string): Outcome<number> {
  return /^\d{1,15}$/u.test(text) ? success(Number(text)) : failure({ code: "number-unfit", detail: text });
}

/** The same for an option, or what stands for it where it is not given. */
export function wholeNumberOr<Otherwise>(
  text: string | null,
  otherwise: Otherwise,
): Outcome<number | Otherwise> {
  return text === null ? success(otherwise) : wholeNumber(text);
}
