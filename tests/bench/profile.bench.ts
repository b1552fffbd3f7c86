// The public page of an organisation with its joint projects, of 10,000 organisations on PostgreSQL, against a bare Remix page.
import { findDirectoryProfile } from "../../app/features/directory/find-directory-profile.server.ts";
import { startPostgres } from "../run/postgres.mjs";
import { buildBareRemix } from "./floors/bare-remix.ts";
import { openMigrated } from "./floors/databases.ts";
import { fillWithOrganisations } from "./floors/filled-database.ts";
import { loadEach } from "./floors/load.ts";
import { say } from "./floors/report.ts";
import { startBareRemix, startHello, startPortalOn } from "./floors/servers.ts";
import { countStatements } from "./floors/statements.ts";

const postgres = await startPostgres();
const database = await openMigrated({ kind: "server", url: postgres.url, poolSize: 5 });
await fillWithOrganisations(database);
const statements = await countStatements(() => findDirectoryProfile(null, "organisation-5", new Date()));
await database.close();
const [portal, bare, hello] = [await startPortalOn(postgres.url), await startBareRemix(buildBareRemix()), await startHello()];
try {
  const page = `${portal.url}/directory/organisation-5`;
  const headers = { Cookie: "bench=1" };
  const load = await loadEach({
    hello: { url: `${hello.url}/`, pid: hello.pid },
    bare: { url: `${bare.url}/`, pid: bare.pid },
    page: { url: page, pid: portal.pid, headers },
    kept: { url: page, pid: portal.pid },
  });
  say({ what: "statements of a profile", measured: [statements], unit: "" });
  say({ what: "profile, not cached, against bare Remix", measured: load.page.perSecond, floor: load.bare.perSecond, unit: "req/s" });
  say({ what: "processor time of the profile, against bare Remix", measured: load.page.cpuMs, floor: load.bare.cpuMs, unit: "ms" });
  say({ what: "cached profile (200), against node:http hello", measured: load.kept.perSecond, floor: load.hello.perSecond, unit: "req/s", target: { atLeast: 0.2 } });
} finally {
  await Promise.all([portal.stop(), bare.stop(), hello.stop()]);
  await postgres.stop();
}
