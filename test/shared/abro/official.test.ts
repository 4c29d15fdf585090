import { describe, expect, test } from "vitest";
import { assembleAbro } from "../../../shared/abro/assemble.ts";
import {
  compareOfficial,
  type OfficialRow,
  officialHash,
  officialNumber,
  officialText,
  parseOfficialFile,
  withOfficial,
  writeOfficialFile,
} from "../../../shared/abro/official.ts";
import { canTakeOver, officialPoints } from "../../../shared/abro/official-points.ts";
import { officialTbb } from "../../../shared/abro/official-tbb.ts";
import { failure, success } from "../../../shared/result.ts";
import { aCatalogue, anAbro } from "../../build/builders.ts";
import { LINES } from "../../build/official-files.ts";

const ROWS: readonly OfficialRow[] = LINES.map((line, index) => ({ ...line, place: `regel ${index + 2}` }));

const compare = (rows: readonly OfficialRow[], passedOver: readonly string[] = []) => compareOfficial(anAbro(), { file: "abro.csv", rows, passedOver });
const pointIds = (rows: readonly OfficialRow[]): readonly string[] => officialPoints(compare(rows).report).map((each) => each.id);
const changed = (number: string, change: Partial<OfficialRow>): readonly OfficialRow[] =>
  ROWS.map((row) => (row.number === number ? { ...row, ...change } : row));

describe("de vergelijking van een bestand met de ABRO", () => {
  test("heeft bij een volledig bestand niets te melden en geeft alle teksten", () => {
    const { report, official } = compare(ROWS);
    expect(officialPoints(report)).toEqual([]);
    expect(report).toMatchObject({ texts: 4, total: 4, tbbCompared: 4 });
    expect(Object.keys(official?.texts ?? {})).toEqual(LINES.map((line) => line.number));
    expect(official).toMatchObject({ file: "abro.csv", hash: report.hash });
  });

  test("geeft bij een andere volgorde hetzelfde controlegetal, en bij een andere tekst een ander", () => {
    expect(compare(ROWS.toReversed()).report.hash).toBe(compare(ROWS).report.hash);
    expect(compare(changed("4.5.3", { text: "Draadloos mag." })).report.hash).not.toBe(compare(ROWS).report.hash);
  });

  test.each<[string, readonly OfficialRow[], string, string]>([
    ["een nummer dat niet bestaat", [...ROWS, { number: "9.9.9", text: "Iets.", place: "regel 9" }], "unknown", "9.9.9 (regel 9)"],
    ["een nummer dat dubbel staat", [...ROWS, { number: "1.1.1", text: "Nog eens.", place: "regel 9" }], "duplicate", "1.1.1 (regel 2; regel 9)"],
    ["een naam van elk object als nummer", [...ROWS, { number: "__proto__", text: "Iets.", place: "regel 9" }], "unknown", "__proto__ (regel 9)"],
  ])("houdt %s tegen en zegt waar het staat", (_name, rows, id, item) => {
    const { report, official } = compare(rows);
    const points = officialPoints(report);
    expect(official).toBeUndefined();
    expect(canTakeOver(points)).toBe(false);
    expect(points.find((each) => each.id === id)).toMatchObject({ stops: true, items: [item] });
  });

  test("houdt een bestand zonder enige tekst tegen", () => {
    const { report, official } = compare(ROWS.map((row) => ({ ...row, text: "" })));
    expect(official).toBeUndefined();
    expect(officialPoints(report)[0]).toMatchObject({ id: "no-text", stops: true });
  });

  test.each<[string, readonly OfficialRow[], string, string]>([
    ["een nummer dat ontbreekt", ROWS.slice(1), "missing", "1.1.1"],
    ["een lege tekst", changed("1.1.1", { text: "  " }), "empty", "1.1.1 (regel 2)"],
    ["andere TBB-categorieën", changed("1.1.1", { tbb: "1-3" }), "other-tbb", "1.1.1: in het bestand TBB 1, 2 en 3, in het eisenpakket TBB 1, 2, 3 en 4"],
    ["onleesbare TBB-categorieën", changed("1.1.1", { tbb: "hoog" }), "unreadable-tbb", '1.1.1 (regel 2): "hoog"'],
    ["een tekst die op een dubbele punt eindigt", changed("1.1.1", { text: "Ten minste:" }), "unfinished", "1.1.1"],
    ["een tekst zonder nummer", [...ROWS, { number: "", text: "Los.", place: "regel 9" }], "without-number", "regel 9"],
    ["onze eigen weergave", changed("1.1.1", { text: "De  opdrachtnemer doet 1.1.1." }), "same-as-ours", "1.1.1"],
  ])("meldt %s, en houdt de andere teksten niet tegen", (_name, rows, id, item) => {
    const { report, official } = compare(rows);
    expect(officialPoints(report)).toMatchObject([{ id, stops: false, items: [item] }]);
    expect(official).toBeDefined();
  });

  test("meldt een overgeslagen blad", () => {
    expect(officialPoints(compare(ROWS, ['blad "Uitleg"']).report)).toMatchObject([{ id: "passed-over", items: ['blad "Uitleg"'] }]);
  });

  test("slaat de titels van hoofdstukken en paragrafen over, ook zonder tekst", () => {
    expect(pointIds([{ number: "1", text: "Bestuur", place: "regel 1" }, { number: "1.4", text: "", place: "regel 2" }, ...ROWS])).toEqual([]);
  });

  test("vergelijkt geen TBB-categorieën als het bestand die niet noemt", () => {
    const { report } = compare(ROWS.map(({ number, text, place }) => ({ number, text, place })));
    expect(report).toMatchObject({ tbbCompared: 0, otherTbb: [] });
  });
});

