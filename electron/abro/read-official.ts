/** A file with the official ABRO text to rows: Excel, CSV, or the library of CISO Assistant. */
import type { OfficialSource } from "../../shared/abro/official.ts";
import { MAX_OFFICIAL_BYTES } from "../../shared/contract.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { asProblems, type Fault, faults } from "./faults.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { readYaml } from "./read-yaml.ts";
import type { TableReading } from "./table.ts";

/** All faults are gathered; with any, no row is given. `file` is the name as the user knows it. */
export async function readOfficial(file: string, bytes: Uint8Array): Promise<Result<OfficialSource, Problem>> {
  const reading = await readBytes(file, bytes);
  if (reading.faults.length > 0) return failure(...asProblems(reading.faults, file));
  return success({ file, rows: reading.rows, passedOver: reading.passedOver ?? [] });
}

async function readBytes(file: string, bytes: Uint8Array): Promise<TableReading & { readonly passedOver?: readonly string[] }> {
  if (bytes.length === 0) return only(faults.empty);
  if (bytes.length > MAX_OFFICIAL_BYTES) return only(faults.tooLarge(MAX_OFFICIAL_BYTES / 1_000_000));
  switch (/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()) {
    case "xlsx":
      return readXlsx(bytes, file);
    case "csv":
    case "txt":
    case "tsv":
      return readCsv(bytes);
    case "yaml":
    case "yml":
      return readYaml(bytes);
    default:
      return only(faults.kind);
  }
}

function only(found: Fault): TableReading {
  return { rows: [], faults: [found] };
}
