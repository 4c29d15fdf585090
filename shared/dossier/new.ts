import { DOSSIER_FORMAT, DOSSIER_VERSION, type Dossier, dossierSchema } from "./model.ts";

/** A blank dossier. `id` is a UUID and `at` an ISO instant: clock and chance are the caller's. */
export function newDossier(id: string, at: string): Dossier {
  return dossierSchema.parse({ format: DOSSIER_FORMAT, version: DOSSIER_VERSION, id, created: at, modified: at });
}
