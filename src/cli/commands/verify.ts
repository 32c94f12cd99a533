import type { CasebookVerification, FindingCode, VerifyStep } from "../../app/casebook/verify.ts";
import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { findingNames } from "../../messages/casebook-names.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { nameOf } from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { CASEBOOK_OPTION, engineLoader, withCasebook, writeJson } from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { withProgress } from "../terminal/with-progress.ts";

export const verifyCommand: Command = {
  name: "verify",
  options: [
    { name: "json" },
    { name: "checkpoint", value: "FILE" },
    { name: "save", value: "FILE" },
    CASEBOOK_OPTION,
  ],
  run: async (call) => {
    const [operand] = call.operands;
    if (operand !== undefined) return failure({ code: "too-many-operands", detail: operand });
    const { readCheckpoints, saveCheckpoints, verifyCasebook } = await import("../../app/casebook/verify.ts");
    const file = optionValue(call, "checkpoint");
    const checkpoints = file === null ? success<readonly string[]>([]) : readCheckpoints([file]);
    if (!checkpoints.ok) return checkpoints;
    const engine = await engineLoader();
    return withCasebook(call, async (casebook) => {
      const { terminal } = call;
      const words = casebookWords[terminal.language];
      const verification = await withProgress<VerifyStep, CasebookVerification>(
        verifyCasebook(casebook, engine(), { checkpoints: checkpoints.value }),
        terminal,
        words.progress,
      );
      if (call.values.json === true) await writeJson(call, verification);
      else await terminal.write(verificationText(verification, checkpoints.value.length, terminal.language));
      if (!verification.ok) return failure({ code: "casebook-not-verified" });
      const target = optionValue(call, "save");
      if (target !== null) {
        const saved = await saveCheckpoints(casebook, target);
        if (!saved.ok) return saved;
        terminal.note(`vigil verify: ${words.checkpointSaved(printablePath(target))}`);
      }
      return success(0);
    });
  },
};

/** Findings told one by one; all of them are in the data. */
const MOST_FINDINGS = 20;

function verificationText(
  verification: CasebookVerification,
  checkpoints: number,
  language: InterfaceLanguage,
): string {
  const words = casebookWords[language];
  const { ok, first, findings, notices, chains, derived, digest } = verification;
  const others = findings.filter((finding) => finding !== first);
  const told = (first === null ? others : [first, ...others]).slice(0, MOST_FINDINGS);
  const lines = [
    ok ? words.verified(verification.reports) : words.notVerified(findings.length),
    ...told.map((finding) => `  ${findingLine(finding, language)}`),
    ...chains.map(({ chain, size, erased }) => words.chain(chain, size, erased)),
    ...(ok && checkpoints > 0 ? [words.checkpointsHeld(checkpoints)] : []),
    words.derived[derived] ?? derived,
    ...(digest === null ? [] : [words.digest(digest)]),
    ...notices.slice(0, MOST_FINDINGS).map((notice) => `  ${findingLine(notice, language)}`),
  ];
  return `${lines.join("\n")}\n`;
}

type Finding = CasebookVerification["findings"][number];

function findingLine({ code, chain, seq, subject }: Finding, language: InterfaceLanguage): string {
  const words = casebookWords[language];
  const names: Readonly<Partial<Record<FindingCode, string>>> = findingNames[language];
  const where = chain !== null && seq !== null ? words.atEntry(chain, seq) : (chain ?? "");
  const what = names[code] ?? nameOf(findingNames, code, language);
  const about = subject === undefined ? "" : ` (${printablePath(subject)})`;
  return `${where === "" ? "" : `${where}: `}${what}${about}`;
}
