/** Paragraphs as tracked changes: changed word by word, removed and added whole. */
import { diffArrays } from "diff";
import { escapeText } from "../xml/escape.ts";
import { decodeEntities } from "../xml/tokens.ts";
import { contentOf, elementsIn, type ParagraphItem, textOf } from "./items.ts";

/** Makes the marks of one redline: who changed it, when, each with a number of its own. */
export interface Marks {
  /** Attributes for `w:ins` and `w:del`. */
  next(): string;
  /** Told of text that differs and that Word has no marks for, such as in a text box. */
  unmarked(text: string): void;
}

/** The least that a change can consist of. */
type Atom =
  /** A word, a space, a sign; a tab or a break. `run`: the properties of its run. */
  | { readonly kind: "text"; readonly run: string; readonly text: string; readonly xml: string }
  /** A link, a simple field or a content control in the line: what stands in it is compared, itself it is never marked. */
  | { readonly kind: "around"; readonly open: string; readonly content: string; readonly close: string }
  /** A bookmark, a sign of a field, a picture: it stands where the new text has it and is never marked. */
  | { readonly kind: "fixed"; readonly xml: string };

const AROUND: ReadonlySet<string> = new Set(["w:hyperlink", "w:fldSimple", "w:smartTag", "w:sdt", "w:sdtContent"]);

const PIECES = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+(?:[.,:]\p{N}+)*|\s+|./gsu;

export function changedParagraph(old: ParagraphItem, fresh: ParagraphItem, marks: Marks): string {
  return `<w:p>${fresh.properties}${changedContent(old.content, fresh.content, marks)}</w:p>`;
}

function changedContent(old: string, fresh: string, marks: Marks): string {
  const [before, after] = [atomsIn(old), atomsIn(fresh)];
  let at = 0;
  let atOld = 0;
  let content = "";
  for (const { count = 0, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) {
      content += marked("del", before.slice(atOld, atOld + count), marks);
      atOld += count;
      continue;
    }
    const atoms = after.slice(at, at + count);
    content += added ? marked("ins", atoms, marks) : kept(before.slice(atOld, atOld + count), atoms, marks);
    at += count;
    if (!added) atOld += count;
  }
  return content;
}

/** Atoms that both texts have: the new ones as they stand, and what is around text is looked into. */
function kept(before: readonly Atom[], after: readonly Atom[], marks: Marks): string {
  let content = "";
  let plainFrom = 0;
  after.forEach((fresh, index) => {
    const old = before[index];
    if (fresh.kind !== "around" || old?.kind !== "around") return;
    content += plain(after.slice(plainFrom, index)) + fresh.open + changedContent(old.content, fresh.content, marks) + fresh.close;
    plainFrom = index + 1;
  });
  return content + plain(after.slice(plainFrom));
}

export function addedParagraph({ properties, content }: ParagraphItem, marks: Marks): string {
  return `<w:p>${withMark(properties, `<w:ins ${marks.next()}/>`)}${marked("ins", atomsIn(content), marks)}</w:p>`;
}

export function removedParagraph({ properties, content }: ParagraphItem, marks: Marks): string {
  return `<w:p>${withMark(properties, `<w:del ${marks.next()}/>`)}${marked("del", atomsIn(content), marks)}</w:p>`;
}

/** The properties of a paragraph with a mark on its end, where the order of the elements wants it. */
function withMark(properties: string, mark: string): string {
  const children = properties === "" ? [] : elementsIn(contentOf(properties));
  const runProperties = children.find((each) => each.name === "w:rPr");
  const marked = `<w:rPr>${mark}${runProperties ? contentOf(runProperties.xml) : ""}</w:rPr>`;
  const isLate = (name: string): boolean => name === "w:sectPr" || name === "w:pPrChange";
  const early = children.filter((each) => each.name !== "w:rPr" && !isLate(each.name)).map((each) => each.xml);
  return `<w:pPr>${early.join("")}${marked}</w:pPr>`;
}

