const PATHS = {
  check: "M3.5 8.5l3 3 6-7",
  warning: "M8 2.2L14.5 13.5h-13zM8 6.5v3.4M8 11.4v.6",
  error: "M8 1.8a6.2 6.2 0 110 12.4A6.2 6.2 0 018 1.8zM8 4.8v4M8 10.6v.6",
  info: "M8 1.8a6.2 6.2 0 110 12.4A6.2 6.2 0 018 1.8zM8 7.3v4M8 4.8v.6",
  lock: "M4 7.2h8v6.3H4zM5.6 7.2V5a2.4 2.4 0 014.8 0v2.2",
  undo: "M6 3L2.8 6.2 6 9.4M3 6.2h6.2a4 4 0 010 8H6",
  redo: "M10 3l3.2 3.2L10 9.4M13 6.2H6.8a4 4 0 000 8H10",
  search: "M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.5 10.5l3.5 3.5",
  document: "M3.5 1.8h6l3 3v9.4h-9zM9.2 2v3h3.2M5.8 8.2h4.5M5.8 10.8h4.5",
  plus: "M8 3v10M3 8h10",
  person: "M8 2.4a2.6 2.6 0 110 5.2 2.6 2.6 0 010-5.2zM3 14c.3-3 2.2-4.6 5-4.6s4.700 1.600 5 4.600",
  arrowRight: "M3 8h10M9 4l4 4-4 4",
  chevron: "M4 6l4 4 4-4",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside words; never the only carrier of a meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
