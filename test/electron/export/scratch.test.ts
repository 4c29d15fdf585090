import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { checkTemplate, writeAnnex } from "../../../electron/export/index.ts";
import { syntheticAnnex } from "../../bench/synthetic-annex.ts";
test("x", async () => {
  for (const name of ["bijlage", "bijlage-compact"]) {
    const checked = await checkTemplate(readFileSync(`templates/word/${name}.docx`), `${name}.docx`);
    if (!checked.ok) { console.log(checked.problems); continue; }
    console.log(checked.value.problems, checked.value.usable);
    for (let i = 0; i < 3; i++) {
    const t = performance.now();
    const bytes = writeAnnex(checked.value, syntheticAnnex(40));
    console.log(bytes.length, performance.now() - t);
    writeFileSync(`/tmp/w/${name}-out.docx`, bytes);}
  }
});
