import { useEffect, useRef, useState } from "react";

/** Milliseconds without a key after which what was typed is kept. */
const PAUSE = 800;

let visits = 0;

export interface Draft {
  /** What the field shows. */
  readonly text: string;
  /** Why the last text was not accepted, in Dutch. */
  readonly fault: string | undefined;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

export interface DraftOptions {
  /** The text that the dossier holds. */
  readonly value: string;
  /** Puts the text in the dossier; `edit` is the same for one visit to the field. Answers why it cannot. */
  readonly commit: (text: string, edit: string) => string | undefined;
  /** Keep what was typed after a pause too, and not only on leaving. */
  readonly onPause?: boolean;
}

/** A text while it is being typed: the dossier gets it after a pause and when the field is left, never per key. */
export function useDraft({ value, commit, onPause = false }: DraftOptions): Draft {
  const [draft, setDraft] = useState<string>();
  const [fault, setFault] = useState<string>();
  const visit = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handIn = useRef<() => void>(undefined);
  useEffect(() => {
    handIn.current = () => {
      if (draft !== undefined && draft !== value) commit(draft, visit.current);
    };
  });
  // A field can go without being left, as when its tab is closed: what was typed is handed in then.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      handIn.current?.();
    },
    [],
  );

  const keep = (text: string): void => {
    clearTimeout(timer.current);
    const refused = text === value ? undefined : commit(text, visit.current);
    setFault(refused);
    if (refused === undefined) setDraft(undefined);
  };
  return {
    text: draft ?? value,
    fault,
    onFocus: () => {
      visits += 1;
      visit.current = `visit-${visits}`;
    },
    onChange: (text) => {
      setDraft(text);
      clearTimeout(timer.current);
      if (onPause) timer.current = setTimeout(() => keep(text), PAUSE);
    },
    onBlur: () => {
      if (draft !== undefined) keep(draft);
    },
  };
}
