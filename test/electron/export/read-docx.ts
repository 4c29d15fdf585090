/** Reads a written annex back, by means of its own: saxes over every part, as another program would. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export interface ReadParagraph {
  readonly text: string;
  readonly style: string | undefined;
}

export interface ReadDocx {
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly ReadParagraph[];
  /** Text of each paragraph of a part. */
  readonly textsOf: (part: string) => readonly string[];
  /** Text of the main part, a line a paragraph. */
  readonly text: string;
}

export function readDocx(bytes: Uint8Array, main = "word/document.xml"): ReadDocx {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(content) : ""]));
  const paragraphs = paragraphsIn(parts.get(main) ?? "");
  return {
    parts,
    paragraphs,
    textsOf: (part) => paragraphsIn(parts.get(part) ?? "").map((each) => each.text),
    text: paragraphs.map((each) => each.text).join("\n"),
  };
}

/** Paragraphs in the order in which they end; a text box comes before the paragraph that holds it. */
export function paragraphsIn(xml: string): readonly ReadParagraph[] {
  const found: ReadParagraph[] = [];
  const open: { text: string; style: string | undefined }[] = [];
  let inText = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (tag.uri !== WORD) return;
    const top = open.at(-1);
    if (tag.local === "p") open.push({ text: "", style: undefined });
    else if (tag.local === "t") inText = true;
    else if (tag.local === "pStyle" && top) top.style = Object.values(tag.attributes).find((each) => each.local === "val")?.value;
    else if (tag.local === "br" && top) top.text += "\n";
    else if (tag.local === "tab" && top && tag.attributes["w:pos"] === undefined && tag.attributes["w:val"] === undefined) top.text += "\t";
  });
  const add = (text: string): void => {
    const top = open.at(-1);
    if (inText && top) top.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", (tag) => {
    if (tag.uri !== WORD) return;
    if (tag.local === "t") inText = false;
    else if (tag.local === "p") {
      const paragraph = open.pop();
      if (paragraph) found.push(paragraph);
    }
  });
  if (xml !== "") parser.write(xml).close();
  return found;
}

/** Everything in the file that can be read, names of parts included. */
export function everythingIn(bytes: Uint8Array): string {
  return [...readDocx(bytes).parts].map(([name, content]) => `${name}\n${content}`).join("\n");
}
