/** What every command needs before it can start: a fit Node, and the packages of package-lock.json. Node's own modules only. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamp = join(root, "node_modules", ".bijlagebouwer-lock");

/** Installs the locked packages when they are missing or of another lock. Everything that npm says goes to stderr. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Bijlagebouwer bouwen vraagt Node 20.19 of nieuwer; dit is ${process.version}. Installeer een nieuwere Node.\n`);
    process.exit(2);
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("De benodigde pakketten worden geïnstalleerd (eenmalig, ongeveer een minuut)...\n");
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    process.stderr.write("Het installeren van de pakketten is niet gelukt. Controleer de verbinding met de npm-registry en probeer het opnieuw.\n");
    process.exit(2);
  }
  writeFileSync(stamp, lock);
}
