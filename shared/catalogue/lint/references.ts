import type { Catalogue, Requirement } from "../model.ts";
import { parameterFault, parametersIn } from "../parameters.ts";
import { type CatalogueProblem, editorial, integrity } from "./model.ts";

/** Names: each once, each existing; no circle in what replaces what. */
export function referenceProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return [
    ...duplicates(
      "requirement",
      catalogue.requirements.map((each) => each.id),
    ),
    ...duplicates(
      "set",
      catalogue.sets.map((each) => each.id),
    ),
    ...duplicates(
      "set-prefix",
      catalogue.sets.map((each) => each.prefix),
    ),
    ...duplicates(
      "parameter",
      catalogue.parameters.map((each) => each.id),
    ),
    ...duplicates(
      "characteristic",
      catalogue.characteristics.map((each) => each.id),
    ),
    ...duplicates(
      "quickscan-risk",
      catalogue.quickScan.risks.map((each) => each.id),
    ),
    ...duplicates(
      "source",
      catalogue.sources.map((each) => each.id),
    ),
    ...catalogue.sources.flatMap((source) =>
      duplicates(
        "source-item",
        source.items.map((item) => item.id),
        source.id,
      ),
    ),
    ...setProblems(catalogue),
    ...requirementProblems(catalogue),
    ...parameterProblems(catalogue),
    ...circleProblems(catalogue),
  ];
}

function duplicates(what: string, ids: readonly string[], within = ""): readonly CatalogueProblem[] {
  const seen = new Set<string>();
  const problems: CatalogueProblem[] = [];
  for (const id of ids) {
    if (seen.has(id))
      problems.push(
        integrity(`duplicate-${what}`, within || id, within ? id : "", `"${id}" komt twee keer voor. Een nummer of naam wordt nooit opnieuw gebruikt.`),
      );
    seen.add(id);
  }
  return problems;
}

function setProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const sets = new Set(catalogue.sets.map((each) => each.id));
  const categories = new Set(catalogue.sets.filter((each) => each.kind === "category").map((each) => each.id));
  return catalogue.sets.flatMap((set) => [
    ...set.samePartAs
      .filter((each) => !categories.has(each) || !categories.has(set.id) || each === set.id)
      .map((each) => integrity("same-part-misfit", set.id, "samePartAs", `"${each}" is geen ander inkooponderdeel waarmee deze set één deel kan zijn.`)),
    ...set.related
      .filter((each) => !sets.has(each.set))
      .map((each) => editorial("warning", "related-set-unknown", set.id, "related", `"Kies ook" noemt "${each.set}", dat (nog) niet in dit pakket staat.`)),
    ...(set.related.some((each) => each.set === set.id) ? [integrity("related-to-itself", set.id, "related", "Een onderdeel verwijst naar zichzelf.")] : []),
  ]);
}

function requirementProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const ids = new Set(catalogue.requirements.map((each) => each.id));
  const themes = new Set(catalogue.pack.themes.map((each) => each.id));
  const obligatory = new Set(catalogue.requirements.filter((each) => each.obligatory).map((each) => each.id));
  const prefixes = new Map(catalogue.sets.map((set) => [set.id, set.prefix]));
  return catalogue.requirements.flatMap((requirement) => {
    const problems: CatalogueProblem[] = [];
    const prefix = prefixes.get(catalogue.setOf[requirement.id] ?? "");
    if (!requirement.id.startsWith(`${prefix}-`))
      problems.push(integrity("prefix-mismatch", requirement.id, "id", `Het nummer hoort te beginnen met ${prefix}-.`));
    if (!themes.has(requirement.theme))
      problems.push(integrity("theme-unknown", requirement.id, "theme", `Het thema "${requirement.theme}" staat niet in pack.json.`));
    const refer = (place: string, others: readonly string[]): void => {
      for (const other of others) {
        if (other === requirement.id) problems.push(integrity("refers-to-itself", requirement.id, place, "De eis verwijst naar zichzelf."));
        else if (!ids.has(other)) problems.push(integrity("requirement-unknown", requirement.id, place, `${other} bestaat niet.`));
      }
    };
    refer("supersedes", requirement.supersedes);
    for (const weaker of requirement.supersedes)
      if (!requirement.obligatory && obligatory.has(weaker))
        problems.push(
          integrity("obligatory-superseded", requirement.id, "supersedes", `${weaker} is verplicht en mag niet verdwijnen achter een eis die dat niet is.`),
        );
    refer("conflictsWith", requirement.conflictsWith);
    refer("proportionality.lighterRequirement", requirement.proportionality.lighterRequirement ? [requirement.proportionality.lighterRequirement] : []);
    return problems;
  });
}

/** All texts of a requirement that may hold a parameter. */
export function parameterTextsOf(requirement: Requirement): readonly string[] {
  return [
    requirement.text,
    ...(requirement.list ?? []),
    requirement.evidence.text,
    ...(requirement.evidence.repeat ? [requirement.evidence.repeat] : []),
    ...requirement.fallbacks.flatMap((each) => [each.text, ...(each.list ?? [])]),
  ];
}

function parameterProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const known = new Map(catalogue.parameters.map((each) => [each.id, each]));
  const problems: CatalogueProblem[] = [];
  for (const parameter of catalogue.parameters) {
    if (parameter.default === undefined) continue;
    const fault = parameterFault(parameter, parameter.default);
    if (fault) problems.push(integrity("default-out-of-bounds", parameter.id, "default", `De standaardwaarde kan niet. ${fault}`));
  }
  const used = new Set<string>();
  for (const requirement of catalogue.requirements) {
    for (const name of parametersIn(parameterTextsOf(requirement))) {
      used.add(name);
      if (!known.has(name)) problems.push(integrity("parameter-unknown", requirement.id, "text", `De parameter {{${name}}} bestaat niet.`));
    }
    const broken = parameterTextsOf(requirement).filter((text) => /\{\{|\}\}/.test(text.replace(/\{\{[a-z][a-zA-Z0-9-]*\}\}/g, "")));
    if (broken.length > 0)
      problems.push(integrity("parameter-malformed", requirement.id, "text", "Een parameter is verkeerd geschreven. Schrijf {{naam}}, zonder spaties."));
    const lighter = requirement.proportionality.lighterParameter;
    if (!lighter) continue;
    const parameter = known.get(lighter.parameter);
    const fault = parameter ? parameterFault(parameter, lighter.value) : `De parameter "${lighter.parameter}" bestaat niet.`;
    if (fault) problems.push(integrity("lighter-parameter", requirement.id, "proportionality.lighterParameter", fault));
  }
  for (const parameter of catalogue.parameters)
    if (!used.has(parameter.id)) problems.push(editorial("warning", "parameter-unused", parameter.id, "", "Geen enkele eis gebruikt deze parameter."));
  return problems;
}

function circleProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const weaker = new Map(catalogue.requirements.map((each) => [each.id, each.supersedes]));
  const finished = new Set<string>();
  const problems: CatalogueProblem[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    if (finished.has(id)) return;
    if (path.includes(id)) {
      problems.push(
        integrity("supersedes-circle", id, "supersedes", `Deze eisen vervangen elkaar in een kring: ${[...path.slice(path.indexOf(id)), id].join(" > ")}.`),
      );
      return;
    }
    for (const next of weaker.get(id) ?? []) visit(next, [...path, id]);
    finished.add(id);
  };
  for (const id of weaker.keys()) visit(id, []);
  return problems;
}
