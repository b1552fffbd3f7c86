// The browser tests, and the browser that they run in.
import fs from "node:fs";
import { installWithApt } from "./postgres.mjs";
import { heading, playwright } from "./tools.mjs";

/**
 * Runs the browser tests; answers why where they cannot run.
 * @param {Record<string, string>} [environment]
 * @returns {Promise<{ counts: import("./tools.mjs").Counts } | { missing: string }>}
 */
export async function browserTests(environment = {}) {
  const chromium = findChromium();
  if (!chromium) return { missing: "no Chromium: `apt-get install chromium` installs one, or set MUSTER_CHROMIUM to its path" };
  heading("browser tests");
  return { counts: await playwright({ ...environment, MUSTER_CHROMIUM: chromium }) };
}

/** @returns {string | null} */
function findChromium() {
  const places = [process.env.MUSTER_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const present = () => places.find((place) => place && fs.existsSync(place)) ?? null;
  return present() ?? (installWithApt("chromium") ? present() : null);
}
