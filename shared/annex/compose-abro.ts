/**
 * The ABRO requirements that apply, as blocks of the annex: by section, in the order and under the numbers of the ABRO. They bring their
 * own heading, so that an annex to which the ABRO does not apply has no empty chapter.
 */
import { type AbroAssembly, type AppliedAbroRequirement, categoriesText } from "../abro/assemble.ts";
import type { Abro } from "../abro/model.ts";
import { placesText } from "../catalogue/citations.ts";
import type { TbbItem } from "../dossier/abro-model.ts";
import type { Block } from "./model.ts";
import { body, heading, tableOr } from "./tables.ts";
import { overviewTable } from "./tbb-table.ts";

/** What of the ABRO file may be printed beside the requirements. */
export interface PublishedAbro {
  /** Only when the user chose to publish it. */
  readonly overview?: readonly TbbItem[] | undefined;
  /** Demands of the buyer on top of the ABRO, without their ground. */
  readonly extraMeasures: readonly { readonly id: string; readonly text: string }[];
}

export function abroBlocks(abro: Abro | undefined, assembly: AbroAssembly | undefined, published: PublishedAbro): readonly Block[] {
  if (!abro || !assembly) return [];
  return [
    heading(1, `Eisen van de ${abro.frame.citeAs}`),
    ...introduction(abro, assembly),
    ...(published.overview ? [heading(2, "Te Beschermen Belangen"), ...overviewTable(published.overview, abro)] : []),
    ...measureBlocks(published.extraMeasures),
    ...abroSections(abro, assembly).flatMap((section) => sectionBlocks(abro, section)),
    ...paperBlocks(abro, assembly),
  ];
}

/** What a supplier must know before he reads: which category, when it binds, how it is proved, and which text prevails. */
function introduction({ frame, official }: Abro, { categories, applications, requirements }: AbroAssembly): readonly Block[] {
  const { citeAs, prevails } = frame;
  const ways = frame.applications.filter((each) => applications.includes(each.id)).map((each) => each.label.toLowerCase());
  const officialCount = requirements.filter((each) => each.provenance === "official").length;
  return [
    body(
      `Op deze opdracht zijn ${requirements.length} eisen van de ${citeAs} van toepassing, voor belangen van ${categoriesText(categories)}. De nummers zijn die van de ${citeAs}. Woorden met een hoofdletter hebben de betekenis die de ABRO eraan geeft.`,
    ),
    ...(ways.length > 0 ? [body(`Zo werkt de opdrachtnemer met een Te Beschermen Belang: ${placesText(ways)}.`)] : []),
    body(
      "Deze eisen zijn contractbepalingen. U hoeft er bij uw inschrijving nog niet aan te voldoen en er dan geen bewijs van te leveren. U toont ze aan met het Beveiligingsplan en de Zelfinspectie, bij het NBIV. Vraagt een andere eis in deze bijlage een formulier of rapport, dan vult u daarop over de ABRO-eisen niets in.",
    ),
    body(provenanceText(prevails, officialCount, requirements.length, official?.hash)),
  ];
}

function measureBlocks(measures: PublishedAbro["extraMeasures"]): readonly Block[] {
  if (measures.length === 0) return [];
  return [
    heading(2, "Extra maatregelen van de opdrachtgever"),
    body("Deze maatregelen komen boven op de ABRO-eisen (ABRO 1.3.9). De opdrachtgever heeft ze nodig gevonden op grond van zijn risicoanalyse."),
    ...tableOr(
      "",
      "Extra maatregelen van de opdrachtgever, met hun nummer.",
      [
        ["Nummer", 12],
        ["Maatregel", 88],
      ],
      measures.map((each) => [each.id, each.text]),
    ),
  ];
}

function sectionBlocks({ frame }: Abro, { id, title, applied }: AbroSection): readonly Block[] {
  return [
    heading(2, title),
    ...tableOr(
      "",
      `Eisen van de ${frame.citeAs}, paragraaf ${id}, met nummer, onderwerp en inhoud.`,
      [
        ["Nr.", 9],
        ["Onderwerp", 26],
        ["Inhoud", 65],
      ],
      applied.map((each) => [each.number, each.title, abroContent(each)]),
    ),
  ];
}

/** The forms and annexes that the requirements above name, so that a supplier can ask for them in time. */
function paperBlocks({ frame }: Abro, { requirements }: AbroAssembly): readonly Block[] {
  const numbers = new Set(requirements.map((each) => each.number));
  const inUse = <Paper extends { readonly requirements: readonly string[] }>(papers: readonly Paper[]): readonly (readonly [Paper, string])[] =>
    papers.flatMap((each) => {
      const named = each.requirements.filter((number) => numbers.has(number));
      return named.length === 0 ? [] : [[each, placesText(named)]];
    });
  const forms = inUse(frame.forms).map(([form, named]) => [form.name, named]);
  const annexes = inUse(frame.annexes).map(([annex, named]) => [`Bijlage ${annex.id}: ${annex.title}`, named]);
  if (forms.length + annexes.length === 0) return [];
  return [
    heading(2, "Formulieren en bijlagen bij de ABRO"),
    body(
      `De eisen hierboven noemen deze formulieren van het NBIV en deze bijlagen van de ${frame.citeAs}. Zij staan niet in dit document: de bijlagen horen bij de officiële tekst en de formulieren zijn van het NBIV. De titels van de bijlagen zijn van ons.`,
    ),
    ...tableOr(
      "",
      "Formulieren en bijlagen van de ABRO, met de nummers van de eisen die ze noemen.",
      [
        ["Formulier of bijlage", 64],
        ["Genoemd in ABRO-eis", 36],
      ],
      [...forms.map(([name, named]) => [`Formulier ‘${name}’`, named ?? ""]), ...annexes],
    ),
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
