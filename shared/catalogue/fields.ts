/** Kinds of values that the files of a pack share. */
import { z } from "zod";

export const text = z.string().trim().min(1);
export const identifier = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, "alleen letters, cijfers en streepjes, beginnend met een kleine letter");
export const requirementIdSchema = z.string().regex(/^[A-Z]{2,5}-\d{3}$/, "verwacht een nummer zoals CLD-012");
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "verwacht een datum als 2026-11-24");
