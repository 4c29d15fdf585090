import { DifferenceText } from "./requirement-text.tsx";
import { DETAIL_TEXTS } from "./texts.ts";
import { wordDifference } from "./word-difference.ts";

/** Standard and own text side by side, with the difference word by word. */
export function Comparison({ standard, own }: { readonly standard: string; readonly own: string }) {
  const { before, after } = wordDifference(standard, own);
  return (
    <div className="comparison">
      <section aria-label={DETAIL_TEXTS.standardText}>
        <h4>{DETAIL_TEXTS.standardText}</h4>
        <DifferenceText parts={before} side="before" />
      </section>
      <section aria-label={DETAIL_TEXTS.ownText}>
        <h4>{DETAIL_TEXTS.ownText}</h4>
        <DifferenceText parts={after} side="after" />
      </section>
    </div>
  );
}

/** Sentence and parts as one text, to compare. */
export function wholeText(text: string, list: readonly string[] | undefined): string {
  return [text, ...(list ?? []).map((part) => `- ${part}`)].join("\n");
}
