import { foldText, nameKey } from "../4-incident/names.ts";
import { isAnonymous, speakerKey } from "../4-incident/profile.ts";
import type { Story } from "../4-incident/story.ts";
import { textReprints } from "../4-incident/story.ts";
import type { Incident } from "../4-incident/types.ts";
import type { Engine } from "./load-engine.ts";
import type { DocumentHead, ReadResult } from "./reading.ts";
import type { Linkage } from "./record-material.ts";
import { linkageOf } from "./record-material.ts";

/** Documents that are one text: printed by several, wholly or in part. */
export type SourceFamily = {
  readonly documents: readonly {
    readonly id: string;
    readonly publisher: string | null;
    /** The original, or how it is known to be a reprint. */
    readonly how: "original" | "credit" | "text";
  }[];
};

/** One origin of an incident, and the ways its word took: who relayed it, who printed it where. */
export type Origin = {
  readonly name: string;
  readonly named: boolean;
  /** Publisher in its own voice: nobody else is said to know it. */
  readonly own: boolean;
  readonly paths: readonly {
    readonly relays: readonly string[];
    readonly publisher: string | null;
    readonly document: string;
    readonly statement: string;
  }[];
};

export type IncidentSources = {
  readonly incident: string;
  readonly origins: { readonly min: number; readonly max: number };
  /** Why the number of independent origins is no single one. */
  readonly why: "one" | "named" | "unnamed" | "chains";
  readonly sources: readonly Origin[];
};

export type Sources = {
  readonly families: readonly SourceFamily[];
  readonly incidents: readonly IncidentSources[];
};

/** The use case behind `vigil sources`: whose text is whose, and who stands behind every incident. */
export function listSources(result: ReadResult, engine: Engine): Sources {
  const linkage = linkageOf(result, engine);
  return { families: familiesOf(linkage), incidents: incidentSources(result, linkage) };
}

/** Documents that are one text, by family. */
export function familiesOf({ corpus }: Linkage): readonly SourceFamily[] {
  const copies = new Set(textReprints(corpus.stories).map(({ document }) => document));
  const byFamily = Map.groupBy(corpus.stories.stories, ({ family }) => family);
  return [...byFamily.values()]
    .filter((stories) => stories.length > 1 || stories.some(({ isReprint }) => isReprint))
    .map((stories) => ({
      documents: stories
        .map(({ document, isReprint }) => ({
          id: document.id as string,
          publisher: document.publisher,
          how: isReprint
            ? ("credit" as const)
            : copies.has(document.id)
              ? ("text" as const)
              : ("original" as const),
        }))
        .toSorted((a, b) => HOW.indexOf(a.how) - HOW.indexOf(b.how)),
    }));
}

const HOW = ["original", "text", "credit"];

function incidentSources(result: ReadResult, linkage: Linkage): IncidentSources[] {
  const heads = new Map(result.documents.map((head) => [head.id as string, head]));
  return result.incidents.map((incident) => sourcesOfIncident(incident, result.documentOf, heads, linkage));
}

/** Who stands behind one incident. */
export function sourcesOfIncident(
  incident: Incident,
  documentOf: ReadResult["documentOf"],
  heads: ReadonlyMap<string, DocumentHead>,
  { corpus, profiles, naming }: Linkage,
): IncidentSources {
  const origins = new Map<string, Origin>();
  for (const id of incident.statements) {
    const profile = profiles.get(id);
    if (!profile) continue;
    const document = documentOf.get(id) ?? "";
    const publisher = heads.get(document)?.publisher ?? null;
    const { key, ...origin } = originOf(profile.statement.speakers, corpus.storyOf(profile), naming);
    const known = origins.get(key) ?? { ...origin, paths: [] };
    const relays = profile.statement.speakers.slice(1).map(({ name, text }) => name ?? text);
    origins.set(key, { ...known, paths: [...known.paths, { relays, publisher, document, statement: id }] });
  }
  const sources = [...origins.values()];
  return { incident: incident.id, origins: incident.origins, why: whyOf(incident.origins, sources), sources };
}

type Speakers = ReadResult["statements"][number]["speakers"];

/** The origin of a statement, by the key under which linking counts it. */
function originOf(
  speakers: Speakers,
  story: Story,
  naming: Linkage["naming"],
): Omit<Origin, "paths"> & { readonly key: string } {
  const first = speakers[0];
  if (!first) {
    const name = story.document.reprintOf?.publisher ?? story.document.publisher;
    const key = name === null ? `family:${story.family}` : nameKey(naming.canonicalSpeaker(name) ?? name);
    return { key: `own:${key}`, name: name ?? "", named: false, own: true };
  }
  const key = speakerKey(first, naming);
  if (key !== null && !isAnonymous(first))
    return {
      key: `name:${key}`,
      name: naming.canonicalSpeaker(first.name ?? "") ?? first.name ?? "",
      named: true,
      own: false,
    };
  const relay = speakers.map((speaker) => speakerKey(speaker, naming)).find((one) => one !== null);
  return {
    key: `said:${foldText(first.text)}@${relay ?? `family:${story.family}`}`,
    name: first.text,
    named: false,
    own: false,
  };
}

function whyOf(
  { min, max }: { readonly min: number; readonly max: number },
  sources: readonly Origin[],
): IncidentSources["why"] {
  if (max <= 1) return "one";
  if (min === max) return "named";
  return sources.some(({ named }) => !named) ? "unnamed" : "chains";
}
