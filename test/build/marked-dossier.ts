import { withEntry } from "../../shared/dossier/log-chain.ts";
import { type Dossier, dossierSchema } from "../../shared/dossier/model.ts";
import { AT, aDossier } from "./builders.ts";

/** Stands in every internal field of `markedDossier`, and may be in nothing that the market gets. */
export const MARKER = "GEHEIMMERK";

/** A dossier that can be exported, with the marker in every field that the market must not see. */
export function markedDossier(parts: Partial<Dossier> = {}): Dossier {
  const base = aDossier(parts);
  const person = { name: `${MARKER} naam`, role: `${MARKER} rol` };
  const signature = { owner: `${MARKER} sleutel`, key: `${"A".repeat(43)}=`, value: `${"A".repeat(86)}==` };
  const approval = {
    verdict: "approved",
    by: person,
    at: AT,
    hash: "b".repeat(64),
    comment: `${MARKER} opmerking`,
    condition: `${MARKER} voorwaarde`,
    signature,
    via: { package: "", by: person },
  };
  return dossierSchema.parse({
    ...base,
    tender: { ...base.tender, contact: `${MARKER} contact`, notes: `${MARKER} notities` },
    quickScan: { grounds: { toegang: `${MARKER} grond` }, assessedBy: `${MARKER} beoordelaar`, conclusion: `${MARKER} conclusie` },
    marketNotes: [{ id: "MKT-01", party: `${MARKER} partij`, finding: `${MARKER} bevonden`, by: `${MARKER} kenner` }],
    abro: {
      items: [
        {
          id: "TBB-01",
          kind: "systeem",
          description: `${MARKER} belang`,
          place: `${MARKER} plaats een`,
          category: 2,
          rubricering: "geen",
          method: "eigenMethode",
          setBy: `${MARKER} vaststeller`,
          setOn: "2026-11-01",
          confirmedBy: `${MARKER} bevestiger`,
        },
        { id: "TBB-02", place: `${MARKER} plaats twee`, category: 4 },
      ],
      approvedBy: `${MARKER} goedkeurder`,
      duties: { "1.4.1": { contact: `${MARKER} contactpersoon`, note: `${MARKER} aantekening` } },
      extraMeasures: [{ id: "EXM-01", text: "Extra maatregel voor de markt", reason: `${MARKER} grond` }],
    },
    decisions: {
      ...base.decisions,
      "NET-002": {
        change: { kind: "leaveOut" },
        motivation: `${MARKER} motivering`,
        by: { name: `${MARKER} maker`, role: "" },
        at: AT,
        approvals: [approval],
        riskAcceptedBy: { name: `${MARKER} aanvaarder`, role: `${MARKER} functie` },
      },
    },
    parameterDecisions: { uren: { motivation: `${MARKER} motivering waarde`, by: person, at: AT, approvals: [approval], riskAcceptedBy: person } },
    reviewPackages: [
      {
        id: "00000000-0000-4000-8000-0000000000b1",
        request: { at: AT, by: person, to: `${MARKER} ontvanger`, note: `${MARKER} vraag` },
        rights: { level: "lezen" },
        baseHash: "b".repeat(64),
        answers: [{ seal: "c".repeat(64), at: AT, by: person, takenOverAt: AT, takenOverBy: person }],
      },
    ],
    reviewOf: {
      package: "00000000-0000-4000-8000-0000000000b2",
      dossier: "00000000-0000-4000-8000-0000000000b3",
      request: { at: AT, by: person, to: `${MARKER} ontvanger`, note: `${MARKER} vraag` },
      rights: { level: "bewerken" },
      baseHash: "b".repeat(64),
      base: `${MARKER} basis`,
    },
    comments: [
      {
        id: "OPM-001",
        about: { kind: "requirement", id: "NET-001" },
        text: `${MARKER} opmerking bij een eis`,
        by: person,
        at: AT,
        replies: [{ text: `${MARKER} antwoord`, by: person, at: AT }],
        resolved: { by: person, at: AT },
      },
    ],
    questions: [
      {
        id: "VRG-001",
        question: "Vraag voor de markt",
        askedBy: `${MARKER} vrager`,
        askedOn: "2026-11-20",
        answer: `${MARKER} concept`,
        nota: 1,
        settled: { answer: "Antwoord voor de markt", by: person, at: AT },
      },
    ],
    notas: [
      {
        number: 1,
        date: "2026-11-24",
        since: 1,
        introduction: "Inleiding voor de markt",
        grounds: "Aanleiding voor de markt",
        made: { at: AT, by: `${MARKER} maker van de nota`, annexVersion: "0.1", files: [{ name: `${MARKER}.docx`, hash: "a".repeat(64) }] },
      },
    ],
    ownRequirements: [
      ...base.ownRequirements,
      {
        id: "EIG-001",
        title: "Eigen eis voor de markt",
        text: "De opdrachtnemer doet iets extra's.",
        kind: "eis",
        theme: "exit",
        phase: "uitvoering",
        evidence: "Een verklaring.",
        source: "goede praktijk",
        motivation: `${MARKER} motivering eigen`,
        by: { name: `${MARKER} eigen maker`, role: "" },
        at: AT,
        approvals: [approval],
      },
    ],
    revisions: [
      {
        number: 1,
        at: AT,
        by: `${MARKER} exporteur`,
        annexVersion: "0.1",
        annexStatus: "concept",
        pack: { id: "proef", version: "2026.1.0", hash: "a".repeat(64) },
        template: { name: `${MARKER}.docx`, hash: "a".repeat(64) },
        file: { name: `${MARKER}.docx`, hash: "a".repeat(64) },
        answerForms: [{ name: `${MARKER}.xlsx`, hash: "a".repeat(64), template: { name: `${MARKER}.docx`, hash: "a".repeat(64) } }],
        requirements: 1,
      },
    ],
    log: withEntry(base, {
      at: AT,
      by: `${MARKER} wie`,
      what: `${MARKER} wat`,
      kind: "do",
      changes: [{ path: "tender/notes", old: `${MARKER} oud`, new: `${MARKER} nieuw` }],
    }),
  });
}
