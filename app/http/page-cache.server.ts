import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { findPageState } from "../features/accounts/find-page-state.server.ts";
import { preferredLocale } from "../lib/format.ts";
import { sharedReading } from "../lib/shared-reading.ts";
import { now } from "../platform/clock.server.ts";
import { env } from "../platform/env.server.ts";
import { PageStore, type StoredPage } from "./page-store.ts";
import { inlineScriptHashes, policyWithHashes } from "./script-hashes.server.ts";
import { readTheme, type Theme } from "./theme.ts";

export type Render = (request: Request, context: { nonce: string; clientAddress: string }) => Promise<Response>;
type Next = (error?: unknown) => void;
type KeptPage = StoredPage & { status: number; headers: [string, string | string[]][]; gzipped: Buffer; etag: string; scriptHashes: string[] | null };

const keptPaths = /^\/directory(\/[a-z0-9-]+)?(\.data)?$/;
const longestUrl = 500;
const most = { pages: 1_000, bytes: 32 * 1024 * 1024 };

/**
 * Answers the directory's pages for visitors from this process's memory. A page is kept under its address, theme and
 * language and served as long as nothing that it shows has changed, which is asked of the database for every request.
 * Requests with any cookie but the theme's (a session, a waiting message) pass by. The page is rendered from nothing but
 * what it is kept under, so that nothing of one visitor's request can reach another.
 */
export function keepPages(render: Render): (request: IncomingMessage, response: ServerResponse, next: Next) => void {
  const pages = new PageStore<KeptPage>(most);
  const pageState = sharedReading(() => findPageState(now()));
  return (request, response, next) => {
    const wanted = wantedPage(request);
    if (!wanted) return next();
    pageState()
      .then((state) => pages.find(wanted.key, state, () => renderPage(render, wanted, request)))
      .then((page) => answer(request, response, page))
      .catch(next);
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

async function renderPage(render: Render, { url, theme, locale }: Wanted, request: IncomingMessage): Promise<KeptPage> {
  const headers = new Headers({ Cookie: `muster_theme=${theme}`, "Accept-Language": locale, "X-Request-Id": String(request.headers["x-request-id"] ?? "") });
  const rendered = await render(new Request(env().baseUrl + url, { headers }), { nonce: "", clientAddress: "" });
  const body = Buffer.from(await rendered.arrayBuffer());
  const gzipped = await promisify(gzip)(body);
  const isHtml = rendered.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  const cookies = rendered.headers.getSetCookie();
  return {
    status: rendered.status,
    headers: [...[...rendered.headers].filter(([name]) => name !== "set-cookie"), ...(cookies.length > 0 ? [["Set-Cookie", cookies] as [string, string[]]] : [])],
    gzipped,
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    scriptHashes: isHtml ? inlineScriptHashes(body.toString()) : null,
    byteSize: gzipped.byteLength,
    isKept: rendered.status === 200 && cookies.length === 0,
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, page: KeptPage): Promise<void> {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  const policy = response.getHeader("Content-Security-Policy");
  if (page.scriptHashes && typeof policy === "string") response.setHeader("Content-Security-Policy", policyWithHashes(policy, page.scriptHashes));
  response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
  if (page.isKept) {
    response.setHeader("ETag", page.etag);
    response.setHeader("Cache-Control", "private, no-cache");
    if (namesTag(request.headers["if-none-match"], page.etag)) return void response.writeHead(304).end();
  }
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(request.headers["accept-encoding"] ?? ""));
  const body = takesGzip ? page.gzipped : await promisify(gunzip)(page.gzipped);
  if (takesGzip) response.setHeader("Content-Encoding", "gzip");
  response.writeHead(page.status, { "Content-Length": body.byteLength }).end(body);
}

function namesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(",").some((tag) => tag.trim() === etag || tag.trim() === "*") ?? false;
}
