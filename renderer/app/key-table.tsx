import { SHORTCUTS } from "./texts.ts";

/** The shortcuts of one part of the app. */
export function KeyTable({ title, where }: { readonly title: string; readonly where: (typeof SHORTCUTS)[number]["where"] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {SHORTCUTS.filter((each) => each.where === where).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((combination, index) => (
                <span key={combination.join("+")}>
                  {index > 0 && " of "}
                  {combination.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
