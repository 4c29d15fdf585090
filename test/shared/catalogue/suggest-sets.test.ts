import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { suggestSets } from "../../../shared/catalogue/suggest-sets.ts";
import { PACK_FOLDER } from "../../build/world.ts";

const read = await readPack(PACK_FOLDER);
if (!read.ok) throw new Error(read.problems[0]?.message);
const { sets } = read.value;

/** What buyers say, and the set that has to be among the first three. */
const SAID: readonly (readonly [string, string])[] = [
  ["nieuwe firewalls en switches", "netwerkapparatuur"],
  ["wifi voor het stadskantoor", "netwerkapparatuur"],
  ["camera's voor de parkeergarage", "cameras-toegang"],
  ["toegangspassen en kaartlezers", "cameras-toegang"],
  ["laadpalen in de openbare ruimte", "voertuigen-laadpalen-drones"],
  ["leaseauto's", "voertuigen-laadpalen-drones"],
  ["drones voor inspectie van dijken", "voertuigen-laadpalen-drones"],
  ["laptops en beeldschermen", "werkplekken"],
  ["digitale werkplek met docking", "werkplekken"],
  ["smartphones en tablets met beheer", "mobiele-apparaten"],
  ["zaaksysteem in de cloud", "saas"],
  ["HR-systeem als online abonnement", "saas"],
  ["nieuwe website met een CMS", "webapplicaties"],
  ["digitaal loket voor inwoners", "webapplicaties"],
  ["app voor inwoners om meldingen te doen", "mobiele-apps"],
  ["maatwerksoftware laten bouwen door een scrumteam", "applicatieontwikkeling"],
  ["programmeren van een applicatie", "applicatieontwikkeling"],
  ["beheer van onze servers uitbesteden", "beheer-onderhoud"],
  ["technisch applicatiebeheer", "beheer-onderhoud"],
  ["SOC-dienst met detectie en response", "beveiligingsdiensten"],
  ["antivirus en endpointbeveiliging", "beveiligingsdiensten"],
  ["pentest op het portaal", "beveiligingsdiensten"],
  ["back-up van alle gegevens", "opslag-backup"],
  ["opslag SAN", "opslag-backup"],
  ["printers en multifunctionals", "printers"],
  ["kopieerapparaten", "printers"],
  ["archief scannen en papier vernietigen", "scannen-vernietigen"],
  ["inhuur van ICT'ers", "inhuur"],
  ["detachering van een projectleider", "inhuur"],
  ["datacenter met racks", "huisvesting"],
  ["telefonie en videobellen", "communicatievoorzieningen"],
  ["glasvezelverbindingen", "communicatievoorzieningen"],
  ["koppelingen tussen systemen via een API-gateway", "koppelingen"],
  ["chatbot met een taalmodel", "ai-systemen"],
  ["algoritme voor voorspellen van schulden", "ai-systemen"],
  ["datawarehouse en dashboards", "data-analyse"],
  ["sensoren voor waterstanden", "iot"],
  ["bediening van bruggen en sluizen", "operationele-techniek"],
  ["gemalen automatiseren met PLC's", "operationele-techniek"],
  ["MRI-scanner", "medische-technologie"],
  ["infuuspompen en patiëntmonitors", "medische-technologie"],
  ["single sign-on en MFA", "toegangsbeveiliging"],
  ["TLS-certificaten", "cryptografie"],
  ["helpdesk en thuiswerken via VPN", "servicedesk"],
  ["virtuele servers met Kubernetes", "serverplatform"],
  ["licenties voor software op eigen servers", "softwarepakketten"],
  ["onderzoek door een adviesbureau met vertrouwelijke gegevens", "advies-onderzoek"],
  ["low-code platform", "low-code"],
  ["72400000", "clouddiensten"],
];

describe("ik koop ...", () => {
  test.each(SAID)("%s", (text, expected) => {
    expect(
      suggestSets(sets, text)
        .slice(0, 3)
        .map((each) => each.set),
    ).toContain(expected);
  });

  test("een tikfout doet er niet toe", () => {
    expect(suggestSets(sets, "nieuwe firewals")[0]?.set).toBe("netwerkapparatuur");
    expect(suggestSets(sets, "laptopps")[0]?.set).toBe("werkplekken");
  });

  test("elk voorstel noemt woorden die de inkoper zelf schreef", () => {
    const text = "Camera's, laadpalen en nieuwe firewalls met beheer";
    for (const { words } of suggestSets(sets, text)) {
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) for (const part of word.split(" ")) expect(text.toLowerCase()).toContain(part);
    }
  });

  test("wie niets zegt, of niets dat wij kennen, krijgt geen voorstel", () => {
    for (const text of ["", "   ", "ik koop een nieuw product", "xqzwv"]) expect(suggestSets(sets, text)).toEqual([]);
  });

  test("wat voor iedereen geldt, is nooit een voorstel, en er zijn er hoogstens zes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...SAID.map(([text]) => text)), { maxLength: 5 }).map((texts) => texts.join(" ")),
        ),
        (text) => {
          const found = suggestSets(sets, text);
          expect(found.length).toBeLessThanOrEqual(6);
          for (const { set } of found) expect(sets.find((each) => each.id === set)?.kind).not.toBe("base");
        },
      ),
    );
  });
});
