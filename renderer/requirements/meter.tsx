import { useView } from "../app/context.ts";
import { REQUIREMENTS_TEXTS } from "./texts.ts";

/** What the list asks of the market, always in sight. */
export function BurdenMeter() {
  const { burden } = useView();
  const { meterLabels } = REQUIREMENTS_TEXTS;
  const parts = [
    [burden.knockOuts, meterLabels.knockOuts(burden.knockOuts)],
    ...(burden.selection > 0 ? [[burden.selection, meterLabels.selection(burden.selection)] as const] : []),
    [burden.wishes, meterLabels.wishes(burden.wishes)],
    [burden.contractClauses, meterLabels.contractClauses()],
    [burden.proofsAtTender, meterLabels.proofsAtTender()],
  ] as const;
  return (
    <section className="meter" aria-label={REQUIREMENTS_TEXTS.meter}>
      <dl>
        {parts.map(([number, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
