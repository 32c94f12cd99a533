/**
 * Who does something: a person (`person:…`) or a program (`program:…`). The identifier goes into the ledger and
 * stays there for ever, so it names an account, never a person at risk.
 */
export type Actor = { readonly id: string };

/** Whether a text can identify an actor: 1 to 200 characters, none of them a control character. */
export function isActorId(text: string): boolean {
  return text.isWellFormed() && /^\P{Cc}{1,200}$/u.test(text);
}
