import type { Characteristic } from "../../shared/catalogue/model.ts";
import { TENDER_LABELS } from "../../shared/dossier/describe-action.ts";
import { ANNEX_STATUSES, type Tender } from "../../shared/dossier/model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { isNotYet } from "../app/step-state.ts";
import { RadioInput, SelectInput } from "../controls/choice-inputs.tsx";
import { DateInput } from "../controls/date-input.tsx";
import { NumberInput } from "../controls/number-input.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { FIELD_HELP, TENDER_TEXTS } from "./texts.ts";

type TextField = "title" | "reference" | "organisation" | "description" | "lots" | (typeof SITUATION_FIELDS)[number] | "annexVersion" | "contact" | "notes";
type DateField = "publicationDate" | "closingDate" | "awardDate" | "contractStart" | "contractEnd";
type ChoiceField = "organisationKind" | "procedure" | "conditions";

/** What tenderers always ask, in the order of the annex. */
const SITUATION_FIELDS = ["situation", "situationLinks", "situationNumbers", "situationSupplier", "situationOwn"] as const;

const OBLIGATORY: ReadonlySet<keyof Tender> = new Set(["title", "reference", "organisation", "organisationKind"]);

export function TenderScreen() {
  const { groups } = TENDER_TEXTS;
  return (
    <StepPage intro={<p>{TENDER_TEXTS.intro}</p>}>
      <section className="card form-card">
        <h2>{groups.basics}</h2>
        <TenderText field="title" />
        <div className="field-pair">
          <TenderText field="organisation" />
          <TenderText field="reference" />
        </div>
        <TenderChoice field="organisationKind" />
      </section>
      <section className="card form-card">
        <h2>{groups.content}</h2>
        <TenderText field="description" rows={3} />
        <TenderText field="lots" />
      </section>
      <section className="card form-card">
        <h2>{groups.situation}</h2>
        <p className="quiet">{TENDER_TEXTS.situationIntro}</p>
        {SITUATION_FIELDS.map((field) => (
          <TenderText key={field} field={field} rows={3} />
        ))}
      </section>
      <section className="card form-card">
        <h2>{groups.procedure}</h2>
        <div className="field-pair">
          <TenderChoice field="procedure" />
          <TenderChoice field="conditions" />
        </div>
      </section>
      <section className="card form-card">
        <h2>{groups.dates}</h2>
        <div className="field-pair">
          <TenderDate field="publicationDate" />
          <TenderDate field="closingDate" />
          <TenderDate field="awardDate" />
          <TenderDate field="contractStart" />
          <TenderDate field="contractEnd" />
        </div>
      </section>
      <section className="card form-card">
        <h2>{groups.annex}</h2>
        <TenderText field="annexVersion" isShort />
        <AnnexStatus />
      </section>
      <section className="card form-card form-card-internal">
        <h2>{groups.internal}</h2>
        <p className="quiet">{TENDER_TEXTS.internalIntro}</p>
        <EstimatedValue />
        <TenderText field="contact" isInternal />
        <TenderText field="notes" rows={4} isInternal />
      </section>
    </StepPage>
  );
}

/** What every field of the tender needs: its value, its words, how to change it and what is the matter with it. */
function useTenderField(field: keyof Tender) {
  const { dossier, findings } = useView();
  const { session } = useWorkspace();
  const perform = usePerform();
  // That a field is still empty is told by the step list and by Controle; here it would shout before anybody typed.
  const error = findings.find((each) => each.where.step === "opdracht" && each.where.item === field && !isNotYet(each) && each.severity === "error");
  const help = FIELD_HELP[field];
  return {
    tender: dossier.tender,
    change: (patch: { readonly [Field in keyof Tender]?: Tender[Field] | undefined }, edit?: string) => perform({ kind: "changeTender", patch }, edit),
    props: {
      label: TENDER_LABELS[field],
      item: field,
      isObligatory: OBLIGATORY.has(field),
      isReadOnly: session.readOnly !== undefined,
      error: error?.message,
      ...(help ? { help } : {}),
    },
  };
}

function TenderText({
  field,
  rows,
  isInternal = false,
  isShort = false,
}: {
  readonly field: TextField;
  readonly rows?: number;
  readonly isInternal?: boolean;
  readonly isShort?: boolean;
}) {
  const { tender, change, props } = useTenderField(field);
  return (
    <TextInput
      {...props}
      {...(rows === undefined ? {} : { rows })}
      isInternal={isInternal}
      isShort={isShort}
      value={tender[field]}
      commit={(text, edit) => change({ [field]: text }, `${field} ${edit}`)}
    />
  );
}

function TenderDate({ field }: { readonly field: DateField }) {
  const { tender, change, props } = useTenderField(field);
  return <DateInput {...props} value={tender[field]} commit={(value) => change({ [field]: value })} />;
}

function TenderChoice({ field }: { readonly field: ChoiceField }) {
  const { catalogue } = useWorkspace();
  const { tender, change, props } = useTenderField(field);
  const characteristic = catalogue.characteristics.find((each) => each.tenderFact === field);
  return (
    <SelectInput
      {...props}
      none={TENDER_TEXTS.choose}
      options={optionsOf(characteristic)}
      value={tender[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
}

function optionsOf(characteristic: Characteristic | undefined) {
  return characteristic?.type === "choice" ? characteristic.options : [];
}

function EstimatedValue() {
  const { tender, change, props } = useTenderField("estimatedValue");
  return <NumberInput {...props} isInternal unit={TENDER_TEXTS.euro} value={tender.estimatedValue} commit={(estimatedValue) => change({ estimatedValue })} />;
}

function AnnexStatus() {
  const { tender, change, props } = useTenderField("annexStatus");
  return (
    <RadioInput
      {...props}
      isRow
      value={tender.annexStatus}
      options={ANNEX_STATUSES.map((status) => ({ value: status, label: TENDER_TEXTS.statuses[status], help: TENDER_TEXTS.statusHelp[status] }))}
      onChange={(value) => change({ annexStatus: ANNEX_STATUSES.find((each) => each === value) })}
    />
  );
}
