/** A catalogue as one text, to keep with a revision and to read back later: the pack of that day, extensions and all. */
import { z } from "zod";
import { abroChapterSchema, abroCheckSchema, abroFrameSchema } from "../abro/model.ts";
import { parseJsonAs } from "../issues.ts";
import { type Problem, type Result, success } from "../result.ts";
import {
  type Catalogue,
  characteristicSchema,
  coverageNotesSchema,
  glossaryFileSchema,
  packSchema,
  parameterSchema,
  quickScanSchema,
  requirementSchema,
  requirementSetSchema,
  sourceSchema,
} from "./model.ts";

const name = z.string().min(1).max(500);

const frozenCatalogueSchema = z.strictObject({
  pack: packSchema,
  hash: name,
  extensions: z.array(z.strictObject({ id: name, name, version: name, hash: name })).optional(),
  sets: z.array(requirementSetSchema),
  requirements: z.array(requirementSchema),
  setOf: z.record(z.string(), name),
  parameters: z.array(parameterSchema),
  characteristics: z.array(characteristicSchema),
  quickScan: quickScanSchema,
  sources: z.array(sourceSchema),
  glossary: glossaryFileSchema.shape.terms,
  coverageNotes: coverageNotesSchema.shape.notAsked,
  abro: z.strictObject({ frame: abroFrameSchema, chapters: z.array(abroChapterSchema), checks: z.array(abroCheckSchema) }).optional(),
});

/** The pack in `catalogue`, without what the organisation put beside it (official ABRO text, approval policy). The same pack gives the same text. */
export function freezeCatalogue(catalogue: Catalogue): string {
  const { approvalPolicy: _policy, approvalPolicyFault: _policyFault, abro, ...pack } = catalogue;
  const { official: _official, officialFault: _officialFault, ...plain } = abro ?? {};
  return JSON.stringify({ ...pack, ...(abro ? { abro: plain } : {}) });
}

/** What `freezeCatalogue` made. `file` is only used in messages. */
export function thawCatalogue(text: string, file: string): Result<Catalogue, Problem> {
  const parsed = parseJsonAs(text, frozenCatalogueSchema, (place, reason) => ({
    id: "revision.pack-unusable",
    file,
    place,
    message: `Het bewaarde eisenpakket ${file} is niet te lezen${place ? ` bij ${place}` : ""}: ${reason}. Zet het terug uit een reservekopie.`,
  }));
  if (!parsed.ok) return parsed;
  const { extensions, abro, ...pack } = parsed.value;
  return success({ ...pack, ...(extensions ? { extensions } : {}), ...(abro ? { abro } : {}) });
}
