/** What the list of ABRO requirements shows: one kind of rows, narrowed by words. */
import { type AbroAssembly, type AppliedAbroRequirement, abroRequirements, categoriesText, officialTextOf } from "../../shared/abro/assemble.ts";
import type { Abro } from "../../shared/abro/model.ts";
import { enumerate } from "../../shared/catalogue/conditions.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { ABRO_LIST_TEXTS } from "./texts.ts";

export const ABRO_SHOWS = ["applied", "leftOut", "buyer", "nbiv"] as const;
export type AbroShow = (typeof ABRO_SHOWS)[number];

export interface AbroRow {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** Where it applies, or why it does not. */
  readonly remark: string;
  readonly duty: string;
  readonly isOfficial: boolean;
}

export interface AbroRowGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AbroRow[];
}

export function abroRows(abro: Abro, assembly: AbroAssembly, show: AbroShow, query: string): readonly AbroRowGroup[] {
  const words = wordsOf(query);
  const rows = rowsOf(abro, assembly, show).filter((row) => matches(plain(`${row.number} ${row.title} ${row.text} ${row.duty}`), words));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return abro.chapters
    .flatMap((chapter) => chapter.sections)
    .map((section) => ({ id: section.id, title: section.title, rows: section.requirements.flatMap(({ number }) => byNumber.get(number) ?? []) }))
    .filter((group) => group.rows.length > 0);
}

function rowsOf(abro: Abro, assembly: AbroAssembly, show: AbroShow): readonly AbroRow[] {
  if (show === "leftOut") {
    const known = abroRequirements(abro);
    return assembly.leftOut.map(({ number, title, reason }) => {
      const official = officialTextOf(abro, number);
      return { number, title, text: official ?? known.get(number)?.text ?? "", remark: reason, duty: "", isOfficial: official !== undefined };
    });
  }
  const wanted = { applied: () => true, buyer: (each: AppliedAbroRequirement) => each.buyer !== undefined, nbiv: (each: AppliedAbroRequirement) => each.nbiv }[
    show
  ];
  return assembly.requirements.filter(wanted).map((each) => ({
    number: each.number,
    title: each.title,
    text: each.shownText,
    remark: each.only ? ABRO_LIST_TEXTS.only(categoriesText(each.only.categories), enumerate(each.only.places)) : "",
    duty: each.buyer?.duty ?? "",
    isOfficial: each.provenance === "official",
  }));
}
