import { type Key, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { ABRO_SET } from "../../shared/abro/model.ts";
import { abroApplies } from "../../shared/abro/scope.ts";
import type { Finding } from "../../shared/review/model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { Button } from "../controls/button.tsx";
import { Chip } from "../controls/status.tsx";
import "./abro.css";
import { AbroDuties } from "./abro-duties.tsx";
import { AbroPlan } from "./abro-planning.tsx";
import { AbroQuestions } from "./abro-questions.tsx";
import { AbroRequirementList } from "./abro-requirements.tsx";
import { OfficialText } from "./official-text.tsx";
import { TbbOverview } from "./tbb-overview.tsx";
import { ABRO_TEXTS } from "./texts.ts";

const TABS = ["overzicht", "vragen", "eisen", "taken", "planning", "tekst"] as const;
type AbroTab = (typeof TABS)[number];

const CONTENT: Readonly<Record<AbroTab, () => React.ReactNode>> = {
  overzicht: TbbOverview,
  vragen: AbroQuestions,
  eisen: AbroRequirementList,
  taken: AbroDuties,
  planning: AbroPlan,
  tekst: OfficialText,
};

export function AbroScreen() {
  const { catalogue, goTo, place, session, revision } = useWorkspace();
  const { dossier, findings } = useView();
  const perform = usePerform();
  const [tab, setTab] = useState<AbroTab>(tabOf(place.item) ?? "overzicht");
  useEffect(() => {
    const asked = tabOf(place.item);
    if (asked) setTab(asked);
  }, [place]);

  if (!catalogue.abro || !abroApplies(dossier))
    return (
      <StepPage intro={<p>{ABRO_TEXTS.intro}</p>}>
        <div className="card empty">
          <h2>{ABRO_TEXTS.offTitle}</h2>
          <p>{catalogue.abro ? ABRO_TEXTS.offBody : ABRO_TEXTS.noContent}</p>
          <Button onPress={() => goTo("inkooponderdelen", ABRO_SET)}>{ABRO_TEXTS.toCategories}</Button>
        </div>
      </StepPage>
    );
  // The imported text is of the organisation and of now: in what was exported once there is nothing to import.
  const tabs = TABS.filter((each) => each !== "tekst" || !revision);
  return (
    <StepPage
      intro={
        <>
          <p>{ABRO_TEXTS.intro}</p>
          {session.readOnly === undefined && (
            <Button variant="quiet" onPress={() => perform({ kind: "chooseSet", set: ABRO_SET, chosen: false })}>
              {ABRO_TEXTS.turnOff}
            </Button>
          )}
        </>
      }
    >
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key: Key) => setTab(TABS.find((each) => each === key) ?? "overzicht")}>
        <TabList className="tab-list" aria-label={ABRO_TEXTS.tabs}>
          {tabs.map((each) => (
            <Tab key={each} id={each} className="tab">
              {ABRO_TEXTS.tabNames[each]}
              <OpenCount number={openIn(each, findings)} />
            </Tab>
          ))}
        </TabList>
        {tabs.map((each) => {
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

function OpenCount({ number }: { readonly number: number }) {
  return number === 0 ? null : <Chip tone="warn">{ABRO_TEXTS.open(number)}</Chip>;
}

/** The tab on which an item of the step stands; undefined for no item. */
function tabOf(item: string | undefined): AbroTab | undefined {
  if (item === undefined) return undefined;
  if (item === "tbbOverzicht" || item.startsWith("TBB-")) return "overzicht";
  if (item === "abroTaken") return "taken";
  if (item === "abroTekst") return "tekst";
  return "vragen";
}

/** Things to do on a tab: what is wrong there or still asks for an answer. */
function openIn(tab: AbroTab, findings: readonly Finding[]): number {
  const items = findings
    .filter((each) => each.where.step === "abro" && each.severity !== "advice" && tabOf(each.where.item) === tab)
    .map((each) => each.where.item);
  return new Set(items).size;
}
