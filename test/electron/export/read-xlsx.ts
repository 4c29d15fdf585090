/** Reads a workbook back, by means of its own: saxes over every part, as another program would. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface ReadCell {
  /** `s` or `inlineStr` for text, empty for a number or nothing. */
  readonly type: string;
  readonly text: string;
  readonly locked: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** Rows with their cells, by column letter. */
  readonly rows: readonly Readonly<Record<string, ReadCell>>[];
  readonly xml: string;
}

export interface ReadXlsx {
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly ReadSheet[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function readXlsx(bytes: Uint8Array): ReadXlsx {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const strings = all(tree(parts.get("xl/sharedStrings.xml") ?? "<sst/>"), "si").map((each) => decoded(textOf(each)));
  const formats = all(child(tree(parts.get("xl/styles.xml") ?? ""), "cellXfs"), "xf").map((xf) => child(xf, "protection")?.attributes.locked !== "0");
  const names = all(tree(parts.get("xl/workbook.xml") ?? ""), "sheet").map((each) => each.attributes.name ?? "");
  const sheets = names.map((name, index): ReadSheet => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
    const rows = all(tree(xml), "row").map((row) =>
      Object.fromEntries(
        all(row, "c").map((cell): [string, ReadCell] => {
          const type = cell.attributes.t ?? "";
          const value = child(cell, "v")?.text ?? "";
          const text = type === "s" ? (strings[Number(value)] ?? "") : type === "inlineStr" ? decoded(textOf(cell)) : value;
          return [(cell.attributes.r ?? "").replace(/\d/g, ""), { type, text, locked: formats[Number(cell.attributes.s ?? 0)] ?? true }];
        }),
      ),
    );
    return { name, rows, xml };
  });
  return { parts, sheets };
}

/** Excel keeps what XML cannot hold as `_x0007_`. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function tree(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const top = open.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => open.pop());
  if (xml !== "") parser.write(xml).close();
  return root;
}

function all(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
}

function child(element: Element | undefined, name: string): Element | undefined {
  return all(element, name)[0];
}

function textOf(element: Element): string {
  return element.text + element.children.map(textOf).join("");
}
