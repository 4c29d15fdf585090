/** The small file beside a template that says which of its styles play which part. */
import { readFile, rm } from "node:fs/promises";
import { isEmptyStyleMap, NO_STYLE_MAP, parseStyleMap, type StyleMap, styleFileText } from "../../shared/annex/style-map.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { decodeText } from "../dossiers/decode.ts";
import { systemCode } from "../dossiers/file-system.ts";
import { writeIntoFolder } from "./write-into-folder.ts";

/** What was chosen; nothing when there is no such file. */
export async function readStyleFile(path: string): Promise<Result<StyleMap, Problem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === undefined) throw cause;
    if (code === "ENOENT" || code === "ENOTDIR") return success(NO_STYLE_MAP);
    return failure({
      id: "template.styles-unreadable",
      file: path,
      message: `Het stijlbestand ${path} is niet te lezen (${code}). Controleer of u bij dit bestand kunt, of vraag uw beheerder.`,
    });
  }
  const text = decodeText(bytes);
  if (text !== undefined) return parseStyleMap(text, path);
  return failure({
    id: "template.styles-invalid",
    file: path,
    message: `Het stijlbestand ${path} is geen tekst in UTF-8. Haal het weg en kies de stijlen opnieuw.`,
  });
}

/** Writes what was chosen; when nothing is, the file goes. */
export async function writeStyleFile(path: string, styles: StyleMap): Promise<Result<void, Problem>> {
  if (!isEmptyStyleMap(styles)) return writeIntoFolder([{ path, bytes: new TextEncoder().encode(styleFileText(styles)) }]);
  try {
    await rm(path, { force: true });
    return success(undefined);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === undefined) throw cause;
    return failure({
      id: "template.styles-unwritable",
      file: path,
      message: `Het stijlbestand ${path} kan niet worden weggehaald (${code}). Vraag wie de sjablonen beheert.`,
    });
  }
}
