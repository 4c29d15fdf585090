import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { TermList } from "../controls/term-list.tsx";
import { useWorkspace } from "./context.ts";
import { APP_TEXTS, GLOSSARY_TEXTS } from "./texts.ts";

/** The words of the trade, explained: all of them, to search in. */
export function GlossaryDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { glossary } = useWorkspace().catalogue;
  const [query, setQuery] = useState("");
  const words = wordsOf(query);
  const found = glossary.filter((each) => matches(plain([each.term, ...each.also, each.meaning].join(" ")), words));
  return (
    <Dialog title={GLOSSARY_TEXTS.title} isOpen={isOpen} onClose={onClose}>
      <p>{GLOSSARY_TEXTS.intro}</p>
      <label className="field">
        <span className="field-label">{GLOSSARY_TEXTS.search}</span>
        <input type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p role="status">{GLOSSARY_TEXTS.count(found.length)}</p>
      <TermList terms={found} />
      <div className="dialog-actions">
        <Button variant="primary" onPress={onClose}>
          {APP_TEXTS.close}
        </Button>
      </div>
    </Dialog>
  );
}
