/** What one person likes on one workstation. Not part of any dossier; losing it costs nothing. */
import { z } from "zod";

export const THEMES = ["system", "light", "dark"] as const;

const preferencesSchema = z.object({
  theme: z.enum(THEMES).catch("system"),
  /** Shortcuts of one letter can be switched off (WCAG 2.1.4): speech input types letters. */
  letterKeys: z.boolean().catch(true),
});

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

const KEY = "bijlagebouwer.voorkeuren";

export function readPreferences(): Preferences {
  return preferencesSchema.parse(parsed(stored()));
}

export function writePreferences(preferences: Preferences): void {
  applyPreferences(preferences);
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A profile that may not be written (policy, full disk) keeps the preference for this session only.
  }
}

export function applyPreferences({ theme }: Preferences): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage that is shut off reads as "no preference".
    return null;
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}") ?? {};
  } catch {
    // Damaged preferences are no preferences.
    return {};
  }
}
