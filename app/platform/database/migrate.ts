// npm run db:migrate: brings the database that the settings name to the state that this code needs.
import { readDatabaseEnv } from "../env.server.ts";
import { openDatabase } from "./db.server.ts";
import { applyMigrations } from "./migrations.server.ts";

const { pool, close } = await openDatabase(readDatabaseEnv(process.env));
const applied = await applyMigrations(pool);
console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
await close();
