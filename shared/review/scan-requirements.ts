/** Which requirements are in the annex because of the answers to the quick scan. */
import { partsWhereItHolds } from "../assembly/applicability.ts";
import { indexOf } from "../assembly/catalogue-index.ts";
import { includedIds } from "../assembly/included.ts";
import type { AssembledRequirement, Assembly } from "../assembly/model.ts";
import { differsPerPart, partsInView } from "../assembly/parts.ts";
import { profileOf } from "../assembly/profile.ts";
import { type CharacteristicValue, decidersOf } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";

export interface ScanRequirement {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Labels of the questions whose answers brought it in. */
  readonly because: readonly string[];
}

/**
 * What is in `assembly`, the assembly of `dossier`, and would not be in that of the same dossier with a scan that points at nothing.
 * "Weet ik niet" counts as pointing at something: it brings in requirements of its own.
 */
export function requirementsFromScan(catalogue: Catalogue, dossier: Dossier, assembly: Assembly): readonly ScanRequirement[] {
  const plain = withoutScanRisks(catalogue, dossier);
  const anyway = includedIds(catalogue, plain);
  const parts = partsInView(catalogue, profileOf(catalogue, dossier));
  const { vocabulary } = indexOf(catalogue);
  const telling = new Set(catalogue.quickScan.questions.filter((id) => dossier.characteristics[id] !== plain.characteristics[id]));
  const because = ({ standard, set }: AssembledRequirement): readonly string[] => {
    const condition = standard?.when;
    if (!condition) return [];
    const deciding = partsWhereItHolds({ standard, set, differs: differsPerPart(standard, vocabulary) }, parts, vocabulary).flatMap((part) =>
      decidersOf(condition, part.profile, vocabulary),
    );
    return [...new Set(deciding)].filter((id) => telling.has(id)).map((id) => vocabulary.characteristics.get(id)?.label ?? id);
  };
  return assembly.requirements
    .filter((each) => !anyway.has(each.id))
    .map((each) => ({ id: each.id, number: each.number, title: each.title, because: because(each) }));
}

/** The same dossier in which every answer to the scan is a plain no; a question that has no "no" counts as not answered. */
export function withoutScanRisks(catalogue: Catalogue, dossier: Dossier): Dossier {
  const types = new Map(catalogue.characteristics.map((each) => [each.id, each.type]));
  const scan = new Set(catalogue.quickScan.questions);
  const answers = Object.entries(dossier.characteristics).flatMap(([id, value]): readonly (readonly [string, CharacteristicValue])[] => {
    if (!scan.has(id)) return [[id, value]];
    switch (types.get(id)) {
      case "boolean":
        return [[id, false]];
      case "multi":
        return [[id, []]];
      default:
        return [];
    }
  });
  return { ...dossier, characteristics: Object.fromEntries(answers) };
}
