import { useEffect, useRef } from "react";

/** Keys of one letter or sign, by what they do: what the screens listen to and what the manual says. */
export const LETTERS = { next: "j", previous: "k", search: "/", help: "?", approve: "a", giveBack: "t", condition: "v", open: "o" } as const;

/** True when keys belong to what has the focus: a text field, a select, an open dialog. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"], select, textarea, [contenteditable="true"]')) return true;
  return target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox" && target.type !== "button";
}

/** Calls `handle` for keys that are meant for the screen. It answers whether it used the key. */
export function useKeys(handle: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event)) return;
      if (latest.current(event)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** A key of one letter or sign, without Ctrl, Alt or Cmd. */
export function letterOf(event: KeyboardEvent): string | undefined {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey ? event.key : undefined;
}

/** "undo" for Ctrl+Z, "redo" for Ctrl+Y and Ctrl+Shift+Z (Cmd on a Mac). */
export function historyKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : undefined;
}
