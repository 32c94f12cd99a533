import type { TypedQuestion } from "../app/ask-question.ts";
import type { Snapshot } from "../app/casebook/snapshot.ts";
import type { InterfaceLanguage } from "../messages/language.ts";
import type { Parameters } from "./address.ts";
import { address } from "./address.ts";
import type { House } from "./house.ts";
import type { Identity } from "./identity.ts";
import type { Voice } from "./voice.ts";

/** One request for a page, with the casebook as it is then. */
export type Visit = {
  readonly house: House;
  readonly snapshot: Snapshot;
  readonly voice: Voice;
  readonly language: InterfaceLanguage;
  readonly identity: Identity;
  /** Whether whoever asks may do something. */
  readonly may: Identity["may"];
  /** A token for a form of this page. */
  readonly token: () => string;
  /** The address of this page, for forms that lead back to it. */
  readonly here: string;
  /** A part of the path by its name in the route; empty where there is none. */
  readonly part: (name: string) => string;
  /** A parameter of the address, trimmed; null where it is not given or empty. */
  readonly parameter: (name: string) => string | null;
};

/** The question that an address asks. */
export function typedQuestion({ parameter }: Pick<Visit, "parameter">): TypedQuestion {
  return {
    act: parameter("act"),
    who: parameter("who"),
    from: parameter("from"),
    to: parameter("to"),
    place: parameter("place"),
  };
}

/** The address of another page in the language of this one. */
export function linkFrom(
  { language }: Pick<Visit, "language">,
  path: string,
  parameters?: Parameters,
): string {
  return address(language, path, parameters);
}

/** The number of a page in a longer list, from 1. */
export function pageNumber({ parameter }: Pick<Visit, "parameter">): number {
  const number = Number(parameter("page") ?? "1");
  return Number.isSafeInteger(number) && number >= 1 ? number : 1;
}
