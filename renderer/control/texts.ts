import type { Severity } from "../../shared/review/model.ts";

export const CONTROL_TEXTS = {
  intro: "Hier staat wat er tussen uw dossier en een goede bijlage zit. De controle loopt mee met alles wat u doet.",
  tabs: "Onderdelen van de controle",
  tabNames: { bevindingen: "Bevindingen", logboek: "Logboek", versies: "Eerdere versies" },
  blocked: (number: number) => (number === 1 ? "Los 1 fout op. Daarna kunt u exporteren." : `Los ${number} fouten op. Daarna kunt u exporteren.`),
  free: "Er zijn geen fouten. U kunt exporteren.",
  successTitle: "Alles is in orde",
  successBody: "Er zijn geen fouten, waarschuwingen of adviezen. U kunt de bijlage exporteren.",
  toExport: "Naar Exporteren",
  go: (step: string) => `Ga naar ${step}`,
  goNamed: (step: string, message: string) => `Ga naar ${step}: ${message}`,
} as const;

export const SEVERITY_TEXTS: Readonly<Record<Severity, { readonly title: string; readonly meaning: string }>> = {
  error: { title: "Fouten", meaning: "Hiermee kan de bijlage niet worden geëxporteerd." },
  warning: { title: "Waarschuwingen", meaning: "Exporteren kan. Kijk of dit zo is bedoeld." },
  advice: { title: "Adviezen", meaning: "Het overwegen waard." },
};
