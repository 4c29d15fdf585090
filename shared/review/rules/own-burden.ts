/**
 * What makes a demand in an own or changed text heavier than the purchase asks: Aanbestedingswet 2012, art. 1.10 (proportion) and 2.78 (any appropriate means of
 * proof), and the Gids Proportionaliteit: a risk with who can control it, room for proposals, a cap on liability. Its numbers are not printed: the edition in force was not read.
 * Words are a sign and no proof: each is advice to look again, except where the law itself leaves no room.
 */
import type { Wording } from "../../catalogue/lint/language.ts";
import { type CatalogueProblem, editorial } from "../../catalogue/lint/model.ts";

interface BurdenRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Must stand in the same sentence; without it the words often mean something harmless. */
  readonly beside?: RegExp;
  readonly message: string;
  readonly solution: string;
}

/** Aanbestedingswet 2012, art. 1.10 lid 4: a deviation from a voorschrift is motivated in the public documents; a motivation in the dossier is not enough. */
const MOTIVATE_IN_PUBLIC =
  "Wilt u dit toch, zet de reden dan in de aanbestedingsstukken (Aanbestedingswet 2012, art. 1.10 lid 4). De motivatie in dit dossier blijft intern.";

const RULES: readonly BurdenRule[] = [
  {
    id: "only-a-certificate",
    pattern: /\b(alleen|enkel|uitsluitend|slechts)\b[^;]*(certificaat|certificaten|certificering|keurmerk)/iu,
    beside: /toont|tonen|aantoon|aangetoond|bewijs/iu,
    message: "De tekst laat alleen een certificaat of keurmerk als bewijs toe. Elk passend middel telt (Aanbestedingswet 2012, art. 2.78).",
    solution: "Laat ook ander passend bewijs toe, zoals een auditrapport of een technisch dossier.",
  },
  {
    id: "proof-from-all",
    pattern: /\b(elke|iedere|alle) (inschrijvers?|gegadigden?)\b|\b(bij|met) (de |zijn )?inschrijving\b/iu,
    beside: /\b(bewijs|bewijzen|certificaat|certificaten|auditrapport|testrapport|rapport)\b/iu,
    message: "De tekst vraagt bij de inschrijving bewijs van iedereen. Dat is werk, ook voor wie niet wint (Aanbestedingswet 2012, art. 1.10).",
    solution: "Vraag het bewijs alleen van de winnaar, of tijdens de overeenkomst.",
  },
  {
    id: "risk-beyond-control",
    pattern: /\bongeacht (de |hun )?(oorzaak|schuld)\b|\bovermacht\b|\b(elk|alle) (denkbare |mogelijke )?risico['’]?s?(?!\p{L})/iu,
    beside: /\b(draagt|dragen|vergoedt|vergoeden|aansprakelijk|boete)\b|voor rekening/iu,
    message: "De tekst legt een risico bij de leverancier dat hij misschien niet kan beheersen (Gids Proportionaliteit).",
    solution: `Leg het risico bij wie het het best kan beheersen, en noem voor welke oorzaken de leverancier instaat. ${MOTIVATE_IN_PUBLIC}`,
  },
  {
    id: "no-cap",
    pattern: /\b(onbeperkte?|onbegrensde?|ongelimiteerde?)(?!\p{L})|\bzonder (maximum|beperking|grens)\b/iu,
    beside: /aansprakelijk/iu,
    message: "De tekst maakt de leverancier onbeperkt aansprakelijk (Gids Proportionaliteit).",
    solution: `Noem een maximum, of verwijs naar dat in de inkoopvoorwaarden. ${MOTIVATE_IN_PUBLIC}`,
  },
  {
    id: "no-proposals",
    pattern: /\b(geen|niet|uitgesloten)\b/iu,
    beside: /tekstvoorstel|wijzigingsvoorstel|voorstellen tot wijziging|\bonderhandelbaar\b/iu,
    message: "De tekst laat inschrijvers geen ruimte voor voorstellen (Gids Proportionaliteit).",
    solution: `Laat inschrijvers voorstellen doen tot de nota van inlichtingen. ${MOTIVATE_IN_PUBLIC}`,
  },
];

/** What to do about each, by id. */
export const BURDEN_SOLUTIONS: Readonly<Record<string, string>> = Object.fromEntries(RULES.map(({ id, solution }) => [id, solution]));

/** Which of these a sentence of the text, its list or its evidence has; each at most once. */
export function burdenProblems({ id: subject, text, list, evidence }: Wording): readonly CatalogueProblem[] {
  const sentences = [text, ...(list ?? []), evidence.text].flatMap((part) => part.split(/(?<=[.!?])\s+/u));
  return RULES.filter(({ pattern, beside }) => sentences.some((each) => pattern.test(each) && (beside?.test(each) ?? true))).map(({ id, message }) =>
    editorial("warning", id, subject, "text", message),
  );
}
