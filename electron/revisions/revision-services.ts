/** The calls on revisions: open one to read, make its documents again, and write what changed as a redline. */
import { join } from "node:path";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { ExportedFile, Services } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";
import { type RedlineSide, redlineName, redlineRefusal } from "../../shared/revisions/redline-choice.ts";
import type { DossierStore } from "../dossiers/index.ts";
import { exportFileName } from "../export/export-file-name.ts";
import { redlineDocument, withoutDeviations } from "../export/export-redline.ts";
import { type CheckedTemplate, type FileToWrite, writeIntoFolder } from "../export/index.ts";
import { rebuiltDocuments } from "./rebuild.ts";
import type { Snapshots } from "./snapshots.ts";

export type RevisionServices = Pick<Services, "revisions.open" | "revisions.rebuild" | "exports.redline">;

export interface RevisionServicesOptions {
  readonly store: Pick<DossierStore, "open">;
  readonly snapshots: Snapshots;
  readonly catalogue: () => Promise<Result<Catalogue, Problem>>;
  /** The annex template of that name, read and checked. */
  readonly template: (name: string) => Promise<Result<CheckedTemplate, Problem>>;
  /** Folder for the documents. */
  readonly exports: string;
  /** Told of every file that was written, so that it can be shown. */
  readonly onWritten: (file: ExportedFile) => void;
}

export function revisionServices({ store, snapshots, catalogue, template, exports, onWritten }: RevisionServicesOptions): RevisionServices {
  const write = async (files: readonly (FileToWrite & ExportedFile)[]): Promise<Result<void, Problem>> => {
    const written = await writeIntoFolder(files);
    if (written.ok) for (const { name, path } of files) onWritten({ name, path });
    return written;
  };

  /** A state of `dossier` with the catalogue that belongs to it. */
  const stateOf = async (side: Exclude<RedlineSide, { kind: "standard" }>, dossier: Dossier, present: Catalogue): Promise<Result<RevisionState, Problem>> =>
    side.kind === "now" ? success({ dossier, catalogue: present }) : snapshots.open(dossier, side.number);

  return {
    "revisions.open": async ({ id, number }) => {
      const opened = await store.open(id);
      if (!opened.ok) return opened;
      const found = await snapshots.open(opened.value.dossier, number);
      if (!found.ok) return found;
      const { revision, dossier, catalogue: then, app, date } = found.value;
      return success({ revision, dossier, catalogue: then, app, date });
    },
    "revisions.rebuild": async ({ id, number }) => {
      const opened = await store.open(id);
      if (!opened.ok) return opened;
      const found = await snapshots.open(opened.value.dossier, number);
      if (!found.ok) return found;
      const documents = await rebuiltDocuments(found.value);
      if (!documents.ok) return documents;
      // A folder of its own: the documents that were exported since may have the same names.
      const folder = join(exports, `revisie-${number}-${id.slice(0, 8)}`);
      const files = documents.value.map(({ name, bytes, same }) => ({ name, bytes, same, path: join(folder, name) }));
      const written = await write(files);
      return written.ok ? success({ files: files.map(({ name, path, same }) => ({ name, path, same })), app: found.value.app }) : written;
    },
    "exports.redline": async ({ id, template: name, date, older, newer }) => {
      const [opened, present] = [await store.open(id), await catalogue()];
      if (!opened.ok) return opened;
      if (!present.ok) return present;
      const { dossier } = opened.value;
      const refusal = redlineRefusal(dossier, older, newer);
      if (refusal !== undefined) return failure({ id: "redline.not-now", message: refusal });
      const after = await stateOf(newer, dossier, present.value);
      if (!after.ok) return after;
      // The standard is that of the state that it is held against: the same answers and the same pack, without any departure.
      const before =
        older.kind === "standard" ? success({ ...after.value, dossier: withoutDeviations(after.value.dossier) }) : await stateOf(older, dossier, present.value);
      if (!before.ok) return before;
      const checked = await template(name);
      if (!checked.ok) return checked;
      const made = redlineDocument({ older: before.value, newer: after.value, template: checked.value, date });
      if (!made.ok) return made;
      const fileName = exportFileName(redlineName(older, newer), after.value.dossier, "docx");
      const path = join(exports, fileName);
      const written = await write([{ name: fileName, path, bytes: made.value.bytes }]);
      return written.ok ? success({ file: { name: fileName, path }, remarks: made.value.remarks }) : written;
    },
  };
}
