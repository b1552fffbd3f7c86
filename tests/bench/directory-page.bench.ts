// The directory's pages over 10,000 organisations on PostgreSQL, against a bare Remix page and a bare HTTP answer.
import { startPostgres } from "../run/postgres.mjs";
import { buildBareRemix } from "./floors/bare-remix.ts";
import { loadEach, memoryOf } from "./floors/load.ts";
import { note, say } from "./floors/measure.ts";
import { startBareRemix, startHello, startPortalOn } from "./floors/servers.ts";
import { fillWithOrganisations } from "./floors/ten-thousand.ts";

const postgres = await startPostgres();
const database = await fillWithOrganisations(postgres.url);
await database.close();
const [portal, bare, hello] = [await startPortalOn(postgres.url), await startBareRemix(buildBareRemix()), await startHello()];
try {
  const page = `${portal.url}/directory/providers`;
  const etag = (await fetch(page)).headers.get("etag") ?? "";
  // A cookie that means nothing goes past the kept pages: this is what a page costs that nobody asked for before.
  const fresh = { Cookie: "bench=1" };
  const load = await loadEach({
    hello: { url: `${hello.url}/`, pid: hello.pid },
    bare: { url: `${bare.url}/`, pid: bare.pid },
    bareData: { url: `${bare.url}/_root.data`, pid: bare.pid },
    page: { url: page, pid: portal.pid, headers: fresh },
    data: { url: `${page}.data`, pid: portal.pid, headers: fresh },
    searched: { url: `${page}?q=cardiology&language=de`, pid: portal.pid, headers: fresh },
    profile: { url: `${portal.url}/directory/organisation-5`, pid: portal.pid, headers: fresh },
    kept: { url: page, pid: portal.pid },
    unchanged: { url: page, pid: portal.pid, headers: { "If-None-Match": etag } },
  });
  for (const [name, { perSecond, cpuMs, status, bytes }] of Object.entries(load)) {
    note(`${name.padEnd(10)} ${perSecond.toFixed(0).padStart(7)} per second   ${cpuMs.toFixed(2).padStart(7)} ms of processor   status ${status}   ${bytes} bytes`);
  }
  say("directory page, rendered, to bare Remix (requests)", load.page.perSecond / load.bare.perSecond, { atLeast: 0.7 });
  say("its search with a filter, to bare Remix (requests)", load.searched.perSecond / load.bare.perSecond, { atLeast: 0.7 });
  say("its .data, to a bare .data (processor)", load.data.cpuMs / load.bareData.cpuMs, { atMost: 3 });
  say("profile, rendered, to bare Remix (requests)", load.profile.perSecond / load.bare.perSecond, { atLeast: 0.5 });
  say("kept page, to hello (requests)", load.kept.perSecond / load.hello.perSecond, { atLeast: 0.2 });
  say("unchanged page (304), to hello (requests)", load.unchanged.perSecond / load.hello.perSecond, { atLeast: 0.35 });
  say("memory, to bare Remix", memoryOf(portal.pid) / memoryOf(bare.pid), { atMost: 2 }, `${memoryOf(portal.pid).toFixed(0)} MB`);
} finally {
  await Promise.all([portal.stop(), bare.stop(), hello.stop()]);
  await postgres.stop();
}
