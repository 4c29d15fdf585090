/** Keeping what was exported, and opening it again: dossier, pack, templates and official text of that day. */
import { parseOfficialFile, withOfficial, writeOfficialFile } from "../../shared/abro/official.ts";
import { abroApplies } from "../../shared/abro/scope.ts";
import { freezeCatalogue, thawCatalogue } from "../../shared/catalogue/frozen.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { Dossier, Revision } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { parseApprovalPolicy } from "../../shared/review/approval-policy.ts";
import { parseSnapshot, type Snapshot } from "../../shared/revisions/snapshot.ts";
import { decodeText } from "../dossiers/decode.ts";
import type { CheckedTemplate } from "../export/index.ts";
import type { Archive, ContentKind } from "./archive.ts";
import { damagedFile, noSnapshot, otherRevision, unknownRevision } from "./archive-problems.ts";

/** A template as it was read: name and bytes of its file, and the styles that were chosen for it. */
export type KeptTemplate = Pick<CheckedTemplate, "file" | "bytes" | "styleMap">;

/** Everything that the documents of an export are made from. */
export interface ExportSource {
  readonly dossier: Dossier;
  readonly catalogue: Catalogue;
  readonly template: KeptTemplate;
  readonly answerForms: { readonly word?: KeptTemplate; readonly excel: boolean };
  /** Day that is printed, ISO. */
  readonly date: string;
}

export interface OpenedRevision extends ExportSource {
  readonly revision: Revision;
  /** Version of the app that wrote the documents. */
  readonly app: string;
}

export interface Snapshots {
  /** All parts first and the list of them last: what is found is whole. Answers the name of the list, for the receipt. */
  keep(source: ExportSource, about: Pick<Snapshot, "number" | "at">): Promise<Result<string, Problem>>;
  /** Revision `number` of `dossier`; whatever is the matter with it is about that revision only. */
  open(dossier: Dossier, number: number): Promise<Result<OpenedRevision, Problem>>;
}

export function snapshotsIn(archive: Archive, app: string): Snapshots {
  return {
    keep: (source, about) => keep(archive, source, { ...about, app }),
    open: (dossier, number) => open(archive, dossier, number),
  };
}

async function keep(archive: Archive, source: ExportSource, about: Pick<Snapshot, "number" | "at" | "app">): Promise<Result<string, Problem>> {
  const { dossier, catalogue, template, answerForms, date } = source;
  const { word, excel } = answerForms;
  const official = abroApplies(dossier) ? catalogue.abro?.official : undefined;
  const parts = {
    dossier: await archive.put("dossier", bytesOf(asLines(dossier))),
    pack: await archive.put("pack", bytesOf(freezeCatalogue(catalogue))),
    template: await archive.put("template", template.bytes),
    word: word ? await archive.put("template", word.bytes) : undefined,
    official: official ? await archive.put("official", bytesOf(writeOfficialFile(official))) : undefined,
  };
  const refused = Object.values(parts).flatMap((each) => (each === undefined || each.ok ? [] : each.problems));
  if (refused.length > 0) return failure(...refused);
  const snapshot: Snapshot = {
    format: "bijlagebouwer-revisie",
    formatVersion: 1,
    dossierId: dossier.id,
    ...about,
    date,
    dossier: nameIn(parts.dossier),
    pack: nameIn(parts.pack),
    template: { name: template.file, hash: nameIn(parts.template), styles: template.styleMap },
    answerForms: { ...(word && parts.word ? { word: { name: word.file, hash: nameIn(parts.word), styles: word.styleMap } } : {}), excel },
    ...(parts.official ? { officialText: nameIn(parts.official) } : {}),
    ...(catalogue.approvalPolicy ? { approvalPolicy: { format: "bijlagebouwer-akkoordbeleid", formatVersion: 1, ...catalogue.approvalPolicy } } : {}),
  };
  return archive.put("snapshot", bytesOf(asLines(snapshot)));
}

function nameIn(part: Result<string, Problem>): string {
  if (!part.ok) throw new Error("A part that was refused has no name.");
  return part.value;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function asLines(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function open(archive: Archive, current: Dossier, number: number): Promise<Result<OpenedRevision, Problem>> {
  const revision = current.revisions.find((each) => each.number === number);
  if (!revision) return failure(unknownRevision(number));
  if (revision.snapshot === undefined) return failure(noSnapshot(number));
  const snapshot = await read(archive, "snapshot", revision.snapshot, parseSnapshot);
  if (!snapshot.ok) return snapshot;
  const { app, date, template, answerForms, officialText, approvalPolicy } = snapshot.value;
  if (!belongsTo(snapshot.value, current, revision)) return failure(otherRevision(number, archive.pathOf("snapshot", revision.snapshot)));
  const parts = {
    dossier: await read(archive, "dossier", snapshot.value.dossier, parseDossier),
    pack: await read(archive, "pack", snapshot.value.pack, thawCatalogue),
    template: await archive.get("template", template.hash),
    word: answerForms.word ? await archive.get("template", answerForms.word.hash) : undefined,
    official: officialText === undefined ? undefined : await read(archive, "official", officialText, parseOfficialFile),
    policy: approvalPolicy ? parseApprovalPolicy(JSON.stringify(approvalPolicy), archive.pathOf("snapshot", revision.snapshot)) : undefined,
  };
  const { dossier, pack } = parts;
  if (!dossier.ok || !pack.ok || !parts.template.ok || parts.word?.ok === false || parts.official?.ok === false || parts.policy?.ok === false)
    return failure(...Object.values(parts).flatMap((each) => (each === undefined || each.ok ? [] : each.problems)));
  const plain = parts.official ? withOfficial(pack.value, parts.official) : pack.value;
  return success({
    revision,
    app,
    date,
    dossier: dossier.value,
    catalogue: parts.policy ? { ...plain, approvalPolicy: parts.policy.value } : plain,
    template: { file: template.name, bytes: parts.template.value, styleMap: template.styles },
    answerForms: {
      ...(answerForms.word && parts.word ? { word: { file: answerForms.word.name, bytes: parts.word.value, styleMap: answerForms.word.styles } } : {}),
      excel: answerForms.excel,
    },
  });
}

/** A snapshot that was put in the place of another is whole, and still not the one that was exported. */
function belongsTo(snapshot: Snapshot, { id }: Dossier, { number, at, template }: Revision): boolean {
  return snapshot.dossierId === id && snapshot.number === number && snapshot.at === at && snapshot.template.hash === template.hash;
}

async function read<T>(
  archive: Archive,
  kind: ContentKind,
  hash: string,
  parse: (text: string, file: string) => Result<T, Problem>,
): Promise<Result<T, Problem>> {
  const bytes = await archive.get(kind, hash);
  if (!bytes.ok) return bytes;
  const path = archive.pathOf(kind, hash);
  const text = decodeText(bytes.value);
  return text === undefined ? failure(damagedFile(path)) : parse(text, path);
}
