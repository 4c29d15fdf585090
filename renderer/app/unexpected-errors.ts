import { useEffect, useState } from "react";

/** True after an error that nothing caught: the user is told, and the screen stays. */
export function useUnexpectedErrors(): boolean {
  const [happened, setHappened] = useState(false);
  useEffect(() => {
    const onError = (): void => setHappened(true);
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onError);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onError);
    };
  }, []);
  return happened;
}
