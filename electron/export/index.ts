/** Writing documents: check a template, fill it, put the bytes on disk safely. */
export { accessibilityOfDocument } from "./word/accessibility.ts";
export { annotatedTemplate } from "./word/annotate.ts";
export { type CheckedTemplate, checkTemplate } from "./word/check-template.ts";
export { placeholdersOf, usesPlaceholder } from "./word/template-uses.ts";
export { writeAnnex } from "./word/write-annex.ts";
export type { FileToWrite } from "./write-files.ts";
export { writeIntoFolder } from "./write-into-folder.ts";
