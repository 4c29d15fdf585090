/** What every command shares: its shape, the outcome it gives, and reading the files that it is given. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AbroOfficialText } from "../../shared/abro/model.ts";
import { withOfficial } from "../../shared/abro/official.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { parseApprovalPolicy } from "../../shared/review/approval-policy.ts";
import { readOfficialFile } from "../abro/official-store.ts";
import { readPack } from "../catalogue/read-pack.ts";
import { nodeFileSystem, systemCode } from "../dossiers/file-system.ts";
import type { Arguments, CommandShape } from "./arguments.ts";

export interface CliWorld {
  /** Folder with `templates/`. */
  readonly appFolder: string;
  readonly now: () => Date;
}

export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Command extends CommandShape {
  readonly meaning: string;
  readonly run: (args: Arguments, world: CliWorld) => Promise<Outcome>;
}

export const JSON_OPTION = { json: { type: "boolean", meaning: "Druk het antwoord af als JSON." } } as const;
export const PACK_OPTION = { catalogue: { type: "string", meaning: "Map van een ander eisenpakket." } } as const;
export const OFFICIAL_OPTION = { official: { type: "string", meaning: "Bestand met de officiële ABRO-tekst, gemaakt met import-official." } } as const;

export const POLICY_OPTION = { "approval-policy": { type: "string", meaning: "Bestand met wie welke afwijking beoordeelt (akkoordbeleid.json)." } } as const;

export function good(stdout: string): Outcome {
  return { exitCode: 0, stdout, stderr: "" };
}

/** All problems of an unusable input, one a line, the file named. */
export function unusable(problems: readonly Problem[]): Outcome {
  return { exitCode: 2, stdout: "", stderr: problems.map((problem) => problem.message).join("\n") };
}

export function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

export function bundledPack(world: CliWorld): string {
  return join(world.appFolder, "templates", "catalogue", "basis");
}

export async function readDossier(path: string): Promise<Result<Dossier, Problem>> {
  const content = await readInput(path, "dossier");
  return content.ok ? parseDossier(new TextDecoder().decode(content.value), path) : content;
}

type InputKind = "dossier" | "sjabloon" | "bestand" | "pakket" | "sleutelbestand";

export async function readInput(path: string, what: InputKind): Promise<Result<Uint8Array, Problem>> {
  try {
    return success(await readFile(path));
  } catch (cause) {
    return failure(unreadable(path, what, cause));
  }
}

function unreadable(path: string, what: InputKind, cause: unknown): Problem {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "onbekende fout";
  const reason = code === "ENOENT" ? "het bestand bestaat niet" : code === "EISDIR" ? "dit is een map" : code === "EACCES" ? "u mag het niet lezen" : code;
  return {
    id: `cli.${what}-unreadable`,
    file: path,
    message: `Het ${what} ${path} is niet te openen: ${reason}. Controleer de naam en de plaats van het bestand.`,
  };
}

/** The pack that is asked for, with the official ABRO text and the approval policy when they are given. */
export async function readCatalogue(args: Arguments, world: CliWorld): Promise<Result<Catalogue, Problem>> {
  const content = await readContent(args, world);
  const path = args.options["approval-policy"];
  if (!content.ok || typeof path !== "string") return content;
  const bytes = await readInput(path, "bestand");
  const policy = bytes.ok ? parseApprovalPolicy(new TextDecoder().decode(bytes.value), path) : bytes;
  return policy.ok ? success({ ...content.value, approvalPolicy: policy.value }) : policy;
}

async function readContent(args: Arguments, world: CliWorld): Promise<Result<Catalogue, Problem>> {
  const pack = await readPack(String(args.options.catalogue ?? bundledPack(world)));
  const { official: path } = args.options;
  if (!pack.ok || typeof path !== "string") return pack;
  const official = await readOfficial(path);
  return official.ok ? success(withOfficial(pack.value, official)) : official;
}

async function readOfficial(path: string): Promise<Result<AbroOfficialText, Problem>> {
  try {
    return await readOfficialFile(nodeFileSystem, path);
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return failure(unreadable(path, "bestand", cause));
  }
}

export async function readBoth(args: Arguments, world: CliWorld): Promise<Result<{ readonly dossier: Dossier; readonly catalogue: Catalogue }, Problem>> {
  const [dossier, catalogue] = await Promise.all([readDossier(args.positionals[0] ?? ""), readCatalogue(args, world)]);
  if (!dossier.ok) return dossier;
  if (!catalogue.ok) return catalogue;
  return success({ dossier: dossier.value, catalogue: catalogue.value });
}
