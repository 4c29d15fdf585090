import type { Annex, Block } from "../annex/model.ts";
import { STATUS_LABELS } from "../annex/words.ts";
import { formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";

/** A document that stays inside, in the same form as the annex: one writer, one kind of template. */
export function internalDocument(name: string, catalogue: Catalogue, dossier: Dossier, date: string, content: readonly Block[]): Annex {
  const { tender } = dossier;
  return {
    fields: {
      document: name,
      titel: tender.title,
      opdrachtgever: tender.organisation,
      kenmerk: tender.reference,
      versie: tender.annexVersion,
      status: STATUS_LABELS[tender.annexStatus],
      datum: formatDate(date),
      pakket: `${catalogue.pack.name}, versie ${catalogue.pack.version}`,
    },
    blocks: { inhoud: content },
    properties: {
      title: `${name} (intern) - ${tender.title}`,
      subject: `${name} bij ${tender.title} (${tender.reference})`,
      creator: tender.organisation,
      keywords: tender.reference,
      description: `Intern. Versie ${tender.annexVersion}, ${formatDate(date)}`,
      language: "nl-NL",
      date,
    },
  };
}
