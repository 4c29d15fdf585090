/** Where the user was, so that a reload or a crash of the window comes back to it. Lives as long as the window. */
import { z } from "zod";
import { WIZARD_STEPS } from "../../shared/review/model.ts";

const placeSchema = z.object({ id: z.string(), step: z.enum(WIZARD_STEPS).catch("opdracht") });

export type LastPlace = Readonly<z.infer<typeof placeSchema>>;

const KEY = "bijlagebouwer.plaats";

export function readLastPlace(): LastPlace | undefined {
  try {
    return placeSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? "null")).data;
  } catch {
    // Without session storage the app starts at its first screen.
    return undefined;
  }
}

export function writeLastPlace(place: LastPlace | undefined): void {
  try {
    if (place) sessionStorage.setItem(KEY, JSON.stringify(place));
    else sessionStorage.removeItem(KEY);
  } catch {
    // As above: the only loss is where the user was.
  }
}
