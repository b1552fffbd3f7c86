// The web process. It knows HTTP and nothing of Muster: everything else is in the built app (`entry.server.tsx`).
import { randomBytes, randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";

type App = ServerBuild & { entry: { module: typeof import("./entry.server.tsx") } };

const isDevelopment = process.env.NODE_ENV === "development";
const vite = isDevelopment ? await import("vite").then(({ createServer }) => createServer({ server: { middlewareMode: true }, appType: "custom" })) : null;
const loadApp = (): Promise<App> => (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import(new URL("../build/server/index.js", import.meta.url).href)) as Promise<App>;

const { runtime } = (await loadApp()).entry.module;
const running = await runtime.boot().catch((error: unknown) => refuseToStart(error));
const settings = runtime.env();
const log = runtime.log();

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
app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
app.get(
  "/readyz",
  async (_request, response) => void ((await runtime.isReady()) ? response.type("text").send("ready") : response.status(503).type("text").send("the database does not answer")),
);

if (vite) {
  app.use(vite.middlewares);
} else {
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use(express.static("build/client", { maxAge: "1h" }));
}

app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
});
app.use(securityHeaders());
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

const server: Server = app.listen(settings.port, settings.host, () => {
  console.log(`Muster answers at ${settings.baseUrl}`);
});
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

function stop(): void {
  log.info("stopping: finishing requests and jobs in flight");
  server.close(async () => {
    await running.stop();
    await vite?.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}

function refuseToStart(error: unknown): never {
  if (error instanceof runtime.EnvError || error instanceof runtime.NotReady) {
    console.error(`Muster cannot start.\n${error.message}`);
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
    strictTransportSecurity: settings.baseUrl.startsWith("https:"),
    crossOriginEmbedderPolicy: false,
  });
}
