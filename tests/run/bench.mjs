// npm run bench [-- NAME …]: ratios against a floor that is measured in the same run. Never a pass or a fail.
import fs from "node:fs";
import path from "node:path";
import { buildIfStale } from "../../app/platform/run/build.mjs";
import { installMissing } from "../../app/platform/run/install.mjs";
import { heading, node } from "./tools.mjs";

installMissing();
buildIfStale();
const folder = "tests/bench";
const all = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(".bench.ts")) : [];
const asked = process.argv.slice(2);
const chosen = all.filter((name) => asked.length === 0 || asked.some((word) => name.startsWith(word)));
if (chosen.length === 0) process.stdout.write(`no bench of that name; there are: ${all.map((name) => name.replace(".bench.ts", "")).join(", ") || "none"}\n`);
for (const name of chosen) {
  heading(name.replace(".bench.ts", ""));
  if ((await node(["--import", "tsx", path.join(folder, name)], { NODE_ENV: "production" })) !== 0) process.exitCode = 1;
}
