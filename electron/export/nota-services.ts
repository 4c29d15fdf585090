/** Making a nota from the app: what the market has comes out of the archive, and the receipts of annex and nota go into the dossier together. */
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Services } from "../../shared/contract.ts";
import { perform } from "../../shared/dossier/actions.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { DossierStore } from "../dossiers/index.ts";
import type { Snapshots } from "../revisions/snapshots.ts";
import { answerFormTemplate, chooseAnswerForms } from "./answer-forms.ts";
import { exportNota, type NotaResult } from "./export-nota.ts";
import { type CheckedTemplate, writeIntoFolder } from "./index.ts";
import { checkNewest } from "./publication/publication-services.ts";

export interface NotaServiceOptions {
  readonly store: DossierStore;
  readonly snapshots: Snapshots;
  readonly catalogue: () => Promise<Result<Catalogue, Problem>>;
  readonly folders: { readonly app: string; readonly exports: string };
  /** The annex template of that name, read and checked. */
  readonly template: (name: string) => Promise<Result<CheckedTemplate, Problem>>;
  readonly user: string;
  readonly now: () => Date;
  /** Is told of every file that was written. */
  readonly wrote: (path: string) => void;
}

export function notaServices(options: NotaServiceOptions): Pick<Services, "exports.nota"> {
  const { store, snapshots, folders, user } = options;
  return {
    "exports.nota": async ({ id, nota: number, template: name, answerForms }) => {
      const [opened, content] = [await store.open(id), await options.catalogue()];
      if (!opened.ok) return opened;
      if (!content.ok) return content;
      const { dossier } = opened.value;
      const nota = dossier.notas.find((each) => each.number === number);
      if (!nota || nota.made) return failure({ id: "nota.unknown", message: `Nota ${number} bestaat niet, of is al gemaakt. Begin een nieuwe nota.` });
      const published = await snapshots.open(dossier, nota.since);
      if (!published.ok) return published;
      const template = await options.template(name);
      if (!template.ok) return template;
      const forms = await chooseAnswerForms(answerForms, answerFormTemplate(folders.app));
      if (!forms.ok) return forms;
      const at = options.now().toISOString();
      const outcome = await exportNota({
        catalogue: content.value,
        dossier,
        number,
        published: published.value,
        template: template.value,
        answerForms: forms.value,
        date: nota.date ?? at.slice(0, 10),
        folder: folders.exports,
        at,
        by: user,
        keep: snapshots.keep,
        writeFiles: writeIntoFolder,
      });
      if (!outcome.ok) return outcome;
      const recorded = await store.update(id, (present) =>
        record(present, number, outcome.value, { catalogue: content.value, by: { name: user, role: "" }, at }),
      );
      if (!recorded.ok) return recorded;
      const { files, remarks } = outcome.value;
      for (const each of files) options.wrote(each.path);
      return success({ files, remarks, dossier: recorded.value.dossier, check: await checkNewest(recorded.value.dossier, content.value, folders.exports) });
    },
  };
}

/** Both receipts, or neither. */
function record(dossier: Dossier, number: number, { annex, made }: NotaResult, context: Parameters<typeof perform>[2]): Result<Dossier, Problem> {
  const exported = annex ? perform(dossier, { kind: "recordExport", ...annex }, context) : success(dossier);
  return exported.ok ? perform(exported.value, { kind: "recordNota", number, made }, context) : exported;
}
