/** Which two states of a tender a redline stands between, and when that makes sense. */
import { z } from "zod";
import type { Dossier } from "../dossier/model.ts";

const revisionSide = z.strictObject({ kind: z.literal("revision"), number: z.number().int().positive() });

/** What is compared with: an earlier revision, or the standard texts of the pack. */
export const olderSideSchema = z.discriminatedUnion("kind", [revisionSide, z.strictObject({ kind: z.literal("standard") })]);
/** What is compared: the dossier as it stands now, or a revision. */
export const newerSideSchema = z.discriminatedUnion("kind", [revisionSide, z.strictObject({ kind: z.literal("now") })]);

export type OlderSide = Readonly<z.infer<typeof olderSideSchema>>;
export type NewerSide = Readonly<z.infer<typeof newerSideSchema>>;
export type RedlineSide = OlderSide | NewerSide;

/** Why there can be no redline between these two, in Dutch; undefined when there can. Without sides: whether there can be one at all. */
export function redlineRefusal({ revisions }: Pick<Dossier, "revisions">, older?: OlderSide, newer?: NewerSide): string | undefined {
  if (revisions.length === 0) return "Er is nog niets geëxporteerd. Maak eerst de bijlage: daarna kunt u laten zien wat er sindsdien is gewijzigd.";
  for (const side of [older, newer]) {
    if (side?.kind !== "revision") continue;
    const revision = revisions.find((each) => each.number === side.number);
    if (!revision) return `Dit dossier heeft geen revisie ${side.number}. Kies een andere revisie.`;
    if (revision.snapshot === undefined) return `Van revisie ${side.number} is geen kopie bewaard. Kies een andere revisie.`;
  }
  if (older?.kind === "revision" && newer?.kind === "revision" && older.number >= newer.number) return "Vergelijk met een revisie die ouder is dan de andere.";
  return undefined;
}

/** Start of the name of the file: "redline-revisie-2-tegen-standaard". */
export function redlineName(older: OlderSide, newer: NewerSide): string {
  const of = newer.kind === "now" ? "" : `revisie-${newer.number}-`;
  return `redline-${of}tegen-${older.kind === "standard" ? "standaard" : `revisie-${older.number}`}`;
}
