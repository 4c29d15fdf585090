import { advisedSets } from "../advised-sets.ts";
import type { Finding } from "../model.ts";
import { chosenSets } from "../relevant.ts";
import type { RuleInput } from "./rule.ts";

/** What was chosen, what is missing from the choice, and what the pack does not know. */
export function selectionFindings({ catalogue, dossier, profile, vocabulary }: RuleInput): readonly Finding[] {
  const findings: Finding[] = [];
  const chosen = chosenSets(catalogue, dossier);
  const known = new Set(catalogue.sets.map((set) => set.id));
  for (const id of dossier.sets.filter((each) => !known.has(each)))
    findings.push({
      id: `set-unknown:${id}`,
      severity: "error",
      message: `Het gekozen onderdeel "${id}" staat niet in het eisenpakket.`,
      solution: "Haal het uit de keuze, of open het dossier met het eisenpakket waarmee het is gemaakt.",
      where: { step: "inkooponderdelen", item: id },
    });
  const { pack } = dossier;
  if (pack && (pack.id !== catalogue.pack.id || pack.version !== catalogue.pack.version || pack.hash !== catalogue.hash))
    findings.push({
      id: "pack-changed",
      severity: "advice",
      message: `Dit dossier is begonnen met eisenpakket ${pack.id} ${pack.version} (${pack.hash.slice(0, 8)}). De lijst volgt nu ${catalogue.pack.id} ${catalogue.pack.version} (${catalogue.hash.slice(0, 8)}).`,
      solution: "Lees de eisen na voordat u publiceert. Een akkoord op een gewijzigde eis is vervallen.",
      where: { step: "eisen" },
    });
  if (!catalogue.sets.some((set) => set.kind === "category" && chosen.has(set.id)))
    findings.push({
      id: "no-category",
      severity: "error",
      message: "Er is geen inkooponderdeel gekozen. De bijlage bevat dan alleen algemene eisen.",
      solution: "Kies bij Inkooponderdelen wat u koopt.",
      where: { step: "inkooponderdelen" },
    });
  for (const { set, because, why, obligatory } of advisedSets(catalogue, profile, vocabulary, chosen))
    findings.push({
      id: `set-advised:${set.id}`,
      severity: obligatory ? "error" : "warning",
      message: `${set.name} is niet gekozen, ${because.replace(/^omdat/, "terwijl")}. ${why}`,
      solution: `Kies ${set.name} bij Inkooponderdelen.`,
      where: { step: "inkooponderdelen", item: set.id },
    });
  return findings;
}
