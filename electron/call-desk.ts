/** Where both hosts hand in the calls of the renderer, so that closing can wait until the last one is answered and on disk. */
import { dispatch, type Services } from "../shared/contract.ts";
import type { Problem, Result } from "../shared/result.ts";

export interface CallDesk {
  /** Checks, carries out and answers one call. Never rejects. */
  call(name: string, input: unknown): Promise<Result<unknown, Problem>>;
  /** Resolves when no call is being carried out and everything that was promised is on disk. */
  settle(): Promise<void>;
}

export interface CallDeskOptions {
  readonly services: Services;
  /** Resolves when the services have written everything. */
  readonly settle: () => Promise<void>;
  /** Gets bugs, for the local log. */
  readonly report: (error: unknown) => void;
}

export function openCallDesk({ services, settle, report }: CallDeskOptions): CallDesk {
  const running = new Set<Promise<unknown>>();
  return {
    call: async (name, input) => {
      const answer = dispatch(services, name, input, report);
      running.add(answer);
      try {
        return await answer;
      } finally {
        running.delete(answer);
      }
    },
    settle: async () => {
      while (running.size > 0) await Promise.allSettled([...running]);
      await settle();
    },
  };
}
