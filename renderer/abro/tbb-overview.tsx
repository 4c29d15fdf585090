import { TBB_CATEGORIES } from "../../shared/abro/model.ts";
import { RUBRICERINGEN, TBB_KINDS, TBB_METHODS, type TbbItem } from "../../shared/dossier/abro-model.ts";
import { RUBRICERING_NAMES, TBB_KIND_NAMES, TBB_METHOD_NAMES } from "../../shared/dossier/abro-words.ts";
import type { Patch } from "../../shared/dossier/action.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { CheckboxesInput, SelectInput } from "../controls/choice-inputs.tsx";
import { DateInput } from "../controls/date-input.tsx";
import { Note } from "../controls/status.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { OVERVIEW_TEXTS } from "./texts.ts";

/** What is protected, each on its own card, and who approved the whole. */
export function TbbOverview() {
  const { session, announce, goTo } = useWorkspace();
  const { dossier, findings } = useView();
  const perform = usePerform();
  const isReadOnly = session.readOnly !== undefined;
  const { items } = dossier.abro;
  const add = (): void => {
    if (perform({ kind: "saveTbbItem", patch: {} }) !== undefined) return;
    const added = session.state().history.present.abro.items.at(-1)?.id ?? "";
    announce(OVERVIEW_TEXTS.added(added));
    goTo("abro", added);
  };
  return (
    <div className="abro-part" data-item="tbbOverzicht">
      <p className="quiet">{OVERVIEW_TEXTS.intro}</p>
      {items.length === 0 && (
        <div className="card empty">
          <h2>{OVERVIEW_TEXTS.emptyTitle}</h2>
          <p>{OVERVIEW_TEXTS.emptyBody}</p>
        </div>
      )}
      {items.map((item) => (
        <ItemCard
          key={item.id}
          item={item}
          isReadOnly={isReadOnly}
          faults={findings.filter((each) => each.where.step === "abro" && each.where.item === item.id && each.severity === "error").map((each) => each.message)}
        />
      ))}
      {!isReadOnly && (
        <div>
          <Button variant={items.length === 0 ? "primary" : "plain"} onPress={add}>
            {OVERVIEW_TEXTS.add}
          </Button>
        </div>
      )}
      <Approval />
    </div>
  );
}

