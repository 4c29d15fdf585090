/** Which places of a norm the catalogue asks, and why the others are not asked. */
import type { Catalogue } from "./model.ts";

/** Norms of which every place is accounted for. */
export const COVERED_SOURCES = ["bio2", "iso-27002"] as const;

export interface CoveredPlace {
  readonly place: string;
  readonly title: string;
  /** Ids of the requirements that cite it, in the order of the catalogue. */
  readonly requirements: readonly string[];
  /** Why none does; absent when one does, or when nobody wrote down why. */
  readonly reason?: string;
}

export interface Coverage {
  readonly source: string;
  readonly citeAs: string;
  readonly places: readonly CoveredPlace[];
}

/** Coverage of one source table; places that are withdrawn or empty are left out. Undefined when the pack has no such table. */
export function coverageOf(catalogue: Catalogue, source: string): Coverage | undefined {
  const table = catalogue.sources.find((each) => each.id === source);
  if (!table) return undefined;
  const citing = new Map<string, string[]>();
  for (const requirement of catalogue.requirements)
    for (const citation of requirement.citations)
      if (citation.source === source) citing.set(citation.place, [...(citing.get(citation.place) ?? []), requirement.id]);
  const notes = catalogue.coverageNotes[source] ?? {};
  return {
    source,
    citeAs: table.citeAs,
    places: table.items
      .filter((item) => !item.withdrawn)
      .map(({ id, title }) => {
        const requirements = citing.get(id) ?? [];
        const reason = requirements.length === 0 && Object.hasOwn(notes, id) ? notes[id] : undefined;
        return { place: id, title, requirements, ...(reason ? { reason } : {}) };
      }),
  };
}

/** The coverage page in Markdown. */
export function coveragePage(catalogue: Catalogue, sources: readonly string[]): string {
  const parts = sources.map((source) => coverageOf(catalogue, source)).filter((each) => each !== undefined);
  return [
    "# Dekking",
    "",
    `Welke plaatsen van een norm de eisen van ${catalogue.pack.name}, versie ${catalogue.pack.version}, aanhalen, en waarom de andere niet. Deze pagina wordt gemaakt uit het eisenpakket.`,
    ...parts.flatMap((part) => ["", ...coverageTable(part)]),
    "",
  ].join("\n");
}

function coverageTable({ citeAs, places }: Coverage): readonly string[] {
  const asked = places.filter((each) => each.requirements.length > 0).length;
  const explained = places.filter((each) => each.reason !== undefined).length;
  return [
    `## ${citeAs}`,
    "",
    `${asked} van ${places.length} plaatsen worden gevraagd, van ${explained} staat erbij waarom niet, ${places.length - asked - explained} zijn nog niet beoordeeld.`,
    "",
    "| plaats | onderwerp | eisen, of waarom niet |",
    "|---|---|---|",
    ...places.map(
      ({ place, title, requirements, reason }) =>
        `| ${place} | ${title} | ${requirements.length > 0 ? requirements.join(", ") : (reason ?? "nog niet beoordeeld")} |`,
    ),
  ];
}
