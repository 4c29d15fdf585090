import { coverageOf } from "../coverage.ts";
import type { Catalogue, Citation, Requirement } from "../model.ts";
import { type CatalogueProblem, editorial, integrity } from "./model.ts";

/** Every citation is found in a source table, may be printed, and is given; or the requirement says why there is none. */
export function citationProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const items = new Map(catalogue.sources.map((source) => [source.id, new Map(source.items.map((item) => [item.id, item]))]));
  const check = (subject: string, place: string, citation: Citation): readonly CatalogueProblem[] => {
    const table = items.get(citation.source);
    if (!table) return [integrity("citation-source-unknown", subject, place, `De bron "${citation.source}" heeft geen tabel in dit pakket.`)];
    const item = table.get(citation.place);
    if (!item) return [integrity("citation-place-unknown", subject, place, `"${citation.place}" staat niet in de tabel van ${citation.source}.`)];
    if (item.withdrawn)
      return [integrity("citation-withdrawn", subject, place, `${citation.source}, ${citation.place} is vervallen of leeg en mag niet worden aangehaald.`)];
    if (item.verified === "unverified")
      return [integrity("citation-unverified", subject, place, `${citation.source}, ${citation.place} is niet nagekeken en mag niet worden gedrukt.`)];
    if (item.verified === "general-knowledge")
      return [
        editorial(
          "warning",
          "citation-general-knowledge",
          subject,
          place,
          `${citation.source}, ${citation.place} rust op algemene kennis: kijk het na in de bron.`,
        ),
      ];
    return [];
  };
  return [...coverageNoteProblems(catalogue), ...catalogue.requirements.flatMap((requirement) => requirementProblems(requirement, check))];
}

/** A reason why a place is not asked is about a place that exists and that nobody asks. */
function coverageNoteProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return Object.entries(catalogue.coverageNotes).flatMap(([source, notes]) => {
    const places = new Map(coverageOf(catalogue, source)?.places.map((each) => [each.place, each]) ?? []);
    return Object.keys(notes).flatMap((place) => {
      const covered = places.get(place);
      if (!covered) return [editorial("error", "coverage-note-unknown", source, place, `"${place}" staat niet in de tabel van ${source}.`)];
      const [first] = covered.requirements;
      return first ? [editorial("warning", "coverage-note-outdated", source, place, `Er staat waarom dit niet wordt gevraagd, maar ${first} vraagt het.`)] : [];
    });
  });
}

function requirementProblems(
  requirement: Requirement,
  check: (subject: string, place: string, citation: Citation) => readonly CatalogueProblem[],
): readonly CatalogueProblem[] {
  const seen = new Set<string>();
  return [
    ...requirement.citations.flatMap((citation, index) => {
      const key = `${citation.source} ${citation.place}`;
      const twice = seen.has(key) ? [editorial("error", "citation-twice", requirement.id, `citations[${index}]`, `${key} staat er twee keer.`)] : [];
      seen.add(key);
      return [...twice, ...check(requirement.id, `citations[${index}]`, citation)];
    }),
    ...(requirement.obligatory ? check(requirement.id, "obligatory.citation", requirement.obligatory.citation) : []),
    ...(requirement.citations.length === 0 && !requirement.goodPractice
      ? [editorial("error", "no-citation", requirement.id, "citations", "Noem een bron, of schrijf bij goodPractice waarom de eis op goede praktijk rust.")]
      : []),
  ];
}
