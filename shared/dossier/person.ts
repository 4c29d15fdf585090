/** Two names that differ in case or spacing only are one person. */
export function samePerson(left: { readonly name: string }, right: { readonly name: string }): boolean {
  return plainName(left.name) === plainName(right.name);
}

/** A name or a role as it is compared: "  Jo  JURIST" is "jo jurist". */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
