import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { DatabaseEnv } from "../env.server.ts";
import { type Embedded, startEmbedded } from "./embedded.server.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";

export type Database = {
  kind: "embedded" | "server";
  prisma: PrismaClient;
  /** The driver's pool, for statements that Prisma has no words for (COPY, EXPLAIN). On the embedded database it holds one connection. */
  pool: pg.Pool;
  embedded: Embedded | null;
  close(): Promise<void>;
};

/** What an operation gets inside a transaction. Everything in it goes through this: the embedded database has one connection. */
export type Tx = Prisma.TransactionClient;

// One per process, also where a bundler or hot reload evaluates this module twice: opening the folder twice loses data.
const slot = globalThis as { musterDatabase?: Database };

export async function openDatabase(settings: DatabaseEnv | { kind: "memory"; dump?: Uint8Array | null }): Promise<Database> {
  if (slot.musterDatabase) return slot.musterDatabase;
  const embedded = settings.kind === "server" ? null : await startEmbedded(settings.kind === "embedded" ? { folder: settings.folder } : { folder: null, dump: settings.dump });
  const pool = new pg.Pool(
    settings.kind === "server"
      ? { connectionString: settings.url, max: settings.poolSize }
      : { host: embedded?.socketDir, user: "postgres", database: "postgres", max: 1, idleTimeoutMillis: 0 },
  );
  // Without a listener a lost idle connection would end the process; the pool replaces it by itself.
  pool.on("error", () => {});
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // The longer formats print the arguments of the failing call: passwords' hashes, addresses.
    errorFormat: "minimal",
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  });
  const database: Database = {
    kind: settings.kind === "server" ? "server" : "embedded",
    prisma,
    pool,
    embedded,
    async close() {
      delete slot.musterDatabase;
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
      await embedded?.close();
    },
  };
  slot.musterDatabase = database;
  return database;
}

export function database(): Database {
  if (!slot.musterDatabase) throw new Error("the database is not open: an entry opens it before anything asks");
  return slot.musterDatabase;
}

/** The client for reads outside a transaction. */
export function db(): PrismaClient {
  return database().prisma;
}

/** Runs `work` in one transaction: everything or nothing. Inside, use `tx` only. Bulk work states how long it may take. */
export function transaction<Value>(work: (tx: Tx) => Promise<Value>, maxMs?: number): Promise<Value> {
  return db().$transaction(work, maxMs === undefined ? undefined : { timeout: maxMs });
}
