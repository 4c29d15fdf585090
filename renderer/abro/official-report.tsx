import { useState } from "react";
import type { OfficialReport } from "../../shared/abro/official.ts";
import type { OfficialPoint } from "../../shared/abro/official-points.ts";
import { APP_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { useFocusedHeading } from "../controls/focused-heading.ts";
import { Note } from "../controls/status.tsx";
import { OFFICIAL_TEXTS } from "./official-texts.ts";
import { type OfficialInUse, officialReportView, shownItems } from "./official-view.ts";

export interface OfficialReportCardProps {
  readonly report: OfficialReport;
  readonly inUse: OfficialInUse;
  /** `confirmed`: the user said yes to the points. */
  readonly onTakeOver: (confirmed: boolean) => void;
  readonly onCancel: () => void;
}

/** What a picked file holds, and the choice to take it over. */
export function OfficialReportCard({ report, inUse, onTakeOver, onCancel }: OfficialReportCardProps) {
  const heading = useFocusedHeading();
  const [agreed, setAgreed] = useState(false);
  const [isReminded, setIsReminded] = useState(false);
  const { points, canTakeOver, asks, verdict, facts } = officialReportView(report, inUse);

  const takeOver = (): void => {
    if (asks && !agreed) setIsReminded(true);
    else onTakeOver(agreed);
  };
  return (
    <section className="card official-card" aria-labelledby="official-report">
      <h2 id="official-report" ref={heading} tabIndex={-1}>
        {OFFICIAL_TEXTS.reportTitle(report.file)}
      </h2>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <p>
        <b>{verdict}</b>
      </p>
      {points.map((point) => (
        <PointNote key={point.id} point={point} />
      ))}
      {asks && (
        <label className="check-line">
          <input
            type="checkbox"
            checked={agreed}
            aria-describedby={isReminded && !agreed ? "official-agree-first" : undefined}
            onChange={(event) => setAgreed(event.target.checked)}
          />
          {OFFICIAL_TEXTS.agree}
        </label>
      )}
      {isReminded && !agreed && (
        <p id="official-agree-first" className="field-error" role="alert">
          {OFFICIAL_TEXTS.agreeFirst}
        </p>
      )}
      <div className="dialog-actions">
        {canTakeOver && (
          <Button variant="primary" onPress={takeOver}>
            {OFFICIAL_TEXTS.takeOver}
          </Button>
        )}
        <Button onPress={onCancel}>{canTakeOver ? APP_TEXTS.cancel : APP_TEXTS.close}</Button>
      </div>
    </section>
  );
}

function PointNote({ point }: { readonly point: OfficialPoint }) {
  return (
    <Note tone={point.stops ? "bad" : "warn"}>
      <p>{point.message}</p>
      {point.items.length === 1 && <p>{point.items[0]}</p>}
      {point.items.length > 1 && (
        <details className="official-items">
          <summary>{OFFICIAL_TEXTS.show(point.items.length)}</summary>
          <ul className="plain-list">
            {shownItems(point.items).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  );
}
