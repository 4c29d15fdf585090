import { parameterFault, strayPlaceholders } from "../../catalogue/parameters.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** What is the matter with the list itself: conflicts, parameters, own requirements, what a person has to judge. */
export function requirementFindings(input: RuleInput): readonly Finding[] {
  return [
    ...listFindings(input),
    ...conflictFindings(input),
    ...parameterFindings(input),
    ...strayFindings(input),
    ...ownRequirementFindings(input),
    ...staleFindings(input),
  ];
}

function listFindings({ assembly }: RuleInput): readonly Finding[] {
  const findings: Finding[] = [];
  if (assembly.requirements.length === 0)
    findings.push({
      id: "no-requirements",
      severity: "error",
      message: "De bijlage bevat geen enkele eis.",
      solution: "Kies een inkooponderdeel en beantwoord de vragen.",
      where: { step: "eisen" },
    });
  for (const requirement of assembly.requirements)
    if (requirement.standard?.needsJudgement)
      findings.push({
        id: `needs-judgement:${requirement.id}`,
        severity: "advice",
        message: `${requirement.id} vraagt een oordeel: ${requirement.standard.needsJudgement}`,
        solution: "Beoordeel of de eis past, en leg het vast.",
        where: { step: "eisen", item: requirement.id },
      });
  return findings;
}

function conflictFindings({ assembly }: RuleInput): readonly Finding[] {
  const present = new Set(assembly.requirements.map((each) => each.id));
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const { id, standard } of assembly.requirements)
    for (const other of standard?.conflictsWith ?? []) {
      const pair = [id, other].toSorted().join("+");
      if (!present.has(other) || told.has(pair)) continue;
      told.add(pair);
      findings.push({
        id: `conflict:${pair}`,
        severity: "error",
        message: `${id} en ${other} spreken elkaar tegen.`,
        solution: "Laat een van de twee weg, met een motivering.",
        where: { step: "eisen", item: id },
      });
    }
  return findings;
}

function parameterFindings({ catalogue, dossier, assembly }: RuleInput): readonly Finding[] {
  const findings: Finding[] = [];
  const used = new Set(assembly.requirements.flatMap((each) => each.parameters));
  for (const parameter of catalogue.parameters) {
    const value = Object.hasOwn(dossier.parameters, parameter.id) ? dossier.parameters[parameter.id] : parameter.default;
    const where = { step: "eisen" as const, item: parameter.id };
    if (value === undefined || value === "") {
      if (used.has(parameter.id))
        findings.push({
          id: `parameter-empty:${parameter.id}`,
          severity: "error",
          message: `"${parameter.label}" is nog niet ingevuld.`,
          solution: parameter.choose,
          where,
        });
      continue;
    }
    const fault = Object.hasOwn(dossier.parameters, parameter.id) ? parameterFault(parameter, value) : undefined;
    // With a motivation it is a deviation, and judged as one.
    if (fault && !Object.hasOwn(dossier.parameterDecisions, parameter.id))
      findings.push({
        id: `parameter-out-of-bounds:${parameter.id}`,
        severity: "error",
        message: `De waarde van "${parameter.label}" kan niet.`,
        solution: fault,
        where,
      });
  }
  for (const id of Object.keys(dossier.parameters).filter((each) => !catalogue.parameters.some((known) => known.id === each)))
    findings.push({
      id: `parameter-unknown:${id}`,
      severity: "warning",
      message: `Het dossier vult de parameter "${id}" in, die het eisenpakket niet kent.`,
      solution: "Controleer of het dossier bij dit eisenpakket hoort.",
      where: { step: "eisen", item: id },
    });
  return findings;
}

/** Own wording with a parameter that does not exist: the annex would print the braces. An own requirement has no parameters at all. */
function strayFindings({ catalogue, dossier }: RuleInput): readonly Finding[] {
  const known = new Set(catalogue.parameters.map((each) => each.id));
  const texts: readonly (readonly [string, readonly string[], ReadonlySet<string>])[] = [
    ...Object.entries(dossier.decisions).map(
      ([id, { change }]) => [id, change.kind === "changeText" ? [change.text, ...(change.list ?? [])] : [], known] as const,
    ),
    ...dossier.ownRequirements.map((own) => [own.id, [own.title, own.text, own.evidence, own.source], new Set<string>()] as const),
  ];
  return texts.flatMap(([id, own, allowed]): readonly Finding[] => {
    const stray = own.flatMap((text) => strayPlaceholders(text, allowed));
    if (stray.length === 0) return [];
    return [
      {
        id: `placeholder-unknown:${id}`,
        severity: "error",
        message: `De eigen tekst van ${id} bevat ${stray.join(", ")}. Dat is geen bekende waarde en zou zo in de bijlage komen.`,
        solution: "Verbeter de naam tussen de accolades, of haal de accolades weg.",
        where: { step: "eisen", item: id },
      },
    ];
  });
}

function ownRequirementFindings({ dossier, catalogue }: RuleInput): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const own of dossier.ownRequirements) {
    const where = { step: "eisen" as const, item: own.id };
    if (seen.has(own.id))
      findings.push({
        id: `own-duplicate:${own.id}`,
        severity: "error",
        message: `Er zijn twee eigen eisen met nummer ${own.id}.`,
        solution: "Geef een van de twee een ander nummer.",
        where,
      });
    seen.add(own.id);
    if (own.source.trim() === "")
      findings.push({
        id: `own-without-source:${own.id}`,
        severity: "warning",
        message: `De eigen eis ${own.id} noemt geen bron.`,
        solution: 'Noem de norm of het beleid waarop de eis rust, of schrijf "goede praktijk" met de reden.',
        where,
      });
    if (!catalogue.pack.themes.some((theme) => theme.id === own.theme))
      findings.push({
        id: `own-theme-unknown:${own.id}`,
        severity: "error",
        message: `De eigen eis ${own.id} staat bij een thema dat niet bestaat.`,
        solution: "Kies een thema uit de lijst.",
        where,
      });
  }
  return findings;
}

/** Decisions on requirements that this pack or this choice does not have (any more): they have no effect, and nobody would see it. */
function staleFindings({ catalogue, dossier, assembly }: RuleInput): readonly Finding[] {
  const known = new Set(catalogue.requirements.map((each) => each.id));
  const outOfScope = new Set([...assembly.excluded.filter((each) => each.cause === "condition"), ...assembly.unknown].map((each) => each.id));
  return Object.keys(dossier.decisions).flatMap((id): readonly Finding[] => {
    const where = { step: "eisen" as const, item: id };
    if (!known.has(id))
      return [
        {
          id: `decision-unknown-requirement:${id}`,
          severity: "error",
          message: `Het dossier wijkt af van ${id}, maar die eis staat niet in het eisenpakket.`,
          solution: "Open het dossier met het eisenpakket waarmee het is gemaakt, of trek de afwijking in.",
          where,
        },
      ];
    if (outOfScope.has(id))
      return [
        {
          id: `decision-out-of-scope:${id}`,
          severity: "advice",
          message: `Het dossier wijkt af van ${id}, maar die eis geldt nu niet. De afwijking blijft bewaard.`,
          solution: "Trek de afwijking in als u haar niet meer nodig hebt.",
          where,
        },
      ];
    return [];
  });
}
