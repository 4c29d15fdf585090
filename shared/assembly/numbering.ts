/**
 * Printed numbers: 1, 2, 3, ... in printed order. A number that was published stays with its requirement for ever and is never
 * given out again; a later requirement takes the next free number, wherever it stands.
 */
export function numberRequirements<T extends { readonly id: string }>(
  requirements: readonly T[],
  published: Readonly<Record<string, string>>,
): readonly (T & { readonly number: string })[] {
  let next = Object.values(published).reduce((highest, number) => Math.max(highest, Number(number) || 0), 0) + 1;
  return requirements.map((requirement) => {
    const known = Object.hasOwn(published, requirement.id) ? published[requirement.id] : undefined;
    if (known !== undefined) return { ...requirement, number: known };
    const number = String(next);
    next += 1;
    return { ...requirement, number };
  });
}
