/** Two states of a tender as one Word document with tracked changes, in the template of the organisation. */
import type { AbroAssembly } from "../../shared/abro/assemble.ts";
import { composeAnnex } from "../../shared/annex/compose.ts";
import type { Annex } from "../../shared/annex/model.ts";
import { abroAssemblyOf } from "../../shared/assembly/abro.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import { marketView } from "../../shared/dossier/audience.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";
import { type CheckedTemplate, writeAnnex } from "./index.ts";
import { templateFaults } from "./template-file.ts";
import { canBeCompared, redline } from "./word/redline/redline.ts";

export interface RedlineRequest {
  /** Each with the catalogue that belongs to it: a pack can have changed in between. */
  readonly older: RevisionState;
  readonly newer: RevisionState;
  readonly template: CheckedTemplate;
  /** Day that is printed and that the changes carry, ISO. */
  readonly date: string;
}

export interface RedlineResult {
  readonly bytes: Uint8Array;
  /** What differs and could not be marked. */
  readonly remarks: readonly Problem[];
}

/** The document; `ok: false` when the template cannot be used. Nothing internal is in it: both sides are the market's part of a dossier. */
export function redlineDocument({ older, newer, template, date }: RedlineRequest): Result<RedlineResult, Problem> {
  const faults = templateFaults(template);
  if (faults.length > 0) return failure(...faults);
  const { prepared, file } = template;
  if (!canBeCompared(prepared.parts.find((part) => part.name === prepared.main)?.xml ?? ""))
    return failure({
      id: "redline.unusual-template",
      file,
      message: `Het sjabloon ${file} is niet door Word zelf bewaard, waardoor de wijzigingen er niet in te zetten zijn. Open het in Word, sla het op en probeer het opnieuw.`,
    });
  const [before, after] = [older, newer].map((state) => writeAnnex(template, annexOf(state, date)));
  if (!before || !after) throw new Error("Two documents make a redline");
  const author = newer.dossier.tender.organisation.trim() || "Opdrachtgever";
  const { bytes, unmarked } = redline({ older: before, newer: after, main: template.prepared.main, author, date });
  return success({ bytes, remarks: unmarked.length === 0 ? [] : [notMarked(file, unmarked)] });
}

/** Enough of a text to find it by. */
const SHOWN = 80;

function notMarked(file: string, texts: readonly string[]): Problem {
  const named = texts.map((text) => `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text}"`).join(", ");
  return {
    id: "redline.unmarked",
    file,
    message: `In kopteksten, voetteksten, noten en tekstvakken zijn wijzigingen niet gemarkeerd. Daar staat de nieuwe tekst: ${named}. Controleer die zelf.`,
  };
}

function annexOf({ catalogue, dossier }: RevisionState, date: string): Annex {
  const abro: AbroAssembly | undefined = abroAssemblyOf(catalogue, dossier);
  return composeAnnex({
    catalogue,
    dossier: marketView(dossier),
    assembly: assemble(catalogue, dossier),
    abro,
    date,
    ...(dossier.abro.overviewInAnnex ? { tbbOverview: dossier.abro.items } : {}),
  });
}

/** The dossier as if nobody had departed from the pack: what the redline against the standard texts starts from. */
export function withoutDeviations(dossier: Dossier): Dossier {
  return { ...dossier, decisions: {}, parameterDecisions: {}, ownRequirements: [], parameters: {} };
}
