import path from "node:path";
import { openDatabase } from "../../app/platform/database/db.server.ts";
import { applyMigrations } from "../../app/platform/database/migrations.server.ts";
import { createCluster } from "../factories/cluster.ts";

/** A data folder of a portal that is set up: "Costa Azul Health", without anybody in it. */
export async function setUpIn(dataDir: string): Promise<void> {
  const database = await openDatabase({ kind: "embedded", folder: path.join(dataDir, "database") });
  await applyMigrations(database.pool);
  await createCluster();
  await database.close();
}
