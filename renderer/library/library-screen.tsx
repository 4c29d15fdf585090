import { type Key, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, AppInfo } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { Button } from "../controls/button.tsx";
import { useFocusedHeading } from "../controls/focused-heading.ts";
import "./library.css";
import { LibraryChanges } from "./library-changes.tsx";
import { LibraryCoverage } from "./library-coverage.tsx";
import { LibraryRequirements } from "./library-requirements.tsx";
import { LibrarySources } from "./library-sources.tsx";
import { LibraryTerms } from "./library-terms.tsx";
import { Packs } from "./packs.tsx";
import { Templates } from "./templates.tsx";
import { LIBRARY_TEXTS } from "./texts.ts";

export interface LibraryScreenProps {
  readonly api: Api;
  readonly info: AppInfo;
  readonly catalogue: Catalogue;
  readonly reloadCatalogue: () => Promise<readonly Problem[]>;
  /** Requirement that is shown first. */
  readonly requirement?: string | undefined;
  readonly onClose: () => void;
}

const TABS = ["eisen", "bronnen", "dekking", "begrippen", "wijzigingen", "pakketten", "sjablonen"] as const;
type LibraryTab = (typeof TABS)[number];

/** The whole catalogue, to read: with a dossier open or without one. */
export function LibraryScreen({ api, info, catalogue, reloadCatalogue, requirement, onClose }: LibraryScreenProps) {
  const heading = useFocusedHeading();
  const [tab, setTab] = useState<LibraryTab>("eisen");
  const [chosen, setChosen] = useState(requirement);
  const show = (id: string): void => {
    setChosen(id);
    setTab("eisen");
  };
  const content: Readonly<Record<LibraryTab, () => React.ReactNode>> = {
    eisen: () => <LibraryRequirements catalogue={catalogue} chosen={chosen} onChoose={setChosen} />,
    bronnen: () => <LibrarySources catalogue={catalogue} onShow={show} />,
    dekking: () => <LibraryCoverage catalogue={catalogue} onShow={show} />,
    begrippen: () => <LibraryTerms glossary={catalogue.glossary} />,
    wijzigingen: () => <LibraryChanges catalogue={catalogue} />,
    pakketten: () => <Packs api={api} onChanged={reloadCatalogue} />,
    sjablonen: () => <Templates api={api} catalogue={catalogue} canReveal={info.canReveal} />,
  };
  return (
    <main className="page library">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {LIBRARY_TEXTS.title}
        </h1>
        <p className="page-intro">{LIBRARY_TEXTS.intro(catalogue.requirements.length, catalogue.pack.name, catalogue.pack.version)}</p>
        <div className="page-back">
          <Button onPress={onClose}>{LIBRARY_TEXTS.back}</Button>
        </div>
      </div>
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key: Key) => setTab(TABS.find((each) => each === key) ?? "eisen")}>
        <TabList className="tab-list" aria-label={LIBRARY_TEXTS.tabs}>
          {TABS.map((each) => (
            <Tab key={each} id={each} className="tab">
              {LIBRARY_TEXTS.tabNames[each]}
            </Tab>
          ))}
        </TabList>
        {TABS.map((each) => (
          <TabPanel key={each} id={each} className="tab-panel">
            {content[each]()}
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
