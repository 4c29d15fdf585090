/** The library of CISO Assistant with the ABRO: its requirement nodes that can be assessed. */
import { FAILSAFE_SCHEMA, load, realMapTag, YAMLException } from "js-yaml";
import { MAX_OFFICIAL_TEXT, type OfficialRow } from "../../shared/abro/official.ts";
import { decodeText } from "../dossiers/decode.ts";
import { type Fault, faults } from "./faults.ts";
import { MAX_ROWS, type TableReading } from "./table.ts";

/** The library of the ABRO is 0.4 MB; parsing more than this would keep the app waiting. */
export const MAX_YAML_BYTES = 4_000_000;

const LIMITS = {
  /** Every scalar stays text: as a number 1.10 would become 1.1. Maps, so that no key can be the name of something else. */
  schema: FAILSAFE_SCHEMA.withTags(realMapTag),
  maxDepth: 40,
  /** What writes these libraries repeats equal lists by alias; each is one reference, nothing is copied. */
  maxAliases: 20_000,
} as const;

export function readYaml(bytes: Uint8Array): TableReading {
  if (bytes.length > MAX_YAML_BYTES) return { rows: [], faults: [faults.tooLarge(MAX_YAML_BYTES / 1_000_000)] };
  const text = decodeText(bytes);
  if (text === undefined) return { rows: [], faults: [faults.notText] };
  let library: unknown;
  try {
    library = load(text.replace(/^\ufeff/, ""), LIMITS);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    return { rows: [], faults: [faults.yaml(cause.mark && cause.mark.line + 1, cause.reason.slice(0, 120))] };
  }
  const nodes = at(at(at(library, "objects"), "framework"), "requirement_nodes");
  if (!Array.isArray(nodes)) return { rows: [], faults: [faults.notLibrary] };
  if (nodes.length > MAX_ROWS) return { rows: [], faults: [faults.tooManyRows(MAX_ROWS)] };
  return rowsOf(nodes);
}

function rowsOf(nodes: readonly unknown[]): TableReading {
  const rows: OfficialRow[] = [];
  const found: Fault[] = [];
  for (const [index, node] of nodes.entries()) {
    if (textOf(at(node, "assessable")) !== "true") continue;
    const number = textOf(at(node, "ref_id"));
    const place = `onderdeel ${index + 1} van requirement_nodes${number === "" ? "" : `, ref_id ${number.slice(0, 20)}`}`;
    const text = textOf(at(node, "description"));
    const groups = at(node, "implementation_groups");
    const tbb = Array.isArray(groups) ? groups.slice(0, 10).map(textOf).join(",") : undefined;
    if (Math.max(text.length, number.length) > MAX_OFFICIAL_TEXT) found.push(faults.cellTooLong(place, MAX_OFFICIAL_TEXT));
    else rows.push({ number, text, place, ...(tbb === undefined ? {} : { tbb }) });
  }
  if (rows.length === 0 && found.length === 0) return { rows, faults: [faults.notLibrary] };
  return { rows, faults: found };
}

function at(value: unknown, key: string): unknown {
  return value instanceof Map ? (value as ReadonlyMap<unknown, unknown>).get(key) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
