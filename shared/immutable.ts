/** `T` with every property and element readonly, all the way down. State in this app is a value: a change makes a new one. */
export type Immutable<T> = T extends string | number | boolean | bigint | symbol | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly Immutable<U>[]
    : { readonly [K in keyof T]: Immutable<T[K]> };

/** Fails to compile when a union gained a member that a switch does not handle, and throws (a bug) when it happens at run time. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Onverwachte ${what}: ${JSON.stringify(value)}`);
}
