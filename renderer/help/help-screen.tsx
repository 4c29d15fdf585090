import packages from "virtual:packages";
import { type Key, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { AppInfo } from "../../shared/contract.ts";
import { KeyTable } from "../app/key-table.tsx";
import { HELP_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { useFocusedHeading } from "../controls/focused-heading.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { Chip } from "../controls/status.tsx";
import "./help.css";
import { blocksOf, MANUAL } from "./manual.ts";
import { ACCESSIBILITY_STATEMENT, HELP_SCREEN_TEXTS, PRIVACY } from "./texts.ts";

export interface HelpScreenProps {
  readonly info: AppInfo;
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}

const TABS = ["handleiding", "toetsen", "toegankelijkheid", "over"] as const;
type HelpTab = (typeof TABS)[number];

/** The manual, the keys, the accessibility statement, and what the app is made of. */
export function HelpScreen({ info, catalogue, onClose }: HelpScreenProps) {
  const heading = useFocusedHeading();
  const [tab, setTab] = useState<HelpTab>("handleiding");
  const content: Readonly<Record<HelpTab, () => React.ReactNode>> = {
    handleiding: () => <Manual />,
    toetsen: () => <Keys />,
    toegankelijkheid: () => <Statement />,
    over: () => <About info={info} catalogue={catalogue} />,
  };
  return (
    <main className="page manual">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {HELP_SCREEN_TEXTS.title}
        </h1>
        <p className="page-intro">{HELP_SCREEN_TEXTS.intro}</p>
        <div className="page-back">
          <Button onPress={onClose}>{HELP_SCREEN_TEXTS.back}</Button>
        </div>
      </div>
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key: Key) => setTab(TABS.find((each) => each === key) ?? "handleiding")}>
        <TabList className="tab-list" aria-label={HELP_SCREEN_TEXTS.tabs}>
          {TABS.map((each) => (
            <Tab key={each} id={each} className="tab">
              {HELP_SCREEN_TEXTS.tabNames[each]}
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

function Manual() {
  const [query, setQuery] = useState("");
  const words = wordsOf(query);
  const found = MANUAL.filter((each) => matches(plain([each.title, ...each.text].join(" ")), words));
  return (
    <div className="manual-pages">
      <label className="field">
        <span className="field-label">{HELP_SCREEN_TEXTS.search}</span>
        <input type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p role="status">{found.length === 0 ? HELP_SCREEN_TEXTS.nothing : HELP_SCREEN_TEXTS.count(found.length)}</p>
      {found.map((page) => (
        <section key={page.id} className="card" aria-labelledby={`handleiding-${page.id}`}>
          <h2 id={`handleiding-${page.id}`}>
            {page.title} <Chip>{HELP_SCREEN_TEXTS.for[page.for]}</Chip>
          </h2>
          <Paragraphs text={page.text} />
        </section>
      ))}
    </div>
  );
}

/** Lines that follow each other as items are one list, wherever they stand between the paragraphs. */
function Paragraphs({ text }: { readonly text: readonly string[] }) {
  return blocksOf(text).map((block) =>
    block.kind === "list" ? (
      <ul key={block.items.join()}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ) : (
      <p key={block.text}>{block.text}</p>
    ),
  );
}

function Keys() {
  return (
    <>
      <h2>{HELP_SCREEN_TEXTS.tabNames.toetsen}</h2>
      <p>{HELP_TEXTS.intro}</p>
      <div className="help-keys">
        <KeyTable title={HELP_TEXTS.everywhere} where="everywhere" />
        <KeyTable title={HELP_TEXTS.inRequirements} where="requirements" />
        <KeyTable title={HELP_TEXTS.inJudging} where="judging" />
      </div>
    </>
  );
}

function Statement() {
  return (
    <div className="manual-pages">
      {ACCESSIBILITY_STATEMENT.map(({ title, text }) => (
        <section key={title} className="card">
          <h2>{title}</h2>
          <Paragraphs text={text} />
        </section>
      ))}
    </div>
  );
}

function About({ info, catalogue }: { readonly info: AppInfo; readonly catalogue: Catalogue }) {
  return (
    <div className="manual-pages">
      <p>
        {HELP_SCREEN_TEXTS.about(info.version, `${catalogue.pack.name} ${catalogue.pack.version}`)} {HELP_SCREEN_TEXTS.licence} {HELP_TEXTS.offline}
      </p>
      <p>
        {HELP_SCREEN_TEXTS.dossiers} <span className="path">{info.dossierFolder}</span>
      </p>
      <section className="card" aria-labelledby="privacy-title">
        <h2 id="privacy-title">{HELP_SCREEN_TEXTS.privacy}</h2>
        <Paragraphs text={PRIVACY} />
      </section>
      <section className="card" aria-labelledby="packages-title">
        <h2 id="packages-title">{HELP_SCREEN_TEXTS.packages}</h2>
        <p>{HELP_SCREEN_TEXTS.packagesIntro}</p>
        {packages.map(({ text, packages: ofText }) => (
          <details key={text}>
            <summary>
              {ofText.map(({ name, version }) => `${name} ${version}`).join(", ")} ({[...new Set(ofText.map((each) => each.licence))].join(", ")})
            </summary>
            <pre className="licence-text">{text}</pre>
          </details>
        ))}
      </section>
    </div>
  );
}
