/** Annexes of any size with text that reads like requirements, the same for the same number every time. */
import type { Annex, Block, RequirementBlock } from "../../shared/annex/model.ts";

const WORDS =
  "de leverancier toont aan dat versleuteling van gegevens bij opslag en transport voldoet aan geldende richtlijnen toegang beheer netwerk meldplicht incidenten kwetsbaarheden hersteltijd opdrachtgever persoonsgegevens logboek bewaartermijn uur dagen schriftelijk onafhankelijke toets jaarlijks rapport maatregelen risico beoordeling onderaannemer wijziging exit overdracht vernietiging certificaat reikwijdte beschikbaarheid continuïteit sleutelbeheer multifactor wachtwoord update component broncode levering ondersteuning binnen voor elke tijdens na afloop overeenkomst zonder extra kosten op verzoek".split(
    " ",
  );
const KINDS = ["Eis", "Eis", "Eis", "Wens", "Contractbepaling", "Geschiktheidseis"];
const THEMES = [
  "Organisatie van de beveiliging",
  "Toegang en identiteit",
  "Versleuteling",
  "Kwetsbaarheden en updates",
  "Logging en bewaking",
  "Incidenten",
  "Continuïteit en exit",
  "Leveranciers en keten",
];

/** Small generator of pseudo-random numbers between 0 and 1; the same seed gives the same row. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/**
 * `size` requirements that weigh at least what those of the bundled pack do: almost as much text, more lists, longer evidence and
 * as many sources, so that a measurement does not flatter.
 */
