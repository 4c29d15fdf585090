/**
 * Who may see which field of a dossier. A field without a row does not compile, and the writers of documents for the market get
 * what `marketView` leaves. A whole group can be internal; "market" is only ever said of a single field.
 */
import type { Dossier } from "./model.ts";

export type Audience = "market" | "internal";

export type AudienceOf<T> =
  | "internal"
  | (NonNullable<T> extends string | number | boolean | null
      ? Audience
      : NonNullable<T> extends readonly (infer Element)[]
        ? { readonly each: AudienceOf<Element> }
        : string extends keyof NonNullable<T>
          ? { readonly each: AudienceOf<NonNullable<T>[keyof NonNullable<T>]> }
          : { readonly fields: { readonly [Key in keyof NonNullable<T>]-?: AudienceOf<NonNullable<T>[Key]> } });

export const AUDIENCE = {
  fields: {
    $schema: "internal",
    format: "internal",
    version: "internal",
    id: "internal",
    created: "internal",
    modified: "internal",
    saves: "internal",
    pack: { fields: { id: "market", version: "market", hash: "market" } },
    tender: {
      fields: {
        title: "market",
        reference: "market",
        organisation: "market",
        organisationKind: "market",
        description: "market",
        situation: "market",
        situationLinks: "market",
        situationNumbers: "market",
        situationSupplier: "market",
        situationOwn: "market",
        lots: "market",
        procedure: "market",
        conditions: "market",
        estimatedValue: "internal",
        publicationDate: "market",
        closingDate: "market",
        awardDate: "internal",
        contractStart: "market",
        contractEnd: "market",
        annexVersion: "market",
        annexStatus: "market",
        contact: "internal",
        notes: "internal",
      },
    },
    sets: { each: "market" },
    characteristics: "internal",
    quickScan: "internal",
    marketNotes: "internal",
    // What is protected, where, and what was agreed about it can itself be sensitive: the annex gets its effect, through the ABRO assembly.
    // An extra measure is a demand, and a demand that no supplier reads binds nobody; its ground in the risk analysis stays inside.
    abro: {
      fields: {
        items: "internal",
        approvedBy: "internal",
        approvedOn: "internal",
        overviewInAnnex: "internal",
        duties: "internal",
        extraMeasures: { each: { fields: { id: "market", text: "market", reason: "internal" } } },
      },
    },
    parameters: { each: "market" },
    // Motivation, maker and approval stay inside; of a decision the market only sees its effect, through the assembly.
    decisions: "internal",
    parameterDecisions: "internal",
    ownRequirements: {
      each: {
        fields: {
          id: "market",
          title: "market",
          text: "market",
          kind: "market",
          theme: "market",
          phase: "market",
          evidence: "market",
          source: "market",
          motivation: "internal",
          by: "internal",
          at: "internal",
          approvals: "internal",
        },
      },
    },
    comments: "internal",
    numbering: { each: "market" },
    // Which versions there were is no secret; who made them, from what and with which files is.
    revisions: {
      each: {
        fields: {
          number: "market",
          at: "market",
          annexVersion: "market",
          annexStatus: "market",
          by: "internal",
          pack: "internal",
          template: "internal",
          file: "internal",
          answerForms: "internal",
          requirements: "internal",
          abroText: "internal",
          snapshot: "internal",
        },
      },
    },
    log: "internal",
    logChainedFrom: "internal",
  },
} as const satisfies AudienceOf<Dossier>;

/** The market's part of `T`, by its row in the table. */
export type MarketOf<T, Row> = Row extends "market"
  ? T
  : Row extends { readonly each: infer Inner }
    ? T extends readonly (infer Element)[]
      ? readonly MarketOf<Element, Inner>[]
      : { readonly [Key in keyof T]: MarketOf<T[Key], Inner> }
    : Row extends { readonly fields: infer Fields }
      ? T extends undefined
        ? undefined
        : {
            readonly [Key in keyof T as Key extends keyof Fields ? (Fields[Key] extends "internal" ? never : Key) : never]: Key extends keyof Fields
              ? MarketOf<T[Key], Fields[Key]>
              : never;
          }
      : never;

export type MarketDossier = MarketOf<Dossier, typeof AUDIENCE>;

/** The dossier without anything internal: what is not in the table's "market" rows is not in the value. */
export function marketView(dossier: Dossier): MarketDossier {
  return filtered(dossier, AUDIENCE) as MarketDossier;
}

type AnyRow = Audience | { readonly each: AnyRow } | { readonly fields: Readonly<Record<string, AnyRow>> };

function filtered(value: unknown, row: AnyRow): unknown {
  if (row === "internal" || value === undefined || value === null) return undefined;
  if (row === "market") return value;
  if ("each" in row) {
    return Array.isArray(value)
      ? value.map((element) => filtered(element, row.each))
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, filtered(inner, row.each)]));
  }
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([key]) => Object.hasOwn(row.fields, key) && row.fields[key] !== "internal")
      .map(([key, inner]) => [key, filtered(inner, row.fields[key] ?? "internal")]),
  );
}
