import type { Catalogue, Requirement, RequirementSet } from "../model.ts";
import { type CatalogueProblem, editorial } from "./model.ts";

/** The upper bound is that of the ABRO supplement: 35 texts, several of which exclude one another (cloud or none, AI or none). */
const SET_SIZE = { min: 12, max: 35 } as const;
/** The base serves every purchase; its conditions keep a small purchase small. */
const BASE_SIZE = { min: 12, max: 45 } as const;

/** What a complete requirement and a complete set look like, by the rules of `docs/catalogus.md`. */
export function shapeProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return [...catalogue.requirements.flatMap(requirementShape), ...catalogue.sets.flatMap((set) => setShape(set, catalogue))];
}

function requirementShape(requirement: Requirement): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const { id, kind, phase, evidence } = requirement;
  // A duty that exists only after award cannot be a knock-out or a proof at tender (Aanbestedingswet 2012, art. 2.80 and 2.113).
  if (kind === "geschiktheidseis" && phase !== "inschrijving")
    problems.push(editorial("error", "suitability-phase", id, "phase", "Een geschiktheidseis gaat over de inschrijver en geldt bij inschrijving."));
  if (kind === "contractbepaling" && phase === "inschrijving")
    problems.push(editorial("error", "clause-phase", id, "phase", "Een contractbepaling geldt pas na gunning: kies implementatie, uitvoering of exit."));
  if (kind === "contractbepaling" && evidence.moment === "inschrijving")
    problems.push(editorial("warning", "clause-proof-at-tender", id, "evidence.moment", "Vraag bij een contractbepaling geen bewijs van alle inschrijvers."));
  if ((kind === "eis" || kind === "wens") && phase === "exit")
    problems.push(editorial("warning", "demand-phase", id, "phase", "Wat pas bij het einde speelt, is een contractbepaling."));
  if (requirement.list !== undefined && !requirement.text.trimEnd().endsWith(":"))
    problems.push(editorial("error", "list-without-colon", id, "text", "De tekst hoort op een dubbele punt te eindigen als er een lijst volgt."));
  if (requirement.list === undefined && requirement.text.trimEnd().endsWith(":"))
    problems.push(editorial("error", "colon-without-list", id, "text", "De tekst eindigt op een dubbele punt, maar er volgt geen lijst."));
  const titleWords = requirement.title.split(/\s+/).length;
  if (titleWords < 2 || titleWords > 8)
    problems.push(
      editorial(
        "warning",
        "title-length",
        id,
        "title",
        `De titel telt ${titleWords} ${titleWords === 1 ? "woord" : "woorden"}; twee tot zeven leest het best.`,
      ),
    );
  return problems;
}

function setShape(set: RequirementSet, catalogue: Catalogue): readonly CatalogueProblem[] {
  const size = catalogue.requirements.filter((each) => catalogue.setOf[each.id] === set.id).length;
  const { min, max } = set.kind === "base" ? BASE_SIZE : SET_SIZE;
  return size < min || size > max ? [editorial("warning", "set-size", set.id, "requirements", `De set telt ${size} eisen; ${min} tot ${max} is de maat.`)] : [];
}
