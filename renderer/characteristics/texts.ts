import type { Effect } from "../../shared/assembly/effect.ts";

export const QUESTION_TEXTS = {
  yes: "Ja",
  no: "Nee",
  unknown: "Weet ik niet",
  clear: "Antwoord wissen",
  unanswered: "nog niet beantwoord",
  notAwaited: "nog niet beantwoord, heeft nu geen invloed op de lijst",
  unknownChip: "weet ik niet",
  effect: (words: string) => `Door dit antwoord: ${words}.`,
  noEffect: "Dit antwoord verandert nu niets aan de lijst van eisen.",
} as const;

export const CHARACTERISTICS_TEXTS = {
  intro:
    'Deze vragen horen bij wat u hebt gekozen. Elk antwoord bepaalt welke eisen in de bijlage komen. Weet u iets niet, kies dan gerust "Weet ik niet": de app vertelt u wat dat betekent.',
  progress: (answered: number, total: number) => `${answered} van ${total} beantwoord`,
  open: (number: number) => `${number} open`,
  onlyOpen: "Alleen open vragen tonen",
  allAnswered: "Alle vragen zijn beantwoord",
  allAnsweredBody: "U kunt verder naar de eisen.",
  noneTitle: "Er zijn nu geen vragen",
  noneBody: "Kies eerst bij Inkooponderdelen wat u koopt. Dan komen hier de vragen die daarbij horen.",
  toCategories: "Naar Inkooponderdelen",
} as const;

/** "+4 eisen, −2 eisen" in words; empty when nothing changes. */
export function effectWords({ added, removed }: Effect): string {
  const words = (number: number): string => (number === 1 ? "1 eis" : `${number} eisen`);
  return [added.length > 0 && `${words(added.length)} erbij`, removed.length > 0 && `${words(removed.length)} eraf`].filter(Boolean).join(", ");
}

/** "+4 −2": short, for beside an option. */
export function effectSign({ added, removed }: Effect): string {
  return [added.length > 0 && `+${added.length}`, removed.length > 0 && `−${removed.length}`].filter(Boolean).join(" ");
}
