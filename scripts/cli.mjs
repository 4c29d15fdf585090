/** `npm run -s cli -- ...`: builds the command line when its sources changed, then runs it. Only its own output goes to stdout. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { ensurePackages, root } from "./ensure.mjs";

ensurePackages();
await build(["cli"]);
process.env.BIJLAGEBOUWER_APP ??= root;
// npm starts scripts in the project folder; paths on the command line are those of the folder in which the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(root, "dist", "cli", "cli.js")).href);
