import type { Change } from "./model.ts";

/** The closed list of departures from the standard, in the words of screens and findings. */
export const CHANGE_NAMES: Readonly<Record<Change["kind"], string>> = {
  leaveOut: "weggelaten",
  changeText: "tekst gewijzigd",
  changeKind: "soort gewijzigd",
  keepSuperseded: "behouden naast een zwaardere eis",
};