export function syntheticAnnex(size: number): Annex {
  const next = random(size + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const sentence = (words: number): string => {
    const text = Array.from({ length: words }, () => pick(WORDS)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const citation = (): string =>
    `${pick(["BIO2 1.3", "ISO 27002:2022", "NIST CSF 2.0", "CSA CCM 4.1", "Aanbestedingswet 2012"])}, ${5 + Math.floor(next() * 4)}.${1 + Math.floor(next() * 34)}.0${1 + Math.floor(next() * 8)}`;
  const requirement = (number: number): RequirementBlock => ({
    kind: "requirement",
    number: String(number),
    id: `${pick(["CLD", "NET", "APP", "BEH", "PRV"])}-${String(number).padStart(3, "0")}`,
    title: sentence(4 + Math.floor(next() * 4)).slice(0, -1),
    kindLabel: pick(KINDS),
    text: `${sentence(12)} ${sentence(8 + Math.floor(next() * 16))}`,
    list: next() < 0.55 ? Array.from({ length: 2 + Math.floor(next() * 4) }, () => sentence(8).toLowerCase()) : [],
    facts: [
      { label: "Geldt", value: "tijdens de uitvoering" },
      { label: "Bewijs", value: `${sentence(9)} ${sentence(11)}` },
      { label: "Bewijs leveren", value: "bij de oplevering; herhaling: elk jaar" },
      { label: "Bronnen", value: Array.from({ length: 3 + Math.floor(next() * 2) }, citation).join("; ") },
    ],
    ...(next() < 0.1 ? { note: "Deze tekst geeft de genoemde bron in eigen woorden weer. Bij verschil gaat de bron voor." } : {}),
  });
  const perTheme = Math.ceil(size / THEMES.length);
  const requirements: Block[] = [];
  for (let number = 1; number <= size; number += 1) {
    if ((number - 1) % perTheme === 0) requirements.push({ kind: "heading", level: 2, text: THEMES[Math.floor((number - 1) / perTheme)] ?? "Overig" });
    requirements.push(requirement(number));
  }
  return {
    fields: {
      titel: "Vervanging netwerkapparatuur",
      opdrachtgever: "Veiligheidsregio Middenland",
      kenmerk: "VR-2026-014",
      versie: "1.0",
      status: "Concept",
      datum: "24 november 2026",
      omschrijving: "Levering, installatie en onderhoud van switches, firewalls en draadloze toegangspunten op elf locaties.",
      procedure: "Europees openbaar",
      voorwaarden: "ARBIT-2022",
      sluitingsdatum: "1 februari 2027",
      percelen: "de hele opdracht",
      begin: "1 april 2027",
      einde: "31 maart 2033",
      aantal: String(size),
      pakket: "Basispakket, versie 2026.1.0",
    },
    blocks: {
      eisen: requirements,
      "eisen:eis": requirements,
      ...Object.fromEntries(
        ["geschiktheidseis", "wens", "contractbepaling"].map((kind) => [
          `eisen:${kind}`,
          [{ kind: "paragraph", role: "body", text: "Er zijn geen eisen van deze soort." }],
        ]),
      ),
      begrippen: [
        {
          kind: "table",
          description: "Begrippen en afkortingen in de eisen, met hun betekenis.",
          columns: [
            { title: "Begrip", width: 28 },
            { title: "Betekenis", width: 72 },
          ],
          rows: [["MFA", "Aanmelden met twee soorten bewijs."]],
        },
      ],
      revisies: [
        {
          kind: "table",
          description: "De versies van deze bijlage, met hun datum en status.",
          columns: [
            { title: "Versie", width: 20 },
            { title: "Datum", width: 40 },
            { title: "Status", width: 40 },
          ],
          rows: [["1.0", "24 november 2026", "Concept"]],
        },
      ],
      situatie: [
        {
          kind: "paragraph",
          role: "body",
          text: "De veiligheidsregio heeft elf locaties met samen 640 werkplekken. Het huidige netwerk is in 2019 aangelegd. De leverancier ondersteunt het tot eind 2027.",
        },
        { kind: "paragraph", role: "body", text: "Het netwerk draagt ook het verkeer van de meldkamer. Uitval raakt de hulpverlening direct." },
      ],
      onderdelen: [
        {
          kind: "table",
          description: "De onderdelen waaruit de eisen komen, met wat elk onderdeel omvat.",
          columns: [
            { title: "Onderdeel", width: 28 },
            { title: "Omvat", width: 72 },
          ],
          rows: [
            ["Algemeen", "Eisen die voor elke opdracht gelden."],
            ["Netwerkapparatuur", "Switches, firewalls, routers en draadloze toegangspunten met het beheer ervan."],
            ["Privacy", "Aanvulling als de leverancier persoonsgegevens verwerkt."],
          ],
        },
      ],
      abro: [],
      parameters: [
        {
          kind: "table",
          description: "De waarden die in de eisen zijn ingevuld, met de nummers van de eisen waarin zij staan.",
          columns: [
            { title: "Waarde", width: 52 },
            { title: "Ingevuld", width: 24 },
            { title: "In eis", width: 24 },
          ],
          rows: [
            ["Hersteltijd na een ernstige storing", "4 uur", "7 en 12"],
            ["Bewaartermijn van logbestanden", "6 maanden", "21"],
          ],
        },
      ],
      bronnen: [
        { kind: "paragraph", role: "body", text: "De tekst van de eisen is van de opdrachtgever. De genoemde bronnen zijn de grondslag." },
        {
          kind: "table",
          description: "De aangehaalde bronnen, met de plaatsen waarnaar de eisen verwijzen.",
          columns: [
            { title: "Bron", width: 24 },
            { title: "Volledige naam en uitgave", width: 46 },
            { title: "Aangehaalde plaatsen", width: 30 },
          ],
          rows: [
            ["BIO2 1.3", "Baseline Informatiebeveiliging Overheid 2 (1.3)", "5.20.03, 8.08.02 en 8.15.01"],
            ["ISO 27002:2022", "Beheersmaatregelen voor informatiebeveiliging (2022)", "5.20 en 8.8"],
          ],
        },
      ],
      ontvangstbewijs: [
        {
          kind: "paragraph",
          role: "note",
          text: `Deze bijlage is samengesteld op 24 november 2026 uit Basispakket, versie 2026.1.0 van 1 november 2026 (controlegetal 3f2a90c1d4e5b6a7). Zij bevat ${size} eisen.`,
        },
      ],
    },
    properties: {
      title: "Bijlage beveiligingseisen - Vervanging netwerkapparatuur",
      subject: "Beveiligingseisen bij Vervanging netwerkapparatuur (VR-2026-014)",
      creator: "Veiligheidsregio Middenland",
      keywords: "VR-2026-014",
      description: "Versie 1.0 (concept), 24 november 2026",
      language: "nl-NL",
      date: "2026-11-24",
    },
  };
}
