import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { findPageState } from "../features/accounts/find-page-state.server.ts";
import { preferredLocale } from "../lib/format.ts";
import { sharedReading } from "../lib/shared-reading.ts";
import { now } from "../platform/clock.server.ts";
import { env } from "../platform/env.server.ts";
import type { Render } from "./answer-pages.server.ts";
import { takesGzip, unzip, zip } from "./gzip.server.ts";
import { PageStore, type StoredPage } from "./page-store.ts";
import { inlineScriptHashes, policyWithHashes } from "./script-hashes.server.ts";
import { readTheme, type Theme } from "./theme.ts";

type Next = () => void;
type HeaderList = [name: string, value: string][];
/** The headers that every answer carries, their names in lower case, with a nonce in the policy. */
type CommonHeaders = (request: IncomingMessage) => HeaderList;
/** `head` and `tags` are lists of names and values in turn, as `writeHead` sends them without looking at each. */
type KeptPage = StoredPage & { status: number; head: string[]; tags: string[]; etag: string; gzipped: Buffer };

const keptPaths = /^\/directory(\/[a-z0-9-]+)?(\.data)?$/;
const longestUrl = 500;
const most = { pages: 1_000, bytes: 32 * 1024 * 1024 };

/**
 * Answers the directory's pages for visitors from this process's memory, before anything else looks at the request. A page
 * is kept under its address, theme and language and served as long as nothing that it shows has changed, which is asked of
 * the database for every request. Requests with any cookie but the theme's (a session, a waiting message) pass by. The page
 * is rendered from nothing but what it is kept under, so that nothing of one visitor's request can reach another.
 */
export function keepPages(render: Render, common: CommonHeaders): (request: IncomingMessage, response: ServerResponse, next: Next) => void {
  const pages = new PageStore<KeptPage>(most);
  const pageState = sharedReading(() => findPageState(now()));
  return (request, response, next) => {
    const wanted = wantedPage(request);
    if (!wanted) return next();
    pageState()
      .then((state) => (state === null ? null : pages.find(wanted.key, state, () => renderPage(render, wanted, request, common))))
      .then((page) => (page ? send(request, response, page) : next()))
      // Whatever fails here fails again where errors are told.
      .catch(() => next());
  };
}

type Wanted = { key: string; url: string; theme: Theme; locale: string };

function wantedPage(request: IncomingMessage): Wanted | null {
  const url = request.url ?? "";
  if (request.method !== "GET" || url.length > longestUrl || !keptPaths.test(url.split("?", 1)[0] ?? "")) return null;
  const cookie = request.headers.cookie ?? "";
  if (cookie.split(";").some((part) => part.trim() !== "" && !part.trim().startsWith("muster_theme="))) return null;
  const theme = readTheme(cookie);
  const locale = preferredLocale(request.headers["accept-language"] ?? null) ?? "";
  return { key: `${theme} ${locale} ${url}`, url, theme, locale };
}

async function renderPage(render: Render, { url, theme, locale }: Wanted, request: IncomingMessage, common: CommonHeaders): Promise<KeptPage> {
  const headers = new Headers({ Cookie: `muster_theme=${theme}`, "Accept-Language": locale, "X-Request-Id": String(request.headers["x-request-id"] ?? "") });
  const rendered = await render(new Request(env().baseUrl + url, { headers }), { nonce: "", clientAddress: "" });
  const body = Buffer.from(await rendered.arrayBuffer());
  const isKept = rendered.status === 200 && rendered.headers.getSetCookie().length === 0;
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const tags: HeaderList = [
    ["Vary", "Accept-Encoding, Accept-Language, Cookie"],
    ...(isKept
      ? ([
          ["ETag", etag],
          ["Cache-Control", "private, no-cache"],
        ] as HeaderList)
      : []),
  ];
  const own = [...rendered.headers].filter(([name]) => !isKept || name !== "cache-control");
  const gzipped = await zip(body, "often");
  return {
    status: rendered.status,
    head: [...policed(common(request), rendered, body), ...own, ...tags].flat(),
    tags: tags.flat(),
    etag,
    gzipped,
    byteSize: gzipped.byteLength,
    isKept,
  };
}

/** The common headers, with the hashes of the page's scripts where it has some. */
function policed(common: HeaderList, rendered: Response, body: Buffer): HeaderList {
  if (!rendered.headers.get("Content-Type")?.startsWith("text/html")) return common;
  const hashes = inlineScriptHashes(body.toString());
  return common.map(([name, value]) => [name, name === "content-security-policy" ? policyWithHashes(value, hashes) : value]);
}

async function send(request: IncomingMessage, response: ServerResponse, page: KeptPage): Promise<void> {
  const number = ["X-Request-Id", String(request.headers["x-request-id"] ?? "")];
  if (page.isKept && namesTag(request.headers["if-none-match"], page.etag)) return void response.writeHead(304, [...page.tags, ...number]).end();
  if (takesGzip(request)) return void write(response, page, [...number, "Content-Encoding", "gzip"], page.gzipped);
  write(response, page, number, await unzip(page.gzipped));
}

function write(response: ServerResponse, page: KeptPage, more: string[], body: Buffer): void {
  response.writeHead(page.status, [...page.head, ...more, "Content-Length", String(body.byteLength)]).end(body);
}

function namesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(",").some((tag) => tag.trim() === etag || tag.trim() === "*") ?? false;
}
