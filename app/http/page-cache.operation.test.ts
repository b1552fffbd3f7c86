import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCluster } from "../../tests/factories/cluster.ts";
import { moveClock } from "../platform/clock.server.ts";
import { bumpDataVersion } from "../platform/database/data-version.server.ts";
import { db, transaction } from "../platform/database/db.server.ts";
import { keepPages } from "./page-cache.server.ts";

let close: () => void = () => {};
beforeEach(() => createCluster());
afterEach(() => close());

type Answer = { html?: string; headers?: Record<string, string>; status?: number };

/** A server with the cache in front of pages that count how often they were rendered. */
async function serve(answer: (request: Request) => Answer = () => ({})) {
  const seen: Request[] = [];
  const keep = keepPages(
    async (request) => {
      seen.push(request);
      const { html = `<p>${seen.length}</p><script nonce="">let a = 1</script>`, headers = {}, status = 200 } = answer(request);
      return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8", ...headers } });
    },
    () => [["content-security-policy", "script-src 'self' 'nonce-abc'; img-src 'self'"]],
  );
  const server = createServer((request, response) => keep(request, response, () => response.end("passed by")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => void server.close();
  const { port } = server.address() as AddressInfo;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
  return { get, seen };
}

const text = async (response: Promise<Response>) => (await response).text();

test("a page is rendered once and served until something changes", async () => {
  const { get, seen } = await serve();
  const first = await text(get("/directory?q=a"));
  expect(await text(get("/directory?q=a"))).toBe(first);
  expect(seen).toHaveLength(1);
  await transaction((tx) => bumpDataVersion(tx, "directory"));
  expect(await text(get("/directory?q=a"))).not.toBe(first);
});

test("the cluster's settings and the day are part of it", async () => {
  const { get, seen } = await serve();
  await get("/directory");
  await db().cluster.update({ where: { id: 1 }, data: { name: "B" } });
  await get("/directory");
  moveClock(new Date(Date.now() + 86_400_000));
  await get("/directory");
  expect(seen).toHaveLength(3);
});

test("before the cluster is set up every request passes by", async () => {
  await db().cluster.deleteMany();
  const { get, seen } = await serve();
  expect(await text(get("/directory"))).toBe("passed by");
  expect(seen).toHaveLength(0);
});

test("an unchanged page is not sent twice", async () => {
  const { get } = await serve();
  const first = await get("/directory");
  const etag = first.headers.get("ETag") ?? "";
  const second = await get("/directory", { "If-None-Match": etag });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe("");
  await transaction((tx) => bumpDataVersion(tx, "directory"));
  expect((await get("/directory", { "If-None-Match": etag })).status).toBe(200);
});

test.each([
  ["a session", "muster_session=x"],
  ["a waiting message", "muster_toast=x"],
  ["anything beside the theme", "muster_theme=dark; other=1"],
])("a request with %s passes by", async (_what, cookie) => {
  const { get, seen } = await serve();
  expect(await text(get("/directory", { Cookie: cookie }))).toBe("passed by");
  expect(seen).toHaveLength(0);
});

test("other pages and other methods pass by", async () => {
  const { get } = await serve();
  for (const path of ["/", "/office", "/directory.csv", "/directory/a/b", `/directory?q=${"x".repeat(600)}`]) expect(await text(get(path))).toBe("passed by");
});

test("each theme and language has its own page, and nothing else of a request reaches it", async () => {
  const { get, seen } = await serve((request) => ({ html: `${request.headers.get("cookie")} ${request.headers.get("accept-language")}` }));
  expect(await text(get("/directory", { Cookie: "muster_theme=dark", "Accept-Language": "pt-PT,en;q=0.5", "X-Evil": "1", "User-Agent": "someone" }))).toBe(
    "muster_theme=dark pt-PT",
  );
  expect(await text(get("/directory", { "Accept-Language": "de" }))).toBe("muster_theme=system de");
  expect([...(seen[0]?.headers.keys() ?? [])].sort()).toEqual(["accept-language", "cookie", "x-request-id"]);
  expect(seen[0]?.url).toBe("http://localhost:3000/directory");
});

test("scripts of a kept page are allowed by their hash, never by a nonce that was used before", async () => {
  const { get } = await serve();
  const hash = createHash("sha256").update("let a = 1").digest("base64");
  expect((await get("/directory")).headers.get("Content-Security-Policy")).toBe(`script-src 'self' 'sha256-${hash}'; img-src 'self'`);
});

test.each<[string, Answer]>([
  ["a redirect", { status: 302, html: "", headers: { Location: "/directory?q=b" } }],
  ["an error", { status: 404, html: "x" }],
  ["a page that sets a cookie", { status: 200, html: "x", headers: { "Set-Cookie": "a=b" } }],
])("%s is not kept and arrives as it is", async (_what, given) => {
  const { get, seen } = await serve(() => given);
  await get("/directory");
  const again = await get("/directory");
  expect(seen).toHaveLength(2);
  expect(again.status).toBe(given.status);
  expect(again.headers.get("ETag")).toBeNull();
  for (const [name, value] of Object.entries(given.headers ?? {})) expect(again.headers.get(name)).toBe(value);
});

test("whoever cannot read gzip gets the page as it is", async () => {
  const { get } = await serve(() => ({ html: "plain words" }));
  expect(await text(get("/directory", { "Accept-Encoding": "identity" }))).toBe("plain words");
  expect(await text(get("/directory", { "Accept-Encoding": "gzip;q=0" }))).toBe("plain words");
  const zipped = await get("/directory", { "Accept-Encoding": "gzip" });
  expect(zipped.headers.get("Content-Encoding")).toBe("gzip");
  expect(await zipped.text()).toBe("plain words");
});
