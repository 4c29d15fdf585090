/** Which ABRO requirements apply: per place or system, the variant of the heaviest category that is there. */
import { type Abro, type AbroFrame, type AbroRequirement, TBB_CATEGORIES, type TbbCategory } from "./model.ts";

/** A place or system with the categories of the TBB that are there. */
export interface TbbPlace {
  /** Name as the overview gives it; empty when the overview does not tell places apart. */
  readonly name: string;
  readonly categories: readonly TbbCategory[];
}

export interface AppliedAbroRequirement extends AbroRequirement {
  readonly chapter: string;
  readonly section: string;
  /** Where it applies; absent when it applies at every place of the overview. */
  readonly only?: { readonly places: readonly string[]; readonly categories: readonly TbbCategory[] };
  /** The text to show and print: the imported official text where there is one, otherwise the paraphrase. */
  readonly shownText: string;
  readonly provenance: "paraphrase" | "official";
}

export interface LeftOutAbroRequirement {
  readonly number: string;
  readonly title: string;
  readonly cause: "category" | "application" | "variant";
  /** Why it is not here, a sentence. */
  readonly reason: string;
}

export interface AbroAssembly {
  /** Categories in the overview, the heaviest first. */
  readonly categories: readonly TbbCategory[];
  /** Kinds of application by id; empty: not known, so no chapter is left out. */
  readonly applications: readonly string[];
  readonly requirements: readonly AppliedAbroRequirement[];
  readonly leftOut: readonly LeftOutAbroRequirement[];
}

export interface AbroScope {
  readonly places: readonly TbbPlace[];
  /** Kinds of application; empty: not known, so no chapter is left out. */
  readonly applications: readonly string[];
}

/** True when `left` needs more protection than `right`: 1 is the heaviest. */
export function isHeavier(left: TbbCategory, right: TbbCategory): boolean {
  return left < right;
}

export function heaviestOf(categories: readonly TbbCategory[]): TbbCategory | undefined {
  return categories.reduce<TbbCategory | undefined>((top, each) => (top === undefined || isHeavier(each, top) ? each : top), undefined);
}

/** All requirements that apply in `scope`, in the order of the ABRO, and the others with the reason why not. */
export function assembleAbro(abro: Abro, scope: AbroScope): AbroAssembly {
  const chapters = chaptersOf(abro.frame, scope.applications);
  const families = familyIndex(abro.frame);
  const requirements: AppliedAbroRequirement[] = [];
  const leftOut: LeftOutAbroRequirement[] = [];
  for (const chapter of abro.chapters)
    for (const section of chapter.sections)
      for (const requirement of section.requirements) {
        const { number, title } = requirement;
        const inCategory = scope.places.filter((place) => place.categories.some((each) => requirement.tbb.includes(each)));
        const here = inCategory.filter((place) => isVariantFor(requirement, place, families.get(number)));
        if (inCategory.length === 0)
          leftOut.push({
            number,
            title,
            cause: "category",
            reason: `Geldt alleen voor ${categoriesText(requirement.tbb)}; die categorie staat niet in het TBB-overzicht.`,
          });
        else if (!chapters.has(chapter.id))
          leftOut.push({ number, title, cause: "application", reason: `Hoofdstuk ${chapter.id} hoort niet bij de gekozen soort toepassing.` });
        else if (here.length === 0)
          leftOut.push({ number, title, cause: "variant", reason: "Op dezelfde plaats of in hetzelfde systeem geldt de zwaardere variant." });
        else requirements.push(applied(requirement, { chapter: chapter.id, section: section.id, here, all: scope.places }, abro));
      }
  const categories = TBB_CATEGORIES.filter((each) => scope.places.some((place) => place.categories.includes(each)));
  return { categories, applications: scope.applications, requirements, leftOut };
}

function applied(
  requirement: AbroRequirement,
  at: { readonly chapter: string; readonly section: string; readonly here: readonly TbbPlace[]; readonly all: readonly TbbPlace[] },
  abro: Abro,
): AppliedAbroRequirement {
  const official = officialTextOf(abro, requirement.number);
  const paraphrase = requirement.listMissing ? `${requirement.text} ${abro.frame.listMissing}` : requirement.text;
  return {
    ...requirement,
    chapter: at.chapter,
    section: at.section,
    ...(at.here.length === at.all.length ? {} : { only: onlyAt(requirement, at.here) }),
    shownText: official ?? paraphrase,
    provenance: official === undefined ? "paraphrase" : "official",
  };
}

/** Not the pack's own sentence: that says that the list is in the official text, which this would be. */
const LIST_NOT_IMPORTED = "(De opsomming die hierbij hoort, staat niet in de ingelezen tekst. Zie de officiële uitgave.)";

/** The imported text of a requirement. Where it breaks off before its list, that is said: a reader would miss the list in silence. */
export function officialTextOf(abro: Abro, number: string): string | undefined {
  const text = abro.official?.texts[number];
  return text?.endsWith(":") ? `${text} ${LIST_NOT_IMPORTED}` : text;
}

function onlyAt(requirement: AbroRequirement, here: readonly TbbPlace[]): NonNullable<AppliedAbroRequirement["only"]> {
  const categories = TBB_CATEGORIES.filter((each) => requirement.tbb.includes(each) && here.some((place) => place.categories.includes(each)));
  return { places: here.map((place) => place.name), categories };
}

/** Without a known application every chapter counts: not knowing never leaves anything out. */
function chaptersOf(frame: AbroFrame, applications: readonly string[]): ReadonlySet<string> {
  const chosen = frame.applications.filter((each) => applications.length === 0 || applications.includes(each.id));
  return new Set(chosen.flatMap((each) => each.chapters));
}

type Family = AbroFrame["families"][number];

function familyIndex(frame: AbroFrame): ReadonlyMap<string, Family> {
  return new Map(frame.families.flatMap((family) => family.variants.flatMap((variant) => variant.numbers.map((number): [string, Family] => [number, family]))));
}

/** Of a family only the variant for the heaviest category at the place holds; a category that the family does not name does not count. */
function isVariantFor(requirement: AbroRequirement, place: TbbPlace, family: Family | undefined): boolean {
  if (!family) return true;
  const named = new Set(family.variants.flatMap((variant) => variant.tbb));
  const heaviest = heaviestOf(place.categories.filter((each) => named.has(each)));
  return heaviest !== undefined && requirement.tbb.includes(heaviest);
}

/** "TBB 1, 2 en 3". */
export function categoriesText(categories: readonly TbbCategory[]): string {
  const sorted = categories.toSorted((left, right) => left - right).map(String);
  const last = sorted.at(-1) ?? "";
  return `TBB ${sorted.length < 2 ? last : `${sorted.slice(0, -1).join(", ")} en ${last}`}`;
}

/** All requirements of the set, by number. */
export function abroRequirements(abro: Abro): ReadonlyMap<string, AbroRequirement> {
  return new Map(
    abro.chapters.flatMap((chapter) =>
      chapter.sections.flatMap((section) => section.requirements.map((each): [string, AbroRequirement] => [each.number, each])),
    ),
  );
}
