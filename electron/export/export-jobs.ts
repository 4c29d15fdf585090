/** Exports that are under way: how far each is, and who wants it to stop. */
import { setImmediate } from "node:timers/promises";
import type { ExportStep, Services } from "../../shared/contract.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";

/** Told before each step; a problem means: stop here. */
export type BeforeStep = (step: ExportStep) => Promise<Result<void, Problem>>;

interface Job {
  step: ExportStep | undefined;
  stops: boolean;
}

export interface ExportJobs {
  readonly services: Pick<Services, "exports.progress" | "exports.cancel">;
  /** Runs an export under a name; without a name nobody can ask for it. */
  readonly run: <T>(name: string | undefined, work: (before: BeforeStep) => Promise<T>) => Promise<T>;
}

export function exportJobs(): ExportJobs {
  const jobs = new Map<string, Job>();
  return {
    services: {
      "exports.progress": async ({ job }) => success({ step: jobs.get(job)?.step }),
      "exports.cancel": async ({ job }) => {
        const running = jobs.get(job);
        if (!running || running.step === "write") return success({ stopping: false });
        running.stops = true;
        return success({ stopping: true });
      },
    },
    run: async (name, work) => {
      const job: Job = { step: undefined, stops: false };
      if (name !== undefined) jobs.set(name, job);
      try {
        return await work(async (step) => {
          // Lets calls that wait, such as the one that stops this, come first.
          await setImmediate();
          if (job.stops)
            return failure({ id: "export.stopped", message: "U hebt het maken gestopt. Er is niets geschreven; eerdere bestanden zijn niet gewijzigd." });
          job.step = step;
          return success(undefined);
        });
      } finally {
        if (name !== undefined) jobs.delete(name);
      }
    },
  };
}
