import { z } from "zod";

const migration = z.object({ name: z.string(), checksum: z.string() });

/** The first entry of a backup: what is in it, and which state of the schema it was taken from. */
export const manifestShape = z.object({
  format: z.literal("muster-backup"),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  migrations: z.array(migration),
  /** Tells whether a portal has the same MUSTER_SECRET, without saying anything of it. */
  secretFingerprint: z.string(),
  tables: z.array(z.object({ name: z.string().regex(/^[A-Za-z_]+$/), rows: z.number().int().min(0), bytes: z.number().int().min(0), sha256: z.string() })),
  /** SHA-256 of each stored file, which is its name too. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});

export type Manifest = z.output<typeof manifestShape>;
export type Migration = z.output<typeof migration>;

/** What keeps a backup from being restored into a database with these migrations; null where nothing does. */
export function migrationDifference(backup: readonly Migration[], here: readonly Migration[]): string | null {
  const last = (migrations: readonly Migration[]) => migrations.at(-1)?.name ?? "none";
  const differs = backup.length !== here.length || backup.some((one, at) => one.name !== here[at]?.name || one.checksum !== here[at]?.checksum);
  if (!differs) return null;
  return last(backup) === last(here)
    ? `the backup was made with other contents of the migration ${last(here)}: restore it with the version of Muster that made it`
    : `the backup was made at the migration ${last(backup)}, this portal is at ${last(here)}: restore it with the version of Muster that made it, then upgrade`;
}

export const manifestEntry = "manifest.json";
export const tableEntry = (name: string) => `tables/${name}.jsonl.gz`;
export const fileEntry = (sha256: string) => `files/${sha256}`;
