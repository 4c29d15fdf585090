/**
 * The ABRO requirements that apply, as blocks of the annex: by section, in the order and under the numbers of the ABRO. They bring their
 * own heading, so that an annex to which the ABRO does not apply has no empty chapter.
 */
import { type AbroAssembly, type AppliedAbroRequirement, categoriesText } from "../abro/assemble.ts";
import type { Abro } from "../abro/model.ts";
import type { TbbItem } from "../dossier/abro-model.ts";
import type { Block } from "./model.ts";
import { heading } from "./tables.ts";
import { overviewTable } from "./tbb-table.ts";

export function abroBlocks(abro: Abro | undefined, assembly: AbroAssembly | undefined, overview: readonly TbbItem[] | undefined): readonly Block[] {
  if (!abro || !assembly) return [];
  const { requirements } = assembly;
  const { citeAs, prevails } = abro.frame;
  const official = requirements.filter((each) => each.provenance === "official").length;
  return [
    { kind: "heading", level: 1, text: `Eisen van de ${citeAs}` },
    {
      kind: "paragraph",
      role: "body",
      text: `Op deze opdracht zijn ${requirements.length} eisen van de ${citeAs} van toepassing. De nummers zijn die van de ${citeAs}.`,
    },
    { kind: "paragraph", role: "note", text: provenanceText(prevails, official, requirements.length, abro.official?.hash) },
    ...(overview ? [heading(2, "Te Beschermen Belangen"), ...overviewTable(overview, abro)] : []),
    ...abroSections(abro, assembly).flatMap(({ id, title, applied }): readonly Block[] => [
      { kind: "heading", level: 2, text: title },
      {
        kind: "table",
        description: `Eisen van de ${citeAs}, paragraaf ${id}, met nummer, onderwerp en inhoud.`,
        columns: [
          { title: "Nummer", width: 12 },
          { title: "Onderwerp", width: 26 },
          { title: "Inhoud", width: 62 },
        ],
        rows: applied.map((each) => [each.number, each.title, abroContent(each)]),
      },
    ]),
  ];
}

export interface AbroSection {
  readonly id: string;
  readonly title: string;
  readonly applied: readonly AppliedAbroRequirement[];
}

/** The requirements that apply, by section of the ABRO; a section without any is left out. */
export function abroSections(abro: Abro, assembly: AbroAssembly): readonly AbroSection[] {
  return abro.chapters
    .flatMap((chapter) => chapter.sections)
    .map(({ id, title }) => ({ id, title: `ABRO ${id} ${title}`, applied: assembly.requirements.filter((each) => each.section === id) }))
    .filter(({ applied }) => applied.length > 0);
}

function provenanceText(prevails: string, official: number, total: number, hash: string | undefined): string {
  if (official === 0 || hash === undefined) return prevails;
  const origin = `(controlegetal ${hash.slice(0, 16)})`;
  if (official === total) return `De teksten zijn de officiële teksten, zoals de opdrachtgever die heeft ingelezen ${origin}.`;
  return `${official} van de ${total} teksten zijn de officiële teksten, zoals de opdrachtgever die heeft ingelezen ${origin}. Voor de andere geldt: ${prevails}`;
}

/** What a requirement of the ABRO says in the documents for the market. */
export function abroContent(requirement: AppliedAbroRequirement): string {
  // Names of places stay inside: where something is protected can itself be sensitive. The overview of TBB tells who may know.
  return requirement.only ? `${requirement.shownText} Geldt waar ${categoriesText(requirement.only.categories)} wordt beschermd.` : requirement.shownText;
}