function ItemCard({ item, isReadOnly, faults }: { readonly item: TbbItem; readonly isReadOnly: boolean; readonly faults: readonly string[] }) {
  const { catalogue, announce } = useWorkspace();
  const perform = usePerform();
  const save = (patch: Patch<Omit<TbbItem, "id">>, edit?: string) => perform({ kind: "saveTbbItem", id: item.id, patch }, edit && `${item.id} ${edit}`);
  const text = (field: "description" | "place" | "setBy" | "confirmedBy", help?: string) => (
    <TextInput
      label={OVERVIEW_TEXTS[field]}
      {...(help ? { help } : {})}
      isReadOnly={isReadOnly}
      value={item[field]}
      commit={(value, edit) => save({ [field]: value }, `${field} ${edit}`)}
    />
  );
  const date = (field: "setOn" | "confirmedOn") => (
    <DateInput
      label={OVERVIEW_TEXTS[field]}
      isReadOnly={isReadOnly}
      value={item[field]}
      commit={(value, edit) => save({ [field]: value }, `${field} ${edit}`)}
    />
  );
  const remove = (): void => {
    if (perform({ kind: "removeTbbItem", id: item.id }) === undefined) announce(OVERVIEW_TEXTS.removed(item.id));
  };
  return (
    <section className="card form-card form-card-internal tbb-card" data-item={item.id} aria-labelledby={`title-${item.id}`}>
      <div className="tbb-head">
        <h2 id={`title-${item.id}`}>
          {item.id} {item.description}
        </h2>
        {!isReadOnly && (
          <Button variant="quiet" aria-label={OVERVIEW_TEXTS.remove(item.id)} onPress={remove}>
            {OVERVIEW_TEXTS.remove(item.id)}
          </Button>
        )}
      </div>
      {faults.length > 0 && (
        <Note tone="warn">
          {faults.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Note>
      )}
      {text("description", OVERVIEW_TEXTS.descriptionHelp)}
      <div className="field-pair">
        <SelectInput
          label={OVERVIEW_TEXTS.kind}
          none={OVERVIEW_TEXTS.choose}
          isReadOnly={isReadOnly}
          options={TBB_KINDS.map((value) => ({ value, label: TBB_KIND_NAMES[value] }))}
          value={item.kind}
          onChange={(value) => save({ kind: TBB_KINDS.find((each) => each === value) })}
        />
        {text("place", OVERVIEW_TEXTS.placeHelp)}
        <SelectInput
          label={OVERVIEW_TEXTS.rubricering}
          help={OVERVIEW_TEXTS.rubriceringHelp}
          none={OVERVIEW_TEXTS.choose}
          isReadOnly={isReadOnly}
          options={RUBRICERINGEN.map((value) => ({ value, label: RUBRICERING_NAMES[value] }))}
          value={item.rubricering}
          onChange={(value) => save({ rubricering: RUBRICERINGEN.find((each) => each === value) })}
        />
        <SelectInput
          label={OVERVIEW_TEXTS.category}
          help={OVERVIEW_TEXTS.categoryHelp}
          none={OVERVIEW_TEXTS.choose}
          isReadOnly={isReadOnly}
          options={(catalogue.abro?.frame.categories ?? []).map(({ id, label }) => ({ value: String(id), label: withEnd(id, label) }))}
          value={item.category === undefined ? undefined : String(item.category)}
          onChange={(value) => save({ category: TBB_CATEGORIES.find((each) => String(each) === value) })}
        />
        <SelectInput
          label={OVERVIEW_TEXTS.method}
          help={OVERVIEW_TEXTS.methodHelp}
          none={OVERVIEW_TEXTS.choose}
          isReadOnly={isReadOnly}
          options={TBB_METHODS.map((value) => ({ value, label: TBB_METHOD_NAMES[value] }))}
          value={item.method}
          onChange={(value) => save({ method: TBB_METHODS.find((each) => each === value) })}
        />
        <div />
        {text("setBy")}
        {date("setOn")}
        {text("confirmedBy", OVERVIEW_TEXTS.confirmedByHelp)}
        {date("confirmedOn")}
      </div>
    </section>
  );
}

/** "TBB 1 (zwaarste)": which way the numbers run, without naming a rubricering that would seem to follow from it. */
function withEnd(category: number, label: string): string {
  const end = OVERVIEW_TEXTS.categoryEnds[category];
  return end === undefined ? label : `${label} (${end})`;
}

function Approval() {
  const { session } = useWorkspace();
  const perform = usePerform();
  const { approvedBy, approvedOn, overviewInAnnex } = useView().dossier.abro;
  const isReadOnly = session.readOnly !== undefined;
  return (
    <section className="card form-card form-card-internal">
      <h2>{OVERVIEW_TEXTS.approvalTitle}</h2>
      <p className="quiet">{OVERVIEW_TEXTS.approvalIntro}</p>
      <div className="field-pair">
        <TextInput
          label={OVERVIEW_TEXTS.approvedBy}
          isReadOnly={isReadOnly}
          value={approvedBy}
          commit={(text, edit) => perform({ kind: "changeAbro", patch: { approvedBy: text } }, `approvedBy ${edit}`)}
        />
        <DateInput
          label={OVERVIEW_TEXTS.approvedOn}
          isReadOnly={isReadOnly}
          value={approvedOn}
          commit={(date, edit) => perform({ kind: "changeAbro", patch: { approvedOn: date } }, `approvedOn ${edit}`)}
        />
      </div>
      <CheckboxesInput
        label={OVERVIEW_TEXTS.title}
        isReadOnly={isReadOnly}
        options={[{ value: "inAnnex", label: OVERVIEW_TEXTS.inAnnex, help: OVERVIEW_TEXTS.inAnnexHelp }]}
        values={overviewInAnnex ? ["inAnnex"] : []}
        onChange={(values) => perform({ kind: "changeAbro", patch: { overviewInAnnex: values.length > 0 } })}
      />
    </section>
  );
}
