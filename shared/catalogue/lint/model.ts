import type { Catalogue } from "../model.ts";

/** Something wrong in a pack. `integrity`: the pack cannot be used. `editorial`: it can be read, but must not be published like this. */
export interface CatalogueProblem {
  readonly id: string;
  readonly severity: "error" | "warning";
  readonly category: "integrity" | "editorial";
  /** What it is about: a requirement, set, parameter, characteristic or source id. */
  readonly subject: string;
  /** Field in it, or empty. */
  readonly place: string;
  readonly message: string;
}

export interface LintReport {
  /** False when a problem of severity error was found. */
  readonly ok: boolean;
  readonly problems: readonly CatalogueProblem[];
  readonly counts: LintCounts;
}

export interface LintCounts {
  readonly requirements: number;
  readonly sets: number;
  readonly citations: number;
  readonly sources: number;
  readonly sourceItems: number;
  readonly parameters: number;
  readonly characteristics: number;
  readonly eis: number;
  readonly wens: number;
  readonly contractbepaling: number;
  readonly geschiktheidseis: number;
  /** Share of the requirements with an exact citation, in percent, one decimal. */
  readonly citedPercent: number;
  readonly nearCopies: number;
  readonly supersedes: number;
  readonly conflicts: number;
  /** ABRO requirements with a paraphrase, and things that the wizard asks, checks or produces about them. */
  readonly abro: number;
  readonly abroChecks: number;
  /** BIO2 measures that a requirement cites, that have a written reason why none does, and that have neither. */
  readonly bio2Asked: number;
  readonly bio2Explained: number;
  readonly bio2Open: number;
  readonly iso27002Asked: number;
  readonly iso27002Explained: number;
  readonly iso27002Open: number;
}

export type Rule = (catalogue: Catalogue) => readonly CatalogueProblem[];

export function integrity(id: string, subject: string, place: string, message: string): CatalogueProblem {
  return { id, severity: "error", category: "integrity", subject, place, message };
}

export function editorial(severity: "error" | "warning", id: string, subject: string, place: string, message: string): CatalogueProblem {
  return { id, severity, category: "editorial", subject, place, message };
}
