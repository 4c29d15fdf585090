/** The templates that can be chosen, and which one is. */
import { useCallback, useEffect, useState } from "react";
import type { TemplateSummary } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";

export type Templates =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly templates: readonly TemplateSummary[] };

export interface TemplatesInUse {
  readonly templates: Templates;
  /** Id of the chosen one; the first usable one until a person chooses. */
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  /** Takes over a list that came back after a change. */
  readonly replace: (templates: readonly TemplateSummary[]) => void;
  readonly load: () => Promise<void>;
}

export function useTemplates(): TemplatesInUse {
  const { api } = useWorkspace();
  const [templates, setTemplates] = useState<Templates>({ kind: "loading" });
  const [chosen, setChosen] = useState<string>();
  const load = useCallback(async () => {
    setTemplates({ kind: "loading" });
    const reply = await api["templates.list"]({});
    if (!reply.ok) {
      setTemplates({ kind: "failed", problems: reply.problems });
      return;
    }
    setTemplates({ kind: "ready", templates: reply.value });
    setChosen(reply.value.find((each) => each.usable)?.id);
  }, [api]);
  useEffect(() => void load(), [load]);
  return { templates, chosen, choose: setChosen, replace: (changed) => setTemplates({ kind: "ready", templates: changed }), load };
}
