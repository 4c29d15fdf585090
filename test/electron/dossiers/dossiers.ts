/** Builders for the tests of the store. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileSystem } from "../../../electron/dossiers/file-system.ts";
import { type DossierStore, openDossierStore } from "../../../electron/dossiers/index.ts";
import { withEntry } from "../../../shared/dossier/log-chain.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import type { Problem, Result } from "../../../shared/result.ts";

export const AT = new Date("2026-11-24T09:30:00.000Z");

/** Ids in the form of UUIDs, the same in every run. */
export function countingIds(first = 1): () => string {
  let next = first;
  return () => `${String(next++).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

export function storeIn(folder: string, fileSystem?: FileSystem, newId: () => string = countingIds()): DossierStore {
  return openDossierStore({ folder, now: () => AT, newId, ...(fileSystem ? { fileSystem } : {}) });
}

/** The dossier after a user action that gives it another title. */
export function retitled(dossier: Dossier, title: string): Dossier {
  const log = withEntry(dossier, { at: AT.toISOString(), by: "Anna", what: `Titel: ${title}`, kind: "do", changes: [] });
  return { ...dossier, tender: { ...dossier.tender, title }, log };
}

/** The value; fails the test with the problems when there is none. */
export function unwrap<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`Verwacht gelukt, maar: ${result.problems.map((each) => `${each.id}: ${each.message}`).join(" | ")}`);
  return result.value;
}

/** The ids of the problems; empty when it succeeded. */
export function problemIds(result: Result<unknown, Problem>): readonly string[] {
  return result.ok ? [] : result.problems.map((each) => each.id);
}

/** Files in the folder that are neither a dossier nor the folder with versions. */
export async function litterIn(folder: string): Promise<readonly string[]> {
  const versions = await readdir(join(folder, "versies"), { recursive: true }).catch(() => []);
  return [...(await readdir(folder)), ...versions].filter((name) => name.includes(".tmp") || name.endsWith(".bezig"));
}
