import type { RequirementBlock } from "../../shared/annex/model.ts";
import type { AnswerForm, AnswerRow } from "../../shared/answer-form/model.ts";
import { contentHash } from "../../shared/canonical.ts";
import { syntheticAnnex } from "./synthetic-annex.ts";

/** The answer form of `syntheticAnnex(size)`. */
export function syntheticForm(size: number): AnswerForm {
  const { fields, properties, blocks } = syntheticAnnex(size);
  const requirements = (blocks.eisen ?? []).filter((each): each is RequirementBlock => each.kind === "requirement");
  return {
    title: "Antwoordformulier beveiligingseisen",
    warnings: ["Let op: een voorbehoud kan uw inschrijving ongeldig maken."],
    instructions: ["Geef bij elke eis een antwoord.", "Laat het controlegetal staan."],
    tenderer: [{ id: "inschrijver", label: "Naam van de inschrijver" }],
    requirements: [{ title: "Eisen", rows: requirements.map(rowOf) }],
    abro: [],
    receipt: `Dit formulier bevat ${size} eisen.`,
    fields: { ...fields, waarschuwing: "Let op: een voorbehoud kan uw inschrijving ongeldig maken." },
    properties,
  };
}

function rowOf({ number, id, kindLabel, title, text, list, facts }: RequirementBlock): AnswerRow {
  const fact = (label: string): string => facts.find((each) => each.label === label)?.value ?? "";
  const answers = kindLabel === "Contractbepaling" ? ["Akkoord", "Niet akkoord"] : ["Ja", "Nee"];
  const said = { id, kindLabel, title, text, list, part: "", scope: [], evidence: fact("Bewijs"), due: fact("Bewijs leveren"), answers, explain: false };
  return { number, ...said, change: "", hash: contentHash(said).slice(0, 16) };
}
