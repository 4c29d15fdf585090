/**
 * Another document in the house style of a template: its styles, headers, footers and page stay, its text goes. So an organisation needs
 * no template of its own for every document that belongs to an annex.
 */
import type { Placeholder } from "../../../shared/annex/placeholders.ts";
import { failure, type Problem, type Result } from "../../../shared/result.ts";
import { type CheckedTemplate, checkTemplate } from "./check-template.ts";
import { readPackage } from "./package-reader.ts";
import { escapeAttribute } from "./xml/escape.ts";
import { WORD_NAMESPACE } from "./xml/namespaces.ts";
import { XmlTokens } from "./xml/tokens.ts";
import { checkXml } from "./xml/well-formed.ts";
import { readZip } from "./zip-reader.ts";
import { writeZip, type ZipContent } from "./zip-writer.ts";

/** What the templates of the app call the annex in their headers and properties: another document has another name. */
const NAME_OF_ANNEX = "Bijlage beveiligingseisen";

/** The template with a title page's worth of facts and `{{inhoud}}` as its text, checked for `placeholders`. Refused as `checkTemplate` refuses. */
export async function inHouseStyle(
  { bytes, file, styleMap }: Pick<CheckedTemplate, "bytes" | "file" | "styleMap">,
  placeholders: readonly Placeholder[],
): Promise<Result<CheckedTemplate, Problem>> {
  const [safe, zip] = [await readPackage(bytes, file), await readZip(bytes, file)];
  if (!safe.ok) return safe;
  if (!zip.ok) return zip;
  const { main, parts: known } = safe.value;
  const document = known.get(main)?.xml ?? "";
  if (!/<w:body[\s>]/.test(document) || !document.includes(`xmlns:w="${WORD_NAMESPACE}"`)) return failure(notFromWord(file));
  const styles = [...known.values()].find((part) => part.role === "styles")?.xml ?? "";
  const parts = new Map<string, ZipContent>();
  for (const [name, content] of zip.value) {
    const checked = /\.xml$/i.test(name) ? checkXml(content) : undefined;
    parts.set(name, checked?.ok ? checked.value.text.replaceAll(NAME_OF_ANNEX, "{{document}}") : content);
  }
  parts.set(main, withNewText(document, styles));
  return checkTemplate(writeZip(parts), file, placeholders, styleMap);
}

function notFromWord(file: string): Problem {
  return {
    id: "template.unusual",
    file,
    message: `Het sjabloon ${file} is niet door Word zelf bewaard, waardoor er geen ander document van te maken is. Open het in Word, sla het op en probeer het opnieuw.`,
  };
}

function withNewText(document: string, styles: string): string {
  const body = document.indexOf(">", document.indexOf("<w:body")) + 1;
  const title = styleNamed(styles, ["title", "titel"]);
  const subtitle = styleNamed(styles, ["subtitle", "ondertitel"]);
  const paragraph = (text: string, style: string | undefined, bold = false): string =>
    `<w:p><w:pPr>${style === undefined ? "" : `<w:pStyle w:val="${escapeAttribute(style)}"/>`}<w:spacing w:before="0"/></w:pPr><w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  return [
    document.slice(0, body),
    paragraph("{{document}}", title, title === undefined),
    paragraph("{{titel}}", subtitle),
    paragraph("{{opdrachtgever}}, kenmerk {{kenmerk}}, {{datum}}", undefined),
    "<w:p><w:r><w:t>{{inhoud}}</w:t></w:r></w:p>",
    lastSection(document),
    "</w:body></w:document>",
  ].join("");
}

/** Id of the paragraph style with one of these names; undefined when the template has none. */
function styleNamed(styles: string, names: readonly string[]): string | undefined {
  const tokens = new XmlTokens(styles);
  let id: string | undefined;
  while (tokens.next()) {
    if (tokens.kind === "end") continue;
    if (tokens.name === "w:style") id = tokens.attribute("w:type") === "paragraph" ? tokens.attribute("w:styleId") : undefined;
    else if (tokens.name === "w:name" && id !== undefined && names.includes((tokens.attribute("w:val") ?? "").toLowerCase())) return id;
  }
  return undefined;
}

/** Page and headers of the last section; without its own first page, which a short document has no need of. */
function lastSection(document: string): string {
  const start = document.lastIndexOf("<w:sectPr");
  if (start === -1) return "";
  const end = document.indexOf("</w:sectPr>", start);
  return end === -1 ? "" : document.slice(start, end + "</w:sectPr>".length).replace(/<w:titlePg[^>]*\/>/, "");
}
