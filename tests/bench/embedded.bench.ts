// The embedded database: how long it holds up the process that it lives in, and how soon the portal is back on existing data.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseDirectoryQuery } from "../../app/features/directory/directory-query.ts";
import { findDirectoryPage } from "../../app/features/directory/find-directory-page.server.ts";
import { reindexOrganisations } from "../../app/features/directory/reindex-organisations.server.ts";
import type { Database } from "../../app/platform/database/db.server.ts";
import { inFolder, openMigrated } from "./floors/databases.ts";
import { fillWithOrganisations } from "./floors/filled-database.ts";
import { say } from "./floors/report.ts";
import { inRounds } from "./floors/rounds.ts";
import { startPortalIn } from "./floors/servers.ts";

const now = new Date();

const bare = `
  import { PGlite } from "@electric-sql/pglite";
  import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
  const db = await PGlite.create(process.argv[1], { extensions: { pg_trgm } });
  await db.query("select 1");
  console.log("ready");
  await db.close();
`;

await inFolder(async (dataDir) => {
  const folder = path.join(dataDir, "database");
  const database = await openMigrated({ kind: "embedded", folder });
  await fillWithOrganisations(database);
  await measurePauses(database);
  await database.close();
  await measureStart(dataDir, folder);
});

async function measurePauses({ pool }: Database): Promise<void> {
  const scan = () => pool.query(`select count(*) from "SearchDocument" where folded like '%house%sea%' and audience = 'public'`);
  const page = (search: string) => findDirectoryPage(null, "providers", parseDirectoryQuery("providers", new URLSearchParams(search)), now);
  const twenty = Array.from({ length: 20 });
  await page("");
  const pauses = await inRounds({
    idle: () => longestPause(() => new Promise((resolve) => setTimeout(resolve, 300))),
    scans: () => longestPause(() => Promise.all(twenty.map(scan))),
    pages: () => longestPause(() => Promise.all(twenty.map((_, place) => page(`q=cardiology&language=${place % 2 ? "de" : "en"}`)))),
    change: () => longestPause(() => change(pool)),
    index: () => longestPause(() => page("")),
  });
  say({ what: "longest pause of the event loop, nothing to do", measured: pauses.idle, unit: "ms" });
  const target = { atMost: 50 };
  say({ what: "longest pause: 20 scans at once", measured: pauses.scans, unit: "ms", target });
  say({ what: "longest pause: 20 searches with facets and map at once", measured: pauses.pages, unit: "ms", target });
  say({ what: "longest pause: an organisation changes and is indexed", measured: pauses.change, unit: "ms", target });
  say({ what: "longest pause: first page after it (index read anew)", measured: pauses.index, unit: "ms", target });
}

async function change(pool: Database["pool"]): Promise<void> {
  const { rows } = await pool.query<{ organisationId: string }>(
    `update "OrganisationDescription" set text = text || '.' where "organisationId" = (select id from "Organisation" where slug = 'organisation-5') returning "organisationId"`,
  );
  await reindexOrganisations({ organisationId: rows[0]?.organisationId as string }, now);
}

/** The longest time, in milliseconds, in which no timer got its turn during the work. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  delays.disable();
  return delays.max / 1e6;
}

async function measureStart(dataDir: string, folder: string): Promise<void> {
  const times = await inRounds({ bare: () => reopenBare(folder), portal: () => startPortal(dataDir) });
  say({ what: "portal answers on existing data, to a bare reopen", measured: times.portal, floor: times.bare, unit: "ms", target: { atMost: 2 } });
}

async function startPortal(dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const portal = await startPortalIn(dataDir);
  const taken = performance.now() - startedAt;
  await portal.stop();
  return taken;
}

/** A process that does nothing but open the database. */
async function reopenBare(folder: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "-e", bare, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  const taken = performance.now() - startedAt;
  const [code] = await ended;
  if (code !== 0) throw new Error(`the bare reopening ended with code ${code}`);
  return taken;
}
