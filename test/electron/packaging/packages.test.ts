import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");

interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license?: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bom {
  readonly $schema: string;
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly version: number;
  readonly metadata: { readonly component: Pick<Component, "bom-ref" | "name" | "version" | "type"> };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const { billOfMaterials, licencesText, bundledPackages } = (await import(pathToFileURL(join(ROOT, "scripts/packages.mjs")).href)) as {
  billOfMaterials: () => Bom;
  licencesText: () => string;
  bundledPackages: () => readonly { readonly name: string; readonly version: string; readonly licence: string; readonly text: string }[];
};
const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Licences (SPDX) that go together with the EUPL-1.2 in one program. */
const FIT = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1", "PSF-2.0"];

describe("the bill of materials", () => {
  const bom = billOfMaterials();
  const refs = bom.components.map((each) => each["bom-ref"]);

  it("is CycloneDX, of this version of the app", () => {
    expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(bom.metadata.component).toMatchObject({ type: "application", name: manifest.name, version: manifest.version });
    for (const each of bom.components) {
      expect(["library", "framework"]).toContain(each.type);
      expect(each.purl).toBe(each["bom-ref"]);
      expect(each.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
      expect(each.licenses).toHaveLength(1);
      for (const { alg, content } of each.hashes ?? []) expect(`${alg} ${content}`).toMatch(/^SHA-512 [0-9a-f]{128}$/);
    }
    expect(new Set(refs).size).toBe(refs.length);
  });

  it("holds every package of production in the version that is pinned, and the Electron in which the app runs", () => {
    const pinned = { ...manifest.dependencies, electron: manifest.devDependencies.electron };
    const held = Object.fromEntries(bom.components.map((each) => [each.name, each.version]));
    expect(held).toMatchObject(pinned);
  });

  it("holds nothing that only builds or tests the app", () => {
    const names = bom.components.map((each) => each.name);
    for (const tool of Object.keys(manifest.devDependencies).filter((name) => name !== "electron" && name !== "@types/node")) expect(names).not.toContain(tool);
  });

  it("says what needs what, and every package is needed by something", () => {
    expect(bom.dependencies.map((each) => each.ref)).toEqual([bom.metadata.component["bom-ref"], ...refs]);
    const needed = new Set(bom.dependencies.flatMap((each) => each.dependsOn));
    for (const ref of needed) expect(refs).toContain(ref);
    expect(refs.filter((ref) => !needed.has(ref))).toEqual([]);
  });

  it("is the same bytes every time", () => {
    expect(JSON.stringify(billOfMaterials())).toBe(JSON.stringify(bom));
    expect(JSON.stringify(bom)).not.toMatch(/timestamp|serialNumber/);
  });
});

describe("the licences", () => {
  it("of all that goes along fit the licence of the app", () => {
    expect(bundledPackages().filter((each) => !FIT.includes(each.licence))).toEqual([]);
  });

  it("stand in one file with their whole text, that of the app first", () => {
    const text = licencesText();
    expect(text).toContain(`Bijlagebouwer ${manifest.version}\nLicentie: EUPL-1.2\n\n`);
    for (const each of bundledPackages()) {
      expect(each.text.length).toBeGreaterThan(300);
      expect(text).toContain(`${each.name} ${each.version}\nLicentie: ${each.licence}\n\n${each.text}`);
    }
    expect(text).not.toContain("\r");
  });
});
