/** What is different between two versions of a pack, for who decides whether to use the newer one. */
import { canonicalJson } from "../canonical.ts";
import type { Catalogue, Requirement } from "../catalogue/model.ts";

export interface PackDifference {
  readonly added: readonly ChangedThing[];
  readonly removed: readonly ChangedThing[];
  /** `fields`: the names of what differs. */
  readonly changed: readonly (ChangedThing & { readonly fields: readonly string[] })[];
}

export interface ChangedThing {
  readonly kind: "set" | "requirement" | "parameter" | "characteristic" | "source";
  readonly id: string;
  /** As a person knows it. */
  readonly name: string;
}

type Thing = ChangedThing & { readonly value: object };

export function packDifference(older: Catalogue, newer: Catalogue): PackDifference {
  const [before, after] = [thingsOf(older), thingsOf(newer)];
  return {
    added: [...after].flatMap(([key, thing]) => (before.has(key) ? [] : [named(thing)])),
    removed: [...before].flatMap(([key, thing]) => (after.has(key) ? [] : [named(thing)])),
    changed: [...after].flatMap(([key, thing]) => {
      const old = before.get(key);
      const fields = old ? differingFields(old.value, thing.value) : [];
      return fields.length === 0 ? [] : [{ ...named(thing), fields }];
    }),
  };
}

/** Names of the fields that differ between two versions of the same thing. */
export function differingFields<T extends object>(before: T, after: T): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const at = (thing: object, name: string): string => canonicalJson((thing as Readonly<Record<string, unknown>>)[name] ?? null);
  return names.filter((name) => at(before, name) !== at(after, name));
}

function thingsOf(catalogue: Catalogue): ReadonlyMap<string, Thing> {
  const things: readonly Thing[] = [
    ...catalogue.sets.map((value): Thing => ({ kind: "set", id: value.id, name: value.name, value })),
    ...catalogue.requirements.map(
      (value: Requirement): Thing => ({ kind: "requirement", id: value.id, name: value.title, value: { ...value, set: catalogue.setOf[value.id] } }),
    ),
    ...catalogue.parameters.map((value): Thing => ({ kind: "parameter", id: value.id, name: value.label, value })),
    ...catalogue.characteristics.map((value): Thing => ({ kind: "characteristic", id: value.id, name: value.label, value })),
    ...catalogue.sources.map((value): Thing => ({ kind: "source", id: value.id, name: value.name, value })),
  ];
  return new Map(things.map((thing) => [`${thing.kind} ${thing.id}`, thing]));
}

function named({ kind, id, name }: Thing): ChangedThing {
  return { kind, id, name };
}
