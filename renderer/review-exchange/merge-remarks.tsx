import type { Comment } from "../../shared/dossier/comment-model.ts";
import { COMMENT_TEXTS } from "../comments/texts.ts";
import { localMoment } from "../controls/dutch-date.ts";

/** What was said elsewhere and would stand here: new comments, and answers to those that are here already. */
export function Remarks({ before, after }: { readonly before: readonly Comment[]; readonly after: readonly Comment[] }) {
  const fresh = after.flatMap((comment) => {
    const here = before.find(({ id }) => id === comment.id);
    const said = here
      ? comment.replies.filter((reply) => !here.replies.some((each) => each.at === reply.at && each.text === reply.text))
      : [comment, ...comment.replies];
    return said.map((each) => ({ ...each, about: comment.about.id }));
  });
  return (
    <ul className="comment-list">
      {fresh.map(({ about, by, at, text }) => (
        <li key={`${about} ${at} ${by.name} ${text}`} className="comment">
          <p className="quiet">
            {about} · {COMMENT_TEXTS.by(by.name, by.role, localMoment(at))}
          </p>
          <p className="keep-lines">{text}</p>
        </li>
      ))}
    </ul>
  );
}
