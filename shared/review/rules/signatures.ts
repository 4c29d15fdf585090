import { fingerprint, signatureStanding } from "../../dossier/signature.ts";
import { judgementsOf } from "../judgement.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** A signature that does not fit: the verdict was changed after it was given, or somebody put the signature there. */
export function signatureFindings({ catalogue, dossier, signatureChecks }: RuleInput): readonly Finding[] {
  return judgementsOf(catalogue, dossier).flatMap(({ deviation: { id }, verdicts }) =>
    verdicts
      .filter((each) => signatureStanding(id, each, signatureChecks) === "broken")
      .map(
        ({ by, signature }): Finding => ({
          id: `signature-broken:${id}:${by.role}`,
          severity: "error",
          message: `De handtekening onder het oordeel van ${by.name} bij ${id} klopt niet (sleutel van ${signature?.owner ?? "onbekend"}, ${fingerprint(signature?.key ?? "")}): het oordeel is na het ondertekenen gewijzigd, of met een andere sleutel gemaakt.`,
          solution: `Vraag ${by.name} om opnieuw te oordelen.`,
          where: { step: "eisen", item: id },
        }),
      ),
  );
}
