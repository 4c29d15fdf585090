/** A Chromium for the browser tests: the system's, or Debian's through apt when we are root. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const CANDIDATES = [
  process.env.BIJLAGEBOUWER_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
].filter(Boolean);

export function findBrowser() {
  return CANDIDATES.find((path) => existsSync(path));
}

/** Path of a browser, installed when that can be done without asking; undefined where there is none. */
export function ensureBrowser() {
  return findBrowser() ?? (ensureDebian(["chromium", "fonts-liberation"]) ? findBrowser() : undefined);
}

/** Installs Debian packages when we are root on a system with apt. True when that went well. */
export function ensureDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write(`Debian-pakketten worden geïnstalleerd: ${packages.join(", ")}...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { stdio: ["ignore", "ignore", 2], env };
  return (
    spawnSync("apt-get", ["update", "-qq"], quiet).status === 0 &&
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet).status === 0
  );
}
