/** Document properties: what a template says about itself, and what the annex says instead. */
import type { DocumentProperties } from "../../../shared/annex/model.ts";
import { escapeAttribute, escapeText } from "./xml/escape.ts";
import { CORE_PROPERTIES_NAMESPACE, CUSTOM_PROPERTIES_NAMESPACE, EXTENDED_PROPERTIES_NAMESPACE, VARIANT_TYPES_NAMESPACE } from "./xml/namespaces.ts";
import { XmlTokens } from "./xml/tokens.ts";

/** A property with placeholders in its text; one without is the template author's and is left behind. */
export interface TemplateProperty {
  /** `dc:title`, `ep:Company`, or the name of a property of the organisation's own. */
  readonly name: string;
  readonly text: string;
}

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text of every property in a part, by name. */
export function readProperties(xml: string): readonly TemplateProperty[] {
  const found: TemplateProperty[] = [];
  const tokens = new XmlTokens(xml);
  let name = "";
  let custom = "";
  let text = "";
  while (tokens.next()) {
    if (tokens.kind === "text" || tokens.kind === "cdata") text += tokens.content();
    else if (tokens.kind === "start") {
      name = tokens.name;
      text = "";
      if (name === "cup:property") custom = tokens.attribute("name") ?? "";
    } else if (tokens.kind === "end") {
      if (tokens.name === name && text.trim() !== "") found.push({ name: custom === "" ? name : custom, text });
      if (tokens.name === "cup:property") custom = "";
      name = "";
    }
  }
  return found;
}

type FillText = (text: string) => string;

/** Single-line text between tags of a property. */
const value = (text: string): string => escapeText(text.replace(/[\t\r\n]+/g, " "));

/** Core properties of the annex: the organisation, never a person; fixed times from the annex's date. */
export function writeCoreProperties(properties: DocumentProperties, fromTemplate: readonly TemplateProperty[], fill: FillText): string {
  const filled = (name: string, otherwise: string): string => {
    const own = fromTemplate.find((each) => each.name === name);
    return value(own ? fill(own.text) : otherwise);
  };
  const optional = (name: string): string => (fromTemplate.some((each) => each.name === name) ? `<${name}>${filled(name, "")}</${name}>` : "");
  const instant = `${properties.date}T00:00:00Z`;
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${CORE_PROPERTIES_NAMESPACE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${filled("dc:title", properties.title)}</dc:title><dc:subject>${filled("dc:subject", properties.subject)}</dc:subject><dc:creator>${value(properties.creator)}</dc:creator><cp:keywords>${filled("cp:keywords", properties.keywords)}</cp:keywords><dc:description>${filled("dc:description", properties.description)}</dc:description><cp:lastModifiedBy>${value(properties.creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>${optional("cp:category")}${optional("cp:contentStatus")}<dc:language>${properties.language}</dc:language></cp:coreProperties>`;
}

/** Application properties: only what a template fills on purpose. */
export function writeAppProperties(fromTemplate: readonly TemplateProperty[], fill: FillText): string {
  const company = fromTemplate.find((each) => each.name === "ep:Company");
  const manager = fromTemplate.find((each) => each.name === "ep:Manager");
  return `${XML_DECLARATION}<Properties xmlns="${EXTENDED_PROPERTIES_NAMESPACE}"><Application>Bijlagebouwer</Application>${manager ? `<Manager>${value(fill(manager.text))}</Manager>` : ""}${company ? `<Company>${value(fill(company.text))}</Company>` : ""}</Properties>`;
}

/** The organisation's own properties that the template fills or shows. */
export function writeCustomProperties(properties: readonly TemplateProperty[], fill: FillText): string {
  const lines = properties.map(
    (each, index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeAttribute(each.name)}"><vt:lpwstr>${value(fill(each.text))}</vt:lpwstr></property>`,
  );
  return `${XML_DECLARATION}<Properties xmlns="${CUSTOM_PROPERTIES_NAMESPACE}" xmlns:vt="${VARIANT_TYPES_NAMESPACE}">${lines.join("")}</Properties>`;
}

/** Names of the organisation's own properties that fields in a part with text show. */
export function shownProperties(xml: string): readonly string[] {
  if (!xml.includes("DOCPROPERTY")) return [];
  return [...xml.matchAll(/DOCPROPERTY\s+(?:"|&quot;)?([^"&<\\]+)/g)].map((match) => (match[1] ?? "").trim());
}
