/** Composes what all three hosts (desktop, preview, command line) use. Paths, clock and identity are passed in. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Catalogue } from "../shared/catalogue/model.ts";
import type { AppInfo, ExampleSummary, Outputs, Services } from "../shared/contract.ts";
import { perform } from "../shared/dossier/actions.ts";
import { fromEarlier, withBuyerOf } from "../shared/dossier/from-earlier.ts";
import { parseDossier } from "../shared/dossier/migrations.ts";
import type { Dossier } from "../shared/dossier/model.ts";
import { newDossier } from "../shared/dossier/new.ts";
import { NO_POLICY, type Policy } from "../shared/policy.ts";
import { failure, type Problem, type Result, success } from "../shared/result.ts";
import { officialServices } from "./abro/official-services.ts";
import { openOfficialStore } from "./abro/official-store.ts";
import { withApprovalPolicy } from "./approval-policy-file.ts";
import { readPack } from "./catalogue/read-pack.ts";
import { nodeFileSystem, systemCode } from "./dossiers/file-system.ts";
import { type DossierStore, openDossierStore } from "./dossiers/index.ts";
import { answerFormTemplate, chooseAnswerForms } from "./export/answer-forms.ts";
import { exportAnnex } from "./export/export-annex.ts";
import { exportInternal } from "./export/export-internal.ts";
import { exportJobs } from "./export/export-jobs.ts";
import { writeIntoFolder } from "./export/index.ts";
import { templateServices } from "./export/template-services.ts";
import { localDate } from "./local-date.ts";
import { packServices } from "./packs/pack-services.ts";
import { openArchive } from "./revisions/archive.ts";
import { revisionServices } from "./revisions/revision-services.ts";
import { snapshotsIn } from "./revisions/snapshots.ts";

export interface ServiceOptions {
  readonly folders: {
    /** Holds `templates/` and `examples/`, read-only. */
    readonly app: string;
    readonly dossiers: string;
    readonly exports: string;
    /** What the organisation imported itself, such as the official ABRO text. */
    readonly data: string;
  };
  /** What the administrator laid down; absent: nothing. */
  readonly policy?: Policy;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly user: string;
  readonly version: string;
  /** Shows a file in the file manager; absent where there is none. */
  readonly reveal?: (path: string) => void;
}

/** The services, and a way to wait until everything that was promised is on disk. */
export interface RunningServices {
  readonly services: Services;
  readonly settle: () => Promise<void>;
}

