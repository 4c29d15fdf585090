/** A program that saves without end, to be killed in the middle. Prints the title of each save that was acknowledged. */
import { writeSync } from "node:fs";
import { nodeFileSystem } from "../../../electron/dossiers/file-system.ts";
import { retitled, storeIn, unwrap } from "./dossiers.ts";

/** Its command line: the folder with dossiers, and the id of the one to save. */
export type ChildArguments = readonly [folder: string, id: string];

const [folder = "", id = ""] = process.argv.slice(2);
const store = storeIn(folder, nodeFileSystem);
let { dossier } = unwrap(await store.open(id));
for (let title = Number(dossier.tender.title) + 1; ; title += 1) {
  dossier = retitled({ ...dossier, log: dossier.log.slice(-50).map((entry, index) => ({ ...entry, sequence: index + 1 })) }, String(title));
  dossier = { ...dossier, saves: unwrap(await store.save(dossier)).saves };
  writeSync(1, `${title}\n`);
}
