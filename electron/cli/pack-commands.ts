/** `pack keys`, `build`, `sign`, `verify` and `diff`: from a folder with JSON files to a signed pack that an organisation can trust. */
import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { withExtensions } from "../../shared/catalogue/extension.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { type ChangedThing, packDifference } from "../../shared/packs/difference.ts";
import { publicKeySchema, type TrustedKey } from "../../shared/packs/manifest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { extendedPack, type PackFile, parseExtension } from "../catalogue/parse-pack.ts";
import { catalogueOf, readPack, readPackFiles } from "../catalogue/read-pack.ts";
import { systemCode } from "../dossiers/file-system.ts";
import { writeIntoFolder } from "../export/index.ts";
import { archiveBytes, makeArchive, type PackArchive, readArchive, signArchive, signerOf } from "../packs/archive.ts";
import { packFaults } from "../packs/faults.ts";
import { newKeyPair, privateKeyIn, publicKeyOf } from "../packs/keys.ts";
import { policyPath, readPolicy } from "../policy-file.ts";
import type { Arguments } from "./arguments.ts";
import { asJson, bundledPack, type CliWorld, type Command, good, JSON_OPTION, type Outcome, readInput, unusable } from "./outcome.ts";

const OUT = { out: { type: "string", required: true, meaning: "Het bestand dat wordt gemaakt." } } as const;

export const PACK_COMMANDS: Readonly<Record<string, Command>> = {
  "pack keys": {
    meaning: "Maak een sleutelpaar: de geheime sleutel houdt u zelf, de openbare komt in het beleidsbestand van wie u vertrouwt.",
    positionals: [],
    options: { out: { type: "string", required: true, meaning: "Het bestand voor de geheime sleutel (.pem). Bestaat het al, dan gebeurt er niets." } },
    run: runKeys,
  },
  "pack build": { meaning: "Maak van een map met een eisenpakket één bestand, met een manifest.", positionals: [{ name: "MAP" }], options: OUT, run: runBuild },
  "pack sign": {
    meaning: "Onderteken een pakketbestand.",
    positionals: [{ name: "PAKKET" }],
    options: { key: { type: "string", required: true, meaning: "De geheime sleutel (.pem)." }, ...OUT },
    run: runSign,
  },
  "pack verify": {
    meaning: "Controleer een pakketbestand: elk bestand erin, en wie het heeft ondertekend.",
    positionals: [{ name: "PAKKET" }],
    options: {
      trust: { type: "string", meaning: "De openbare sleutel die u vertrouwt. Zonder deze optie: de sleutels in het beleidsbestand." },
      policy: { type: "string", meaning: "Een ander beleidsbestand dan dat van deze computer." },
      ...JSON_OPTION,
    },
    run: runVerify,
  },
  "pack diff": {
    meaning: "Toon wat er verschilt tussen twee versies van een eisenpakket (mappen of pakketbestanden).",
    positionals: [{ name: "OUD" }, { name: "NIEUW" }],
    options: JSON_OPTION,
    run: runDiff,
  },
};

