/** Every change that a user can make to a dossier, as data. */
import type { CharacteristicValue } from "../catalogue/conditions.ts";
import type { ParameterValue } from "../catalogue/parameters.ts";
import type { AbroDossier, BuyerDuty, ExtraMeasure, MarketNote, TbbItem } from "./abro-model.ts";
import type { CommentSubject } from "./comment-model.ts";
import type { Approval, Change, Dossier, OwnRequirement, Person, Revision, Tender } from "./model.ts";

export type OwnRequirementDraft = Omit<OwnRequirement, "id" | "by" | "at" | "approvals">;

/** Fields to change; `undefined` empties one. */
export type Patch<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

export type Action =
  | { readonly kind: "changeTender"; readonly patch: Patch<Tender> }
  | { readonly kind: "chooseSet"; readonly set: string; readonly chosen: boolean }
  /** `undefined` takes the answer back; `null` is "weet ik niet". */
  | { readonly kind: "answer"; readonly characteristic: string; readonly value: CharacteristicValue | undefined }
  | { readonly kind: "giveGrounds"; readonly characteristic: string; readonly text: string }
  | { readonly kind: "assessQuickScan"; readonly assessedBy: string; readonly assessedOn: string | undefined; readonly conclusion: string }
  /** `undefined` goes back to the default of the pack. */
  | { readonly kind: "setParameter"; readonly parameter: string; readonly value: ParameterValue | undefined }
  /** A value outside the bounds of the pack: only with a motivation. */
  | {
      readonly kind: "decideParameter";
      readonly parameter: string;
      readonly value: ParameterValue;
      readonly motivation: string;
      readonly riskAcceptedBy?: Person | undefined;
    }
  | {
      readonly kind: "decide";
      readonly requirement: string;
      readonly change: Change;
      readonly motivation: string;
      readonly riskAcceptedBy?: Person | undefined;
    }
  | { readonly kind: "withdrawDecision"; readonly requirement: string }
  | {
      readonly kind: "judge";
      /** Id of the requirement, own requirement or parameter that departs from the standard. */
      readonly requirement: string;
      readonly verdict: Approval["verdict"];
      readonly comment: string;
      /** Under which the yes holds; empty for none. */
      readonly condition?: string;
      /** In which the person judges. */
      readonly role: string;
    }
  | { readonly kind: "addComment"; readonly about: CommentSubject; readonly text: string }
  | { readonly kind: "replyToComment"; readonly id: string; readonly text: string }
  | { readonly kind: "resolveComment"; readonly id: string }
  | { readonly kind: "reopenComment"; readonly id: string }
  | { readonly kind: "addOwn"; readonly own: OwnRequirementDraft }
  | { readonly kind: "changeOwn"; readonly id: string; readonly own: OwnRequirementDraft }
  | { readonly kind: "removeOwn"; readonly id: string }
  /** Without `id`: a new one. `undefined` in a patch empties the field. */
  | { readonly kind: "saveTbbItem"; readonly id?: string; readonly patch: Patch<Omit<TbbItem, "id">> }
  | { readonly kind: "removeTbbItem"; readonly id: string }
  | { readonly kind: "changeAbro"; readonly patch: Patch<Pick<AbroDossier, "approvedBy" | "approvedOn" | "overviewInAnnex">> }
  | { readonly kind: "setBuyerDuty"; readonly number: string; readonly patch: Patch<BuyerDuty> }
  | { readonly kind: "saveExtraMeasure"; readonly id?: string; readonly patch: Patch<Omit<ExtraMeasure, "id">> }
  | { readonly kind: "removeExtraMeasure"; readonly id: string }
  | { readonly kind: "saveMarketNote"; readonly id?: string; readonly patch: Patch<Omit<MarketNote, "id">> }
  | { readonly kind: "removeMarketNote"; readonly id: string }
  /** Back to an earlier state of this same dossier; what happened since stays in the log. */
  | { readonly kind: "goBackTo"; readonly earlier: Dossier }
  | { readonly kind: "recordExport"; readonly revision: Revision; readonly numbering: Readonly<Record<string, string>> };
