import { useCallback, useEffect, useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { formatDate } from "../../shared/catalogue/conditions.ts";
import { type Api, MAX_PACK_BYTES, type PackFacts, type PackOffer, type PacksInUse } from "../../shared/contract.ts";
import { failure, type Problem } from "../../shared/result.ts";
import { APP_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { contentOf } from "../controls/file-content.ts";
import { Busy, Chip, Note, Problems } from "../controls/status.tsx";
import { PACKS_TEXTS } from "./texts.ts";

interface PacksProps {
  readonly api: Api;
  /** After a change, so that the app uses what is there now. */
  readonly onChanged: () => Promise<readonly Problem[]>;
}

type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "offer"; readonly name: string; readonly content: string; readonly offer: PackOffer }
  | { readonly kind: "done"; readonly message: string };

/** Which packs are in use, who made them, and installing or taking away one. */
export function Packs({ api, onChanged }: PacksProps) {
  const [packs, setPacks] = useState<PacksInUse>();
  const [listProblems, setListProblems] = useState<readonly Problem[]>([]);
  const [work, setWork] = useState<Work>({ kind: "idle" });
  const [leaving, setLeaving] = useState<PackFacts>();
  const load = useCallback(async () => {
    const reply = await api["packs.inUse"]({});
    if (reply.ok) setPacks(reply.value);
    setListProblems(reply.ok ? [] : reply.problems);
  }, [api]);
  useEffect(() => void load(), [load]);

  const finish = async (message: string): Promise<void> => {
    const problems = await onChanged();
    await load();
    setWork(problems.length > 0 ? { kind: "failed", problems } : { kind: "done", message });
  };
  const check = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setWork({ kind: "busy" });
    const content =
      file.size > MAX_PACK_BYTES
        ? failure({ id: "packs.too-large", file: file.name, message: PACKS_TEXTS.tooLarge(file.name) })
        : await contentOf(file, { id: "packs.unreadable", file: file.name, message: PACKS_TEXTS.unreadable(file.name) });
    const reply = content.ok ? await api["packs.check"]({ name: file.name, content: content.value }) : content;
    if (!reply.ok) setWork({ kind: "failed", problems: reply.problems });
    else if (content.ok) setWork({ kind: "offer", name: file.name, content: content.value, offer: reply.value });
  };
  const install = async (name: string, content: string, confirmed: boolean): Promise<void> => {
    setWork({ kind: "busy" });
    const reply = await api["packs.install"]({ name, content, confirmed });
    if (!reply.ok) setWork({ kind: "failed", problems: reply.problems });
    else if (reply.value.done) await finish(PACKS_TEXTS.done(reply.value.manifest.pack.name, reply.value.manifest.pack.version));
    // Another one was installed in between: what is offered now is to be judged.
    else setWork({ kind: "offer", name, content, offer: reply.value });
  };
  const remove = async ({ id, name }: PackFacts): Promise<void> => {
    setLeaving(undefined);
    setWork({ kind: "busy" });
    const reply = await api["packs.remove"]({ id });
    if (reply.ok) await finish(PACKS_TEXTS.removed(name));
    else setWork({ kind: "failed", problems: reply.problems });
  };

  if (listProblems.length > 0)
    return (
      <>
        <Problems title={PACKS_TEXTS.failed} problems={listProblems} />
        <Button onPress={() => void load()}>{PACKS_TEXTS.retry}</Button>
      </>
    );
  if (!packs) return <Busy>{PACKS_TEXTS.loading}</Busy>;
  const isReplaced = packs.installed.some((each) => each.kind === "pack");
  return (
    <div className="library-packs">
      <p>{PACKS_TEXTS.intro}</p>
      {packs.managed && <Note title={PACKS_TEXTS.managed} />}
      <ul className="plain-list library-pack-list">
        <PackRow facts={packs.bundled} origin={isReplaced ? PACKS_TEXTS.replaced : PACKS_TEXTS.bundled} />
        {packs.installed.map((each) => (
          <PackRow key={each.id} facts={each} origin={`${PACKS_TEXTS.kinds[each.kind]} ${PACKS_TEXTS.signedBy(each.signedBy)}`}>
            {!packs.managed && (
              <Button isDisabled={work.kind === "busy"} onPress={() => setLeaving(each)} aria-label={PACKS_TEXTS.removeNamed(each.name)}>
                {PACKS_TEXTS.remove}
              </Button>
            )}
          </PackRow>
        ))}
      </ul>
      {packs.installed.length === 0 && <p className="quiet">{PACKS_TEXTS.none}</p>}
      <Problems title={PACKS_TEXTS.problems} problems={packs.problems} />
      <section className="card">
        <h2>{PACKS_TEXTS.trusted}</h2>
        {packs.trusted.length === 0 ? <p>{PACKS_TEXTS.nobody}</p> : <p>{packs.trusted.join(", ")}</p>}
      </section>
      {!packs.managed && (
        <section className="card library-template">
          <h2>{PACKS_TEXTS.install}</h2>
          <p className="quiet">{PACKS_TEXTS.openDossiers}</p>
          <div>
            <FileTrigger acceptedFileTypes={[".zip", "application/zip"]} onSelect={(files) => void check(files?.[0])}>
              <Button isDisabled={work.kind === "busy"}>{PACKS_TEXTS.choose}</Button>
            </FileTrigger>
          </div>
          {work.kind === "offer" && (
            <Offer
              file={work.name}
              offer={work.offer}
              onTake={() => void install(work.name, work.content, work.offer.downgrade)}
              onCancel={() => setWork({ kind: "idle" })}
            />
          )}
        </section>
      )}
      {work.kind === "busy" && <Busy>{PACKS_TEXTS.checking}</Busy>}
      {work.kind === "failed" && <Problems title={PACKS_TEXTS.refused} problems={work.problems} />}
      <div role="status">{work.kind === "done" && <Note tone="good" title={work.message} />}</div>
      <Dialog title={PACKS_TEXTS.removeTitle(leaving?.name ?? "")} isOpen={leaving !== undefined} onClose={() => setLeaving(undefined)}>
        <p>{PACKS_TEXTS.removeBody}</p>
        <div className="dialog-actions">
          <Button
            variant="danger"
            onPress={() => {
              if (leaving) void remove(leaving);
            }}
          >
            {PACKS_TEXTS.remove}
          </Button>
          <Button onPress={() => setLeaving(undefined)}>{APP_TEXTS.cancel}</Button>
        </div>
      </Dialog>
    </div>
  );
}

