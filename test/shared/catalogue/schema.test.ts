import { expect, test } from "vitest";
import { z } from "zod";
import { abroChapterSchema, abroChecksFileSchema, abroFrameSchema } from "../../../shared/abro/model.ts";
import {
  characteristicFileSchema,
  coverageNotesSchema,
  glossaryFileSchema,
  packSchema,
  parameterFileSchema,
  quickScanSchema,
  setFileSchema,
  sourceSchema,
} from "../../../shared/catalogue/model.ts";

const SCHEMAS = {
  pack: packSchema,
  set: setFileSchema,
  parameters: parameterFileSchema,
  characteristics: characteristicFileSchema,
  quickscan: quickScanSchema,
  source: sourceSchema,
  glossary: glossaryFileSchema,
  coverage: coverageNotesSchema,
  "abro-frame": abroFrameSchema,
  "abro-chapter": abroChapterSchema,
  "abro-checks": abroChecksFileSchema,
} as const;

test.each(Object.entries(SCHEMAS))("het JSON Schema %s voor editors hoort bij het model van vandaag", async (name, schema) => {
  const json = z.toJSONSchema(schema, { io: "input", reused: "ref" });
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../../../templates/catalogue/schema/${name}.schema.json`);
});
