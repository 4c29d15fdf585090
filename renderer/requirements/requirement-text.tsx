import type { Parameter } from "../../shared/catalogue/model.ts";
import { formatParameterValue, type ParameterValue, segmentsOf, wordsAfter } from "../../shared/catalogue/parameters.ts";
import { useView } from "../app/context.ts";
import type { DifferencePart } from "./word-difference.ts";

/** A text with its parameters filled in and marked. */
export function FilledText({ text }: { readonly text: string }) {
  const { catalogue, dossier } = useView();
  const segments = segmentsOf(text);
  return segments.map((segment, index) => {
    // A text is the same list of segments until it changes as a whole.
    const key = `${index} ${segment.kind}`;
    if (segment.kind === "text") {
      const before = segments[index - 1];
      const parameterBefore = before?.kind === "parameter" ? catalogue.parameters.find((each) => each.id === before.parameter) : undefined;
      return <span key={key}>{parameterBefore ? wordsAfter(chosenValue(parameterBefore, dossier.parameters), segment.text) : segment.text}</span>;
    }
    const parameter = catalogue.parameters.find((each) => each.id === segment.parameter);
    return parameter ? (
      <mark key={key} className="param" title={parameter.label}>
        {shownValue(parameter, dossier.parameters)}
      </mark>
    ) : (
      <span key={key}>{`{{${segment.parameter}}}`}</span>
    );
  });
}

function chosenValue(parameter: Parameter, values: Readonly<Record<string, ParameterValue>>): ParameterValue | undefined {
  return Object.hasOwn(values, parameter.id) ? values[parameter.id] : parameter.default;
}

function shownValue(parameter: Parameter, values: Readonly<Record<string, ParameterValue>>): string {
  const value = chosenValue(parameter, values);
  return value === undefined || value === "" ? `[${parameter.label}]` : formatParameterValue(value);
}

/** The obligation as it stands in the annex: sentence and parts. */
export function RequirementText({ text, list }: { readonly text: string; readonly list: readonly string[] }) {
  return (
    <>
      <p className="requirement-text">
        <FilledText text={text} />
      </p>
      {list.length > 0 && (
        <ol className="requirement-parts">
          {list.map((part) => (
            <li key={part}>
              <FilledText text={part} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** One side of a comparison. What changed is marked for the eye and for a screen reader. */
export function DifferenceText({ parts, side }: { readonly parts: readonly DifferencePart[]; readonly side: "before" | "after" }) {
  return (
    <p className="difference-text">
      {parts.map((part, index) => {
        const key = `${index} ${part.text}`;
        if (!part.changed) return <span key={key}>{part.text}</span>;
        return side === "before" ? <del key={key}>{part.text}</del> : <ins key={key}>{part.text}</ins>;
      })}
    </p>
  );
}
