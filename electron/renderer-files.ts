/**
 * The files of the built renderer, by the path under which a host serves them. Listed once at the start: a path that is not in the list
 * does not exist, whatever it holds, so there is no way out of the folder.
 */
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** What the renderer consists of; a file of another kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export interface RendererFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface RendererFiles {
  /** The file for a path such as `/assets/index.js`; `/` is index.html. Undefined when there is none. */
  read(path: string): Promise<RendererFile | undefined>;
}

/** Lists `folder` (dist/renderer). Rejects when it is not there: then the app was not built. */
export async function openRendererFiles(folder: string): Promise<RendererFiles> {
  const files = await filesByPath(folder);
  if (!files.has("/index.html")) throw new Error(`There is no built renderer in ${folder}.`);
  return {
    read: async (path) => {
      const file = files.get(path === "/" ? "/index.html" : path);
      const contentType = file && CONTENT_TYPES[extname(file)];
      return contentType ? { contentType, bytes: await readFile(file) } : undefined;
    },
  };
}

/** Only ordinary files: a symbolic link could point outside. */
async function filesByPath(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const walk = async (inner: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(inner, { withFileTypes: true })) {
      if (entry.isDirectory()) await walk(join(inner, entry.name), `${prefix}${entry.name}/`);
      else if (entry.isFile()) files.set(`${prefix}${entry.name}`, join(inner, entry.name));
    }
  };
  await walk(folder, "/");
  return files;
}