function atomsIn(content: string): readonly Atom[] {
  return elementsIn(content).flatMap(({ name, xml }): readonly Atom[] => {
    if (name === "w:r") return runAtoms(xml);
    const inner = AROUND.has(name) ? contentOf(xml) : "";
    if (inner === "") return [{ kind: "fixed", xml }];
    const start = xml.lastIndexOf("</") - inner.length;
    return [{ kind: "around", open: xml.slice(0, start), content: inner, close: xml.slice(start + inner.length) }];
  });
}

function runAtoms(run: string): readonly Atom[] {
  const children = elementsIn(contentOf(run));
  const properties = children.find((each) => each.name === "w:rPr")?.xml ?? "";
  const parts = children.filter((each) => each.name !== "w:rPr");
  if (parts.some(({ name }) => !["w:t", "w:tab", "w:br"].includes(name))) return [{ kind: "fixed", xml: run }];
  return parts.flatMap(({ name, xml }): readonly Atom[] =>
    name === "w:t"
      ? (decodeEntities(contentOf(xml)).match(PIECES) ?? []).map((text) => ({ kind: "text", run: properties, text, xml: "" }))
      : [{ kind: "text", run: properties, text: name, xml }],
  );
}

function keyOf(atom: Atom): string {
  if (atom.kind === "text") return `${atom.run}\n${atom.xml}\n${atom.text}`;
  // Numbers and names of bookmarks are given out anew with every document.
  return `\n${(atom.kind === "around" ? atom.open : atom.xml).replaceAll(/ w:(?:id|name|anchor)="[^"]*"/g, "")}`;
}

/** Atoms of the new text as they stand. */
function plain(atoms: readonly Atom[]): string {
  return groups(atoms)
    .map((group) => {
      if (group.kind === "around") return `${group.open}${group.content}${group.close}`;
      return group.kind === "fixed" ? group.xml : run(group.properties, group.atoms, "t");
    })
    .join("");
}

function marked(how: "ins" | "del", atoms: readonly Atom[], marks: Marks): string {
  return groups(atoms)
    .map((group) => {
      if (group.kind === "around") {
        const inner = marked(how, atomsIn(group.content), marks);
        // What goes keeps its words and not its link: where that led to is a matter of the other document.
        return how === "ins" ? `${group.open}${inner}${group.close}` : inner;
      }
      if (group.kind === "fixed") {
        marks.unmarked(textOf(group.xml));
        return how === "ins" ? group.xml : "";
      }
      return `<w:${how} ${marks.next()}>${run(group.properties, group.atoms, how === "ins" ? "t" : "delText")}</w:${how}>`;
    })
    .join("");
}

type TextAtom = Extract<Atom, { kind: "text" }>;
type Group = Exclude<Atom, TextAtom> | { readonly kind: "run"; readonly properties: string; readonly atoms: TextAtom[] };

/** Neighbours with the same look as one run. */
function groups(atoms: readonly Atom[]): readonly Group[] {
  const found: Group[] = [];
  for (const atom of atoms) {
    const last = found.at(-1);
    if (atom.kind !== "text") found.push(atom);
    else if (last?.kind === "run" && last.properties === atom.run) last.atoms.push(atom);
    else found.push({ kind: "run", properties: atom.run, atoms: [atom] });
  }
  return found;
}

function run(properties: string, atoms: readonly TextAtom[], element: "t" | "delText"): string {
  let content = "";
  let text = "";
  const flush = (): void => {
    if (text !== "") content += `<w:${element} xml:space="preserve">${escapeText(text)}</w:${element}>`;
    text = "";
  };
  for (const atom of atoms) {
    if (atom.xml === "") text += atom.text;
    else {
      flush();
      content += atom.xml;
    }
  }
  flush();
  return `<w:r>${properties}${content}</w:r>`;
}
