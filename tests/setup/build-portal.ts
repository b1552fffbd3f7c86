import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Runs once before route tests: builds the app where the build is missing or older than what it is made from. */
export default function buildPortal(): void {
  const built = fs.statSync("build/server/index.js", { throwIfNoEntry: false });
  if (built && newest(["app", "emails", "prisma/schema", "vite.config.ts", "package.json"]) <= built.mtimeMs) return;
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, NODE_ENV: "production" } });
}

function newest(roots: string[]): number {
  return Math.max(0, ...roots.map(newestIn));
}

function newestIn(root: string): number {
  const found = fs.statSync(root, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  // Written by `npm run generate`, which the build itself calls.
  if (path.basename(root) === "generated") return 0;
  return newest(
    fs
      .readdirSync(root)
      .filter((name) => !/\.test\.tsx?$/.test(name))
      .map((name) => path.join(root, name)),
  );
}
