import { citationText } from "../../shared/catalogue/citations.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { TouchedNorm } from "../../shared/review/deviations.ts";
import type { JudgementState, Standing } from "../../shared/review/judgement.ts";
import type { Tone } from "../controls/status.tsx";

export const JUDGEMENT_CHIPS: Readonly<Record<JudgementState, { readonly word: string; readonly tone: Tone }>> = {
  open: { word: "wacht op akkoord", tone: "warn" },
  approved: { word: "afwijking akkoord", tone: "good" },
  returned: { word: "teruggegeven", tone: "bad" },
  lapsed: { word: "akkoord vervallen", tone: "bad" },
};

/** Why a verdict does not count (any more). */
export const STANDING_WORDS: Readonly<Record<Exclude<Standing, "counts">, string>> = {
  lapsed: "Telt niet meer: daarna is er iets gewijzigd.",
  ownWork: "Telt niet: de maker beoordeelt niet zichzelf.",
  roleNotAsked: "Telt niet: deze functie is hier niet gevraagd.",
};

export const QUEUE_TEXTS = {
  intro: "Alleen wat op u wacht, het oudste bovenaan. Na elk oordeel gaat de volgende vanzelf open.",
  progress: (judged: number, total: number) => `${judged} van ${total} beoordeeld`,
  mine: (number: number) => (number === 1 ? "1 wacht op u" : `${number} wachten op u`),
  elsewhere: (number: number) =>
    number === 1
      ? "1 wacht op een ander: u maakte haar zelf, of een andere functie is gevraagd."
      : `${number} wachten op een ander: u maakte ze zelf, of een andere functie is gevraagd.`,
  returned: (number: number) => (number === 1 ? "1 ligt weer bij de maker." : `${number} liggen weer bij de maker.`),
  order: "Volgorde",
  orders: { oldest: "Oudste eerst", kind: "Per soort afwijking" },
  list: "Afwijkingen die op u wachten",
  current: "Gekozen afwijking",
  packages: "Beoordelingspakketten",
  doneTitle: "Niets wacht op u",
  doneBody: "Alle afwijkingen die u kunt beoordelen, zijn beoordeeld.",
  toControl: "Naar Controle",
  nothing: "Dit dossier volgt overal de standaard. Er is niets te beoordelen.",
  approve: "Akkoord",
  giveBack: "Teruggeven",
  conditional: "Akkoord onder voorwaarde",
  open: "Openen in Eisen",
  keys: "Toetsen: a akkoord, t teruggeven, v voorwaarde, j volgende, k vorige.",
  whatToChange: "Wat moet er veranderen?",
  condition: "Onder welke voorwaarde?",
  enter: "Enter bewaart, Escape annuleert.",
  cancel: "Annuleren",
  saveReturn: "Teruggeven bewaren",
  saveCondition: "Akkoord bewaren",
  next: (verdict: string, left: number) => `${verdict} Nog ${left} te gaan.`,
  approvedShort: "Akkoord.",
  returnedShort: "Teruggegeven.",
  obligatory: "raakt een verplichte eis",
} as const;

export const JUDGE_TEXTS = {
  title: "Afwijking van de standaard",
  ownTitle: "Eigen eis van uw organisatie",
  made: (what: string, by: string, at: string) => `${what}, door ${by} op ${at}.`,
  addedBy: (by: string, at: string) => `Toegevoegd door ${by} op ${at}.`,
  kindChanged: (from: string, to: string) => `Van ${from} naar ${to}.`,
  valueChanged: (value: string, bounds: string) => `De waarde is ${value}. ${bounds}`,
  fallback: (label: string) => `Dit is de voorbereide tekst "${label}" uit het eisenpakket, letter voor letter.`,
  motivation: "Motivering",
  noMotivation: "Er is nog geen motivering.",
  risk: "Risico aanvaard door",
  norm: ({ citation, why, isMet }: TouchedNorm, catalogue: Catalogue) =>
    `${isMet === false ? "Dan wordt niet voldaan aan" : "Misschien wordt dan niet voldaan aan"} ${citationText(citation, catalogue)}. ${why}`,
  needed: (roles: string) => `Nodig: akkoord van ${roles}, en niet van de maker.`,
  stillNeeded: (roles: string) => `Nog nodig: akkoord van ${roles}.`,
  approved: (by: string, at: string) => `Akkoord van ${by} op ${at}.`,
  conditional: (by: string, at: string) => `Akkoord onder een voorwaarde van ${by} op ${at}.`,
  returned: (by: string, at: string) => `Teruggegeven door ${by} op ${at}.`,
  lapsed: (by: string, at: string) => `Het akkoord van ${by} van ${at} is vervallen: daarna is er iets gewijzigd.`,
  via: (by: string) => `Binnengekomen met een beoordelingspakket, overgenomen door ${by}.`,
  comment: "Opmerking",
  condition: "Voorwaarde",
  conditionHelp: "Alleen als u akkoord geeft onder een voorwaarde. De voorwaarde blijft intern en komt als advies in de controle.",
  judge: "Beoordelen",
  again: "Opnieuw beoordelen",
  role: "U beoordeelt als",
  roleMissing: "Kies de functie waarin u akkoord geeft.",
  commentHelp: "Verplicht als u teruggeeft: wat moet er veranderen?",
  approve: "Akkoord",
  giveBack: "Teruggeven",
  otherPerson: "Ik ben iemand anders",
  approvedDone: (id: string) => `Akkoord op de afwijking bij ${id} is bewaard.`,
  returnedDone: (id: string) => `De afwijking bij ${id} is teruggegeven.`,
  proves:
    "Het akkoord geldt voor precies deze tekst, waarden en motivering: verandert er iets, dan vervalt het. De app controleert niet wie u bent; in het dossier komt de naam te staan die bij Ik ben staat.",
} as const;
