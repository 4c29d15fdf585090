/** TBB marks as people write them: "1,2,3", "1-3", "TBB 1 t/m 3", "alle". */
import { TBB_CATEGORIES, type TbbCategory } from "./model.ts";

/** Longer than any list of four categories: not worth reading. */
const LONGEST = 60;

/** The categories that `raw` names, heaviest first; undefined when it names none, `unreadable` when it is something else. */
export function officialTbb(raw: string | undefined): readonly TbbCategory[] | "unreadable" | undefined {
  if (raw !== undefined && raw.length > LONGEST) return "unreadable";
  const plain = (raw ?? "").toLowerCase().replace(/tbb|categorie(?:ën|en)?/g, " ");
  if (plain.trim() === "") return undefined;
  if (/^\s*(?:alle|all)\s*$/.test(plain)) return TBB_CATEGORIES;
  // A list in a Dutch spreadsheet can come out with a point: "1,2" was taken for the number 1.2.
  const parts = plain
    .replace(/\s*(?:t\/m|tot en met|tm|through|to|[-\u2010-\u2015])\s*/g, "-")
    .split(/[\s,;./+&|]+|\ben\b|\band\b/)
    .filter((each) => each !== "");
  const found = new Set<TbbCategory>();
  for (const part of parts) {
    const range = /^([1-4])(?:-([1-4]))?$/.exec(part);
    if (!range) return "unreadable";
    const ends = [Number(range[1]), Number(range[2] ?? range[1])];
    for (const each of TBB_CATEGORIES) if (each >= Math.min(...ends) && each <= Math.max(...ends)) found.add(each);
  }
  return found.size === 0 ? "unreadable" : TBB_CATEGORIES.filter((each) => found.has(each));
}
