/** `intern`: the documents for the organisation's own file. */
import { join } from "node:path";
import { INTERNAL_DOCUMENTS } from "../../shared/contract.ts";
import { nearest } from "../../shared/nearest.ts";
import { exportInternal } from "../export/export-internal.ts";
import { writeIntoFolder } from "../export/index.ts";
import { localDate } from "../local-date.ts";
import type { Arguments } from "./arguments.ts";
import { type CliWorld, type Command, good, type Outcome, PACK_OPTION, POLICY_OPTION, readBoth, unusable } from "./outcome.ts";

export const INTERNAL_COMMAND: Command = {
  meaning: "Maak een intern document van een dossier: de verantwoording, de waardenlijst of het TBB-overzicht.",
  positionals: [{ name: "DOSSIER" }],
  options: {
    document: { type: "string", required: true, meaning: `Welk document: ${INTERNAL_DOCUMENTS.join(" of ")}.` },
    out: { type: "string", required: true, meaning: "Map waarin het document komt." },
    template: { type: "string", meaning: "Een ander sjabloon voor interne documenten." },
    date: { type: "string", meaning: "Datum op het document, zoals 2026-11-24. Zonder deze optie: vandaag." },
    ...PACK_OPTION,
    ...POLICY_OPTION,
  },
  run: runInternal,
};

async function runInternal(args: Arguments, world: CliWorld): Promise<Outcome> {
  const document = INTERNAL_DOCUMENTS.find((each) => each === args.options.document);
  if (!document) {
    const close = nearest(String(args.options.document), INTERNAL_DOCUMENTS);
    return unusable([
      {
        id: "cli.unknown-document",
        message: `Het document "${args.options.document}" bestaat niet.${close ? ` Bedoelt u ${close}?` : ""} Mogelijk zijn: ${INTERNAL_DOCUMENTS.join(", ")}.`,
      },
    ]);
  }
  const both = await readBoth(args, world);
  if (!both.ok) return unusable(both.problems);
  const written = await exportInternal({
    ...both.value,
    document,
    date: String(args.options.date ?? localDate(world.now())),
    template: String(args.options.template ?? join(world.appFolder, "templates", "intern", "intern.docx")),
    folder: String(args.options.out),
    writeFiles: writeIntoFolder,
  });
  return written.ok ? good(written.value.path) : unusable(written.problems);
}
