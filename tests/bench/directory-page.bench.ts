// The directory's pages over 10,000 organisations on PostgreSQL, against a bare Remix page and a bare HTTP answer.
import { startPostgres } from "../run/postgres.mjs";
import { buildBareRemix } from "./floors/bare-remix.ts";
import { openMigrated } from "./floors/databases.ts";
import { fillWithOrganisations } from "./floors/filled-database.ts";
import { loadEach } from "./floors/load.ts";
import { say } from "./floors/report.ts";
import { startBareRemix, startHello, startPortalOn } from "./floors/servers.ts";

const postgres = await startPostgres();
const database = await openMigrated({ kind: "server", url: postgres.url, poolSize: 5 });
await fillWithOrganisations(database);
await database.close();
const [portal, bare, hello] = [await startPortalOn(postgres.url), await startBareRemix(buildBareRemix()), await startHello()];
try {
  const page = `${portal.url}/directory/providers`;
  const etag = (await fetch(page)).headers.get("etag") ?? "";
  // A cookie that means nothing goes past the kept pages: this is what a page costs that nobody asked for before.
  const headers = { Cookie: "bench=1" };
  const load = await loadEach({
    hello: { url: `${hello.url}/`, pid: hello.pid },
    bare: { url: `${bare.url}/`, pid: bare.pid },
    bareData: { url: `${bare.url}/_root.data`, pid: bare.pid },
    page: { url: page, pid: portal.pid, headers },
    searched: { url: `${page}?q=cardiology&language=de`, pid: portal.pid, headers },
    data: { url: `${page}.data`, pid: portal.pid, headers },
    kept: { url: page, pid: portal.pid },
    unchanged: { url: page, pid: portal.pid, headers: { "If-None-Match": etag }, status: 304 },
  });
  const { hello: least, bare: floor } = load;
  say({ what: "page, not cached, against bare Remix", measured: load.page.perSecond, floor: floor.perSecond, unit: "req/s", target: { atLeast: 0.7 } });
  say({ what: "page with search and filter, not cached, against bare Remix", measured: load.searched.perSecond, floor: floor.perSecond, unit: "req/s", target: { atLeast: 0.7 } });
  say({ what: "processor time of the page, against bare Remix", measured: load.page.cpuMs, floor: floor.cpuMs, unit: "ms" });
  say({ what: "processor time of its .data, against a bare .data", measured: load.data.cpuMs, floor: load.bareData.cpuMs, unit: "ms", target: { atMost: 3 } });
  say({ what: "cached page (200), against node:http hello", measured: load.kept.perSecond, floor: least.perSecond, unit: "req/s", target: { atLeast: 0.2 } });
  say({ what: "unchanged page (304), against node:http hello", measured: load.unchanged.perSecond, floor: least.perSecond, unit: "req/s", target: { atLeast: 0.35 } });
  say({ what: "memory of the process, against bare Remix", measured: load.unchanged.memoryMb, floor: load.bareData.memoryMb, unit: "MB", target: { atMost: 2 } });
} finally {
  await Promise.all([portal.stop(), bare.stop(), hello.stop()]);
  await postgres.stop();
}
