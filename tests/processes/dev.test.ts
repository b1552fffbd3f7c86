import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { freePort, productionEnv, ready, start, startServer, temporaryFolder } from "./portal-process.ts";
import { setUpIn } from "./set-up-folder.ts";

const sources = ["app", "emails", "public", "prisma", "package.json", "package-lock.json", "vite.config.ts", "remix.config.js", "tsconfig.json"];
const opensTheFolder = "app/platform/database/db.server.ts";
const saysTheName = "app/features/accounts/find-cluster.server.ts";

test("in development an edit reloads the code, and never opens the data folder twice", async () => {
  const port = await freePort();
  const [project, dataDir, tmp] = [copyOfTheProject(), temporaryFolder(), temporaryFolder()];
  await setUpIn(dataDir);
  const env = productionEnv({ PORT: String(port), MUSTER_DATA_DIR: dataDir, MUSTER_URL: `http://localhost:${port}`, TMPDIR: tmp });
  const dev = start(["app/platform/run/start.mjs", "dev"], env, project);
  await ready(dev, port);
  const home = async () => (await fetch(`http://127.0.0.1:${port}/`)).text();
  expect(await home()).toContain("Costa Azul Health");

  edit(project, opensTheFolder, (text) => `${text}\nObject.assign(globalThis, { evaluations: ((globalThis as { evaluations?: number }).evaluations ?? 0) + 1 });\n`);
  edit(project, saysTheName, (text) =>
    text.replace("rows[0] ?? null", "rows[0] ? { ...rows[0], name: 'Evaluated: ' + (globalThis as { evaluations?: number }).evaluations } : null"),
  );
  await expect.poll(home, { timeout: 60_000 }).toContain("Evaluated: 1");
  edit(project, opensTheFolder, (text) => `${text}\n`);
  await expect.poll(home, { timeout: 60_000 }).toContain("Evaluated: 2");

  expect(fs.readFileSync(path.join(dataDir, "database.lock"), "utf8")).toBe(String(dev.child.pid));
  expect(fs.readdirSync(tmp).filter((name) => name.startsWith("muster-db-"))).toHaveLength(1);
  const second = await startServer({ ...env, PORT: String(await freePort()) }).ended;
  expect(second.stderr).toContain(`is in use by process ${dev.child.pid}`);
  dev.child.kill("SIGINT");
  expect((await dev.ended).code).toBe(0);
  expect(fs.readdirSync(dataDir)).not.toContain("database.lock");
});

/** The sources in a folder of their own, so that the test edits nobody's files. */
function copyOfTheProject(): string {
  const folder = temporaryFolder();
  for (const name of sources) fs.cpSync(name, path.join(folder, name), { recursive: true });
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  return folder;
}

function edit(project: string, file: string, change: (text: string) => string): void {
  const place = path.join(project, file);
  fs.writeFileSync(place, change(fs.readFileSync(place, "utf8")));
}
