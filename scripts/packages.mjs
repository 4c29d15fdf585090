/**
 * What goes along in the bundles, from package-lock.json and the installed packages: for the screen About, `LICENTIES.txt`, and the bill of
 * materials (CycloneDX). Nothing is fetched; the same packages give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages, root } from "./ensure.mjs";

/** Not in the bundles, but the desktop app runs in it and it goes along in every installer. */
const RUNTIME = "node_modules/electron";

const RUNTIME_NOTE = "Electron bevat Chromium en Node.js. De licenties daarvan staan in LICENSES.chromium.html, in dezelfde map als het programma.";

/** The general texts, for a package that names its licence and leaves the text out. */
const GENERAL_TEXTS = {
  ISC: 'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.',
  MIT: 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
};

/** Lock entries of what goes along: the packages for production and the runtime. What is optional only serves the tests of one system. */
function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).filter(
    ([path, entry]) => path === RUNTIME || (path.startsWith("node_modules/") && !entry.dev && !entry.devOptional && !entry.optional && !entry.link),
  );
}

/**
 * What goes along, in order of name: name, version, licence (SPDX), the text of the licence (never empty), the hash that npm checked, and
 * the `bom-ref`s of what it needs itself.
 */
export function bundledPackages() {
  const locked = lockedPackages();
  const refs = new Map(locked.map(([path, entry]) => [path, purl(nameIn(path), entry.version)]));
  return locked
    .map(([path, entry]) => {
      const folder = join(root, path);
      const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const licence = typeof about.license === "string" ? about.license : (about.license?.type ?? "");
      return {
        name: nameIn(path),
        version: entry.version,
        licence,
        text: licenceText(folder, about, licence, path === RUNTIME),
        // npm checks the small package that fetches the runtime, not the runtime itself.
        integrity: path === RUNTIME ? "" : (entry.integrity ?? ""),
        needs: path === RUNTIME ? [] : neededBy(path, entry, refs),
      };
    })
    .toSorted((left, right) => (`${left.name} ${left.version}` < `${right.name} ${right.version}` ? -1 : 1));
}

function nameIn(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** Where Node would find each dependency: beside the package, or in a folder above it. */
function neededBy(path, { dependencies = {} }, refs) {
  return Object.keys(dependencies)
    .map((name) => {
      for (let at = path; ; at = at.slice(0, at.lastIndexOf("/node_modules/"))) {
        const found = refs.get(`${at}/node_modules/${name}`);
        if (found !== undefined) return found;
        if (!at.includes("/node_modules/")) return refs.get(`node_modules/${name}`);
      }
    })
    .filter((ref) => ref !== undefined)
    .toSorted();
}

function licenceText(folder, { name, author }, licence, isRuntime) {
  const file = readdirSync(folder)
    .toSorted()
    .find((each) => /^(?:licen[cs]e|copying|ofl)(?:[.-].*)?$/i.test(each));
  const notices = readdirSync(folder)
    .toSorted()
    .filter((each) => /^notice(?:\..*)?$/i.test(each));
  if (file === undefined && !Object.hasOwn(GENERAL_TEXTS, licence))
    throw new Error(
      `Het pakket ${name} heeft geen tekst van zijn licentie (${licence || "onbekend"}). Voeg de tekst toe in scripts/packages.mjs, of kies een ander pakket.`,
    );
  const holder = typeof author === "string" ? author : (author?.name ?? `the authors of ${name}`);
  const own = file === undefined ? `Copyright (c) ${holder}\n\n${GENERAL_TEXTS[licence]}` : textOf(join(folder, file));
  return [own, ...notices.map((each) => textOf(join(folder, each))), ...(isRuntime ? [RUNTIME_NOTE] : [])].join("\n\n");
}

function textOf(path) {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim();
}

/** CycloneDX 1.6 as JSON. No serial number and no time: they would differ from one build to the next. */
export function billOfMaterials() {
  const { name, version, license, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const packages = bundledPackages();
  const app = `${name}@${version}`;
  const direct = new Set([...Object.keys(dependencies), "electron"]);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": app, name, version, licenses: [{ license: { id: license } }] } },
    components: packages.map((each) => ({
      type: each.name === "electron" ? "framework" : "library",
      "bom-ref": purl(each.name, each.version),
      name: each.name,
      version: each.version,
      scope: "required",
      ...(each.integrity.startsWith("sha512-")
        ? { hashes: [{ alg: "SHA-512", content: Buffer.from(each.integrity.slice("sha512-".length), "base64").toString("hex") }] }
        : {}),
      licenses: [/^[\w.+-]+$/.test(each.licence) ? { license: { id: each.licence } } : { expression: each.licence }],
      purl: purl(each.name, each.version),
    })),
    dependencies: [
      { ref: app, dependsOn: packages.filter((each) => direct.has(each.name)).map((each) => purl(each.name, each.version)) },
      ...packages.map((each) => ({ ref: purl(each.name, each.version), dependsOn: each.needs })),
    ],
  };
}

function purl(name, version) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** Every licence in one text, for a person: that of the app first. */
export function licencesText() {
  const { productName, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const own = { name: productName, version, licence: license, text: textOf(join(root, "LICENSE")) };
  const parts = [own, ...bundledPackages()].map((each) => `${each.name} ${each.version}\nLicentie: ${each.licence}\n\n${each.text}`);
  return `De licentie van Bijlagebouwer, en die van de pakketten van anderen die erin zitten.\n\n${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
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
