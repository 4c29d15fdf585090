/** Command line of the preview host. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";

export interface PreviewArguments {
  readonly dossiers?: string;
  readonly exports?: string;
  readonly data?: string;
  /** Policy file; absent: that of the machine. */
  readonly policy?: string;
  readonly port: number;
  /** Stop when standard input closes: a parent process that dies takes the host with it. */
  readonly untilStdinCloses: boolean;
}

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));

export function readPreviewArguments(given: readonly string[]): Result<PreviewArguments, Problem> {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        dossiers: { type: "string" },
        exports: { type: "string" },
        data: { type: "string" },
        policy: { type: "string" },
        port: { type: "string", default: "0" },
        "until-stdin-closes": { type: "boolean", default: false },
        preview: { type: "boolean", default: false },
      },
    });
    const port = portSchema.safeParse(values.port);
    if (!port.success) return failure({ id: "preview.bad-port", message: `De poort ${values.port} bestaat niet. Geef een getal van 0 tot en met 65535.` });
    return success({
      port: port.data,
      untilStdinCloses: values["until-stdin-closes"],
      ...(values.dossiers === undefined ? {} : { dossiers: values.dossiers }),
      ...(values.exports === undefined ? {} : { exports: values.exports }),
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.policy === undefined ? {} : { policy: values.policy }),
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return failure({
      id: "preview.bad-argument",
      message:
        "Deze optie kent Bijlagebouwer niet. Kies uit --dossiers MAP, --exports MAP, --data MAP, --policy BESTAND, --port GETAL en --until-stdin-closes.",
    });
  }
}
