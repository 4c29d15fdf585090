/** What the buyer himself has to decide, approve, supply, agree or receive, with who does it and how far it is. */
import type { BuyerDuty } from "../dossier/abro-model.ts";
import type { Dossier } from "../dossier/model.ts";
import type { AbroAssembly, AppliedAbroRequirement } from "./assemble.ts";

export interface Duty extends BuyerDuty {
  readonly number: string;
  readonly title: string;
  readonly task: NonNullable<AppliedAbroRequirement["buyer"]>;
}

const BLANK: BuyerDuty = { contact: "", state: "open", note: "" };

/** The duties of the requirements that apply, in the order of the ABRO. */
export function buyerDuties(assembly: AbroAssembly, dossier: Dossier): readonly Duty[] {
  return assembly.requirements.flatMap(({ number, title, buyer }) => (buyer ? [{ number, title, task: buyer, ...BLANK, ...dossier.abro.duties[number] }] : []));
}

/** A duty that nobody is named for. What does not apply needs nobody. */
export function lacksContact(duty: Duty): boolean {
  return duty.state !== "nietVanToepassing" && duty.contact.trim() === "";
}