describe("een nummer en een tekst", () => {
  test.each([
    ["ABRO 1.1.1", "1.1.1"],
    ["Eis 1.1.10.", "1.1.10"],
    ["ABRO 2026: 4.5.3", "4.5.3"],
    [" 1.1.1 ", "1.1.1"],
  ])("%s is nummer %s", (raw, number) => expect(officialNumber(raw)).toBe(number));

  test("zijn gelijk, hoe spaties, regeleinden en letters met een accent ook zijn opgeslagen", () => {
    expect(officialText("  e\u0301e\u0301n\u00a0 ding\t\r\nen\u00ad meer\r\r\r\rslot ")).toBe("één ding\nen meer\n\nslot");
  });
});

describe("TBB-categorieën", () => {
  test.each<[string, readonly number[]]>([
    ["1,2,3", [1, 2, 3]],
    ["3, 1", [1, 3]],
    ["1-3", [1, 2, 3]],
    ["TBB 1 t/m 3", [1, 2, 3]],
    ["TBB1 tot en met TBB4", [1, 2, 3, 4]],
    ["1 en 2", [1, 2]],
    ["2.3", [2, 3]],
    ["alle", [1, 2, 3, 4]],
    ["TBB 4", [4]],
  ])('"%s" wordt gelezen', (raw, categories) => expect(officialTbb(raw)).toEqual(categories));

  test.each(["hoog", "1-5", "0", "5", "44987", "-", `1${" ".repeat(100_000)}`])("iets anders wordt niet geraden", (raw) => {
    expect(officialTbb(raw)).toBe("unreadable");
  });

  test("leeg zegt niets", () => expect([officialTbb(""), officialTbb(" TBB "), officialTbb(undefined)]).toEqual([undefined, undefined, undefined]));
});

describe("het bestand waarin de tekst wordt bewaard", () => {
  const official = compare(ROWS).official ?? { file: "", hash: "", texts: {} };
  const reading = (content: string) => {
    const read = parseOfficialFile(content, "abro-officieel.json");
    return read.ok ? read.value : read.problems[0]?.id;
  };

  test("komt terug zoals het is weggeschreven", () => expect(reading(writeOfficialFile(official))).toEqual(official));

  test.each<[string, string, string]>([
    ["half", writeOfficialFile(official).slice(0, 90), "official.not-json"],
    ["met een gewijzigde tekst", writeOfficialFile(official).replace("mits versleuteld", "altijd"), "official.changed"],
    ["van een nieuwere versie", writeOfficialFile(official).replace('"version": 1', '"version": 2'), "official.invalid"],
    ["met een vreemd nummer", writeOfficialFile(official).replace('"4.5.3"', '"constructor"'), "official.invalid"],
    ["met een naam van elk object", writeOfficialFile(official).replace('"4.5.3"', '"__proto__"'), "official.changed"],
    ["van een ander programma", "[]", "official.invalid"],
  ])("%s wordt geweigerd", (_name, content, id) => expect(reading(content)).toBe(id));
});

describe("de ABRO met een ingelezen tekst", () => {
  const catalogue = { ...aCatalogue([]), abro: anAbro() };
  const texts = { "1.1.1": "Officieel één.", "4.5.3": "Ten minste:" };
  const shown = (read: Parameters<typeof withOfficial>[1]) => {
    const { abro } = withOfficial(catalogue, read);
    return (
      abro && assembleAbro(abro, { places: [{ name: "", categories: [4] }], applications: [] }).requirements.map((each) => [each.shownText, each.provenance])
    );
  };

  test("toont die tekst, en voor de andere nummers de weergave", () => {
    expect(shown(success({ file: "abro.csv", hash: officialHash(texts), texts }))).toEqual([
      ["Officieel één.", "official"],
      ["De opdrachtnemer doet 1.4.1.", "paraphrase"],
      ["Ten minste: (De opsomming die hierbij hoort, staat niet in de ingelezen tekst. Zie de officiële uitgave.)", "official"],
    ]);
  });

  test("toont bij een kapot bestand de weergave, en onthoudt waarom", () => {
    const broken = failure({ id: "official.changed", message: "Kapot." });
    expect(shown(broken)?.map(([, provenance]) => provenance)).toEqual(["paraphrase", "paraphrase", "paraphrase"]);
    expect(withOfficial(catalogue, broken).abro?.officialFault).toBe("Kapot.");
  });

  test("is zonder ingelezen tekst de ABRO van het pakket", () => expect(withOfficial(catalogue, success(undefined))).toBe(catalogue));
});
