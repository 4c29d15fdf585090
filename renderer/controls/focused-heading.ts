import { type RefObject, useEffect, useRef } from "react";

/** For the heading of a form that opens: gets the focus and comes to the top, so that the whole form is in sight. */
export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, []);
  return heading;
}
