import type { Person } from "../../shared/dossier/model.ts";
import { FormText } from "../controls/form-text.tsx";
import { DECISION_TEXTS } from "./texts.ts";

/** Who bears the risk that a deviation leaves. The role is asked once there is a name. */
export function RiskFields({ risk, onChange }: { readonly risk: Person | undefined; readonly onChange: (risk: Person) => void }) {
  const { name, role } = risk ?? { name: "", role: "" };
  return (
    <>
      <FormText label={DECISION_TEXTS.riskName} help={DECISION_TEXTS.riskHelp} isInternal value={name} onChange={(next) => onChange({ name: next, role })} />
      {name.trim() !== "" && <FormText label={DECISION_TEXTS.riskRole} isInternal value={role} onChange={(next) => onChange({ name, role: next })} />}
    </>
  );
}
