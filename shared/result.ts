/** An expected outcome: the value, or the problems that stood in the way. Only bugs throw. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly P[] };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<P>(...problems: readonly P[]): { readonly ok: false; readonly problems: readonly P[] } {
  return { ok: false, problems };
}

/**
 * Something that a person has to know and can mend.
 * `id` is stable and English; `message` is one Dutch text: what happened, to which file, what to do next.
 */
export interface Problem {
  readonly id: string;
  readonly message: string;
  /** File that it is about, as the user named it. */
  readonly file?: string;
  /** Place inside that file, such as `requirements[3].citations[0].place`. */
  readonly place?: string;
}
