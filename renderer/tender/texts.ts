import type { Tender } from "../../shared/dossier/model.ts";

export const TENDER_TEXTS = {
  intro: "Vertel wat u koopt en voor wie. Deze gegevens staan op het voorblad van de bijlage en bepalen mee welke eisen gelden. U kunt alles later aanpassen.",
  groups: {
    basics: "Opdracht en opdrachtgever",
    content: "Wat u koopt",
    situation: "Situatieschets",
    procedure: "Procedure en voorwaarden",
    dates: "Planning",
    annex: "Versie van de bijlage",
    internal: "Alleen voor uw organisatie",
  },
  situationIntro:
    "Inschrijvers vragen hier altijd naar. Wat u nu opschrijft, hoeft u in de nota van inlichtingen niet te beantwoorden. Laat leeg wat niet speelt, en noem geen geheimen: iedereen kan dit lezen.",
  internalIntro: "Deze velden komen in geen enkel document voor de markt.",
  choose: "Maak een keuze",
  statuses: { concept: "Concept", definitief: "Definitief" },
  statusHelp: {
    concept: "Op elke bladzijde staat dat dit een concept is.",
    definitief: "De nummers van de eisen liggen na de export vast. Elke afwijking moet dan zijn beoordeeld.",
  },
  euro: "euro",
} as const;

/** How to fill a field in and why it is asked. */
export const FIELD_HELP: Readonly<Partial<Record<keyof Tender, string>>> = {
  title: "Zoals de opdracht in de aankondiging heet.",
  reference: "Uw eigen nummer voor deze inkoop.",
  organisation: "De volledige naam, zoals die in de overeenkomst komt.",
  organisationKind: "Sommige wetten gelden alleen voor bepaalde organisaties. Daarom bepaalt dit mee welke eisen verplicht zijn.",
  description: "In één of twee zinnen. Inschrijvers lezen dit als eerste.",
  situation: "Wat hebt u nu? Welke producten of diensten vervangt deze inkoop, en wat blijft staan?",
  situationLinks: "Met welke systemen wisselt het gegevens uit, en hoe? Bijvoorbeeld met uw zaaksysteem, via een API.",
  situationNumbers: "Hoeveel gebruikers, apparaten, locaties en gegevens ongeveer? Een schatting is goed.",
  situationSupplier: "Wat doet de leverancier: leveren, installeren, beheren, hosten? Komt hij bij u binnen of werkt hij op afstand?",
  situationOwn: "Wat houdt u zelf in de hand? Bijvoorbeeld het beheer van accounts, de eerste lijn of de bewaking.",
  lots: "Alleen als u in percelen inkoopt. Bijvoorbeeld: perceel 1 en 3. Leeg betekent: de hele opdracht.",
  procedure: "De zwaarte van de procedure bepaalt mee wat u van inschrijvers mag vragen.",
  conditions: "Een eis die al in deze voorwaarden staat, hoeft u niet nog eens te stellen.",
  publicationDate: "",
  closingDate: "De laatste dag waarop inschrijvers kunnen indienen.",
  awardDate: "De dag waarop u de gunningsbeslissing wilt bekendmaken. Alleen nodig voor de planning bij de ABRO.",
  contractStart: "",
  contractEnd: "Tel alle verlengingen mee. Regels die later ingaan, gelden dan misschien al.",
  annexVersion: "Bijvoorbeeld 0.9 voor een concept en 1.0 voor de eerste publicatie.",
  contact: "Wie weet binnen uw organisatie meer?",
  notes: "Wat u niet wilt vergeten. Bijvoorbeeld een afspraak met de jurist.",
  estimatedValue: "Exclusief btw. De markt ziet dit bedrag niet.",
};
