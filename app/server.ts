// The web process. It knows HTTP and nothing of Muster: everything else is in the built app (`entry.server.tsx`).
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { createServer, type IncomingMessage, ServerResponse } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import { closeServer, stopOnSignal } from "./platform/run/stop-on-signal.ts";

type App = ServerBuild & { entry: { module: typeof import("./entry.server.tsx") } };

const server = createServer();
const isDevelopment = process.env.NODE_ENV === "development";
const vite = isDevelopment ? await import("vite").then((module) => module.createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" })) : null;
const loadApp = (): Promise<App> => (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import(new URL("../build/server/index.js", import.meta.url).href)) as Promise<App>;

if (!vite && !fs.existsSync("build/server/index.js")) {
  process.stderr.write("Muster cannot start.\nIt is not built: run `npm run build` first.\n");
  process.exit(1);
}
const { runtime } = (await loadApp()).entry.module;
const running = await runtime.boot().catch((error: unknown) => refuseToStart(error));
const settings = runtime.env();
const log = runtime.log();
let isStopping = false;

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", settings.trustProxy);
app.use((request, response, next) => {
  response.setHeader("X-Request-Id", String(request.headers["x-request-id"]));
  // A kept-alive connection would otherwise bring its next request to a process that is leaving.
  if (isStopping) response.setHeader("Connection", "close");
  next();
});
app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
app.get(
  "/readyz",
  async (_request, response) => void (!isStopping && (await runtime.isReady()) ? response.type("text").send("ready") : response.status(503).type("text").send("not ready")),
);

if (vite) {
  app.use(vite.middlewares);
} else {
  app.use("/assets", compression(), express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  // Pages have no ending, so only what has one is looked for among the files.
  app.get(/^\/[\w-]+\.\w+$/, express.static("build/client", { maxAge: "1h" }));
}

app.use((request, response, next) => {
  runtime.detourUntilSetUp(request.path).then((detour) => (detour === null ? next() : response.redirect(303, detour)), next);
});
app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
});
const secure = securityHeaders();
app.use(secure);
const render = vite ? createRequestHandler(loadApp, "development") : runtime.renderBySegment(await loadApp(), "production");
app.use(runtime.answerPages(render));
app.use((error: Error, request: Request, response: Response, _next: NextFunction) => {
  log.error({ err: error, requestId: request.headers["x-request-id"] }, "the server failed outside a page");
  if (!response.headersSent) response.status(500).type("text").send(`Something went wrong on our side. If you report it, name this number: ${request.headers["x-request-id"]}`);
});

const keepPages = runtime.keepPages(render, commonHeaders);
server.on("request", (request, response) => {
  const requestId = randomUUID();
  request.headers["x-request-id"] = requestId;
  const startedAt = performance.now();
  const path = request.url?.split("?", 1)[0];
  response.on("finish", () => {
    log.info({ requestId, method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - startedAt) }, "request");
  });
  if (vite || isStopping) app(request, response);
  else keepPages(request, response, () => app(request, response));
});
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE") throw error;
  process.stderr.write(`Muster cannot start.\nPort ${settings.port} is taken: set PORT to another one.\n`);
  process.exit(1);
});
const notice = await runtime.firstRunNotice();
// Before the first request: whoever sees the server ready may stop it.
stopOnSignal(async () => {
  isStopping = true;
  log.info("stopping: finishing requests and jobs in flight");
  await closeServer(server);
  await running.stop();
  await vite?.close();
});
server.listen(settings.port, settings.host);
await once(server, "listening");
if (!settings.isDemo) console.log(`Muster answers at ${settings.baseUrl}`);
if (notice) console.log(notice);

function refuseToStart(error: unknown): never {
  if (error instanceof runtime.EnvError || error instanceof runtime.NotReady) {
    process.stderr.write(`Muster cannot start.\n${error.message}\n`);
    process.exit(1);
  }
  throw error;
}

/** What `secure` sets, for answers that no middleware sees. */
function commonHeaders(request: IncomingMessage): [string, string][] {
  const scratch = Object.assign(new ServerResponse(request), { locals: { nonce: "" } });
  secure(request, scratch, () => {});
  return Object.entries(scratch.getHeaders()).map(([name, value]) => [name, String(value)]);
}

/** Sets the headers that keep other sites out, on any kind of answer. */
function securityHeaders() {
  const setAll = helmet({
    contentSecurityPolicy: {
      directives: {
        "script-src": ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
        "form-action": ["'self'", ...(settings.payments.kind === "stripe" ? ["https://checkout.stripe.com"] : [])],
        "frame-ancestors": ["'none'"],
        "upgrade-insecure-requests": settings.baseUrl.startsWith("https:") ? [] : null,
      },
    },
    // Other sites learn nothing of where one comes from. "no-referrer" would also take the Origin from plain forms, and they would be refused.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: settings.baseUrl.startsWith("https:"),
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: false,
  });
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    // Mail programs and other sites show pictures of public pages; a private one needs a cookie that no other site's page sends along.
    response.setHeader("Cross-Origin-Resource-Policy", request.url?.startsWith("/files/") ? "cross-origin" : "same-origin");
    setAll(request, response, next);
  };
}
