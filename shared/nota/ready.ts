/** What stands between a nota and making it. "Can I" for the screen and "do it" for the writer ask the same. */
import type { Dossier } from "../dossier/model.ts";
import { numberOfQuestion } from "../dossier/nota-model.ts";
import type { Problem } from "../result.ts";
import { type AnnexChanges, hasChanges } from "./changes.ts";

/** `number`: of the nota; `published`: the dossier as the market has it. Empty: it can be made. */
export function notaProblems(dossier: Dossier, number: number, published: Dossier, changes: AnnexChanges): readonly Problem[] {
  const questions = dossier.questions.filter((each) => each.nota === number);
  const nota = dossier.notas.find((each) => each.number === number);
  return [
    ...(nota?.date === undefined ? [problem("no-date", `Vul de datum van nota ${number} in. Die komt op de nota te staan.`)] : []),
    ...(questions.length === 0 && !hasChanges(changes)
      ? [problem("empty", `Nota ${number} heeft nog niets te melden: er is geen vraag voor gekozen en de bijlage is niet gewijzigd.`)]
      : []),
    ...questions
      .filter((each) => each.settled === undefined)
      .map((each) =>
        problem(
          `unsettled:${each.id}`,
          `Het antwoord op vraag ${numberOfQuestion(each)} is nog niet vastgesteld. Stel het vast, of haal de vraag uit nota ${number}.`,
        ),
      ),
    ...(hasChanges(changes) ? versionProblems(dossier, published) : []),
  ];
}

function versionProblems({ tender }: Dossier, { tender: earlier }: Dossier): readonly Problem[] {
  return [
    ...(tender.annexStatus === "definitief"
      ? []
      : [problem("concept", "De bijlage is gewijzigd en heeft de status Concept. Zet de status bij Opdracht op Definitief voordat u de nota maakt.")]),
    ...(tender.annexVersion === earlier.annexVersion
      ? [
          problem(
            "same-version",
            `De bijlage is gewijzigd en heeft nog versie ${earlier.annexVersion}, die al is gepubliceerd. Geef haar bij Opdracht een nieuwe versie.`,
          ),
        ]
      : []),
  ];
}

function problem(id: string, message: string): Problem {
  return { id: `nota.${id}`, message };
}
