import { useEffect, useRef, useState } from "react";
import { DEVIATION_KINDS, DEVIATION_NAMES } from "../../shared/review/approval-policy.ts";
import type { Judgement } from "../../shared/review/judgement.ts";
import { judgingQueue } from "../../shared/review/judging-queue.ts";
import { useSessionState, useView, useWorkspace } from "../app/context.ts";
import { LETTERS, letterOf, useKeys } from "../app/keys.ts";
import { StepHeading } from "../app/step-page.tsx";
import { Comments } from "../comments/comments.tsx";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { classNames } from "../controls/class-names.ts";
import { Chip, Note } from "../controls/status.tsx";
import "../requirements/detail.css";
import { movedTo } from "../requirements/list-state.ts";
import "../requirements/requirements.css";
import { StateChip } from "./deviation-card.tsx";
import { DeviationFacts, DeviationText } from "./deviation-facts.tsx";
import "./judgement.css";
import { QuickVerdict } from "./quick-verdict.tsx";
import { QUEUE_TEXTS } from "./texts.ts";
import { Verdicts } from "./verdicts.tsx";

type Order = keyof typeof QUEUE_TEXTS.orders;
const ORDERS: readonly Order[] = ["oldest", "kind"];

/** The jurist's screen: only what waits for this person, one after the other, by keyboard. */
export function JudgementScreen() {
  const { letterKeys, goTo, announce } = useWorkspace();
  const { judgements } = useView();
  const { person } = useSessionState();
  const [order, setOrder] = useState<Order>("oldest");
  const [wanted, setWanted] = useState<string>();
  const [headingWanted, setHeadingWanted] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const detail = useRef<HTMLElement>(null);

  const queue = judgingQueue(judgements, person);
  const list = ordered(queue.mine, order);
  const ids = list.map(({ deviation }) => deviation.id);
  const current = list.find(({ deviation }) => deviation.id === wanted) ?? list[0];
  const id = current?.deviation.id;

  useEffect(() => {
    if (headingWanted > 0) heading.current?.focus();
  }, [headingWanted]);
  useEffect(() => {
    // Another deviation is read from its beginning.
    if (id !== undefined && detail.current) detail.current.scrollTop = 0;
  }, [id]);

  const select = (next: string | undefined): void => {
    if (next === undefined) return;
    setWanted(next);
    setHeadingWanted((old) => old + 1);
  };
  const onJudged = (verdict: "approved" | "returned"): void => {
    announce(QUEUE_TEXTS.next(verdict === "approved" ? QUEUE_TEXTS.approvedShort : QUEUE_TEXTS.returnedShort, list.length - 1));
    const at = ids.indexOf(id ?? "");
    select(ids[at + 1] ?? ids[at - 1]);
  };
  useKeys((event) => {
    if (!letterKeys) return false;
    const letter = letterOf(event);
    if (letter === LETTERS.next || letter === LETTERS.previous) select(movedTo(ids, id, letter === LETTERS.next ? "next" : "previous"));
    else if (letter === LETTERS.open && current) goTo("eisen", current.deviation.id);
    else return false;
    return true;
  });

  return (
    <main className="requirements">
      <div className="top">
        <div className="top-head">
          <div>
            <StepHeading />
            <p className="page-intro">{QUEUE_TEXTS.intro}</p>
          </div>
          <div className="progress-line">
            <progress value={queue.judged} max={Math.max(queue.total, 1)} aria-label={QUEUE_TEXTS.progress(queue.judged, queue.total)} />
            <b>{QUEUE_TEXTS.progress(queue.judged, queue.total)}</b>
          </div>
        </div>
        <div className="tools">
          <p role="status">
            <b>{QUEUE_TEXTS.mine(list.length)}.</b> {queue.elsewhere.length > 0 && QUEUE_TEXTS.elsewhere(queue.elsewhere.length)}{" "}
            {queue.returned > 0 && QUEUE_TEXTS.returned(queue.returned)}
          </p>
          {list.length > 0 && (
            <SelectInput
              isCompact
              label={QUEUE_TEXTS.order}
              options={ORDERS.map((each) => ({ value: each, label: QUEUE_TEXTS.orders[each] }))}
              value={order}
              onChange={(value) => setOrder(ORDERS.find((each) => each === value) ?? "oldest")}
            />
          )}
        </div>
      </div>
      {current ? (
        <>
          <div className="list-side">
            <QueueList list={list} selected={id} onSelect={select} />
          </div>
          <section className="detail" ref={detail} aria-label={QUEUE_TEXTS.current}>
            <CurrentDeviation key={`${current.deviation.id} ${current.deviation.hash}`} judgement={current} heading={heading} onJudged={onJudged} />
          </section>
        </>
      ) : (
        <section className="detail judging-done">
          <Note tone="good" title={queue.total === 0 ? QUEUE_TEXTS.nothing : QUEUE_TEXTS.doneTitle}>
            {queue.total > 0 && <p>{QUEUE_TEXTS.doneBody}</p>}
            <Button onPress={() => goTo("controle")}>{QUEUE_TEXTS.toControl}</Button>
          </Note>
        </section>
      )}
    </main>
  );
}

