import { useState } from "react";
import { isEmptyStyleMap, STYLE_PART_NAMES, STYLE_PARTS, type StyleMap, type StylePart } from "../../shared/annex/style-map.ts";
import type { TemplateStyles as Styles, TemplateSummary } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { Problems } from "../controls/status.tsx";
import { STYLE_TEXTS } from "./texts.ts";

interface TemplateStylesProps {
  readonly template: string;
  readonly styles: Styles;
  readonly onChanged: (templates: readonly TemplateSummary[]) => void;
}

/** Which of the template's own styles is used for what. Kept with the template, so that colleagues get the same. */
export function TemplateStyles({ template, styles, onChanged }: TemplateStylesProps) {
  const { api, announce } = useWorkspace();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { chosen, found, available } = styles;
  const keep = async (next: StyleMap, words: string): Promise<void> => {
    const reply = await api["templates.setStyles"]({ template, styles: next });
    setProblems(reply.ok ? [] : reply.problems);
    if (!reply.ok) return;
    onChanged(reply.value);
    announce(words);
  };
  const choose = (part: StylePart, style: string | undefined): Promise<void> => {
    const { [part]: _old, ...rest } = chosen;
    return keep(style === undefined ? rest : { ...rest, [part]: style }, STYLE_TEXTS.kept(STYLE_PART_NAMES[part], style && STYLE_TEXTS.styleName(style)));
  };
  return (
    <details className="template-styles">
      <summary>{STYLE_TEXTS.title}</summary>
      <p className="field-help">{STYLE_TEXTS.help}</p>
      <div className="template-styles-grid">
        {STYLE_PARTS.map((part) => (
          <SelectInput
            key={part}
            label={STYLE_TEXTS.part(STYLE_PART_NAMES[part])}
            value={chosen[part]}
            none={chosen[part] === undefined ? STYLE_TEXTS.byItself(found[part]) : STYLE_TEXTS.findItself}
            options={optionsOf(part === "table" ? available.table : available.paragraph, chosen[part])}
            onChange={(style) => void choose(part, style)}
          />
        ))}
      </div>
      <Problems problems={problems} />
      {!isEmptyStyleMap(chosen) && <Button onPress={() => void keep({}, STYLE_TEXTS.allByItself)}>{STYLE_TEXTS.reset}</Button>}
    </details>
  );
}

/** A style that was chosen and is no longer in the template stays to be seen, so that it can be changed. */
function optionsOf(names: readonly string[], chosen: string | undefined): readonly { readonly value: string; readonly label: string }[] {
  const all = chosen === undefined || names.includes(chosen) ? names : [chosen, ...names];
  return [...new Set(all)].map((name) => ({ value: name, label: STYLE_TEXTS.styleName(name) }));
}
