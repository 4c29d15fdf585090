/** The calls on the official ABRO text, and the catalogue with that text in it. */
import { compareOfficial, type OfficialComparison, withOfficial } from "../../shared/abro/official.ts";
import { officialPoints } from "../../shared/abro/official-points.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Services } from "../../shared/contract.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { OfficialStore } from "./official-store.ts";
import { readOfficial } from "./read-official.ts";

export type OfficialServices = Pick<Services, "abro.checkOfficial" | "abro.takeOverOfficial" | "abro.removeOfficial">;

/** Reads `bytes` and compares them with the ABRO of `catalogue`. */
export async function compareFile(catalogue: Catalogue, file: string, bytes: Uint8Array): Promise<Result<OfficialComparison, Problem>> {
  const { abro, pack } = catalogue;
  if (!abro) return failure({ id: "official.no-abro", message: `Het eisenpakket ${pack.name} bevat geen ABRO. Kies een ander eisenpakket.` });
  const source = await readOfficial(file, bytes);
  return source.ok ? success(compareOfficial(abro, source.value)) : source;
}

/** `pack`: the catalogue as the pack has it. */
export function officialServices(store: OfficialStore, pack: () => Promise<Result<Catalogue, Problem>>) {
  const compare = async (name: string, content: string): Promise<Result<OfficialComparison, Problem>> => {
    const catalogue = await pack();
    return catalogue.ok ? compareFile(catalogue.value, name, Buffer.from(content, "base64")) : catalogue;
  };
  const services: OfficialServices = {
    "abro.checkOfficial": async ({ name, content }) => {
      const compared = await compare(name, content);
      return compared.ok ? success(compared.value.report) : compared;
    },
    "abro.takeOverOfficial": async ({ name, content, confirmed }) => {
      const compared = await compare(name, content);
      if (!compared.ok) return compared;
      const { report, official } = compared.value;
      if (!official || (officialPoints(report).length > 0 && !confirmed)) return success({ report, done: false });
      const written = await store.write(official);
      return written.ok ? success({ report, done: true }) : written;
    },
    "abro.removeOfficial": async () => {
      const removed = await store.remove();
      return removed.ok ? success({ removed: true as const }) : removed;
    },
  };
  /** Read again every time: another window, or the IT department, may have changed the file. */
  const catalogue = async (): Promise<Result<Catalogue, Problem>> => {
    const [plain, official] = await Promise.all([pack(), store.read()]);
    return plain.ok ? success(withOfficial(plain.value, official)) : plain;
  };
  return { services, catalogue };
}
