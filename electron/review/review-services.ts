/** The calls on review packages: making one, opening one, answering it. What an answer changes is for the dossier itself to decide. */
import { join } from "node:path";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { ExportedFile, Services } from "../../shared/contract.ts";
import { perform } from "../../shared/dossier/actions.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import { REVIEW_PACKAGE_EXTENSION } from "../../shared/review-package/model.ts";
import { answerText, packageText, parseRequest, receivedDossier } from "../../shared/review-package/package-text.ts";
import { packageBase } from "../../shared/review-package/selection.ts";
import type { DossierStore } from "../dossiers/index.ts";
import { plainFilePart } from "../export/export-file-name.ts";
import { writeIntoFolder } from "../export/index.ts";

export type ReviewServices = Pick<Services, "review.make" | "review.open" | "review.answer">;

export interface ReviewServicesOptions {
  readonly store: DossierStore;
  readonly catalogue: () => Promise<Result<Catalogue, Problem>>;
  /** Folder in which the files come. */
  readonly folder: string;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** Gets the path of every file that was written. */
  readonly onWritten: (path: string) => void;
}

export function reviewServices({ store, catalogue, folder, now, newId, onWritten }: ReviewServicesOptions): ReviewServices {
  const write = async (name: string, text: string): Promise<Result<ExportedFile, Problem>> => {
    const path = join(folder, name);
    const written = await writeIntoFolder([{ path, bytes: new TextEncoder().encode(text) }]);
    if (!written.ok) return written;
    onWritten(path);
    return success({ name, path });
  };

  return {
    "review.make": async ({ id, by, to, note, rights }) => {
      const [opened, content] = [await store.open(id), await catalogue()];
      if (!opened.ok) return opened;
      if (!content.ok) return content;
      const at = now().toISOString();
      const made = { id: newId(), request: { at, by, to, note }, rights };
      const { text, baseHash } = packageText({ ...made, base: packageBase(content.value, opened.value.dossier, rights) });
      const record = (dossier: Dossier) => perform(dossier, { kind: "sendReview", sent: { ...made, baseHash } }, { catalogue: content.value, by, at });
      const possible = record(opened.value.dossier);
      if (!possible.ok) return possible;
      const file = await write(fileName("beoordelingspakket", opened.value.dossier, made.id), text);
      if (!file.ok) return file;
      const recorded = await store.update(id, record);
      return recorded.ok ? success({ file: file.value, dossier: recorded.value.dossier }) : recorded;
    },

    "review.open": async ({ name, content }) => {
      const received = parseRequest(content, name);
      if (!received.ok) return received;
      const known = await store.open(received.value.id);
      if (known.ok || known.problems.some((each) => each.id !== "store.not-found")) return known;
      return store.create(() => receivedDossier(received.value, now().toISOString()));
    },

    "review.answer": async ({ id, by }) => {
      const opened = await store.open(id);
      if (!opened.ok) return opened;
      const { dossier } = opened.value;
      const text = answerText(dossier, by, now().toISOString());
      if (!text.ok) return text;
      const file = await write(fileName("antwoord", dossier, `${dossier.reviewOf?.package ?? ""}`, `-${dossier.saves}`), text.value);
      return file.ok ? success({ file: file.value }) : file;
    },
  };
}

/** `antwoord-VR-2026-014-1a2b3c4d-7.beoordeling.json`: which package, and of an answer which state. */
function fileName(what: string, { tender }: Dossier, packageId: string, state = ""): string {
  return `${what}-${plainFilePart(tender.reference) || "zonder-kenmerk"}-${packageId.slice(0, 8)}${state}${REVIEW_PACKAGE_EXTENSION}`;
}
