import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type pg from "pg";

const schemaDir = "prisma/schema";
const migrationsDir = "prisma/migrations";

type Engine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ exitCode: number; stdout: string | null }>;
  free(): void;
};

/** Any number that nothing else locks: whoever migrates holds it, so that a second one waits and then finds nothing to do. */
const advisoryLock = 7_203_114;

/** Applies what is not yet applied, through Prisma's own migration engine, so that `_prisma_migrations` stays its own. Returns the names. */
export async function applyMigrations(pool: pg.Pool): Promise<string[]> {
  if ((await pendingMigrations(pool)).length === 0) return [];
  // The embedded database has one connection and one owner: a lock held beside it would wait for itself.
  if (pool.options.max === 1) return applyThrough(pool);
  const holder = await pool.connect();
  try {
    await holder.query("select pg_advisory_lock($1)", [advisoryLock]);
    return await applyThrough(pool);
  } finally {
    // Closing the connection frees the lock, also where unlocking would fail.
    holder.release(true);
  }
}

async function applyThrough(pool: pg.Pool): Promise<string[]> {
  const engine = await startEngine(withWholeScripts(pool));
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** Prisma's adapter cuts a script at every semicolon, those within a function's body too; the server takes it whole. */
function withWholeScripts(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    async connect() {
      const executeScript = async (script: string) => void (await pool.query(script));
      return Object.assign(await connect(), { executeScript });
    },
  });
}

/** Names of the migrations in the code that this database lacks; all of them where it has never been migrated. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const known = await pool.query<{ exists: boolean }>("select to_regclass('_prisma_migrations') is not null as exists");
  const applied = known.rows[0]?.exists
    ? await pool.query<{ migration_name: string }>("select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null")
    : { rows: [] };
  const names = new Set(applied.rows.map((row) => row.migration_name));
  return migrationNames().filter((name) => !names.has(name));
}

/** The SQL that takes the migrations' state to the schema's. `adapter` must open an empty shadow database (in-memory PGlite). */
export async function differenceFromSchema(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const engine = await startEngine(adapter);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationsList() },
      to: { tag: "schemaDatamodel", files: schemaFiles().map(([file, content]) => ({ path: file, content })) },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters,
    });
    return stdout ?? "";
  } finally {
    engine.free();
  }
}

const filters = { externalTables: [], externalEnums: [] };

export function migrationNames(): string[] {
  return fs
    .readdirSync(migrationsDir, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();
}

function migrationsList() {
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: fs.readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8") } },
    })),
  };
}

function schemaFiles(): [string, string][] {
  return fs
    .readdirSync(schemaDir)
    .sort()
    .map((name) => [path.join(schemaDir, name), fs.readFileSync(path.join(schemaDir, name), "utf8")]);
}

// The package is made for bundlers that load WebAssembly by themselves; Node needs the three steps spelled out. Its glue
// code keeps views of one instance's memory, so a process makes one and no more.
const slot = globalThis as { musterSchemaEngine?: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> };

async function startEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<Engine> {
  slot.musterSchemaEngine ??= loadEngine();
  const glue = await slot.musterSchemaEngine;
  return glue.SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

async function loadEngine() {
  const require = createRequire(path.resolve("package.json"));
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasm), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
  return glue;
}