function PackRow({ facts, origin, children }: { readonly facts: PackFacts; readonly origin: string; readonly children?: React.ReactNode }) {
  return (
    <li className="card">
      <p>
        <b>{facts.name}</b> <Chip>{PACKS_TEXTS.requirements(facts.requirements)}</Chip>
      </p>
      <p>
        {PACKS_TEXTS.facts(facts.version, formatDate(facts.date), facts.publisher)} {origin}
      </p>
      {children}
    </li>
  );
}

interface OfferProps {
  readonly file: string;
  readonly offer: PackOffer;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What the file holds and who made it, before anything changes. */
function Offer({ file, offer: { manifest, signedBy, present, downgrade }, onTake, onCancel }: OfferProps) {
  const { pack } = manifest;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="library-offer" aria-labelledby="pack-offer">
      <h3 id="pack-offer" ref={heading} tabIndex={-1}>
        {PACKS_TEXTS.offer(pack.name, pack.version)}
      </h3>
      <dl className="facts">
        <dt>{PACKS_TEXTS.file}</dt>
        <dd className="path">{file}</dd>
        <dt>{PACKS_TEXTS.maker}</dt>
        <dd>{PACKS_TEXTS.facts(pack.version, formatDate(pack.date), pack.publisher)}</dd>
        <dt>{PACKS_TEXTS.signature}</dt>
        <dd>{PACKS_TEXTS.signedBy(signedBy)}</dd>
        <dt>{PACKS_TEXTS.contents}</dt>
        <dd>{PACKS_TEXTS.checked(manifest.files.length)}</dd>
        <dt>{PACKS_TEXTS.now}</dt>
        <dd>{PACKS_TEXTS.present(present)}</dd>
      </dl>
      {downgrade && <Note tone="warn" title={PACKS_TEXTS.downgrade} />}
      <div className="form-actions">
        <Button variant="primary" onPress={onTake}>
          {downgrade ? PACKS_TEXTS.takeOlder : PACKS_TEXTS.take}
        </Button>
        <Button onPress={onCancel}>{APP_TEXTS.cancel}</Button>
      </div>
    </section>
  );
}
