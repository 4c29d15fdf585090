/** Values of the field placeholders: what every document for the market says about its tender. */
import type { AbroAssembly } from "../abro/assemble.ts";
import type { Assembly } from "../assembly/model.ts";
import { formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { MarketDossier } from "../dossier/audience.ts";
import type { Annex } from "./model.ts";
import { STATUS_LABELS } from "./words.ts";

/** `abro`: the ABRO requirements that apply; they count. */
export function annexFields(
  catalogue: Catalogue,
  { tender }: MarketDossier,
  assembly: Assembly,
  abro: AbroAssembly | undefined,
  date: string,
): Annex["fields"] {
  return {
    titel: tender.title,
    opdrachtgever: tender.organisation,
    kenmerk: tender.reference,
    versie: tender.annexVersion,
    status: STATUS_LABELS[tender.annexStatus],
    datum: formatDate(date),
    omschrijving: tender.description,
    percelen: tender.lots || "de hele opdracht",
    procedure: optionLabel(catalogue, "procedure", tender.procedure),
    voorwaarden: optionLabel(catalogue, "conditions", tender.conditions),
    sluitingsdatum: dateOrOpen(tender.closingDate),
    begin: dateOrOpen(tender.contractStart),
    einde: dateOrOpen(tender.contractEnd),
    aantal: String(assembly.requirements.length + (abro?.requirements.length ?? 0)),
    pakket: `${catalogue.pack.name}, versie ${catalogue.pack.version}`,
  };
}

const OPEN = "nog niet bekend";

function dateOrOpen(value: string | undefined): string {
  return value ? formatDate(value) : OPEN;
}

function optionLabel(catalogue: Catalogue, fact: "procedure" | "conditions", value: string | undefined): string {
  if (value === undefined) return OPEN;
  const characteristic = catalogue.characteristics.find((each) => each.tenderFact === fact);
  if (characteristic?.type !== "choice") return value;
  return characteristic.options.find((option) => option.value === value)?.label ?? value;
}
