/** A pack on disk with the small ABRO of the builders, and an app folder around it. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dossier } from "../../shared/dossier/model.ts";
import { docxParts, line, zipParts } from "../fixtures/templates/build-docx.ts";
import { aCatalogue, aDossier, anAbro, aRequirement } from "./builders.ts";

/** An interest of which nothing is missing. */
export const AN_INTEREST = {
  id: "TBB-01",
  kind: "systeem",
  description: "Meldkamer",
  place: "Gebouw A",
  category: 2,
  rubricering: "stgGeheim",
  method: "tbbSystematiek",
  setBy: "CISO",
  setOn: "2026-11-01",
  confirmedBy: "BVA",
  confirmedOn: "2026-11-02",
} as const satisfies Dossier["abro"]["items"][number];

/** A dossier to which the ABRO applies, with nothing against it. */
export function anAbroDossier(): Dossier {
  const base = aDossier({ sets: ["netwerk", "abro"] });
  return {
    ...base,
    abro: { ...base.abro, items: [AN_INTEREST], approvedBy: "Directeur", approvedOn: "2026-11-03" },
    characteristics: { ...base.characteristics, abroToepassing: ["digitaal"] },
  };
}

/** Writes the pack into `folder`. */
export async function writeAbroPack(folder: string): Promise<void> {
  const sets = [
    { id: "basis", prefix: "BAS", kind: "base" as const, requirements: [aRequirement("BAS-001")] },
    { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] },
    { id: "abro", prefix: "ABR", kind: "supplement" as const, requirements: [aRequirement("ABR-001")] },
  ];
  const { pack, quickScan, characteristics, parameters, sources, sets: headers } = aCatalogue(sets);
  const { frame, chapters } = anAbro();
  const application = {
    id: "abroToepassing",
    type: "multi",
    label: "Soort toepassing",
    unknownPhrase: "nog niet bekend is waar het werk gebeurt",
    question: { step: "abro", group: "Toepassing", text: "Waar gebeurt het werk?", why: "Daarom." },
    options: frame.applications.map(({ id, label }) => ({ value: id, label, phrase: `het werk ${id} is` })),
  };
  const files: Readonly<Record<string, unknown>> = {
    "pack.json": pack,
    "quickscan.json": quickScan,
    "parameters/alle.json": { parameters },
    "characteristics/alle.json": { characteristics: [...characteristics, application] },
    "abro/abro.json": frame,
    "abro/checks.json": {
      checks: Array.from({ length: 45 }, (_, index) => ({
        number: index + 1,
        kind: "warning",
        title: `Controle ${index + 1}`,
        sources: ["ABRO"],
        certainty: "read",
        builtIn: ["official-text"],
      })),
    },
    ...Object.fromEntries(sources.map((source) => [`sources/${source.id}.json`, source])),
    ...Object.fromEntries(chapters.map((chapter) => [`abro/hoofdstuk-${chapter.id}.json`, chapter])),
    ...Object.fromEntries(headers.map((set) => [`requirements/${set.id}.json`, { set, requirements: sets.find(({ id }) => id === set.id)?.requirements }])),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(content));
  }
}

/** An app folder with that pack and a template that has room for the ABRO. */
export async function writeAbroApp(folder: string): Promise<void> {
  await writeAbroPack(join(folder, "templates", "catalogue", "basis"));
  const word = join(folder, "templates", "word");
  await mkdir(word, { recursive: true });
  await writeFile(join(word, "abro.docx"), zipParts(docxParts({ body: ["{{titel}}", "{{eisen}}", "{{abro}}"].map((text) => line(text)).join("") })));
}
