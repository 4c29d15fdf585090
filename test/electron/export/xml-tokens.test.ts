import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { canonicalPrefix } from "../../../electron/export/word/xml/namespaces.ts";
import { XmlTokens } from "../../../electron/export/word/xml/tokens.ts";

/** Elements, attributes and text in order, as saxes reads them. */
function asSaxes(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    found.push(`<${canonicalPrefix(tag.uri, tag.prefix)}${tag.local}`);
    for (const attribute of Object.values(tag.attributes))
      if (attribute.prefix !== "xmlns" && attribute.local !== "xmlns")
        found.push(`${attribute.prefix === "" ? "" : canonicalPrefix(attribute.uri, attribute.prefix)}${attribute.local}=${attribute.value}`);
  });
  parser.on("closetag", (tag) => found.push(`>${canonicalPrefix(tag.uri, tag.prefix)}${tag.local}`));
  const text = (value: string): unknown => (value.trim() === "" ? 0 : found.push(value));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  return found;
}

function asTokens(xml: string): readonly string[] {
  const found: string[] = [];
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind === "start" || tokens.kind === "empty") {
      found.push(`<${tokens.name}`, ...tokens.attributes().map((each) => `${each.name}=${each.value}`));
      if (tokens.kind === "empty") found.push(`>${tokens.name}`);
    } else if (tokens.kind === "end") found.push(`>${tokens.name}`);
    else if (tokens.kind !== "other" && tokens.content().trim() !== "") found.push(tokens.content());
  }
  return found;
}

describe("tokens over well-formed XML are what a full parser sees", () => {
  const pieces = [
    `<a xmlns="urn:x" b='1 > 2' c = "&lt;&#65;&quot;"  ><d/><!-- <e> --><f >tekst &amp; meer</f ><?p <x> ?><![CDATA[<g>&amp;]]></a>`,
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main" q:val="1"/><w:r w:val="2"/><w:x xmlns:w="urn:anders"><w:r/></w:x><w:r/></w:p>',
    '<x:a xmlns:x="urn:1"><x:b xmlns:x="urn:2"><x:c/></x:b><x:d/></x:a>',
    '<a xml:space="preserve"> <b>é\u{1f512}</b></a>',
  ];
  it.each(pieces)("%s", (xml) => {
    expect(asTokens(xml)).toEqual(asSaxes(xml));
  });

  it.each(["bijlage.docx", "bijlage-compact.docx"])("every part of %s", (name) => {
    for (const [part, content] of Object.entries(unzipSync(readFileSync(`templates/word/${name}`)))) {
      const xml = strFromU8(content);
      expect(asTokens(xml), part).toEqual(asSaxes(xml));
    }
  });
});
