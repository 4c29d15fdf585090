/** Dutch words for what the national-security file records, on the screens and in the internal documents. */
import type { BUYER_ROLES } from "../abro/model.ts";
import type { BuyerDuty, TBB_KINDS, TBB_METHODS, TbbItem } from "./abro-model.ts";

export const TBB_KIND_NAMES: Readonly<Record<(typeof TBB_KINDS)[number], string>> = {
  persoon: "Persoon",
  informatie: "Informatie",
  systeem: "Systeem",
  materieel: "Materieel",
  goed: "Goed",
  imago: "Imago",
  object: "Object (gebouw of terrein)",
};

export const RUBRICERING_NAMES: Readonly<Record<NonNullable<TbbItem["rubricering"]>, string>> = {
  geen: "Geen rubricering",
  departementaalVertrouwelijk: "Departementaal Vertrouwelijk",
  stgConfidentieel: "Staatsgeheim Confidentieel",
  stgGeheim: "Staatsgeheim Geheim",
  stgZeerGeheim: "Staatsgeheim Zeer Geheim",
};

export const TBB_METHOD_NAMES: Readonly<Record<(typeof TBB_METHODS)[number], string>> = {
  tbbSystematiek: "TBB-systematiek (VIRBI 2025)",
  regelingSectorOverheid: "Cyberbeveiligingsregeling sector overheid, bijlage 1",
  eigenMethode: "Eigen methode van de organisatie",
};

export const DUTY_STATE_NAMES: Readonly<Record<BuyerDuty["state"], string>> = {
  open: "Open",
  geregeld: "Geregeld",
  nietVanToepassing: "Niet van toepassing",
};

export const BUYER_ROLE_NAMES: Readonly<Record<(typeof BUYER_ROLES)[number], string>> = {
  decide: "U besluit",
  approve: "U keurt goed",
  supply: "U levert",
  agree: "U spreekt af",
  consult: "U wordt gevraagd",
  receive: "U ontvangt",
};
