import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { includedIds } from "../../../shared/assembly/included.ts";
import { possibleParts } from "../../../shared/assembly/parts.ts";
import { scopeSentences } from "../../../shared/assembly/scope.ts";
import type { CharacteristicValue } from "../../../shared/catalogue/conditions.ts";
import type { Catalogue, Characteristic } from "../../../shared/catalogue/model.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { aDossier } from "../../build/builders.ts";
import { PACK_FOLDER } from "../../build/world.ts";

let catalogue: Catalogue;
beforeAll(async () => {
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error(JSON.stringify(pack).slice(0, 2000));
  catalogue = pack.value;
});

/** What is about the same thing wherever it is: one test, one source code, one web application. These look at the whole purchase. */
const SAME_SUBJECT: Readonly<Record<string, string>> = {
  "ADV-009": "beveiligingsdiensten",
  "ADV-012": "beveiligingsdiensten",
  "ADV-014": "beveiligingsdiensten",
  "ADV-015": "beveiligingsdiensten",
  "ESC-003": "applicatieontwikkeling",
  "ESC-004": "applicatieontwikkeling",
  "ESC-005": "applicatieontwikkeling",
  "WEB-011": "applicatieontwikkeling",
  "WEB-014": "applicatieontwikkeling",
};

const ANSWERS: Dossier["characteristics"] = {
  gegevensBijLeverancier: true,
  softwareInLevering: true,
  internetBereikbaar: true,
  vertrouwelijkheid: "vertrouwelijk",
  rolLeverancier: ["levert", "beheert", "host"],
};

describe("netwerkapparatuur en een aparte clouddienst in één aanbesteding", () => {
  const buy = (losseDelen: boolean): Dossier =>
    aDossier({ sets: ["netwerkapparatuur", "clouddiensten", "bio2", "continuiteit-exit", "cbw", "cra"], characteristics: { ...ANSWERS, losseDelen } });

  test("houden elk de eisen die zij alleen ook hadden gehad", () => {
    const ids = includedIds(catalogue, buy(true));
    for (const id of ["ALG-019", "ALG-031", "BIO-004", "BIO-030", "CEX-012", "CRA-007", "CRA-013"]) expect(ids, id).toContain(id);
    expect([...includedIds(catalogue, buy(false))].filter((id) => ["ALG-019", "BIO-004", "CEX-012", "CRA-007"].includes(id))).toEqual([]);
  });

  test("zeggen bij twee eisen over hetzelfde welke voor welk deel geldt", () => {
    const { requirements } = assemble(catalogue, buy(true));
    const find = (id: string) => requirements.find((each) => each.id === id);
    const says = (id: string): string => scopeSentences(find(id)?.scope ?? { notFor: [], partlyReplacedBy: [], partlyReplaces: [] }).join(" ");
    expect(says("ALG-019")).toBe(`Voor Netwerkapparatuur geldt eis ${find("NET-018")?.number} in plaats van deze eis.`);
    expect(says("NET-018")).toBe(`Deze eis geldt voor Netwerkapparatuur in plaats van eis ${find("ALG-019")?.number}.`);
    expect(says("BIO-030")).toBe("Deze eis geldt niet voor Clouddiensten.");
  });
});

test("bij elke keuze en elk antwoord verliest een deel van een gemengde inkoop geen enkele eis", () => {
  const CATEGORIES = catalogue.sets.filter((set) => set.kind === "category").map((set) => set.id);
  const SUPPLEMENTS = catalogue.sets.filter((set) => set.kind === "supplement").map((set) => set.id);
  const answers = fc.record(
    Object.fromEntries(catalogue.characteristics.filter((each) => each.question && each.id !== "losseDelen").map((each) => [each.id, anyAnswer(each)])),
  );
  fc.assert(
    fc.property(
      fc.subarray(CATEGORIES, { minLength: 2, maxLength: 4 }),
      fc.subarray(SUPPLEMENTS),
      answers,
      fc.constantFrom(true, null, undefined),
      (categories, supplements, values, losseDelen) => {
        const given = Object.fromEntries(Object.entries({ ...values, losseDelen }).filter(([, value]) => value !== undefined)) as Dossier["characteristics"];
        const mixed = aDossier({ sets: [...categories, ...supplements], characteristics: given });
        const { requirements, unknown } = assemble(catalogue, mixed);
        const together = new Set([...requirements, ...unknown].map((each) => each.id));
        for (const part of possibleParts(catalogue, categories)) {
          const alone = includedIds(catalogue, { ...mixed, sets: [...part.sets, ...supplements] });
          expect([...alone].filter((id) => !together.has(id) && !categories.includes(SAME_SUBJECT[id] ?? ""))).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

function anyAnswer(characteristic: Characteristic): fc.Arbitrary<CharacteristicValue | undefined> {
  switch (characteristic.type) {
    case "boolean":
      return fc.constantFrom(true, true, false, null, undefined);
    case "choice":
      return fc.constantFrom(...characteristic.options.map((option) => option.value), null, undefined);
    case "multi":
      return fc.option(fc.subarray(characteristic.options.map((option) => option.value)), { nil: undefined });
    case "number":
      return fc.constantFrom(characteristic.min, characteristic.max, null, undefined);
    case "date":
      return fc.constantFrom("2026-12-01", "2030-01-01", null, undefined);
  }
}
