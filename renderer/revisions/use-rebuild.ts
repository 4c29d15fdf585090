import { useState } from "react";
import type { Outputs } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";

export type Rebuilding =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly number: number }
  | { readonly kind: "failed"; readonly number: number; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly number: number; readonly rebuilt: Outputs["revisions.rebuild"] };

/** Makes the documents of a revision of dossier `id` again, one revision at a time. */
export function useRebuild(id: string): { readonly rebuilding: Rebuilding; readonly rebuild: (number: number) => Promise<void> } {
  const { api } = useWorkspace();
  const [rebuilding, setRebuilding] = useState<Rebuilding>({ kind: "idle" });
  const rebuild = async (number: number): Promise<void> => {
    setRebuilding({ kind: "busy", number });
    const reply = await api["revisions.rebuild"]({ id, number });
    setRebuilding(reply.ok ? { kind: "done", number, rebuilt: reply.value } : { kind: "failed", number, problems: reply.problems });
  };
  return { rebuilding, rebuild };
}
