/** What the preview host refuses, with the HTTP status. In Dutch, since the bridge shows it on the screen. */
import type { Problem } from "../../shared/result.ts";

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 421;
  readonly problem: Problem;
}

const REOPEN = "Open Bijlagebouwer met het hele adres dat bij het starten is getoond.";

export const REFUSALS = {
  foreignHost: { status: 421, problem: { id: "preview.foreign-host", message: `Dit adres hoort niet bij Bijlagebouwer. ${REOPEN}` } },
  foreignOrigin: {
    status: 403,
    problem: { id: "preview.foreign-origin", message: `Een andere website vroeg iets aan Bijlagebouwer. Dat is geweigerd. ${REOPEN}` },
  },
  noToken: { status: 403, problem: { id: "preview.no-token", message: `Deze pagina heeft geen sleutel van deze sessie. ${REOPEN}` } },
  wrongMethod: { status: 405, problem: { id: "preview.wrong-method", message: "Deze manier van vragen kent Bijlagebouwer niet." } },
  notJson: { status: 415, problem: { id: "preview.not-json", message: "Bijlagebouwer neemt alleen JSON aan." } },
  badBody: {
    status: 400,
    problem: { id: "preview.bad-body", message: "De vraag aan Bijlagebouwer was niet te lezen. Herlaad de pagina en probeer het opnieuw." },
  },
  tooLarge: {
    status: 413,
    problem: { id: "preview.too-large", message: "Dit bestand is te groot voor Bijlagebouwer (meer dan 60 MB). Kies een kleiner bestand." },
  },
  notFound: { status: 404, problem: { id: "preview.not-found", message: "Dit bestand hoort niet bij Bijlagebouwer." } },
} as const satisfies Readonly<Record<string, Refusal>>;
