/** What a checked template holds. */
import type { CheckedTemplate } from "./check-template.ts";

/** Names of the placeholders that stand anywhere in the template. */
export function placeholdersOf(template: CheckedTemplate): ReadonlySet<string> {
  return new Set(template.prepared.parts.flatMap((part) => part.uses.map((use) => use.name)));
}

/** Whether `{{name}}` stands anywhere in the template. */
export function usesPlaceholder(template: CheckedTemplate, name: string): boolean {
  return template.prepared.parts.some((part) => part.uses.some((use) => use.name === name));
}
