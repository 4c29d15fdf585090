import { useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { REVIEW_LEVELS, type ReviewLevel } from "../../shared/dossier/review-model.ts";
import { waitingForJudgement } from "../../shared/review-package/selection.ts";
import { useSessionState, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { CheckboxesInput, RadioInput } from "../controls/choice-inputs.tsx";
import { FormText } from "../controls/form-text.tsx";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { EXCHANGE_TEXTS, MAKE_TEXTS } from "./texts.ts";
import { type Writing, WrittenFile } from "./written-file.tsx";

const SCOPES = ["all", "waiting", "chosen"] as const;
type Scope = (typeof SCOPES)[number];

/** For whom, with which right, about what: and then one file. */
export function MakePackage() {
  const { api, catalogue, session } = useWorkspace();
  const { person } = useSessionState();
  const { dossier } = useView();
  const [to, setTo] = useState("");
  const [note, setNote] = useState("");
  const [level, setLevel] = useState<ReviewLevel>("beoordelen");
  const [scope, setScope] = useState<Scope>("all");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [writing, setWriting] = useState<Writing>({ kind: "idle" });

  const waiting = waitingForJudgement(catalogue, dossier);
  const only = scope === "all" ? undefined : scope === "waiting" ? waiting : chosen;
  const make = async (): Promise<void> => {
    if (only?.length === 0) {
      setWriting({ kind: "failed", problems: [{ id: "exchange.nothing-chosen", message: MAKE_TEXTS.nothingChosen }] });
      return;
    }
    setWriting({ kind: "busy" });
    if (!(await session.flush())) {
      setWriting({ kind: "failed", problems: [{ id: "exchange.not-saved", message: EXCHANGE_TEXTS.notSaved }] });
      return;
    }
    const rights = only ? { level, only } : { level };
    const reply = await api["review.make"]({ id: dossier.id, by: person, to: to.trim(), note: note.trim(), rights });
    if (reply.ok) session.adopt(reply.value.dossier);
    setWriting(reply.ok ? { kind: "done", file: reply.value.file } : { kind: "failed", problems: reply.problems });
  };
  const scopes = [
    { value: "all", ...MAKE_TEXTS.scopes.all },
    // A choice of nothing is no choice.
    ...(waiting.length > 0 ? [{ value: "waiting", ...MAKE_TEXTS.scopes.waiting(waiting.length) }] : []),
    { value: "chosen", ...MAKE_TEXTS.scopes.chosen },
  ];
  return (
    <section className="card form-card form-card-internal" aria-labelledby="make-package">
      <h2 id="make-package">{MAKE_TEXTS.title}</h2>
      <FormText label={MAKE_TEXTS.to} help={MAKE_TEXTS.toHelp} value={to} onChange={setTo} />
      <FormText label={MAKE_TEXTS.note} rows={2} value={note} onChange={setNote} />
      <RadioInput
        label={MAKE_TEXTS.level}
        options={REVIEW_LEVELS.map((value) => ({ value, ...MAKE_TEXTS.levels[value] }))}
        value={level}
        onChange={(next) => setLevel(REVIEW_LEVELS.find((each) => each === next) ?? "beoordelen")}
      />
      <RadioInput label={MAKE_TEXTS.scope} options={scopes} value={scope} onChange={(next) => setScope(SCOPES.find((each) => each === next) ?? "all")} />
      {scope === "chosen" && <RequirementChoice chosen={chosen} onChange={setChosen} />}
      <div className="export-action">
        <Button variant="primary" isDisabled={writing.kind === "busy"} onPress={() => void make()}>
          {MAKE_TEXTS.button}
        </Button>
      </div>
      <WrittenFile writing={writing} busy={MAKE_TEXTS.busy} title={MAKE_TEXTS.done} next={MAKE_TEXTS.sendIt} />
    </section>
  );
}

function RequirementChoice({ chosen, onChange }: { readonly chosen: readonly string[]; readonly onChange: (ids: readonly string[]) => void }) {
  const { assembly, dossier, catalogue } = useView();
  const [query, setQuery] = useState("");
  const leftOut = Object.keys(dossier.decisions).filter((id) => !assembly.requirements.some((each) => each.id === id));
  const all = [
    ...assembly.requirements.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
    ...leftOut.map((id) => ({ value: id, label: `${id} ${catalogue.requirements.find((each) => each.id === id)?.title ?? ""}` })),
  ];
  const words = wordsOf(query);
  const shown = all.filter(({ label }) => matches(plain(label), words));
  return (
    <div className="requirement-choice">
      <SearchField className="search" value={query} onChange={setQuery}>
        <Label className="field-label">{MAKE_TEXTS.search}</Label>
        <Input className="input" />
      </SearchField>
      <p className="quiet" role="status">
        {MAKE_TEXTS.chosen(chosen.length)}
      </p>
      <div className="requirement-choice-list">
        <CheckboxesInput
          label={MAKE_TEXTS.requirements}
          options={shown}
          values={chosen}
          // What the search hides stays chosen.
          onChange={(values) => onChange([...chosen.filter((id) => !shown.some(({ value }) => value === id)), ...values])}
        />
      </div>
    </div>
  );
}
