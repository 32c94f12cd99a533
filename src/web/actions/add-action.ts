import type { SentReport } from "../../app/casebook/add-reports.ts";
import { addReports } from "../../app/casebook/add-reports.ts";
import { checkedMetadata } from "../../app/given-metadata.ts";
import { failure, success } from "../../core/problem.ts";
import { address } from "../address.ts";
import type { Action, Submission } from "../submission.ts";
import { LARGEST_SENT } from "../submission.ts";

/** What is done within this time is told at once. */
const AT_ONCE_MS = 1_000;

/** Begins to add the files or the text that was sent, and leads to how far that is. */
export const addAction: Action = {
  path: "/add",
  needs: "add",
  largest: LARGEST_SENT,
  receive: async (submission) => {
    const { house, actor, field, language } = submission;
    const orNull = (text: string): string | null => (text === "" ? null : text);
    const told = {
      published: orNull(field("published")),
      publisher: orNull(field("publisher")),
      url: orNull(field("url")),
    };
    const checked = checkedMetadata(told, house.today());
    if (!checked.ok) return checked;
    const given = checked.value;
    const sent = await sentReports(submission);
    if (sent.length === 0) return failure({ code: "no-paths" });
    const work = house.works.begin(actor.id, () =>
      addReports(house.casebook, actor, { paths: [], given, standardInput: null, sent }, house.engine),
    );
    if (work === null) return failure({ code: "adding-busy" });
    await house.works.ended(work, AT_ONCE_MS);
    return success({ to: address(language, `/add/${work}`) });
  },
  again: { typed: ["title", "text", "publisher", "published", "url"], kept: [] },
};

async function sentReports({ field, files }: Submission): Promise<readonly SentReport[]> {
  const text = field("text");
  const title = field("title").replace(/\s+/gu, " ");
  const pasted = title === "" ? text : `title: ${title}\n\n${text}`;
  const typed = text === "" ? [] : [{ name: null, bytes: new TextEncoder().encode(`${pasted}\n`) }];
  const uploaded = await Promise.all(
    files("files")
      .filter(({ size, name }) => size > 0 || name !== "")
      .map(async (file) => ({ name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return [...typed, ...uploaded];
}

/** A browser may send a whole path; the folders are nobody's business. */
function baseName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? "";
}
