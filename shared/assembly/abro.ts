import { type AbroAssembly, assembleAbro } from "../abro/assemble.ts";
import { abroApplies, abroScopeOf } from "../abro/scope.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { profileOf } from "./profile.ts";

/** The ABRO requirements that hold for `dossier`; undefined when a person has not decided that the ABRO applies. */
export function abroAssemblyOf(catalogue: Catalogue, dossier: Dossier): AbroAssembly | undefined {
  if (!catalogue.abro || !abroApplies(dossier)) return undefined;
  return assembleAbro(catalogue.abro, abroScopeOf(dossier, profileOf(catalogue, dossier)));
}
