/** `abro`: which ABRO requirements hold for TBB categories, so that anyone can check them against the official list. */
import { type AppliedAbroRequirement, assembleAbro, categoriesText } from "../../shared/abro/assemble.ts";
import type { Abro, TbbCategory } from "../../shared/abro/model.ts";
import { tbbCategorySchema } from "../../shared/abro/model.ts";
import { nearest } from "../../shared/nearest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { Arguments } from "./arguments.ts";
import { asJson, type CliWorld, type Command, good, JSON_OPTION, OFFICIAL_OPTION, type Outcome, PACK_OPTION, readCatalogue, unusable } from "./outcome.ts";

export const ABRO_COMMAND: Command = {
  meaning: "Toon de ABRO-eisen bij TBB-categorieën op één plaats of in één systeem.",
  positionals: [],
  options: {
    tbb: { type: "string", required: true, meaning: "Categorieën, met komma's: 1,4. De zwaarste is 1." },
    application: { type: "string", meaning: "Soorten toepassing, met komma's: locatie, fysiek, digitaal, cloud. Zonder deze optie: alle hoofdstukken." },
    ...JSON_OPTION,
    ...PACK_OPTION,
    ...OFFICIAL_OPTION,
  },
  run: runAbro,
};

async function runAbro(args: Arguments, world: CliWorld): Promise<Outcome> {
  const pack = await readCatalogue(args, world);
  if (!pack.ok) return unusable(pack.problems);
  const { abro } = pack.value;
  if (!abro) return unusable([{ id: "cli.no-abro", message: `Het eisenpakket ${pack.value.pack.name} bevat geen ABRO. Kies een ander eisenpakket.` }]);
  const categories = parseCategories(String(args.options.tbb));
  const applications = parseApplications(args.options.application, abro);
  if (!categories.ok || !applications.ok) return unusable([...(categories.ok ? [] : categories.problems), ...(applications.ok ? [] : applications.problems)]);
  const { requirements } = assembleAbro(abro, { places: [{ name: "", categories: categories.value }], applications: applications.value });
  const buyer = requirements.flatMap(({ number, title, buyer: part }) => (part ? [{ number, title, role: part.role, duty: part.duty }] : []));
  if (args.options.json)
    return good(
      asJson({
        // The list to hold against the official one; with an imported text also what would be printed.
        requirements: requirements.map(({ number, title, tbb, shownText, provenance }) => ({
          ...{ number, title, tbb },
          ...(args.options.official ? { text: shownText, provenance } : {}),
        })),
        buyer,
      }),
    );
  return good(
    [
      `${requirements.length} ABRO-eisen bij ${categoriesText(categories.value)}; bij ${buyer.length} heeft de opdrachtgever een taak. ${abro.frame.prevails}`,
      ...requirements.map(lineOf),
    ].join("\n"),
  );
}

function lineOf({ number, title, buyer }: AppliedAbroRequirement): string {
  return `${number.padEnd(8)}${title}${buyer ? ` (taak opdrachtgever: ${buyer.duty})` : ""}`;
}

function parseCategories(value: string): Result<readonly TbbCategory[], Problem> {
  const parsed = tbbCategorySchema
    .array()
    .min(1)
    .safeParse(value.split(",").map((each) => (each.trim() === "" ? Number.NaN : Number(each))));
  if (parsed.success) return success([...new Set(parsed.data)]);
  return failure({ id: "cli.invalid-tbb", message: `Achter --tbb staat "${value}". Geef een of meer van 1, 2, 3 en 4, met komma's ertussen.` });
}

function parseApplications(value: string | boolean | undefined, abro: Abro): Result<readonly string[], Problem> {
  if (typeof value !== "string") return success([]);
  const known = abro.frame.applications.map((each) => each.id);
  const given = value.split(",").map((each) => each.trim());
  const strange = given.filter((each) => !known.includes(each));
  if (strange.length === 0) return success(given);
  return failure(
    ...strange.map((each) => {
      const close = nearest(each, known);
      return {
        id: "cli.invalid-application",
        message: `De soort toepassing "${each}" bestaat niet.${close ? ` Bedoelt u ${close}?` : ""} Mogelijk zijn: ${known.join(", ")}.`,
      };
    }),
  );
}
