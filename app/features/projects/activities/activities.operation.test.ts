import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, createPerson } from "../../../../tests/factories/person.ts";
import { day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { findEvidence } from "../evidence/find-evidence.server.ts";
import { listRecords } from "../evidence/list-records.server.ts";
import { recordEffort } from "../evidence/record-effort.server.ts";
import { recordActivity } from "./record-activity.server.ts";

const now = new Date("2026-03-10T12:00:00Z");

test("an activity is a project of one day: same record, same ladder, same part of the market; the same form twice is one", async () => {
  await createCluster();
  const [a, b, outsider] = [await createOrganisation({ isMember: true }), await createOrganisation({ isMember: true }), await createOrganisation({ isMember: false })];
  const [ana, bea] = [await createPerson(), await createPerson()];
  await affiliate(ana, a, ["project_lead"]);
  await affiliate(bea, b, ["project_lead"]);
  const scope = await db().marketScope.create({ data: { names: { en: "Hips" }, serviceIds: [], countryCodes: [], payerClass: "all", createdAt: now } });
  const input = { leaderId: a.id, kind: "fair" as const, title: "Stand at the fair", happenedOn: day("2026-03-03"), hours: 16, partnerIds: [b.id, b.id], scopeId: scope.id };
  const [anaActs, beaActs] = [
    { ...(await actAs(ana)), now },
    { ...(await actAs(bea)), now },
  ];
  expect(await recordActivity(beaActs, input)).toEqual({ ok: false, problem: "not-found" });
  expect(await recordActivity(anaActs, { ...input, partnerIds: [outsider.id] })).toEqual({ ok: false, problem: "not-members" });
  expect(await recordActivity(anaActs, { ...input, partnerIds: [a.id] })).toEqual({ ok: false, problem: "own" });
  expect(await recordActivity(anaActs, { ...input, happenedOn: day("2026-03-20") })).toEqual({ ok: false, problem: "in-future" });
  const [first, second] = [await recordActivity(anaActs, input), await recordActivity(anaActs, input)];
  if (!first.ok) throw new Error(first.problem);
  expect(second).toEqual(first);
  const { projectId } = first.value;
  const evidence = async () => (anaActs.by.kind === "person" ? findEvidence(anaActs.by.viewer, projectId, now) : null);
  // What one side notes alone proves no work of two.
  expect(await evidence()).toMatchObject({ level: { level: "L0" }, hours: { total: 16, promotion: 16 } });
  expect((await recordEffort(beaActs, { projectId, hours: 4, isPromotion: true, spentOn: day("2026-03-03") })).ok).toBe(true);
  expect((await evidence())?.hours.total).toBe(20);
  expect(await listRecords(db(), scope.id, day("2026-01-01"), day("2026-12-31"))).toMatchObject([{ projectId }]);
});
