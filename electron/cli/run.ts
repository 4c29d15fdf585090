import { nearest } from "../../shared/nearest.ts";
import { parseArguments } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import { type CliWorld, type Command, type Outcome, unusable } from "./outcome.ts";

/** Runs one command line. Expected failures are outcomes; only a bug throws. */
export async function runCli(words: readonly string[], world: CliWorld): Promise<Outcome> {
  if (words.length === 0 || ["--help", "-h", "help"].includes(words[0] ?? "")) return { exitCode: 0, stdout: overview(), stderr: "" };
  const { name, rest } = commandIn(words);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const close = nearest(name, Object.keys(COMMANDS));
    return unusable([
      { id: "cli.unknown-command", message: `De opdracht "${name}" bestaat niet.${close ? ` Bedoelt u "${close}"?` : ""} Zie: npm run -s cli -- --help` },
    ]);
  }
  if (rest.includes("--help") || rest.includes("-h")) return { exitCode: 0, stdout: helpOf(name, command), stderr: "" };
  const args = parseArguments(name, command, rest);
  return args.ok ? command.run(args.value, world) : unusable(args.problems);
}

/** The longest name of a command that `words` start with: some have two words, such as "pack build". */
function commandIn(words: readonly string[]): { readonly name: string; readonly rest: readonly string[] } {
  const two = words.slice(0, 2).join(" ");
  if (Object.hasOwn(COMMANDS, two) || Object.keys(COMMANDS).some((each) => each.startsWith(`${words[0]} `))) return { name: two, rest: words.slice(2) };
  return { name: words[0] ?? "", rest: words.slice(1) };
}

function usage(name: string, command: Command): string {
  const positionals = command.positionals.map((each) => `${each.optional ? `[${each.name}]` : each.name}${each.repeats ? " ..." : ""}`);
  const options = Object.entries(command.options).map(([option, { type, required }]) => {
    const text = `--${option}${type === "string" ? " ..." : ""}`;
    return required ? text : `[${text}]`;
  });
  return [name, ...positionals, ...options].join(" ");
}

function overview(): string {
  return [
    "Bijlagebouwer op de opdrachtregel",
    "",
    "Gebruik: npm run -s cli -- OPDRACHT ...",
    "",
    ...Object.entries(COMMANDS).flatMap(([name, command]) => [`  ${usage(name, command)}`, `      ${command.meaning}`]),
    "",
    "Afsluitcode: 0 goed, 1 fouten gevonden (er is niets geschreven), 2 onbruikbare invoer, 3 een fout in Bijlagebouwer zelf.",
  ].join("\n");
}

function helpOf(name: string, command: Command): string {
  const width = Math.max(...Object.keys(command.options).map((each) => each.length), 4);
  return [
    command.meaning,
    "",
    `Gebruik: npm run -s cli -- ${usage(name, command)}`,
    "",
    ...Object.entries(command.options).map(([option, { meaning, required }]) => `  --${option.padEnd(width)}  ${meaning}${required ? " Verplicht." : ""}`),
  ].join("\n");
}
