/** Answer forms of examples, and the annexes of the same state. */
import { readPack } from "../../electron/catalogue/read-pack.ts";
import { composeAnnex } from "../../shared/annex/compose.ts";
import type { Annex, RequirementBlock } from "../../shared/annex/model.ts";
import { composeAnswerForm } from "../../shared/answer-form/compose.ts";
import type { AnswerForm, AnswerRow } from "../../shared/answer-form/model.ts";
import { abroAssemblyOf } from "../../shared/assembly/abro.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { marketView } from "../../shared/dossier/audience.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import { type Dossier, dossierSchema } from "../../shared/dossier/model.ts";
import { aDossier, anAbro } from "./builders.ts";
import { exampleJson, PACK_FOLDER } from "./world.ts";

export interface AnnexAndForm {
  readonly annex: Annex;
  readonly form: AnswerForm;
}

export function annexAndForm(catalogue: Catalogue, dossier: Dossier): AnnexAndForm {
  const input = {
    catalogue,
    dossier: marketView(dossier),
    assembly: assemble(catalogue, dossier),
    abro: abroAssemblyOf(catalogue, dossier),
    date: "2026-11-24",
  };
  return { annex: composeAnnex(input), form: composeAnswerForm(input) };
}

let pack: Promise<Catalogue> | undefined;

export function bundledCatalogue(): Promise<Catalogue> {
  pack ??= readPack(PACK_FOLDER).then((read) => {
    if (!read.ok) throw new Error("Het meegeleverde eisenpakket is niet te lezen");
    return read.value;
  });
  return pack;
}

export async function exampleForm(name: string): Promise<AnnexAndForm> {
  return annexAndForm(await bundledCatalogue(), parsedExample(name));
}

function parsedExample(name: string): Dossier {
  const parsed = parseDossier(JSON.stringify(exampleJson(name)), name);
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.message).join("\n"));
  return parsed.value;
}

/** An example to which the ABRO applies: a small one, since the bundled pack may come without. */
export async function abroForm(name: string): Promise<AnnexAndForm> {
  const example = parsedExample(name);
  const dossier = dossierSchema.parse({ ...example, sets: [...example.sets, "abro"], abro: { items: [{ id: "TBB-01", place: "Gebouw A", category: 2 }] } });
  return annexAndForm({ ...(await bundledCatalogue()), abro: anAbro() }, dossier);
}

/** A network and a service of its own beside it, in one tender: requirements that hold for one of the two. */
export async function separatePartsForm(): Promise<AnnexAndForm> {
  const characteristics = {
    losseDelen: true,
    gegevensBijLeverancier: true,
    softwareInLevering: true,
    internetBereikbaar: true,
    rolLeverancier: ["levert", "beheert", "host"],
  };
  return annexAndForm(await bundledCatalogue(), aDossier({ sets: ["netwerkapparatuur", "clouddiensten", "bio2", "cbw", "cra"], characteristics }));
}

export function requirementsOf(annex: Annex): readonly RequirementBlock[] {
  return (annex.blocks.eisen ?? []).filter((each): each is RequirementBlock => each.kind === "requirement");
}

export function rowsOf(form: AnswerForm): readonly AnswerRow[] {
  return [...form.requirements, ...form.abro].flatMap((group) => group.rows);
}
