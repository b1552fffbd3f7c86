import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, viewerOf } from "../../../../tests/factories/person.ts";
import { createProject } from "../../../../tests/factories/project.ts";
import { day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { findPortfolio } from "../portfolio/find-portfolio.server.ts";
import { listMilestones } from "./list-milestones.server.ts";
import { settleMilestone } from "./settle-milestone.server.ts";

const now = new Date("2026-03-10T12:00:00Z");

async function world() {
  await createCluster();
  const [a, b, c] = [await createOrganisation({ isMember: true }), await createOrganisation({ isMember: true }), await createOrganisation({ isMember: true })];
  const project = await createProject({ title: "One letter", startsOn: "2026-01-01" }, [
    [a, "coordinator"],
    [b, "participant"],
  ]);
  const [ana, bea, rival, observer] = [await createPerson(), await createPerson(), await createPerson(), await createPerson()];
  await affiliate(ana, a, ["project_lead"]);
  await affiliate(bea, b, ["project_lead"]);
  await affiliate(rival, c, ["admin"]);
  await appoint(observer, "observer");
  const as = (person: typeof ana) => actAs(person, { now });
  const plan = { intent: "plan-milestone" as const, kind: "output" as const, title: "The common letter", organisationId: b.id, dueOn: day("2026-03-01"), formKey: "one" };
  return { projectId: project.id, a, b, c, ana: await as(ana), bea: await as(bea), rival: await as(rival), observer, rivalPerson: rival, anaPerson: ana, plan };
}

test("partners plan what is due, once; it is overdue for them and for the board until a partner says that it was reached", async () => {
  const { projectId, ana, bea, observer, anaPerson, plan } = await world();
  for (const _ of ["once", "twice"]) expect(await settleMilestone(ana, projectId, plan)).toEqual({ ok: true, value: null });
  const seen = async () => (await listMilestones(await viewerOf(anaPerson), projectId, now))?.milestones ?? [];
  const [planned] = await seen();
  expect(await seen()).toMatchObject([{ state: "overdue", late: 9, kind: "output" }]);
  expect((await findPortfolio(await viewerOf(observer), now))?.overdue).toMatchObject([{ project: "One letter", title: "The common letter" }]);

  const milestoneId = planned?.milestoneId as string;
  expect(await settleMilestone(bea, projectId, { intent: "move-milestone", milestoneId, dueOn: day("2026-03-20") })).toEqual({ ok: true, value: null });
  expect(await seen()).toMatchObject([{ state: "open", late: 0 }]);
  const reach = { intent: "reach-milestone" as const, milestoneId, reachedOn: day("2026-03-09") };
  expect(await settleMilestone(bea, projectId, { ...reach, reachedOn: day("2026-03-11") })).toEqual({ ok: false, problem: "in-future" });
  for (const _ of ["once", "twice"]) expect(await settleMilestone(bea, projectId, reach)).toEqual({ ok: true, value: null });
  expect(await settleMilestone(ana, projectId, { intent: "drop-milestone", milestoneId, reason: "Late" })).toEqual({ ok: false, problem: "settled-already" });
  expect((await findPortfolio(await viewerOf(observer), now))?.overdue).toEqual([]);
  const events = await db().auditEvent.findMany({ where: { action: { startsWith: "milestone." } }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["milestone.planned", "milestone.moved", "milestone.reached"]);
});

test("a rival neither sees nor changes anything, and nobody is made to look after what is not theirs", async () => {
  const { projectId, ana, rival, rivalPerson, anaPerson, c, plan } = await world();
  await settleMilestone(ana, projectId, plan);
  const [planned] = (await listMilestones(await viewerOf(anaPerson), projectId, now))?.milestones ?? [];
  expect(await listMilestones(await viewerOf(rivalPerson), projectId, now)).toBeNull();
  expect(await listMilestones(null, projectId, now)).toBeNull();
  expect(await settleMilestone(rival, projectId, { ...plan, formKey: "two" })).toEqual({ ok: false, problem: "not-found" });
  expect(await settleMilestone(rival, projectId, { intent: "drop-milestone", milestoneId: planned?.milestoneId as string, reason: "No" })).toEqual({
    ok: false,
    problem: "not-found",
  });
  expect(await settleMilestone(ana, projectId, { ...plan, organisationId: c.id, formKey: "three" })).toEqual({ ok: false, problem: "no-partner" });
  // A milestone of another project is not reached through this one.
  const other = await createProject({ title: "Other", startsOn: "2026-01-01" }, [[c, "coordinator"]]);
  expect(await settleMilestone(rival, other.id, { intent: "move-milestone", milestoneId: planned?.milestoneId as string, dueOn: day("2027-01-01") })).toEqual({
    ok: false,
    problem: "not-found",
  });
});
