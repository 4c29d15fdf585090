/** The words after the command, checked. Unknown options are refused with the nearest known one. */
import { parseArgs } from "node:util";
import { isCalendarDate } from "../../shared/dossier/fields.ts";
import { nearest } from "../../shared/nearest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";

export interface CommandShape {
  /** Names of the positional arguments, as the help shows them. */
  readonly positionals: readonly {
    readonly name: string;
    readonly optional?: boolean /** The last one may be given more than once. */;
    readonly repeats?: boolean;
  }[];
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly required?: boolean; readonly meaning: string }>>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export function parseArguments(command: string, shape: CommandShape, words: readonly string[]): Result<Arguments, Problem> {
  const parsed = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(shape.options).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = parsed.tokens.filter((token) => token.kind === "option");
  const fault = optionFault(command, shape, options) ?? positionalFault(command, shape, parsed.positionals) ?? dateFault(parsed.values.date);
  if (fault) return failure({ id: `cli.${fault.id}`, message: `${fault.message} Zie: npm run -s cli -- ${command} --help` });
  return success({ positionals: parsed.positionals, options: parsed.values as Arguments["options"] });
}

interface Fault {
  readonly id: string;
  readonly message: string;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function optionFault(command: string, shape: CommandShape, tokens: readonly OptionToken[]): Fault | undefined {
  const seen = new Set<string>();
  for (const { name, rawName, value } of tokens) {
    const option = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined;
    if (!option) {
      const close = nearest(name, Object.keys(shape.options));
      return { id: "unknown-option", message: `De optie ${rawName} bestaat niet bij "${command}".${close ? ` Bedoelt u --${close}?` : ""}` };
    }
    if (seen.has(name)) return { id: "option-twice", message: `De optie --${name} staat er twee keer.` };
    seen.add(name);
    if (option.type === "string" && (!value || value.startsWith("--"))) return { id: "option-without-value", message: `Achter --${name} ontbreekt de waarde.` };
    if (option.type === "boolean" && value !== undefined) return { id: "option-with-value", message: `Achter --${name} hoort geen waarde.` };
  }
  const missing = Object.entries(shape.options).find(([name, option]) => option.required && !seen.has(name));
  return missing && { id: "option-missing", message: `De optie --${missing[0]} ontbreekt.` };
}

function positionalFault(command: string, shape: CommandShape, positionals: readonly string[]): Fault | undefined {
  const missing = shape.positionals.filter((each) => !each.optional)[positionals.length];
  if (missing) return { id: "argument-missing", message: `Achter "${command}" ontbreekt ${missing.name}.` };
  if (positionals.length <= shape.positionals.length || shape.positionals.at(-1)?.repeats) return undefined;
  return { id: "argument-too-many", message: `Achter "${command}" staat te veel: "${positionals[shape.positionals.length]}".` };
}

function dateFault(date: unknown): Fault | undefined {
  if (typeof date !== "string" || (/^\d{4}-\d{2}-\d{2}$/.test(date) && isCalendarDate(date))) return undefined;
  return { id: "invalid-date", message: `De datum "${date}" klopt niet. Schrijf hem als 2026-11-24.` };
}
