import { useCallback, useEffect, useRef, useState } from "react";
import { FileTrigger, Input, Label, SearchField } from "react-aria-components";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, AppInfo, DossierSummary, ExampleSummary, OpenDossier } from "../../shared/contract.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { APP_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { classNames } from "../controls/class-names.ts";
import { localMoment } from "../controls/dutch-date.ts";
import { Icon } from "../controls/icon.tsx";
import { Busy, Chip, Note, Problems } from "../controls/status.tsx";
import { HELP_SCREEN_TEXTS } from "../help/texts.ts";
import { LIBRARY_TEXTS } from "../library/texts.ts";
import { findDossiers, SEARCH_FROM, sortedDossiers } from "./dossier-list.ts";
import "./start.css";
import { START_TEXTS } from "./texts.ts";

export interface StartScreenProps {
  readonly api: Api;
  readonly info: AppInfo;
  readonly catalogue: Catalogue;
  readonly onOpen: (open: OpenDossier) => void;
  readonly onRead: (what: "library" | "manual") => void;
  /** What the user was told to look for here. */
  readonly message?: string;
}

type Listed =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly dossiers: readonly DossierSummary[]; readonly examples: readonly ExampleSummary[] };

/** Limit of `dossiers.import`; a dossier is far smaller. */
const MAX_FILE = 50_000_000;

export function StartScreen({ api, info, catalogue, onOpen, onRead, message }: StartScreenProps) {
  const [listed, setListed] = useState<Listed>({ kind: "loading" });
  const [isOpening, setIsOpening] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);

  const load = useCallback(async () => {
    setListed({ kind: "loading" });
    const [dossiers, examples] = await Promise.all([api["dossiers.list"]({}), api["examples.list"]({})]);
    if (!dossiers.ok) setListed({ kind: "failed", problems: dossiers.problems });
    // Examples are an extra: without them the user can still work.
    else setListed({ kind: "ready", dossiers: sortedDossiers(dossiers.value), examples: examples.ok ? examples.value : [] });
  }, [api]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    document.title = `${START_TEXTS.title} - ${APP_TEXTS.name}`;
    heading.current?.focus();
  }, []);

  const open = async (call: Promise<Result<OpenDossier, Problem>>): Promise<void> => {
    setIsOpening(true);
    setProblems([]);
    const reply = await call;
    setIsOpening(false);
    if (reply.ok) onOpen(reply.value);
    else setProblems(reply.problems);
  };
  const openFile = (file: File | null | undefined): void => {
    if (file) void open(importFile(api, file));
  };

  return (
    <DropPlace onFile={openFile}>
      <header className="shell-header">
        <p className="shell-title">
          <b>{APP_TEXTS.name}</b>
        </p>
        <div className="shell-actions">
          <Button variant="header" onPress={() => onRead("library")}>
            {LIBRARY_TEXTS.open}
          </Button>
          <Button variant="header" onPress={() => onRead("manual")}>
            {HELP_SCREEN_TEXTS.open}
          </Button>
        </div>
      </header>
      <main className="page start">
        <div className="start-head">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {START_TEXTS.title}
            </h1>
            <p className="page-intro">{START_TEXTS.intro}</p>
          </div>
          <div className="start-actions">
            <Button variant="primary" isDisabled={isOpening} onPress={() => void open(api["dossiers.create"]({}))}>
              <Icon name="plus" />
              {START_TEXTS.newDossier}
            </Button>
            <FileTrigger acceptedFileTypes={["application/json", ".json"]} onSelect={(files) => openFile(files?.[0])}>
              <Button isDisabled={isOpening}>{START_TEXTS.openFile}</Button>
            </FileTrigger>
            <span className="quiet">{START_TEXTS.dropHelp}</span>
          </div>
        </div>
        {message && <Note tone="good" title={message} />}
        {isOpening && <Busy>{START_TEXTS.opening}</Busy>}
        <Problems title={START_TEXTS.failed} problems={problems} />
        {listed.kind === "loading" && <Busy>{START_TEXTS.loading}</Busy>}
        {listed.kind === "failed" && (
          <div className="card">
            <Problems title={START_TEXTS.listFailed} problems={listed.problems} />
            <Button onPress={() => void load()}>{START_TEXTS.retry}</Button>
          </div>
        )}
        {listed.kind === "ready" && (
          <div className="start-columns">
            <DossierList
              dossiers={listed.dossiers}
              isOpening={isOpening}
              onOpen={(id) => void open(api["dossiers.open"]({ id }))}
              onStartFrom={(id) => void open(api["dossiers.createFrom"]({ id }))}
              onRestore={(id) => void open(api["dossiers.restorePrevious"]({ id }))}
            />
            {listed.examples.length > 0 && (
              <Examples examples={listed.examples} isOpening={isOpening} onOpen={(id) => void open(api["examples.open"]({ id }))} />
            )}
          </div>
        )}
        <p className="quiet start-foot">
          {START_TEXTS.folder(info.dossierFolder)}. {START_TEXTS.pack(catalogue.pack.name, catalogue.pack.version)}. {APP_TEXTS.name} {info.version}.
        </p>
      </main>
    </DropPlace>
  );
}

