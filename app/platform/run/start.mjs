// `node app/platform/run/start.mjs demo|dev|muster …`: makes ready what the entry needs, then becomes it.
// Plain JavaScript without imports from packages, since nothing may be installed yet.
import { buildIfStale, generateIfStale } from "./build.mjs";
import { installMissing, missingPackages } from "./install.mjs";

// Prisma sends the queries of one `include` together, which the driver takes in turn but warns of. Nothing here can change that.
process.noDeprecation = true;

const entry = process.argv[2];
process.argv.splice(1, 2, `app/${entry}.ts`);

if (entry === "demo" || entry === "dev") {
  process.env.NODE_ENV = entry === "dev" ? "development" : "production";
  installMissing();
  if (entry === "dev") generateIfStale();
  else buildIfStale();
  await become("../../demo.ts");
} else {
  // A command answers; it does not install.
  if (missingPackages().length > 0) fail("Something that package-lock.json names is not installed: run `npm ci` first.");
  generateIfStale();
  await become("../../muster.ts");
}

/** @param {string} module */
async function become(module) {
  const { register } = await import("tsx/esm/api");
  register();
  await import(module);
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
