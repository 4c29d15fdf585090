/** Kinds of fields that a dossier consists of, with their limits. */
import { z } from "zod";

export const line = z.string().max(500);
export const paragraph = z.string().max(20_000);
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "verwacht een datum als 2026-11-24")
  .refine(isCalendarDate, "deze datum bestaat niet");
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, "verwacht een tijdstip als 2026-11-24T09:30:00Z");
export const identifier = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9-]*$/)
  .max(80);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** True for a day that the calendar knows: 2026-02-30 is not one. */
export function isCalendarDate(value: string): boolean {
  const [year, month, day] = value.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
