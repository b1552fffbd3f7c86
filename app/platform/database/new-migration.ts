// npm run db:migration -- NAME: writes the next migration from the schema, offline.
import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { differenceFromSchema, migrationNames } from "./migrations.server.ts";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("usage: npm run db:migration -- NAME   (lower case letters, digits, underscores)");
  process.exit(2);
}

const open = async () => new PrismaPGlite(await PGlite.create({ extensions: { pg_trgm } }));
// The adapter's own shadow database knows no extensions; the migrations need one.
const adapter = Object.assign(await open(), { connectToShadowDb: async () => (await open()).connect() });
const sql = await differenceFromSchema(adapter);
if (sql.trim() === "" || sql.includes("This is an empty migration")) {
  console.log("the migrations already say what the schema says: nothing to write");
} else {
  const number = String(Math.max(-1, ...migrationNames().map((folder) => Number.parseInt(folder, 10))) + 1).padStart(4, "0");
  const folder = path.join("prisma/migrations", `${number}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(`wrote ${folder}/migration.sql: read it before you commit it`);
}
process.exit(0);
