import type { ReactNode } from "react";
import type { Characteristic } from "../../shared/catalogue/model.ts";

export interface QuestionGroupsProps {
  readonly questions: readonly Characteristic[];
  /** Beside the heading of a group. */
  readonly beside?: (members: readonly Characteristic[]) => ReactNode;
  /** One question; gives it its key. */
  readonly children: (question: Characteristic) => ReactNode;
}

/** Questions under the headings of their groups, in the order in which they come. */
export function QuestionGroups({ questions, beside, children }: QuestionGroupsProps) {
  return groupsOf(questions).map(([group, members]) => (
    <section key={group} className="question-group">
      <h2>
        {group} {beside?.(members)}
      </h2>
      {members.map(children)}
    </section>
  ));
}

/** Questions by the heading of the pack, in its order. */
function groupsOf(questions: readonly Characteristic[]): readonly (readonly [string, readonly Characteristic[]])[] {
  const groups = new Map<string, Characteristic[]>();
  for (const each of questions) {
    const group = each.question?.group ?? each.label;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups];
}
