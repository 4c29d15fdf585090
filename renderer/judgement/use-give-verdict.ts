import { useCallback, useRef } from "react";
import type { Action } from "../../shared/dossier/actions.ts";
import { samePerson } from "../../shared/dossier/person.ts";
import { signedPart } from "../../shared/dossier/signature.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { sameRole } from "../../shared/review/approval-policy.ts";
import { judgementOf } from "../../shared/review/judgement.ts";
import { useWorkspace } from "../app/context.ts";

type JudgeAction = Extract<Action, { kind: "judge" }>;

/**
 * Gives a verdict, signed when the person at the screen has a personal key on this machine. Answers why it was refused, in Dutch, or
 * undefined when it was done. One at a time: a second press while one is being signed does nothing.
 */
export function useGiveVerdict(): (action: JudgeAction) => Promise<string | undefined> {
  const { api, session, catalogue, personalKey } = useWorkspace();
  const isBusy = useRef(false);
  return useCallback(
    async (action) => {
      if (isBusy.current) return undefined;
      const isOwner = personalKey !== undefined && samePerson({ name: personalKey.owner }, session.state().person);
      const tried = isOwner ? session.attempt(action) : undefined;
      const given =
        tried?.ok && judgementOf(catalogue, tried.value, action.requirement)?.deviation.approvals.find((each) => sameRole(each.by.role, action.role));
      if (!personalKey || !given) return wordsOf(session.perform(action));
      isBusy.current = true;
      const { owner: _known, ...part } = signedPart(action.requirement, given, personalKey.owner);
      const signature = await api["identity.sign"](part);
      isBusy.current = false;
      if (!signature.ok) return wordsOf(signature);
      return wordsOf(session.perform({ ...action, signed: { at: given.at, hash: given.hash, signature: signature.value } }));
    },
    [api, session, catalogue, personalKey],
  );
}

function wordsOf(result: Result<unknown, Problem>): string | undefined {
  return result.ok ? undefined : result.problems.map((problem) => problem.message).join(" ");
}
