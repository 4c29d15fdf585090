/** The calls about templates, and the template that an export asks for. */
import { join } from "node:path";
import { annexPlaceholders } from "../../shared/annex/placeholders.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { ExportedFile, Services } from "../../shared/contract.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import { localDate } from "../local-date.ts";
import { annotatedTemplate, type CheckedTemplate, writeIntoFolder } from "./index.ts";
import { checkedTemplate, keepStyles, listTemplates, readTemplate, type TemplateFolders } from "./template-folders.ts";

export interface TemplateServicesOptions {
  readonly folders: TemplateFolders;
  readonly catalogue: () => Promise<Result<Catalogue, Problem>>;
  /** Where copies with comments go. */
  readonly exports: string;
  readonly now: () => Date;
  /** Told of every file that was made. */
  readonly made: (path: string) => void;
}

export interface TemplateServices {
  readonly services: Pick<Services, "templates.list" | "templates.annotate" | "templates.copy" | "templates.setStyles">;
  /** The annex template of that name, read and checked. */
  readonly template: (name: string) => Promise<Result<CheckedTemplate, Problem>>;
}

export function templateServices({ folders, catalogue, exports, now, made }: TemplateServicesOptions): TemplateServices {
  const template = async (name: string): Promise<Result<CheckedTemplate, Problem>> => {
    const content = await catalogue();
    return content.ok ? checkedTemplate(folders, name, annexPlaceholders(content.value.pack.themes)) : content;
  };
  const keepCopy = async (template: string, suffix: string, bytes: Uint8Array): Promise<Result<{ readonly file: ExportedFile }, Problem>> => {
    const name = template.replace(/(\.do[ct]x)$/i, `-${suffix}$1`);
    const path = join(exports, name);
    const written = await writeIntoFolder([{ path, bytes }]);
    if (!written.ok) return written;
    made(path);
    return success({ file: { name, path } });
  };
  const services: TemplateServices["services"] = {
    "templates.list": async () => {
      const content = await catalogue();
      return content.ok ? listTemplates(folders, annexPlaceholders(content.value.pack.themes)) : content;
    },
    "templates.setStyles": async ({ template: name, styles }) => {
      const kept = await keepStyles(folders, name, styles);
      return kept.ok ? services["templates.list"]({}) : kept;
    },
    "templates.annotate": async ({ template: name }) => {
      const [checked, file] = [await template(name), await readTemplate(folders, name)];
      if (!checked.ok) return checked;
      if (!file.ok) return file;
      const copy = await annotatedTemplate(file.value.bytes, name, checked.value.problems, localDate(now()));
      if (!copy.ok) return copy;
      return keepCopy(name, "met-opmerkingen", copy.value);
    },
    "templates.copy": async ({ template: name }) => {
      const file = await readTemplate(folders, name);
      return file.ok ? keepCopy(name, "kopie", file.value.bytes) : file;
    },
  };
  return { services, template };
}
