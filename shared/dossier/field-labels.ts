/** A field of the dossier and its value in Dutch words, for the history. */
import { KIND_LABELS, PHASE_LABELS, STATUS_LABELS } from "../annex/words.ts";
import { formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { assertNever } from "../immutable.ts";
import { DUTY_STATE_NAMES, RUBRICERING_NAMES, TBB_KIND_NAMES, TBB_METHOD_NAMES } from "./abro-words.ts";
import { CHANGE_NAMES } from "./change-names.ts";
import type { Change } from "./decision-model.ts";
import { TENDER_LABELS } from "./describe-action.ts";
import { isoDate } from "./fields.ts";
import type { LoggedValue } from "./log-model.ts";

const PART_LABELS: Readonly<Record<string, string>> = {
  title: "titel",
  text: "tekst",
  kind: "soort",
  theme: "thema",
  phase: "fase",
  evidence: "bewijs",
  source: "bron",
  motivation: "motivering",
  by: "door",
  change: "afwijking",
  conclusion: "conclusie",
  assessedBy: "beoordeeld door",
  assessedOn: "beoordeeld op",
  approvedBy: "vastgesteld door",
  approvedOn: "vastgesteld op",
  overviewInAnnex: "overzicht in de bijlage",
  description: "omschrijving",
  place: "plaats",
  category: "categorie",
  method: "methode",
  setBy: "bepaald door",
  setOn: "bepaald op",
  confirmedBy: "bevestigd door",
  confirmedOn: "bevestigd op",
  contact: "contactpersoon",
  state: "stand",
  note: "notitie",
  reason: "reden",
  party: "partij",
  finding: "bevinding",
  on: "op",
  version: "versie",
  approvals: "oordeel",
  verdict: "uitkomst",
  comment: "opmerking",
  condition: "voorwaarde",
  about: "over",
  replies: "antwoord",
  resolved: "afgehandeld",
  name: "naam",
  role: "functie",
  question: "vraag",
  askedBy: "gevraagd door",
  askedOn: "gevraagd op",
  answer: "antwoord",
  nota: "nota",
  settled: "vastgesteld antwoord",
  date: "datum",
  introduction: "inleiding",
  grounds: "aanleiding",
  made: "gemaakt",
  riskAcceptedBy: "risico aanvaard door",
  signature: "handtekening",
  owner: "eigenaar",
  key: "sleutel",
  value: "waarde",
  via: "overgenomen",
  package: "pakket",
};

/** Words for what a field of these names holds, where the pack has none. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  annexStatus: STATUS_LABELS,
  kind: { ...KIND_LABELS, ...TBB_KIND_NAMES, requirement: "een eis", question: "een vraag" },
  phase: PHASE_LABELS,
  method: TBB_METHOD_NAMES,
  rubricering: RUBRICERING_NAMES,
  state: DUTY_STATE_NAMES,
  verdict: { approved: "akkoord", returned: "teruggegeven" },
};

/** "Titel", "Rol van de leverancier", "NET-001: motivering". `path` as in a line of the log. */
export function fieldLabel(path: string, catalogue: Catalogue): string {
  const [group = "", first = "", ...rest] = path.split("/");
  const about = (id: string, parts: readonly string[]): string => (parts.length === 0 ? id : `${id}: ${parts.map(partLabel).join(" ")}`);
  switch (group) {
    case "tender":
      return TENDER_LABELS[first as keyof typeof TENDER_LABELS] ?? first;
    case "sets":
      return catalogue.sets.find((each) => each.id === first)?.name ?? first;
    case "characteristics":
      return characteristicLabel(first, catalogue);
    case "quickScan":
      return first === "grounds" ? `Toelichting: ${characteristicLabel(rest[0] ?? "", catalogue)}` : about("Quickscan", [first]);
    case "parameters":
      return catalogue.parameters.find((each) => each.id === first)?.label ?? first;
    case "abro":
      return rest.length === 0 ? about("TBB-overzicht", [first]) : about(first === "duties" ? `ABRO ${rest[0]}` : (rest[0] ?? ""), rest.slice(1));
    case "notas":
      return about(`Nota ${first}`, rest);
    case "pack":
      return about("Eisenpakket", [first]);
    default:
      return about(first, rest);
  }
}

function partLabel(part: string): string {
  return PART_LABELS[part] ?? part;
}

function characteristicLabel(id: string, catalogue: Catalogue): string {
  return catalogue.characteristics.find((each) => each.id === id)?.label ?? id;
}

/** The value as a reader knows it; undefined is "leeg". */
export function valueText(path: string, value: LoggedValue | undefined, catalogue: Catalogue): string {
  const [group = "", id = ""] = path.split("/");
  if (group === "sets") return value === true ? "gekozen" : "niet gekozen";
  if (value === undefined || value === "") return "leeg";
  if (value === null) return "weet ik niet";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  const characteristic = catalogue.characteristics.find((each) =>
    group === "tender" ? each.tenderFact === id : group === "characteristics" && each.id === id,
  );
  const options = characteristic && "options" in characteristic ? characteristic.options : [];
  const words = CHOICES[path.slice(path.lastIndexOf("/") + 1)];
  const option = (each: string): string => options.find((known) => known.value === each)?.label ?? words?.[each] ?? (isDay(each) ? formatDate(each) : each);
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "string") return option(value);
  return isChange(value) ? changeText(value) : value.map(option).join(", ");
}

function isDay(text: string): boolean {
  return isoDate.safeParse(text).success;
}

function isChange(value: readonly string[] | Change): value is Change {
  return !Array.isArray(value);
}

function changeText(change: Change): string {
  const name = CHANGE_NAMES[change.kind];
  switch (change.kind) {
    case "leaveOut":
    case "keepSuperseded":
      return name;
    case "changeText":
      return `${name}: ${[change.text, ...(change.list ?? [])].join(" ")}`;
    case "changeKind":
      return `${name}: ${KIND_LABELS[change.to].toLowerCase()}`;
    default:
      return assertNever(change, "afwijking");
  }
}
