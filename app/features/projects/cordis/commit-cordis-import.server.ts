import { ok, type Result, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { database, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { directoryDataVersion, reindexJob } from "../../organisations/profile-changed.server.ts";
import { type CordisPlan, sizeOf } from "./cordis-plan.ts";
import { isFatal, problemCounts } from "./cordis-problem.ts";
import { type HashedPlan, mayImport, planWithin } from "./plan-cordis-import.server.ts";
import type { CordisRelease } from "./read-cordis.ts";
import type { CordisChoice } from "./select-from-release.ts";
import { writeOrganisations } from "./write-organisations.server.ts";
import { writeParticipations, writeProjects } from "./write-projects.server.ts";

export type CommittedImport = HashedPlan & { importRunId: string };

/** Any constant: two imports at once would both create what neither sees of the other. */
const importLock = 7_301_001;
const reindexBatch = 500;
const maxMs = 600_000;

/**
 * Executes the plan whose hash the office has seen: it is made again within the transaction, and where the data has
 * changed since, nothing is written. Without a hash, whatever the plan is now is executed. Importing again changes nothing.
 */
export async function commitCordisImport(
  act: Act,
  release: CordisRelease,
  choice: CordisChoice,
  expectedHash?: string,
): Promise<Result<CommittedImport, "not-allowed" | "not-cordis" | "data-changed">> {
  if (!mayImport(act)) return refuse("not-allowed");
  if (release.problems.some(isFatal)) return refuse("not-cordis");
  const outcome = await transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${importLock})`;
    const planned = await planWithin(tx, release, choice);
    if (expectedHash !== undefined && expectedHash !== planned.hash) return refuse("data-changed");
    return ok({ ...planned, importRunId: await execute(tx, act, planned) });
  }, maxMs);
  if (outcome.ok) await tidy();
  return outcome;
}

async function execute(tx: Tx, act: Act, { plan, hash }: HashedPlan): Promise<string> {
  const touched = await writeOrganisations(tx, plan, act.now);
  await writeProjects(tx, plan, act.now);
  await writeParticipations(tx, plan, act.now);
  for (let at = 0; at < touched.length; at += reindexBatch) await enqueue(tx, reindexJob, { organisationIds: touched.slice(at, at + reindexBatch) });
  await bumpDataVersion(tx, directoryDataVersion);
  await bumpDataVersion(tx, "projects");
  const summary = summaryOf(plan);
  const run = await tx.importRun.create({ data: { kind: "cordis", status: "committed", planHash: hash, summary, createdAt: act.now, committedAt: act.now } });
  await recordEvent(tx, act, {
    action: "cordis.imported",
    subjectKind: "import-run",
    subjectId: run.id,
    changes: Object.entries(summary.counts).map(([field, after]) => ({ field, before: null, after })),
  });
  return run.id;
}

function summaryOf(plan: CordisPlan) {
  return {
    countryCode: plan.choice.countryCode,
    counts: { ...plan.counts, created: sizeOf(plan.create), changed: sizeOf(plan.change), suspicious: plan.suspicious.length },
    problems: problemCounts(plan.problems),
  };
}

/** The embedded database has nobody who tidies up behind a bulk load; a server has, but its statistics would lag. */
async function tidy(): Promise<void> {
  const { kind, pool } = database();
  const tables = '"Organisation", "OrganisationExternalId", "Site", "RegisterEntry", "Project", "ProjectPartner"';
  await pool.query(`${kind === "embedded" ? "vacuum (analyze)" : "analyze"} ${tables}`);
}