export function createServices(options: ServiceOptions): RunningServices {
  const { folders, policy = NO_POLICY, now, newId } = options;
  const store = openDossierStore({ folder: folders.dossiers, now, newId });
  const examples = join(folders.app, "examples");
  const exported = new Set<string>();

  let loaded: Promise<Result<Catalogue, Problem>> | undefined;
  const bundled = (): Promise<Result<Catalogue, Problem>> => {
    loaded ??= readPack(join(folders.app, "templates", "catalogue", "basis"));
    return loaded;
  };
  const { services: packs, catalogue: pack } = packServices({ dataFolder: folders.data, policy, bundled });
  const { services: official, catalogue: content } = officialServices(openOfficialStore({ fileSystem: nodeFileSystem, folder: folders.data }), pack);
  const catalogue = async (): Promise<Result<Catalogue, Problem>> => {
    const read = await content();
    return read.ok ? success(await withApprovalPolicy(read.value, folders.data, policy.approvals)) : read;
  };

  const { services: ofTemplates, template: checkedTemplate } = templateServices({
    folders: { own: join(folders.app, "templates", "word"), organisation: policy.folders.templates, styles: join(folders.data, "sjablonen") },
    catalogue,
    exports: folders.exports,
    now,
    made: (path) => exported.add(path),
  });

  const jobs = exportJobs();
  const snapshots = snapshotsIn(openArchive({ fileSystem: nodeFileSystem, folder: folders.dossiers, now }), options.version);

  const appInfo = (): AppInfo => ({
    version: options.version,
    user: options.user,
    today: localDate(now()),
    dossierFolder: folders.dossiers,
    canReveal: options.reveal !== undefined,
  });

  const services: Services = {
    "app.info": async () => success(appInfo()),
    "catalogue.load": async () => catalogue(),
    ...official,
    ...packs,
    ...revisionServices({ store, snapshots, catalogue, template: checkedTemplate, exports: folders.exports, onWritten: ({ path }) => exported.add(path) }),
    "dossiers.list": async () => store.list(),
    "dossiers.create": async () => {
      const earlier = await newestDossier(store);
      const { organisation = "" } = policy.defaults;
      return store.create((fresh) => withBuyerOf({ ...fresh, tender: { ...fresh.tender, organisation } }, earlier));
    },
    "dossiers.createFrom": async ({ id }) => {
      const [earlier, content] = [await store.open(id), await catalogue()];
      if (!earlier.ok) return earlier;
      if (!content.ok) return content;
      return store.create((fresh) => fromEarlier(earlier.value.dossier, content.value, { id: fresh.id, at: fresh.created, by: options.user }));
    },
    "dossiers.open": async ({ id }) => store.open(id),
    "dossiers.save": async ({ dossier }) => store.save(dossier),
    "dossiers.restorePrevious": async ({ id }) => store.restorePrevious(id),
    "dossiers.versions": async ({ id }) => store.versions(id),
    "dossiers.version": async ({ id, counter }) => store.version(id, counter),
    "dossiers.import": async ({ name, content }) => store.importFile(name, content),
    "examples.list": async () => listExamples(examples),
    "examples.open": async ({ id }) => {
      const example = await readExample(examples, id);
      if (!example.ok) return example;
      const fresh = newDossier(newId(), now().toISOString());
      const copy = { ...example.value, id: fresh.id, created: fresh.created, modified: fresh.modified, saves: 0, revisions: [], numbering: {} };
      return store.importFile(id, JSON.stringify(copy));
    },
    ...ofTemplates,
    ...jobs.services,
    "exports.annex": async ({ id, template, date, answerForms, job }): Promise<Result<Outputs["exports.annex"], Problem>> => {
      const [opened, content] = [await store.open(id), await catalogue()];
      if (!opened.ok) return opened;
      if (!content.ok) return content;
      const checked = await checkedTemplate(template);
      if (!checked.ok) return checked;
      const forms = await chooseAnswerForms(answerForms, answerFormTemplate(folders.app));
      if (!forms.ok) return forms;
      const at = now().toISOString();
      const outcome = await jobs.run(job, (before) =>
        exportAnnex({
          catalogue: content.value,
          dossier: opened.value.dossier,
          template: checked.value,
          answerForms: forms.value,
          date,
          folder: folders.exports,
          at,
          by: options.user,
          before,
          keep: snapshots.keep,
          writeFiles: writeIntoFolder,
        }),
      );
      if (!outcome.ok) return outcome;
      const { revision, numbering, files, remarks } = outcome.value;
      const context = { catalogue: content.value, by: { name: options.user, role: "" }, at };
      const recorded = await store.update(id, (dossier) => perform(dossier, { kind: "recordExport", revision, numbering }, context));
      if (!recorded.ok) return recorded;
      for (const each of files) exported.add(each.path);
      return success({ files, dossier: recorded.value.dossier, remarks });
    },
    "exports.internal": async ({ id, document, date }) => {
      const [opened, content] = [await store.open(id), await catalogue()];
      if (!opened.ok) return opened;
      if (!content.ok) return content;
      const written = await exportInternal({
        catalogue: content.value,
        dossier: opened.value.dossier,
        document,
        date,
        template: join(folders.app, "templates", "intern", "intern.docx"),
        folder: folders.exports,
        writeFiles: writeIntoFolder,
      });
      if (!written.ok) return written;
      exported.add(written.value.path);
      return success({ file: written.value });
    },
    "exports.reveal": async ({ path }) => {
      if (!exported.has(path))
        return failure({
          id: "exports.unknown-path",
          message: `Het bestand ${basename(path)} is niet door deze sessie gemaakt. Open de map zelf in de verkenner.`,
        });
      options.reveal?.(path);
      return success({ shown: options.reveal !== undefined });
    },
  };
  return { services, settle: () => store.settle() };
}

/** The dossier that was changed last and can be opened: who buys seldom changes from one tender to the next. */
async function newestDossier(store: DossierStore): Promise<Dossier | undefined> {
  const listed = await store.list();
  const newest = listed.ok ? listed.value.find((each) => each.problem === undefined && each.organisation !== "") : undefined;
  const opened = newest && (await store.open(newest.id));
  return opened?.ok ? opened.value.dossier : undefined;
}

async function listExamples(folder: string): Promise<Result<readonly ExampleSummary[], Problem>> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith(".json"));
  const read = await Promise.all(names.map(async (name) => ({ name, example: await readExample(folder, name) })));
  return success(
    read.flatMap(({ name, example }) =>
      example.ok
        ? [{ id: name, title: example.value.tender.title, organisation: example.value.tender.organisation, description: example.value.tender.description }]
        : [],
    ),
  );
}

async function readExample(folder: string, id: string) {
  const path = join(folder, basename(id));
  try {
    return parseDossier(await readFile(path, "utf8"), path);
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return failure({ id: "examples.missing", file: path, message: `Het voorbeeld ${id} is niet te lezen. Installeer Bijlagebouwer opnieuw.` });
  }
}

/** A folder that is not there holds nothing. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return [];
    throw cause;
  }
}