async function importFile(api: Api, file: File): Promise<Result<OpenDossier, Problem>> {
  if (file.size > MAX_FILE) return failure({ id: "start.too-large", file: file.name, message: START_TEXTS.tooLarge(file.name) });
  let content: string;
  try {
    content = await file.text();
  } catch {
    // The browser gives no reason that a user could act on.
    return failure({ id: "start.unreadable", file: file.name, message: START_TEXTS.unreadable(file.name) });
  }
  return api["dossiers.import"]({ name: file.name, content });
}

/** The whole window takes a file that is dropped on it. The button "Open een bestand" does the same by keyboard. */
function DropPlace({ onFile, children }: { readonly onFile: (file: File | undefined) => void; readonly children: React.ReactNode }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    };
    const out = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      onFile(event.dataTransfer?.files[0]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", out);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", out);
      window.removeEventListener("drop", drop);
    };
  });
  return (
    <div className={classNames("start-shell", isOver && "start-drop")}>
      {children}
      {isOver && <div className="drop-message">{START_TEXTS.dropHere}</div>}
    </div>
  );
}

interface DossierListProps {
  readonly dossiers: readonly DossierSummary[];
  readonly isOpening: boolean;
  readonly onOpen: (id: string) => void;
  /** Begins a new dossier with the choices of this one. */
  readonly onStartFrom: (id: string) => void;
  /** Puts the newest kept version in the place of a damaged file, and opens it. */
  readonly onRestore: (id: string) => void;
}

function DossierList({ dossiers, isOpening, onOpen, onStartFrom, onRestore }: DossierListProps) {
  const [query, setQuery] = useState("");
  const found = findDossiers(dossiers, query);
  if (dossiers.length === 0)
    return (
      <section className="card empty">
        <h2>{START_TEXTS.emptyTitle}</h2>
        <p>{START_TEXTS.emptyBody}</p>
      </section>
    );
  return (
    <section aria-label={START_TEXTS.title}>
      {dossiers.length >= SEARCH_FROM && (
        <>
          <SearchField className="search" value={query} onChange={setQuery}>
            <Label className="field-label">{START_TEXTS.search}</Label>
            <Input className="input" />
          </SearchField>
          <p className="quiet" role="status">
            {found.length === 0 ? START_TEXTS.nothingFound : START_TEXTS.found(found.length)}
          </p>
        </>
      )}
      <ul className="dossiers">
        {found.map((each) => (
          <li key={each.file}>
            {each.problem === undefined ? (
              <DossierCard dossier={each} isOpening={isOpening} onOpen={onOpen} onStartFrom={onStartFrom} />
            ) : (
              <DamagedCard dossier={each} problem={each.problem} isOpening={isOpening} onRestore={onRestore} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DossierCardProps extends Pick<DossierListProps, "isOpening" | "onOpen" | "onStartFrom"> {
  readonly dossier: DossierSummary;
}

function DossierCard({ dossier, isOpening, onOpen, onStartFrom }: DossierCardProps) {
  const title = dossier.title || START_TEXTS.noTitle;
  return (
    <div className="card dossier-item">
      <button type="button" className="dossier-card" disabled={isOpening} onClick={() => onOpen(dossier.id)}>
        <span className="dossier-title">{title}</span>
        <span className="dossier-reference">{dossier.reference}</span>
        <span className="dossier-facts">
          {dossier.organisation || START_TEXTS.noOrganisation} · {START_TEXTS.changed(localMoment(dossier.modified))} ·{" "}
          {START_TEXTS.revisions(dossier.revisions)}
        </span>
      </button>
      <Button isDisabled={isOpening} aria-label={START_TEXTS.startFromNamed(title)} onPress={() => onStartFrom(dossier.id)}>
        {START_TEXTS.startFrom}
      </Button>
    </div>
  );
}

interface DamagedCardProps extends Pick<DossierListProps, "isOpening" | "onRestore"> {
  readonly dossier: DossierSummary;
  readonly problem: string;
}

function DamagedCard({ dossier, problem, isOpening, onRestore }: DamagedCardProps) {
  return (
    <div className="card dossier-card dossier-damaged">
      <span className="dossier-title">
        {dossier.title || dossier.file} <Chip tone="bad">{START_TEXTS.damaged}</Chip>
      </span>
      <span className="dossier-facts">{problem}</span>
      {dossier.id !== "" && (
        <Button isDisabled={isOpening} onPress={() => onRestore(dossier.id)}>
          {START_TEXTS.restore}
        </Button>
      )}
    </div>
  );
}

function Examples({
  examples,
  isOpening,
  onOpen,
}: {
  readonly examples: readonly ExampleSummary[];
  readonly isOpening: boolean;
  readonly onOpen: (id: string) => void;
}) {
  return (
    <section className="card" aria-labelledby="examples-title">
      <h2 id="examples-title">{START_TEXTS.examples}</h2>
      <p className="quiet">{START_TEXTS.examplesIntro}</p>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.id}>
            <h3>{example.title}</h3>
            <p className="quiet">{example.organisation}</p>
            <p>{example.description}</p>
            <Button isDisabled={isOpening} aria-label={START_TEXTS.openExampleNamed(example.title)} onPress={() => onOpen(example.id)}>
              {START_TEXTS.openExample}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
