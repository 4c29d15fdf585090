/** Dates as a Dutch user types and reads them, whatever the language of the system. */
import { isCalendarDate } from "../../shared/dossier/fields.ts";

const MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const DAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

/** "1-2-2027", "1/2/27", "1 februari 2027" and "2027-02-01" as an ISO date; undefined when it is not a day of the calendar. */
export function parseDutchDate(text: string): string | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s./-]+/);
  const [first = "", middle = "", last = ""] = parts;
  if (parts.length !== 3) return undefined;
  const isYearFirst = /^\d{4}$/.test(first);
  const [day, year] = isYearFirst ? [last, first] : [first, /^\d{2}$/.test(last) ? `20${last}` : last];
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return undefined;
  const month = /^\d{1,2}$/.test(middle) ? middle : monthNamed(middle);
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(iso) ? iso : undefined;
}

function monthNamed(name: string): string {
  const abbreviation = name === "mrt" ? "maa" : name.slice(0, 3);
  return name.length < 3 ? "" : String(MONTHS.indexOf(abbreviation) + 1);
}

/** "2027-02-01" as "1-2-2027". */
export function shortDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)}-${Number(month)}-${year}`;
}

/** "maandag". */
export function weekday(iso: string): string {
  return DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";
}

/** "14:32" on this workstation's clock. */
export function localTime(instant: string): string {
  return new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

/** "24 november 2026, 14:32" on this workstation's clock. */
export function localMoment(instant: string): string {
  const at = new Date(instant);
  return `${new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(at)}, ${localTime(instant)}`;
}
