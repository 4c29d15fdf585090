import { useState } from "react";
import { buyerDuties, type Duty, lacksContact } from "../../shared/abro/duties.ts";
import { DUTY_STATES } from "../../shared/dossier/abro-model.ts";
import { BUYER_ROLE_NAMES, DUTY_STATE_NAMES } from "../../shared/dossier/abro-words.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { Chip, Note } from "../controls/status.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { DUTY_TEXTS } from "./texts.ts";

/** What the buyer himself has to do, each with a name and how far it is. */
export function AbroDuties() {
  const { dossier, abro } = useView();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const duties = abro ? buyerDuties(abro, dossier) : [];
  const named = duties.filter((each) => !lacksContact(each)).length;
  // The names that were missing when the filter was set: a card does not vanish while its name is being typed.
  const [openAtStart, setOpenAtStart] = useState<ReadonlySet<string>>(new Set());
  const shown = duties.filter((each) => !onlyOpen || openAtStart.has(each.number));
  if (duties.length === 0) return <p data-item="abroTaken">{DUTY_TEXTS.empty}</p>;
  return (
    <div className="abro-part" data-item="abroTaken">
      <p className="quiet">{DUTY_TEXTS.intro}</p>
      <div className="progress-line">
        <progress value={named} max={duties.length} aria-label={DUTY_TEXTS.progress(named, duties.length)} />
        <b role="status">{DUTY_TEXTS.progress(named, duties.length)}</b>
        <label className="check-line">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={(event) => {
              setOpenAtStart(new Set(duties.filter(lacksContact).map((each) => each.number)));
              setOnlyOpen(event.target.checked);
            }}
          />
          {DUTY_TEXTS.onlyOpen}
        </label>
      </div>
      {shown.length === 0 && <Note tone="good" title={DUTY_TEXTS.allDone} />}
      {shown.map((each) => (
        <DutyCard key={each.number} duty={each} />
      ))}
    </div>
  );
}

function DutyCard({ duty }: { readonly duty: Duty }) {
  const { session } = useWorkspace();
  const perform = usePerform();
  const isReadOnly = session.readOnly !== undefined;
  const { number } = duty;
  const text = (field: "contact" | "note") => (
    <TextInput
      label={DUTY_TEXTS.named(DUTY_TEXTS[field], number)}
      isReadOnly={isReadOnly}
      value={duty[field]}
      commit={(value, edit) => perform({ kind: "setBuyerDuty", number, patch: { [field]: value } }, `${number} ${field} ${edit}`)}
    />
  );
  return (
    <section className="card form-card form-card-internal" aria-labelledby={`duty-${number}`}>
      <h2 id={`duty-${number}`} className="duty-title">
        {number} {duty.title} <Chip tone="accent">{BUYER_ROLE_NAMES[duty.task.role]}</Chip>
      </h2>
      <p>
        {duty.task.duty} {duty.task.certainty === "secondary" && DUTY_TEXTS.secondary}
      </p>
      <div className="duty-fields">
        {text("contact")}
        <SelectInput
          label={DUTY_TEXTS.named(DUTY_TEXTS.state, number)}
          isReadOnly={isReadOnly}
          options={DUTY_STATES.map((value) => ({ value, label: DUTY_STATE_NAMES[value] }))}
          value={duty.state}
          onChange={(value) => perform({ kind: "setBuyerDuty", number, patch: { state: DUTY_STATES.find((each) => each === value) ?? "open" } })}
        />
        {text("note")}
      </div>
    </section>
  );
}