async function runKeys(args: Arguments): Promise<Outcome> {
  const path = String(args.options.out);
  const { privateKey, publicKey } = newKeyPair();
  try {
    await writeFile(path, privateKey, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    const code = systemCode(cause);
    if (code === undefined) throw cause;
    const message =
      code === "EEXIST"
        ? `Het bestand ${path} bestaat al. Kies een andere naam: een sleutel wordt nooit overschreven.`
        : `Het bestand ${path} kon niet worden gemaakt (${code}). Kies een andere map.`;
    return unusable([{ id: "pack.key-not-written", file: path, message }]);
  }
  return good(`Geheime sleutel: ${path} (bewaar hem zo dat alleen u erbij kunt)\nOpenbare sleutel: ${publicKey}`);
}

async function runBuild(args: Arguments, world: CliWorld): Promise<Outcome> {
  const folder = args.positionals[0] ?? "";
  const files = await readPackFiles(folder);
  if (!files.ok) return unusable(files.problems);
  const catalogue = await contentOf(files.value, folder, world);
  if (!catalogue.ok) return { exitCode: 1, stdout: "", stderr: catalogue.problems.map((each) => each.message).join("\n") };
  const archive = makeArchive(files.value, folder);
  return archive.ok ? writeArchive(archive.value, args) : unusable(archive.problems);
}

async function runSign(args: Arguments): Promise<Outcome> {
  const keyPath = String(args.options.key);
  const [archive, pem] = [await archiveAt(args.positionals[0] ?? ""), await readInput(keyPath, "sleutelbestand")];
  if (!archive.ok || !pem.ok) return unusable([archive, pem].flatMap((each) => (each.ok ? [] : each.problems)));
  const key = privateKeyIn(Buffer.from(pem.value).toString("utf8"));
  if (!key)
    return unusable([
      { id: "pack.no-private-key", file: keyPath, message: `In ${keyPath} staat geen geheime Ed25519-sleutel zonder wachtwoord. Maak er een met: pack keys.` },
    ]);
  const outcome = await writeArchive(signArchive(archive.value, key), args);
  return outcome.exitCode === 0 ? { ...outcome, stdout: `${outcome.stdout}\nOndertekend met ${publicKeyOf(key)}` } : outcome;
}

async function runVerify(args: Arguments, world: CliWorld): Promise<Outcome> {
  const path = args.positionals[0] ?? "";
  const [trusted, archive] = [await trustedBy(args), await archiveAt(path)];
  if (!trusted.ok || !archive.ok) return unusable([trusted, archive].flatMap((each) => (each.ok ? [] : each.problems)));
  const { manifest } = archive.value;
  const signer = signerOf(archive.value, trusted.value, basename(path));
  const catalogue = signer.ok ? await contentOf(archive.value.files, path, world) : undefined;
  const problems = [signer, ...(catalogue ? [catalogue] : [])].flatMap((each) => (each.ok ? [] : each.problems));
  const exitCode = problems.length === 0 ? 0 : 1;
  if (args.options.json)
    return {
      exitCode,
      stdout: asJson({ ok: exitCode === 0, pack: manifest.pack, files: manifest.files.length, signedBy: signer.ok ? signer.value.name : null, problems }),
      stderr: "",
    };
  if (exitCode === 1) return { exitCode, stdout: "", stderr: problems.map((each) => each.message).join("\n") };
  return good(
    `${manifest.pack.name} ${manifest.pack.version}: ${manifest.files.length} bestanden kloppen, ondertekend door ${signer.ok ? signer.value.name : ""}.`,
  );
}

async function runDiff(args: Arguments, world: CliWorld): Promise<Outcome> {
  const [older, newer] = [await packAt(args.positionals[0] ?? "", world), await packAt(args.positionals[1] ?? "", world)];
  if (!older.ok || !newer.ok) return unusable([older, newer].flatMap((each) => (each.ok ? [] : each.problems)));
  const difference = packDifference(older.value, newer.value);
  if (args.options.json) return good(asJson(difference));
  const lines = [
    ...difference.added.map((each) => `Nieuw: ${wordsFor(each)}`),
    ...difference.removed.map((each) => `Vervallen: ${wordsFor(each)}`),
    ...difference.changed.map((each) => `Gewijzigd: ${wordsFor(each)} (${each.fields.join(", ")})`),
  ];
  return good(lines.length === 0 ? "Geen verschillen." : lines.join("\n"));
}

const KIND_WORDS: Readonly<Record<ChangedThing["kind"], string>> = {
  set: "set",
  requirement: "eis",
  parameter: "invulwaarde",
  characteristic: "kenmerk",
  source: "bron",
};

function wordsFor({ kind, id, name }: ChangedThing): string {
  return `${KIND_WORDS[kind]} ${id}, ${name}`;
}

async function writeArchive(archive: PackArchive, args: Arguments): Promise<Outcome> {
  const path = String(args.options.out);
  const written = await writeIntoFolder([{ path, bytes: archiveBytes(archive) }]);
  if (!written.ok) return unusable(written.problems);
  const { pack, files } = archive.manifest;
  return good(`${path}: ${pack.name} ${pack.version}, ${files.length} bestanden`);
}

async function archiveAt(path: string): Promise<Result<PackArchive, Problem>> {
  const bytes = await readInput(path, "pakket");
  return bytes.ok ? readArchive(bytes.value, basename(path)) : bytes;
}

/** A pack as a folder or as a file. */
async function packAt(path: string, world: CliWorld): Promise<Result<Catalogue, Problem>> {
  if (await isFolder(path)) {
    const files = await readPackFiles(path);
    return files.ok ? contentOf(files.value, path, world) : files;
  }
  const archive = await archiveAt(path);
  return archive.ok ? contentOf(archive.value.files, path, world) : archive;
}

/** What the files hold, checked; an extension is checked as a part of the pack of the app. */
async function contentOf(files: readonly PackFile[], source: string, world: CliWorld): Promise<Result<Catalogue, Problem>> {
  if (extendedPack(files) === undefined) return catalogueOf(files, source);
  const [base, extension] = [await readPack(bundledPack(world)), parseExtension(files, source)];
  if (!base.ok) return base;
  if (!extension.ok) return extension;
  const { catalogue, refused } = withExtensions(base.value, [extension.value]);
  const faults = refused[extension.value.pack.id] ?? [];
  return faults.length === 0 ? success(catalogue) : failure(...faults.map((each) => packFaults.notFitting(each.subject, each.message)(source)));
}

async function trustedBy(args: Arguments): Promise<Result<readonly TrustedKey[], Problem>> {
  const { trust, policy } = args.options;
  if (typeof trust === "string") {
    if (publicKeySchema.safeParse(trust).success) return success([{ name: "de sleutel die u noemde", key: trust }]);
    return failure({ id: "pack.bad-public-key", message: `"${trust}" is geen openbare sleutel: verwacht 44 tekens base64, zoals pack keys die afdrukt.` });
  }
  const read = await readPolicy(typeof policy === "string" ? policy : policyPath(process.platform, process.env.ProgramData));
  return read.ok ? success(read.value.trustedKeys) : read;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return false;
  }
}
