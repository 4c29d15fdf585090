/** Every change that a user can make to a dossier, as data. */
import type { CharacteristicValue } from "../catalogue/conditions.ts";
import type { ParameterValue } from "../catalogue/parameters.ts";
import type { Change, OwnRequirement, Revision, Tender } from "./model.ts";

export type OwnRequirementDraft = Omit<OwnRequirement, "id" | "by" | "at" | "approval">;

export type Action =
  | { readonly kind: "changeTender"; readonly patch: { readonly [Field in keyof Tender]?: Tender[Field] | undefined } }
  | { readonly kind: "chooseSet"; readonly set: string; readonly chosen: boolean }
  /** `undefined` takes the answer back; `null` is "weet ik niet". */
  | { readonly kind: "answer"; readonly characteristic: string; readonly value: CharacteristicValue | undefined }
  | { readonly kind: "giveGrounds"; readonly characteristic: string; readonly text: string }
  | { readonly kind: "assessQuickScan"; readonly assessedBy: string; readonly assessedOn: string | undefined; readonly conclusion: string }
  /** `undefined` goes back to the default of the pack. */
  | { readonly kind: "setParameter"; readonly parameter: string; readonly value: ParameterValue | undefined }
  | { readonly kind: "decide"; readonly requirement: string; readonly change: Change; readonly motivation: string }
  | { readonly kind: "withdrawDecision"; readonly requirement: string }
  | { readonly kind: "judge"; readonly requirement: string; readonly verdict: "approved" | "returned"; readonly comment: string; readonly role: string }
  | { readonly kind: "addOwn"; readonly own: OwnRequirementDraft }
  | { readonly kind: "changeOwn"; readonly id: string; readonly own: OwnRequirementDraft }
  | { readonly kind: "removeOwn"; readonly id: string }
  | { readonly kind: "recordExport"; readonly revision: Revision; readonly numbering: Readonly<Record<string, string>> };
