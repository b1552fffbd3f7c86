import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const files: Record<string, string> = {
  // Remix reads from this what it runs on; everything is found in the project above.
  "package.json": JSON.stringify({ type: "module", sideEffects: false, dependencies: { "@remix-run/node": "*", "@remix-run/react": "*", isbot: "*", react: "*" } }),
  "vite.config.ts": `import { vitePlugin as remix } from "@remix-run/dev";
export default { root: import.meta.dirname, plugins: [remix({ future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true, v3_fetcherPersist: true, v3_throwAbortReason: true } })] };
`,
  "app/root.tsx": `import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
export default function Root() {
  return (<html lang="en"><head><meta charSet="utf-8" /><Meta /><Links /></head><body><Outlet /><ScrollRestoration /><Scripts /></body></html>);
}
`,
  "app/routes/_index.tsx": `import { Link, useLoaderData } from "@remix-run/react";
const cards = Array.from({ length: 20 }, (_, index) => ({ id: String(index), name: "Organisation " + index, town: "Faro", text: "A house that looks after people who come from far away. ".repeat(3) }));
export function loader() { return { cards }; }
export default function Index() {
  const { cards } = useLoaderData<typeof loader>();
  return (<main><h1>Directory</h1>{cards.map((card) => (<article key={card.id}><h2><Link to={"/" + card.id}>{card.name}</Link></h2><p>{card.town}</p><p>{card.text}</p></article>))}</main>);
}
`,
  "server.mjs": `import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
const app = express();
app.disable("x-powered-by");
app.use(compression());
app.all("*", createRequestHandler({ build: await import("./build/server/index.js"), mode: "production" }));
app.listen(Number(process.env.PORT), "127.0.0.1");
`,
};

/**
 * Builds the floor of every page: Remix with its own entry on express with compression, one loader without IO, twenty
 * cards. Answers the folder. It stands below the project, so that it uses the same packages.
 */
export function buildBareRemix(): string {
  const folder = path.resolve(".cache", "bare-remix");
  fs.rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const remix = path.resolve("node_modules/@remix-run/dev/dist/cli.js");
  execFileSync(process.execPath, [remix, "vite:build", "--logLevel", "error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  return folder;
}
