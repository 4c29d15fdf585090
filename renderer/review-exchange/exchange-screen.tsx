import { useEffect, useRef, useState } from "react";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import "./exchange.css";
import { MakeAnswer } from "./make-answer.tsx";
import { MakePackage } from "./make-package.tsx";
import { SentPackages } from "./sent-packages.tsx";
import { TakeOver } from "./take-over.tsx";
import { EXCHANGE_TEXTS } from "./texts.ts";

/** Asking for a review on another workstation and taking over the answer; or, in a package that was received, answering. */
export function ExchangeScreen() {
  const { goTo } = useWorkspace();
  const { dossier } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Who asked before comes here for the answer; decided once, so that no card moves under the hand.
  const [answersFirst] = useState(dossier.reviewPackages.length > 0);
  return (
    <main className="page exchange">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {EXCHANGE_TEXTS.title}
        </h1>
        <p className="page-intro">{EXCHANGE_TEXTS.intro}</p>
        <Button onPress={() => goTo("beoordelen")}>{EXCHANGE_TEXTS.back}</Button>
      </div>
      {dossier.reviewOf ? (
        <MakeAnswer reviewOf={dossier.reviewOf} />
      ) : (
        <>
          {answersFirst && <TakeOver />}
          <MakePackage />
          {!answersFirst && <TakeOver />}
          <SentPackages />
        </>
      )}
    </main>
  );
}
