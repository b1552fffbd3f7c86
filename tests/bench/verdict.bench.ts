// Verdicts on six parts of the market, 1,000 members and 40 quarters each, against reading the same rows by bare SQL; and
// the page that shows them, against looking the stored verdicts up.

import type { Act, Viewer } from "../../app/features/accounts/viewer.ts";
import { findImpactPage } from "../../app/features/impact/find-impact-page.server.ts";
import { releaseVerdict } from "../../app/features/impact/release/release-verdict.server.ts";
import { defaultPlan } from "../../app/features/impact/verdict/plan.ts";
import type { Database } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { appoint, createPerson, viewerOf } from "../factories/person.ts";
import { onBothDatabases } from "./floors/databases.ts";
import { note, say } from "./floors/report.ts";
import { isSmall, meanTime, timeEach } from "./floors/rounds.ts";

const members = isSmall ? 50 : 1_000;
const scopes = isSmall ? 2 : 6;
const quarters = Array.from({ length: 10 }, (_, year) => [1, 2, 3, 4].map((quarter) => `${2016 + year}-Q${quarter}`)).flat();

/** Everything by plain inserts: no operation is measured here. */
async function fill({ pool }: Database): Promise<string[]> {
  const id = "gen_random_uuid()";
  await pool.query(
    `insert into "Organisation" (id, slug, kind, "legalName", "countryCode", "isMember", "updatedAt") select ${id}, 'member-' || n, 'provider', 'Member ' || n, 'PT', true, now() from generate_series(1, ${members}) n`,
  );
  await pool.query(
    `insert into "MarketScope" (id, names, "serviceIds", "countryCodes", "payerClass", "createdAt") select ${id}, jsonb_build_object('en', 'Part ' || n), '[]', '[]', 'all', now() from generate_series(1, ${scopes}) n`,
  );
  const list = quarters.map((quarter) => `('${quarter}')`).join(", ");
  await pool.query(
    `insert into "MetricRound" (id, "scopeId", quarter, state, "openedAt", "closesOn", "closedAt") select ${id}, s.id, q.quarter, 'closed', now(), current_date, now() from "MarketScope" s cross join (values ${list}) q(quarter)`,
  );
  await pool.query(
    `insert into "BaselineValue" (id, "scopeId", period, value, grade, source, "vintageOn", "createdAt") select ${id}, "scopeId", quarter, 100000 + 400 * row_number() over (partition by "scopeId" order by quarter), 'A', 'Register', current_date, now() from "MetricRound"`,
  );
  await pool.query("select set_config('muster.reader', 'steward', false)");
  await pool.query(
    `insert into "MetricSubmission" (id, "roundId", "organisationId", kind, persons, state, "submittedById", "submittedAt") select ${id}, r.id, o.id, 'reported', 40 + (hashtext(o.slug) & 255) + row_number() over (partition by o.id, r."scopeId" order by r.quarter), 'accepted', o.id, now() - interval '1 day' from "MetricRound" r cross join "Organisation" o`,
  );
  await pool.query(`insert into "EvaluationPlan" (id, "scopeId", year, rules, hash, "lockedAt") select ${id}, id, 2025, $1, 'hash', now() - interval '2 days' from "MarketScope"`, [
    JSON.stringify(defaultPlan),
  ]);
  await pool.query("analyze");
  return (await pool.query<{ id: string }>(`select id from "EvaluationPlan"`)).rows.map((row) => row.id);
}

async function measure(database: Database): Promise<void> {
  await createCluster();
  const planIds = await fill(database);
  const steward = await createPerson();
  await appoint(steward, "data_steward");
  const viewer: Viewer = { ...(await viewerOf(steward)), secondFactorPassed: true };
  const act: Act = { by: { kind: "person", viewer }, now: new Date(), requestId: null };
  const releaseAll = async () => {
    for (const planId of planIds) if (!(await releaseVerdict(act, { planId })).ok) throw new Error("a verdict was refused");
  };
  note(`${members * quarters.length * scopes} numbers on ${database.kind}; released the first time, with their audit, in ${Math.round(await meanTime(releaseAll, 1))} ms`);
  const read = () =>
    database.pool.query(
      `select s."organisationId", r."scopeId", r.quarter, s.kind, s.persons, s.state, s.diversion, s."submittedAt", s."replacedAt" from "MetricSubmission" s join "MetricRound" r on r.id = s."roundId"`,
    );
  const rounds = await timeEach({ measured: releaseAll, floor: read }, { rounds: isSmall ? 1 : 3 });
  say({ what: `${scopes} verdicts worked out on ${database.kind}, against reading their rows`, ...rounds, unit: "ms", target: { atMost: 3 } });
  const page = await timeEach(
    { measured: async () => void (await findImpactPage(viewer)), floor: async () => void (await database.pool.query(`select content from "Verdict" where "replacedAt" is null`)) },
    { times: 20 },
  );
  say({ what: `the page of all verdicts on ${database.kind}, against looking them up`, ...page, unit: "ms", target: { atMost: 2 } });
}

await onBothDatabases(measure);
