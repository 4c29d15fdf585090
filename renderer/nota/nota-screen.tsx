import { useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { FindingList } from "../control/control-screen.tsx";
import { Busy, Problems } from "../controls/status.tsx";
import { ChangeTable } from "./change-table.tsx";
import "./nota.css";
import { NotaForm } from "./nota-form.tsx";
import { NotaMaker } from "./nota-maker.tsx";
import { QuestionRegister } from "./question-register.tsx";
import { NOTA_SCREEN_TEXTS } from "./texts.ts";

/** After publication: the register of questions, what changed since, and the nota that tells both. */
export function NotaScreen() {
  const { published } = useWorkspace();
  const { dossier, changes, findings } = useView();
  const attention = findings.filter((each) => each.where.step === "nota" || each.id.startsWith("substantial-change:"));
  return (
    <StepPage intro={<p>{NOTA_SCREEN_TEXTS.intro}</p>}>
      <NotaForm />
      <QuestionRegister />
      {attention.length > 0 && (
        <section className="card" aria-labelledby="attention-title">
          <h2 id="attention-title">{NOTA_SCREEN_TEXTS.attention}</h2>
          <FindingList findings={attention} />
        </section>
      )}
      {published.kind === "loading" && <Busy>{NOTA_SCREEN_TEXTS.loading}</Busy>}
      {published.kind === "failed" && <Problems title={NOTA_SCREEN_TEXTS.failed} problems={published.problems} />}
      {published.kind === "ready" && changes && (
        <>
          <ChangeTable changes={changes} version={published.state.dossier.tender.annexVersion} />
          <NotaMaker nota={dossier.notas.find((each) => !each.made)} published={published.state} changes={changes} />
        </>
      )}
    </StepPage>
  );
}
