/** The ABRO of a pack: every number once and in its chapter, families that give one variant per category, and checks that point somewhere. */
import { abroRequirements } from "../../abro/assemble.ts";
import { ABRO_SET, type Abro } from "../../abro/model.ts";
import { ABRO_APPLICATION } from "../../abro/scope.ts";
import type { Catalogue } from "../model.ts";
import { type CatalogueProblem, integrity } from "./model.ts";

const CHECK_COUNT = 45;

export function abroProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const { abro } = catalogue;
  if (!abro) return [];
  return [...numberProblems(abro), ...frameProblems(abro), ...familyProblems(abro), ...checkProblems(abro, catalogue), ...wizardProblems(abro, catalogue)];
}

function fault(id: string, subject: string, place: string, message: string): CatalogueProblem {
  return integrity(`abro-${id}`, `ABRO ${subject}`, place, message);
}

function numberProblems(abro: Abro): readonly CatalogueProblem[] {
  const seen = new Set<string>();
  return abro.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      section.requirements.flatMap(({ number }) => {
        const problems = [
          ...(seen.has(number) ? [fault("number-twice", number, "", "Dit nummer komt twee keer voor.")] : []),
          ...(number.startsWith(`${section.id}.`) && section.id.startsWith(`${chapter.id}.`)
            ? []
            : [fault("number-misplaced", number, section.id, "Dit nummer hoort niet in deze paragraaf.")]),
        ];
        seen.add(number);
        return problems;
      }),
    ),
  );
}

function frameProblems(abro: Abro): readonly CatalogueProblem[] {
  const known = abroRequirements(abro);
  const chapters = new Set<string>(abro.chapters.map((each) => each.id));
  const named = [
    ...abro.frame.forms.flatMap((form) => form.requirements.map((number) => ({ number, place: form.name }))),
    ...abro.frame.annexes.flatMap((annex) => annex.requirements.map((number) => ({ number, place: `bijlage ${annex.id}` }))),
  ];
  return [
    ...named.filter(({ number }) => !known.has(number)).map(({ number, place }) => fault("number-unknown", number, place, "Dit nummer bestaat niet.")),
    ...abro.frame.applications.flatMap((each) =>
      each.chapters.filter((id) => !chapters.has(id)).map((id) => fault("chapter-unknown", id, each.id, "Dit hoofdstuk bestaat niet.")),
    ),
  ];
}

/** In a family each category has one variant, and each variant is marked as its requirements are. */
function familyProblems(abro: Abro): readonly CatalogueProblem[] {
  const known = abroRequirements(abro);
  return abro.frame.families.flatMap(({ topic, variants }) => {
    const categories = variants.flatMap((variant) => variant.tbb);
    return [
      ...(new Set(categories).size === categories.length ? [] : [fault("family-overlap", topic, "families", "Twee varianten noemen dezelfde categorie.")]),
      ...variants.flatMap((variant) =>
        variant.numbers.flatMap((number) => {
          const tbb = known.get(number)?.tbb;
          if (!tbb) return [fault("number-unknown", number, topic, "Dit nummer bestaat niet.")];
          return sameMembers(tbb, variant.tbb) ? [] : [fault("family-mark", number, topic, "De categorieën van deze variant zijn anders dan die van de eis.")];
        }),
      ),
    ];
  });
}

function sameMembers(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}

function checkProblems(abro: Abro, catalogue: Catalogue): readonly CatalogueProblem[] {
  const numbers = new Set(abro.checks.map((each) => each.number));
  const characteristics = new Set(catalogue.characteristics.map((each) => each.id));
  const requirements = new Set(catalogue.requirements.map((each) => each.id));
  const parameters = new Set(catalogue.parameters.map((each) => each.id));
  const missing = Array.from({ length: CHECK_COUNT }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  return [
    ...missing.map((number) => fault("check-missing", `controle ${number}`, "checks", "Deze controle ontbreekt.")),
    ...(numbers.size === abro.checks.length ? [] : [fault("check-twice", "controles", "checks", "Een controle staat er twee keer.")]),
    ...abro.checks.flatMap((check) => {
      const subject = `controle ${check.number}`;
      const unknown = (ids: readonly string[], among: ReadonlySet<string>, place: string) =>
        ids.filter((id) => !among.has(id)).map((id) => fault("check-reference", subject, place, `"${id}" bestaat niet.`));
      const at = check.findings.flatMap((each) => (each.at === undefined ? [] : [each.at]));
      const silent = [check.questions, check.requirements, check.parameters, check.builtIn, check.findings].every((each) => each.length === 0);
      return [
        ...unknown([...check.questions, ...at], characteristics, "questions"),
        ...unknown(check.requirements, requirements, "requirements"),
        ...unknown(check.parameters, parameters, "parameters"),
        ...(silent ? [fault("check-silent", subject, "", "Deze controle vraagt, meldt en maakt niets.")] : []),
      ];
    }),
  ];
}

/** What the screens rely on: the set that switches the ABRO on, and the question about the kind of application. */
function wizardProblems(abro: Abro, catalogue: Catalogue): readonly CatalogueProblem[] {
  const application = catalogue.characteristics.find((each) => each.id === ABRO_APPLICATION);
  const options = application?.type === "multi" ? application.options.map((each) => each.value) : [];
  return [
    ...(catalogue.sets.some((each) => each.id === ABRO_SET) ? [] : [fault("set-missing", ABRO_SET, "requirements", `Het supplement "${ABRO_SET}" ontbreekt.`)]),
    ...(abro.frame.applications.every((each) => options.includes(each.id)) && options.length === abro.frame.applications.length
      ? []
      : [fault("application-mismatch", ABRO_APPLICATION, "applications", "De soorten toepassing zijn niet de antwoorden van deze vraag.")]),
  ];
}
