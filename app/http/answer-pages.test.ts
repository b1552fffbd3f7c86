import { request as ask, createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import express from "express";
import { afterEach, expect, test } from "vitest";
import { answerPages, type Render } from "./answer-pages.server.ts";

let close: () => void = () => {};
afterEach(() => close());

/** A server of these answers; asks it as it is told, without undoing what was done to the body. */
async function serve(render: Render) {
  const app = express();
  app.use((_request, response, next) => {
    response.locals.nonce = "abc";
    response.setHeader("X-Request-Id", "7");
    next();
  });
  app.use(answerPages(render));
  app.use((error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => void response.status(500).end(error.message));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => void server.close();
  const { port } = server.address() as AddressInfo;
  return (path: string, options: { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal } = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asked = ask({ port, host: "127.0.0.1", path, method: options.method ?? "GET", headers: options.headers ?? {}, signal: options.signal }, resolve);
      asked.on("error", reject);
      asked.end(options.body);
    });
}

const long = "<p>words</p>".repeat(500);
const html = { "Content-Type": "text/html; charset=utf-8" };

test("a long text is zipped for whoever takes it, and sent with its length", async () => {
  const get = await serve(async () => new Response(long, { headers: html }));
  const zipped = await get("/", { headers: { "Accept-Encoding": "gzip, br" } });
  expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding", "x-request-id": "7" });
  expect(Number(zipped.headers["content-length"])).toBeLessThan(long.length / 5);
  expect(await text(zipped.pipe(createGunzip()))).toBe(long);
  const plain = await get("/", { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers["content-length"]).toBe(String(long.length));
  expect(await text(plain)).toBe(long);
});

test("short texts, pictures and what is zipped already are sent as they are", async () => {
  const headersOf: Record<string, Record<string, string>> = { "/short": html, "/picture": { "Content-Type": "image/png" }, "/zipped": { ...html, "Content-Encoding": "br" } };
  const get = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    return new Response(pathname === "/short" ? "short" : long, { headers: headersOf[pathname] as Record<string, string> });
  });
  for (const path of Object.keys(headersOf)) {
    const answer = await get(path, { headers: { "Accept-Encoding": "gzip" } });
    expect(answer.headers["content-encoding"]).toBe(path === "/zipped" ? "br" : undefined);
    expect(await text(answer)).toBe(path === "/short" ? "short" : long);
  }
});

test("the app sees the request as it came, and its status, cookies and redirects arrive", async () => {
  let seen: string[] = [];
  const get = await serve(async (request, context) => {
    seen = [request.method, new URL(request.url).pathname + new URL(request.url).search, await request.text(), request.headers.get("cookie") ?? "", context.nonce];
    const headers = new Headers({ Location: "/there" });
    headers.append("Set-Cookie", "a=1");
    headers.append("Set-Cookie", "b=2");
    return new Response(null, { status: 303, headers });
  });
  const answer = await get("/here?q=1", { method: "POST", body: "name=Vera", headers: { Cookie: "x=y" } });
  expect(seen).toEqual(["POST", "/here?q=1", "name=Vera", "x=y", "abc"]);
  expect([answer.statusCode, answer.headers.location, answer.headers["set-cookie"]]).toEqual([303, "/there", ["a=1", "b=2"]]);
});

test("what the app throws goes on to whoever tells errors", async () => {
  const get = await serve(async () => Promise.reject(new Error("gone wrong")));
  const answer = await get("/");
  expect([answer.statusCode, await text(answer)]).toEqual([500, "gone wrong"]);
});

test("the app learns that the visitor left before the answer", async () => {
  const gone = new Promise<boolean>((resolve) => {
    void serve((request) => {
      request.signal.addEventListener("abort", () => resolve(true));
      return new Promise(() => {});
    }).then(async (get) => {
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(), 50);
      await get("/", { signal: leaving.signal }).catch(() => null);
    });
  });
  expect(await gone).toBe(true);
});
