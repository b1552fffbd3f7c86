import { expect, test } from "vitest";
import { createCluster } from "../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../tests/factories/person.ts";
import { createProject } from "../../../tests/factories/project.ts";
import { day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { listRecords } from "./evidence/list-records.server.ts";
import { tieProject } from "./tie-project.server.ts";

test("a project counts in the one part of the market that its leader or the office names, and in no other", async () => {
  await createCluster();
  const [a, b] = [await createOrganisation(), await createOrganisation()];
  const project = await createProject({ startsOn: "2026-01-01" }, [
    [a, "coordinator"],
    [b, "participant"],
  ]);
  const scope = (en: string) => db().marketScope.create({ data: { names: { en }, serviceIds: [], countryCodes: [], payerClass: "all", createdAt: new Date() } });
  const [hips, teeth] = [await scope("Hips"), await scope("Teeth")];
  const [leader, partner, manager] = [await createPerson(), await createPerson(), await createPerson()];
  await affiliate(leader, a, ["project_lead"]);
  await affiliate(partner, b, ["project_lead"]);
  await appoint(manager, "manager");
  const counts = async () => (await Promise.all([hips, teeth].map(({ id }) => listRecords(db(), id, day("2026-01-01"), day("2026-12-31"))))).map(({ length }) => length);
  expect(await counts()).toEqual([0, 0]);
  expect(await tieProject(await actAs(partner), { projectId: project.id, scopeId: hips.id })).toEqual({ ok: false, problem: "not-found" });
  expect((await tieProject(await actAs(leader), { projectId: project.id, scopeId: hips.id })).ok).toBe(true);
  expect(await counts()).toEqual([1, 0]);
  expect((await tieProject(await actAs(manager), { projectId: project.id, scopeId: teeth.id })).ok).toBe(true);
  expect((await tieProject(await actAs(manager), { projectId: project.id, scopeId: teeth.id })).ok).toBe(true);
  expect(await counts()).toEqual([0, 1]);
  expect(await db().auditEvent.count({ where: { action: "project.tied" } })).toBe(2);
});
