import { useEffect, useState } from "react";
import type { ExportStep } from "../../shared/contract.ts";
import { useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Busy } from "../controls/status.tsx";
import { EXPORT_TEXTS } from "./texts.ts";

/** How often is asked how far it is, in milliseconds. */
const EVERY = 250;

/** An export under way: what it is doing, and a way to stop it. */
export function ExportProgress({ job, forms }: { readonly job: string; readonly forms: number }) {
  const { api } = useWorkspace();
  const [step, setStep] = useState<ExportStep>();
  const [isStopping, setIsStopping] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      void api["exports.progress"]({ job }).then((reply) => {
        if (reply.ok) setStep(reply.value.step);
      });
    }, EVERY);
    return () => clearInterval(timer);
  }, [api, job]);
  const stop = async (): Promise<void> => {
    setIsStopping(true);
    const reply = await api["exports.cancel"]({ job });
    // Too late to stop: then it is done in a moment.
    setIsStopping(reply.ok && reply.value.stopping);
  };
  const words = isStopping ? EXPORT_TEXTS.stopping : step === undefined ? EXPORT_TEXTS.busy(forms) : EXPORT_TEXTS.steps[step];
  return (
    <div className="export-progress">
      <Busy>{words}</Busy>
      <Button isDisabled={isStopping || step === "write"} onPress={() => void stop()}>
        {EXPORT_TEXTS.stop}
      </Button>
    </div>
  );
}
