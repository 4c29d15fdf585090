import { type Key, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { type Finding, type Severity, STEP_NAMES } from "../../shared/review/model.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { Button } from "../controls/button.tsx";
import { Chip, Note, type Tone } from "../controls/status.tsx";
import { DossierHistory } from "../history/dossier-history.tsx";
import { EarlierVersions } from "../history/earlier-versions.tsx";
import "./control.css";
import { CONTROL_TEXTS, SEVERITY_TEXTS } from "./texts.ts";

const TONES: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "warn", advice: "accent" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "advice"];

const TABS = ["bevindingen", "logboek", "versies"] as const;
type ControlTab = (typeof TABS)[number];

const CONTENT: Readonly<Record<ControlTab, () => React.ReactNode>> = { bevindingen: AllFindings, logboek: DossierHistory, versies: EarlierVersions };

export function ControlScreen() {
  const { place } = useWorkspace();
  const [tab, setTab] = useState<ControlTab>("bevindingen");
  useEffect(() => {
    const asked = TABS.find((each) => each === place.item);
    if (asked) setTab(asked);
  }, [place]);
  return (
    <StepPage intro={<p>{CONTROL_TEXTS.intro}</p>}>
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key: Key) => setTab(TABS.find((each) => each === key) ?? "bevindingen")}>
        <TabList className="tab-list" aria-label={CONTROL_TEXTS.tabs}>
          {TABS.map((each) => (
            <Tab key={each} id={each} className="tab">
              {CONTROL_TEXTS.tabNames[each]}
            </Tab>
          ))}
        </TabList>
        {TABS.map((each) => {
          const Content = CONTENT[each];
          return (
            <TabPanel key={each} id={each} className="tab-panel">
              <Content />
            </TabPanel>
          );
        })}
      </Tabs>
    </StepPage>
  );
}

function AllFindings() {
  const { goTo } = useWorkspace();
  const { findings } = useView();
  const errors = findings.filter((each) => each.severity === "error").length;
  return (
    <>
      <div role="status">
        {findings.length === 0 ? (
          <Note tone="good" title={CONTROL_TEXTS.successTitle}>
            <p>{CONTROL_TEXTS.successBody}</p>
            <Button onPress={() => goTo("exporteren")}>{CONTROL_TEXTS.toExport}</Button>
          </Note>
        ) : (
          <Note tone={errors > 0 ? "bad" : "good"} title={errors > 0 ? CONTROL_TEXTS.blocked(errors) : CONTROL_TEXTS.free} />
        )}
      </div>
      {SEVERITIES.map((severity) => (
        <FindingGroup key={severity} severity={severity} findings={findings.filter((each) => each.severity === severity)} />
      ))}
    </>
  );
}

function FindingGroup({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="finding-group">
      <h2>
        {SEVERITY_TEXTS[severity].title} <Chip tone={TONES[severity]}>{findings.length}</Chip>
      </h2>
      <p className="quiet">{SEVERITY_TEXTS[severity].meaning}</p>
      <FindingList findings={findings} />
    </section>
  );
}

/** Findings with a way to the exact place. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { goTo } = useWorkspace();
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const step = STEP_NAMES[finding.where.step];
        return (
          <li key={finding.id} className={`finding finding-${finding.severity}`}>
            <div>
              <p className="finding-message">{finding.message}</p>
              <p className="finding-solution">{finding.solution}</p>
            </div>
            <Button aria-label={CONTROL_TEXTS.goNamed(step, finding.message)} onPress={() => goTo(finding.where.step, finding.where.item)}>
              {CONTROL_TEXTS.go(step)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
