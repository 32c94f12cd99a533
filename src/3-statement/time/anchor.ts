import type { TimeExpression } from "./types.ts";

/** What an expression needs besides itself. */
export type AnchorKind = "none" | "publication" | "event";

const strongest = (a: AnchorKind, b: AnchorKind): AnchorKind => {
  if (a === "event" || b === "event") return "event";
  return a === "publication" || b === "publication" ? "publication" : "none";
};

/** Whether an expression stands by itself, counts from the publication date, or from an event told before. */
export function anchorKind(expression: TimeExpression): AnchorKind {
  switch (expression.kind) {
    case "date":
    case "quarter":
    case "half":
    case "season":
    case "holiday":
      return expression.year === null ? "publication" : "none";
    case "decade":
    case "century":
    case "duration":
    case "set":
      return "none";
    case "weekday":
    case "period":
    case "window":
    case "reference":
      return "publication";
    case "adjacent":
    case "yearEarlier":
      return "event";
    case "offset":
      return expression.from;
    case "within":
      return anchorKind(expression.outer);
    case "part":
    case "dayPart":
      return anchorKind(expression.of);
    case "edge":
    case "clock":
      return expression.of ? anchorKind(expression.of) : "publication";
    case "range":
      return strongest(anchorKind(expression.from), anchorKind(expression.to));
    case "since":
      return strongest("publication", anchorKind(expression.from));
    case "until":
      return strongest("publication", anchorKind(expression.to));
  }
}
