/** The market's part of a dossier and its assembly to the answer form as data. */
import type { AppliedAbroRequirement } from "../abro/assemble.ts";
import type { ComposeInput } from "../annex/compose.ts";
import { abroContent, abroSections } from "../annex/compose-abro.ts";
import { annexFields } from "../annex/fields.ts";
import { requirementsByTheme } from "../annex/themes.ts";
import { evidenceDue, KIND_LABELS } from "../annex/words.ts";
import type { AssembledRequirement } from "../assembly/model.ts";
import { scopeSentences } from "../assembly/scope.ts";
import { contentHash } from "../canonical.ts";
import { formatDate } from "../catalogue/conditions.ts";
import type { AnswerForm, AnswerGroup, AnswerRow } from "./model.ts";
import { ANSWERS, FORM_TEXTS, instructionsFor } from "./texts.ts";

/** Of what the annex is composed of; whether the overview of TBB is published makes no difference to the form. */
export interface AnswerFormInput extends Omit<ComposeInput, "tbbOverview"> {
  /** How rows changed since the earlier form, by id; absent for a form that does not come with a nota. */
  readonly marks?: ReadonlyMap<string, string>;
}

/** Characters of a hash in a row: enough to tell texts apart, short enough to stand in a table. */
const SHORT_HASH = 16;

export function composeAnswerForm(input: AnswerFormInput): AnswerForm {
  const { catalogue, dossier, assembly, date } = input;
  const { tender } = dossier;
  const fields = annexFields(catalogue, dossier, assembly, input.abro, date);
  const abro = abroGroups(input);
  const total = assembly.requirements.length;
  const abroTotal = abro.reduce((sum, group) => sum + group.rows.length, 0);
  return {
    title: FORM_TEXTS.title,
    warnings: [FORM_TEXTS.warning, FORM_TEXTS.question],
    instructions: instructionsFor({
      version: tender.annexVersion,
      kinds: new Set(assembly.requirements.map((each) => each.kind)),
      hasAbro: abroTotal > 0,
      lapsed: assembly.lapsed.map((each) => each.number),
      hasMarks: (input.marks?.size ?? 0) > 0,
    }),
    tenderer: FORM_TEXTS.tenderer,
    requirements: requirementsByTheme(catalogue, assembly).map(({ name, requirements }) => ({
      title: name,
      rows: requirements.map((each) => rowOf(each, input.marks)),
    })),
    abro,
    receipt: `Dit formulier is samengesteld op ${formatDate(date)} uit ${catalogue.pack.name}, versie ${catalogue.pack.version} van ${formatDate(catalogue.pack.date)} (controlegetal ${catalogue.hash.slice(0, SHORT_HASH)}). Het bevat ${total} ${total === 1 ? "eis" : "eisen"}${abroTotal > 0 ? ` en ${abroTotal} ABRO-eisen` : ""}.`,
    fields: { ...fields, waarschuwing: `${FORM_TEXTS.warning} ${FORM_TEXTS.question}` },
    properties: {
      title: `${FORM_TEXTS.title} - ${tender.title}`,
      subject: `Antwoorden op de beveiligingseisen bij ${tender.title} (${tender.reference})`,
      creator: tender.organisation,
      keywords: tender.reference,
      description: `Versie ${fields.versie} (${fields.status?.toLowerCase()}), ${fields.datum}`,
      language: "nl-NL",
      date,
    },
  };
}

function rowOf(requirement: AssembledRequirement, marks: AnswerFormInput["marks"]): AnswerRow {
  const { number, id, title, kind, text, list, evidence, scope } = requirement;
  return withHash(number, marks?.get(id) ?? "", {
    id,
    kindLabel: KIND_LABELS[kind],
    title,
    text,
    list,
    part: scope?.belongsTo ?? "",
    scope: scope ? scopeSentences(scope) : [],
    evidence: evidence.text,
    due: evidenceDue(evidence),
    answers: ANSWERS[kind],
    explain: kind === "wens",
  });
}

function abroGroups({ catalogue, abro, marks }: AnswerFormInput): readonly AnswerGroup[] {
  if (!catalogue.abro || !abro) return [];
  return abroSections(catalogue.abro, abro).map(({ title, applied }) => ({ title, rows: applied.map((each) => abroRowOf(each, marks)) }));
}

function abroRowOf(requirement: AppliedAbroRequirement, marks: AnswerFormInput["marks"]): AnswerRow {
  const id = `ABRO-${requirement.number}`;
  return withHash(requirement.number, marks?.get(id) ?? "", {
    id,
    kindLabel: "ABRO-eis",
    title: requirement.title,
    text: abroContent(requirement),
    list: [],
    part: "",
    scope: [],
    evidence: "",
    due: "",
    answers: ANSWERS.abro,
    explain: false,
  });
}

/** The number is no part of the hash: in a concept it may still move while the text stays. Nor is how the text came to be what it is. */
function withHash(number: string, change: string, row: Omit<AnswerRow, "number" | "change" | "hash">): AnswerRow {
  return { number, ...row, change, hash: contentHash(row).slice(0, SHORT_HASH) };
}
