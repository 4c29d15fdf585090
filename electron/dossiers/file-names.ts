/** Names of the files in the dossier folder. A dossier is found by the id inside it, so a user may rename its file. */

/** Folder with the kept versions, beside the dossiers. */
export const VERSIONS_FOLDER = "versies";

const MAX_SLUG = 60;

/** `Nieuwe zaaksysteem 2027!` becomes `nieuwe-zaaksysteem-2027`: safe on every file system, empty when nothing is left. */
export function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, "");
}

/** Name under which a person finds the dossier again. */
export function dossierFileName(id: string, title: string): string {
  return `${slugOf(title) || "nieuw-dossier"}-${id.slice(0, 8)}.json`;
}

/** True for a name that a dossier can have: what starts with a dot is ours or the system's. */
export function isDossierFileName(name: string): boolean {
  return name.toLowerCase().endsWith(".json") && !name.startsWith(".");
}

/** File that a save is being written to. `token` makes it unique. */
export function temporaryName(id: string, token: string): string {
  return `.${id}.${token}.tmp`;
}

/** True for what an interrupted save of this dossier left behind. */
export function isTemporaryNameOf(id: string, name: string): boolean {
  return name.startsWith(`.${id}.`) && name.endsWith(".tmp");
}

/** File that says that a save of this dossier is going on. */
export function lockName(id: string): string {
  return `.${id}.bezig`;
}

/** Name for a damaged file that is set aside: no `.json` at the end, so that it is not taken for a dossier. */
export function setAsideName(name: string, at: Date): string {
  return `${name}.beschadigd-${at.toISOString().slice(0, 19).replaceAll(":", "")}`;
}
