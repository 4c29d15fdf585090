/**
 * What goes along in the bundles, from package-lock.json and the installed packages: for the screen About, `LICENTIES.txt`, and the bill of
 * materials (CycloneDX). Nothing is fetched; the same packages give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages, root } from "./ensure.mjs";

/** Packages for production, in order of name: name, version, licence (SPDX), the text of the licence, and the hash that npm checked. */
export function bundledPackages() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return (
    Object.entries(lock.packages)
      // What is optional only serves the tests of one system.
      .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.dev && !entry.devOptional && !entry.optional && !entry.link)
      .map(([path, entry]) => {
        const folder = join(root, path);
        const { license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        return {
          name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
          version: entry.version,
          licence: typeof license === "string" ? license : (license?.type ?? ""),
          text: licenceText(folder),
          integrity: entry.integrity ?? "",
        };
      })
      .toSorted((left, right) => (`${left.name} ${left.version}` < `${right.name} ${right.version}` ? -1 : 1))
  );
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying|ofl)(?:[.-].*)?$/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
}

/** CycloneDX 1.6 as JSON. No serial number and no time: they would differ from one build to the next. */
export function billOfMaterials() {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const components = bundledPackages().map((each) => ({
    type: "library",
    "bom-ref": purl(each),
    name: each.name,
    version: each.version,
    purl: purl(each),
    ...(each.licence === "" ? {} : { licenses: [/^[\w.+-]+$/.test(each.licence) ? { license: { id: each.licence } } : { expression: each.licence }] }),
    ...(each.integrity.startsWith("sha512-")
      ? { hashes: [{ alg: "SHA-512", content: Buffer.from(each.integrity.slice("sha512-".length), "base64").toString("hex") }] }
      : {}),
  }));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": `${name}@${version}`, name, version, licenses: [{ license: { id: license } }] } },
    components,
  };
}

function purl({ name, version }) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** Every licence in one text, for a person. */
export function licencesText() {
  const parts = bundledPackages().map(({ name, version, licence, text }) => `${name} ${version}\nLicentie: ${licence}\n\n${text}`.trimEnd());
  return `Bijlagebouwer gebruikt deze pakketten van anderen.\n\n${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** Writes both files to `folder`. */
export function writePackageLists(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "LICENTIES.txt"), licencesText());
  writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensurePackages();
  const folder = process.argv[2] ?? join(root, "dist", "lists");
  writePackageLists(folder);
  process.stdout.write(`LICENTIES.txt en sbom.cdx.json staan in ${folder}.\n`);
}
