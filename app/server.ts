// The web process. It knows HTTP and nothing of Muster: everything else is in the built app (`entry.server.tsx`).
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import { createRequestHandler as createPlainHandler, type ServerBuild } from "@remix-run/node";
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
  const requestId = randomUUID();
  request.headers["x-request-id"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  const startedAt = performance.now();
  response.on("finish", () =>
    log.info({ requestId, method: request.method, path: request.path, status: response.statusCode, ms: Math.round(performance.now() - startedAt) }, "request"),
  );
  next();
});
app.use((_request, response, next) => {
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
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use(express.static("build/client", { maxAge: "1h" }));
}

app.use((request, response, next) => {
  runtime.detourUntilSetUp(request.path).then((detour) => (detour === null ? next() : response.redirect(303, detour)), next);
});
app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
});
app.use((request, response, next) => {
  // Mail programs and other sites show pictures of public pages; a private one needs a cookie that no other site's page sends along.
  response.setHeader("Cross-Origin-Resource-Policy", request.path.startsWith("/files/") ? "cross-origin" : "same-origin");
  next();
});
app.use(securityHeaders());
if (!vite) {
  const render = createPlainHandler((await loadApp()) as ServerBuild, "production");
  app.use(runtime.keepPages((request, context) => render(request, context)));
}
app.use(compression());
app.all(
  "*",
  createRequestHandler({
    build: vite ? loadApp : ((await loadApp()) as ServerBuild),
    mode: isDevelopment ? "development" : "production",
    getLoadContext: (_request, response) => ({ nonce: response.locals.nonce as string, clientAddress: _request.ip ?? "" }),
  }),
);
app.use((error: Error, request: Request, response: Response, _next: NextFunction) => {
  log.error({ err: error, requestId: request.headers["x-request-id"] }, "the server failed outside a page");
  if (!response.headersSent) response.status(500).type("text").send(`Something went wrong on our side. If you report it, name this number: ${request.headers["x-request-id"]}`);
});

server.on("request", app);
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

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        "script-src": ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
        "form-action": ["'self'"],
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
}
