import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classNames } from "./class-names.ts";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly variant?: "primary" | "plain" | "quiet" | "danger" | "header";
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** `primary`: the one main action of a screen; `quiet`: looks like a link; `header`: on the dark bar. */
export function Button({ variant = "plain", children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames("btn", `btn-${variant}`)}>
      {children}
    </AriaButton>
  );
}