function ordered(list: readonly Judgement[], order: Order): readonly Judgement[] {
  if (order === "oldest") return list;
  return list.toSorted((left, right) => DEVIATION_KINDS.indexOf(left.deviation.kind) - DEVIATION_KINDS.indexOf(right.deviation.kind));
}

interface QueueListProps {
  readonly list: readonly Judgement[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

function QueueList({ list, selected, onSelect }: QueueListProps) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected !== undefined) nav.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <nav className="list" ref={nav} aria-label={QUEUE_TEXTS.list}>
      <ul className="plain-rows">
        {list.map(({ deviation, state }) => (
          <li key={deviation.id}>
            <button type="button" className="row" aria-current={deviation.id === selected ? "true" : undefined} onClick={() => onSelect(deviation.id)}>
              <span className="row-id">{deviation.subject === "parameter" ? "" : deviation.id}</span>
              <span className="row-text">
                <span className="row-title">{deviation.title}</span>
                <span className="row-why">{DEVIATION_NAMES[deviation.kind]}</span>
              </span>
              <span className="row-chips">
                {deviation.norms.length > 0 && <Chip tone="bad">{QUEUE_TEXTS.obligatory}</Chip>}
                {state === "lapsed" && <StateChip state={state} />}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface CurrentDeviationProps {
  readonly judgement: Judgement;
  readonly heading: React.Ref<HTMLHeadingElement>;
  readonly onJudged: (verdict: "approved" | "returned") => void;
}

function CurrentDeviation({ judgement, heading, onJudged }: CurrentDeviationProps) {
  const { deviation, state } = judgement;
  const { goTo } = useWorkspace();
  return (
    <>
      <div className="detail-head">
        <p className="detail-chips">
          {deviation.subject !== "parameter" && <Chip>{deviation.id}</Chip>}
          <Chip tone="accent">{DEVIATION_NAMES[deviation.kind]}</Chip>
          <StateChip state={state} />
        </p>
        <Button variant="quiet" onPress={() => goTo("eisen", deviation.id)}>
          {QUEUE_TEXTS.open}
        </Button>
      </div>
      <section className={classNames("card", "deviation")} aria-labelledby="judging-title">
        <h2 id="judging-title" ref={heading} tabIndex={-1}>
          {deviation.title}
        </h2>
        <QuickVerdict judgement={judgement} onJudged={onJudged} />
        <DeviationFacts deviation={deviation} />
        <DeviationText deviation={deviation} />
        <Verdicts judgement={judgement} />
      </section>
      {deviation.subject !== "parameter" && <Comments about={{ kind: "requirement", id: deviation.id }} />}
      <p className="quiet">{QUEUE_TEXTS.keys}</p>
    </>
  );
}
