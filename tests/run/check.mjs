// npm run check: everything that needs no database and no browser.
import { generateIfStale } from "../../app/platform/run/build.mjs";
import { installMissing } from "../../app/platform/run/install.mjs";
import { heading, node, one, sum, vitest, words } from "./tools.mjs";

const bin = "node_modules";
/** @type {[string, string[]][]} */
const steps = [
  ["lint", [`${bin}/@biomejs/biome/bin/biome`, "check", ".", "--error-on-warnings"]],
  ["types", [`${bin}/typescript/bin/tsc`]],
  ["import law", [`${bin}/dependency-cruiser/bin/dependency-cruise.mjs`, "app", "emails", "--config"]],
  ["dead code", [`${bin}/knip/bin/knip.js`, "--no-config-hints"]],
];

/** Runs every step, also after one failed. @returns {Promise<Record<string, import("./tools.mjs").Counts>>} */
export async function check() {
  generateIfStale();
  /** @type {Record<string, import("./tools.mjs").Counts>} */
  const counts = {};
  for (const [name, args] of steps) {
    heading(name);
    counts[name] = one(await node(args));
  }
  heading("unit");
  counts.unit = await vitest(["unit"]);
  return counts;
}

if (process.argv[1]?.endsWith("check.mjs")) {
  installMissing();
  const counts = await check();
  const total = sum(Object.values(counts));
  process.stdout.write(
    `\n${Object.entries(counts)
      .map(([name, one]) => `${name}: ${words(one)}`)
      .join("\n")}\n${words(total)}\n`,
  );
  process.exitCode = total.failed > 0 ? 1 : 0;
}
