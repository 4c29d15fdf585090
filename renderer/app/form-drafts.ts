import { useState } from "react";
import { useWorkspace } from "./context.ts";

/**
 * The state of a form that outlives its screen: who looks something up in another step, or at another requirement, finds the form
 * as it was. `undefined`: no form is open.
 */
export function useFormDraft<T>(key: string): readonly [T | undefined, (draft: T | undefined) => void] {
  const { formDrafts } = useWorkspace();
  const [draft, setDraft] = useState(() => formDrafts.get(key) as T | undefined);
  const change = (next: T | undefined): void => {
    if (next === undefined) formDrafts.delete(key);
    else formDrafts.set(key, next);
    setDraft(next);
  };
  return [draft, change];
}
