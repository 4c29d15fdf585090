/** Results that take a moment each and a while together: found when the browser has nothing else to do, so that typing and clicking never wait. */
import { useEffect, useState } from "react";

/** With less than this left of a frame the next result waits. */
const ENOUGH_MS = 4;

/**
 * What `find` gives for each of `keys`, by key; found again whenever `find` is another function. Until all of the new ones are there the
 * former ones stand.
 */
export function useIdleResults<Result>(keys: readonly string[], find: (key: string) => Result): Readonly<Record<string, Result>> {
  const [results, setResults] = useState<Readonly<Record<string, Result>>>({});
  useEffect(() => {
    const found: Record<string, Result> = {};
    let index = 0;
    const work = (deadline: IdleDeadline): void => {
      for (let key = keys[index]; key !== undefined; key = keys[index]) {
        found[key] = find(key);
        index += 1;
        if (deadline.timeRemaining() < ENOUGH_MS) break;
      }
      if (index >= keys.length) setResults(found);
      else handle = requestIdleCallback(work);
    };
    let handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }, [keys, find]);
  return results;
}
