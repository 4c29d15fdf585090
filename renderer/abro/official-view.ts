/** What the tab with the official text shows, apart from how it looks. */
import { abroRequirements } from "../../shared/abro/assemble.ts";
import type { Abro } from "../../shared/abro/model.ts";
import type { OfficialReport } from "../../shared/abro/official.ts";
import { canTakeOver, type OfficialPoint, officialPoints } from "../../shared/abro/official-points.ts";
import { MAX_OFFICIAL_BYTES } from "../../shared/contract.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { contentOf as fileContent } from "../controls/file-content.ts";
import { OFFICIAL_TEXTS } from "./official-texts.ts";

export const OFFICIAL_KINDS: readonly string[] = [".xlsx", ".csv", ".tsv", ".txt", ".yaml", ".yml"];

/** More lines than this help nobody; the rest is counted. */
const MOST_ITEMS = 500;

export type OfficialInUse =
  | { readonly kind: "paraphrase" }
  | { readonly kind: "damaged"; readonly message: string }
  | { readonly kind: "official"; readonly file: string; readonly hash: string; readonly texts: number; readonly total: number };

export function officialInUse(abro: Abro): OfficialInUse {
  if (abro.officialFault !== undefined) return { kind: "damaged", message: abro.officialFault };
  const { official } = abro;
  if (!official) return { kind: "paraphrase" };
  const numbers = [...abroRequirements(abro).keys()];
  const texts = numbers.filter((number) => Object.hasOwn(official.texts, number)).length;
  return { kind: "official", file: official.file, hash: official.hash, texts, total: numbers.length };
}

export interface OfficialReportView {
  readonly points: readonly OfficialPoint[];
  readonly canTakeOver: boolean;
  /** A person has to say yes before it is taken over. */
  readonly asks: boolean;
  readonly verdict: string;
  /** Remarks that ask nothing. */
  readonly facts: readonly string[];
}

export function officialReportView(report: OfficialReport, inUse: OfficialInUse): OfficialReportView {
  const points = officialPoints(report);
  const can = canTakeOver(points);
  const { tbbCompared, otherTbb, unreadableTbb } = report;
  const tbb =
    tbbCompared > 0 && otherTbb.length === 0
      ? [OFFICIAL_TEXTS.tbbSame(tbbCompared)]
      : tbbCompared === 0 && unreadableTbb.length === 0
        ? [OFFICIAL_TEXTS.tbbNot]
        : [];
  return {
    points,
    canTakeOver: can,
    asks: can && points.length > 0,
    verdict: !can ? OFFICIAL_TEXTS.stops : points.length > 0 ? OFFICIAL_TEXTS.asks : OFFICIAL_TEXTS.clean,
    facts: [
      OFFICIAL_TEXTS.reportSays(report.texts, report.total),
      ...tbb,
      ...(can && inUse.kind === "official" && inUse.hash === report.hash ? [OFFICIAL_TEXTS.same] : []),
    ],
  };
}

export function shownItems(items: readonly string[]): readonly string[] {
  return items.length <= MOST_ITEMS ? items : [...items.slice(0, MOST_ITEMS), OFFICIAL_TEXTS.more(items.length - MOST_ITEMS)];
}

/** The bytes of a picked file as base64, as the calls carry them. */
export async function contentOf(file: File): Promise<Result<string, Problem>> {
  if (file.size > MAX_OFFICIAL_BYTES)
    return failure({ id: "official.too-large", file: file.name, message: OFFICIAL_TEXTS.tooLarge(file.name, MAX_OFFICIAL_BYTES / 1_000_000) });
  return fileContent(file, { id: "official.unreadable", file: file.name, message: OFFICIAL_TEXTS.unreadable(file.name) });
}
