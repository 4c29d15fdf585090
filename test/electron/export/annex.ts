/** A small annex for tests, with anything in it replaced. */
import { type CheckedTemplate, checkTemplate, writeAnnex } from "../../../electron/export/index.ts";
import type { Annex, Block, RequirementBlock } from "../../../shared/annex/model.ts";
import { annexPlaceholders } from "../../../shared/annex/placeholders.ts";
import { syntheticAnnex } from "../../bench/synthetic-annex.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";

export const requirement = (changes: Partial<RequirementBlock> = {}): RequirementBlock => ({
  kind: "requirement",
  number: "12",
  id: "CLD-012",
  title: "Sleutels in eigen beheer",
  kindLabel: "Eis",
  text: "De leverancier beheert geen sleutels.",
  list: ["bij opslag", "bij transport"],
  facts: [
    { label: "Geldt", value: "tijdens de uitvoering" },
    { label: "Bron", value: "BIO2 1.3, 8.24.01" },
  ],
  ...changes,
});

export function annex(changes: { fields?: Record<string, string>; blocks?: Record<string, readonly Block[]> } = {}): Annex {
  const base = syntheticAnnex(3);
  return {
    ...base,
    fields: { ...base.fields, ...changes.fields },
    blocks: { ...base.blocks, eisen: [{ kind: "heading", level: 2, text: "Versleuteling" }, requirement()], ...changes.blocks },
  };
}

/** The checked template; fails loudly when it is refused. */
export async function checked(bytes: Uint8Array, file = "sjabloon.docx"): Promise<CheckedTemplate> {
  const result = await checkTemplate(bytes, file, annexPlaceholders([{ id: "toegang", name: "Toegang" }]));
  if (!result.ok) throw new Error(result.problems.map((each) => each.message).join("\n"));
  return result.value;
}

export async function filled(bytes: Uint8Array, content: Annex = annex(), main?: string): Promise<ReadDocx> {
  const template = await checked(bytes);
  if (!template.usable) throw new Error(template.problems.map((each) => each.message).join("\n"));
  return readDocx(writeAnnex(template, content), main);
}

/** Ids of why a file is refused; empty when it is accepted. */
export async function refusedBecause(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await checkTemplate(bytes, "sjabloon.docx");
  return result.ok ? [] : result.problems.map((each) => each.id);
}

/** Ids of what is wrong with a template or said about it. */
export async function problemIds(bytes: Uint8Array, severity: "error" | "warning" = "error"): Promise<readonly string[]> {
  return (await checked(bytes)).problems.filter((each) => each.severity === severity).map((each) => each.id);
}
