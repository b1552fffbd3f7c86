// npm run demo, npm run dev: the portal with an embedded database and the fictional cluster, nothing to configure.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { demoSignIns } from "./features/accounts/demo-sign-ins.ts";
import { openDatabase } from "./platform/database/db.server.ts";
import { FolderInUse, folderOwner } from "./platform/database/folder-lock.server.ts";
import { applyMigrations } from "./platform/database/migrations.server.ts";
import { env } from "./platform/env.server.ts";
import { localSecret } from "./platform/run/local-secret.ts";
import { portIsFree } from "./platform/run/port.ts";

const { values } = parseArgs({ options: { reset: { type: "boolean", default: false } } });
const command = process.env.NODE_ENV === "development" ? "dev" : "demo";
const port = process.env.PORT || "3000";
process.env.PORT = port;
process.env.MUSTER_DEMO = "true";
process.env.MUSTER_ALLOW_TEST_VENDORS = "true";
process.env.MUSTER_URL ||= `http://localhost:${port}`;
process.env.MUSTER_SECRET ||= localSecret(path.resolve(process.env.MUSTER_DATA_DIR || ".data"));
process.env.LOG_LEVEL ||= "warn";
delete process.env.DATABASE_URL;

const settings = env();
/** Stands while the story is being told: a demo that was stopped in the middle of it begins anew. */
const halfTold = path.join(settings.dataDir, "half-told");
if (!(await portIsFree(settings.port, settings.host))) refuse(`Port ${port} is taken. Choose another one: PORT=${Number(port) + 1} npm run ${command}`);
await prepare();
await import("./server.ts");
announce();

async function prepare(): Promise<void> {
  try {
    if (values.reset || fs.existsSync(halfTold)) reset();
    const { pool, prisma } = await openDatabase(settings.database);
    await applyMigrations(pool);
    if ((await prisma.cluster.count()) > 0) return;
    process.stderr.write("Telling the story of the demo cluster …\n");
    fs.writeFileSync(halfTold, "");
    const { seed } = await import("../prisma/seed.ts");
    await seed();
    fs.rmSync(halfTold);
  } catch (error) {
    if (error instanceof FolderInUse) refuse(`${error.message}\nIf it is this demo, it is already running; else give another folder: MUSTER_DATA_DIR=.data-2 npm run ${command}`);
    throw error;
  }
}

/** Removes what the demo made; refuses while a living process has it open. */
function reset(): void {
  const folder = path.join(settings.dataDir, "database");
  const owner = folderOwner(folder);
  if (owner !== null) throw new FolderInUse(folder, owner);
  for (const name of ["database", "files"]) fs.rmSync(path.join(settings.dataDir, name), { recursive: true, force: true });
}

function announce(): void {
  const width = Math.max(...demoSignIns.map((person) => person.email.length));
  const lines = demoSignIns.map((person) => `  ${person.email.padEnd(width)}  ${person.password}  ${person.who}${person.totpSecret ? " *" : ""}`);
  console.log(`
Muster's demo: ${settings.baseUrl}
A fictional cluster. Sign in as

${lines.join("\n")}

  * asks for a second factor too: the page that asks shows the code of the moment (in the demo only).
Ctrl-C stops it; the data stays in ${path.relative(".", settings.dataDir) || "."}. Begin anew with: npm run ${command} -- --reset
`);
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
