import { describe, expect, test } from "vitest";
import { accessibilityOfDocument, writeAnnex } from "../../../electron/export/index.ts";
import { contrastWithWhite } from "../../../electron/export/word/contrast.ts";
import { docx, line, paragraph } from "../../fixtures/templates/build-docx.ts";
import { annex, checked } from "./annex.ts";

const HEADINGS =
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>';
const heading = (level: 1 | 2, text: string): string => line(text, `<w:pStyle w:val="Kop${level}"/>`);
const EISEN = heading(1, "Eisen") + line("{{eisen}}");
const cell = (text: string): string => `<w:tc><w:tcPr/>${line(text)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
const table = (properties: string, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join("")}</w:tbl>${line("erna")}`;
const picture = (properties: string, inside = ""): string =>
  paragraph(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Logo"${properties}${inside === "" ? "/>" : `>${inside}</wp:docPr>`}<a:graphic/></wp:inline></w:drawing></w:r>`,
  );

const IDS = ["picture-without-text", "table-without-header", "table-without-description", "heading-skips", "empty-paragraphs", "pale-style"];

/** What is said about a template of this body, of what shuts people out. */
async function said(body: string, styles = HEADINGS): Promise<readonly string[]> {
  return (await checked(docx({ body, styles }))).problems.filter((each) => IDS.includes(each.id)).map((each) => each.id);
}

describe("een sjabloon dat mensen buitensluit, meldt dat voordat er iets wordt geschreven", () => {
  test("een sjabloon in orde meldt niets", async () => {
    const good = table(
      '<w:tblDescription w:val="Wie wat doet"/>',
      row("Wie", "Wat").replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"),
      row("inkoper", "koopt in"),
    );
    expect(await said(picture(' descr="Logo van de gemeente"') + EISEN + good)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["een afbeelding zonder alternatieve tekst", picture(""), "picture-without-text"],
    ["een afbeelding met een lege alternatieve tekst", picture(' descr="  "'), "picture-without-text"],
    ["een tabel zonder kopregel", table('<w:tblDescription w:val="x"/>', row("a", "b"), row("c", "d")), "table-without-header"],
    [
      "een tabel waarin de kopregel is uitgezet",
      table('<w:tblDescription w:val="x"/>', row("a", "b").replace("<w:tr>", '<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>'), row("c", "d")),
      "table-without-header",
    ],
    [
      "een tabel zonder beschrijving",
      table("", row("a", "b").replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"), row("c", "d")),
      "table-without-description",
    ],
    ["een kop van niveau 2 zonder niveau 1 ervoor", heading(2, "Inleiding"), "heading-skips"],
    ["lege alinea's om ruimte te maken", line("tekst") + paragraph("") + paragraph("") + line("tekst"), "empty-paragraphs"],
  ])("%s", async (_name, before, id) => {
    expect(await said(before + EISEN)).toEqual([id]);
  });

  test.each<[string, string]>([
    [
      "versiering die als versiering is gemerkt",
      picture(
        "",
        '<a:extLst><a:ext uri="{C183D7F6}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>',
      ),
    ],
    ["een tabel van één rij, voor de opmaak", table("", row("links", "rechts"))],
    ["een enkele lege alinea", line("tekst") + paragraph("") + line("tekst")],
    ["een lege alinea met een pagina-einde", paragraph("") + paragraph('<w:r><w:br w:type="page"/></w:r>')],
  ])("%s is geen fout", async (_name, before) => {
    expect(await said(before + EISEN)).toEqual([]);
  });

  test("de koppen die een blok meebrengt, tellen mee", async () => {
    expect(await said(line("{{eisen}}"))).toEqual(["heading-skips"]);
    expect(await said(heading(1, "Toegang") + line("{{eisen:toegang}}"))).toEqual(["heading-skips"]);
    expect(await said(heading(1, "Eisen") + heading(2, "Toegang") + line("{{eisen:toegang}}"))).toEqual([]);
  });

  test("een stijl met te weinig contrast op wit, tenzij hij een eigen achtergrond heeft", async () => {
    const style = (color: string, more = ""): string =>
      `${HEADINGS}<w:style w:type="paragraph" w:styleId="Bleek"><w:name w:val="Bleek"/><w:rPr><w:color w:val="${color}"/>${more}</w:rPr></w:style>`;
    expect(await said(EISEN, style("999999"))).toEqual(["pale-style"]);
    expect(await said(EISEN, style("595959"))).toEqual([]);
    expect(await said(EISEN, style("auto"))).toEqual([]);
    expect(await said(EISEN, style("FFFFFF", '<w:shd w:val="clear" w:fill="154273"/>'))).toEqual([]);
    expect(contrastWithWhite("000000")).toBeCloseTo(21);
    expect(contrastWithWhite("767676")).toBeGreaterThan(4.5);
    expect(contrastWithWhite("777777")).toBeLessThan(4.5);
  });

  test("elke melding zegt waar het is en wat u in Word doet, en houdt het sjabloon niet tegen", async () => {
    const template = await checked(docx({ body: picture("") + EISEN, styles: HEADINGS }));
    expect(template.usable).toBe(true);
    expect(template.problems.find((each) => each.id === "picture-without-text")).toMatchObject({
      severity: "warning",
      part: "word/document.xml",
      paragraph: "Logo",
      message: expect.stringContaining("Alternatieve tekst bewerken"),
    });
  });
});

test("wat is geschreven, wordt nog eens bekeken: ook wat pas door het vullen misgaat", async () => {
  const template = await checked(docx({ body: EISEN, styles: HEADINGS }));
  const skipping = annex({ blocks: { eisen: [{ kind: "heading", level: 3, text: "Te diep" }] } });
  const outlineOf = template.prepared.styles.outlineOf;
  expect(accessibilityOfDocument(writeAnnex(template, annex()), outlineOf)).toEqual([]);
  expect(accessibilityOfDocument(writeAnnex(template, skipping), outlineOf).map((each) => each.id)).toEqual(["heading-skips"]);
});
