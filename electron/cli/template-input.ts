/** A template that a command is given, with the style file beside it. */
import { basename } from "node:path";
import { annexPlaceholders } from "../../shared/annex/placeholders.ts";
import { styleFileName } from "../../shared/annex/style-map.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { type CheckedTemplate, checkTemplate } from "../export/index.ts";
import { readStyleFile } from "../export/style-file.ts";
import { readInput } from "./outcome.ts";

/** Checked for the placeholders of the annex, those of the pack's themes among them. */
export async function readAnnexTemplate(path: string, { pack }: Catalogue): Promise<Result<CheckedTemplate, Problem>> {
  const [bytes, styles] = [await readInput(path, "sjabloon"), await readStyleFile(styleFileName(path))];
  if (!bytes.ok) return bytes;
  return styles.ok ? checkTemplate(bytes.value, basename(path), annexPlaceholders(pack.themes), styles.value) : styles;
}
