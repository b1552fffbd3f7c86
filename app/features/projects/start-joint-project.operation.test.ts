import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { actAs, affiliate, createPerson } from "../../../tests/factories/person.ts";
import { day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { findProject } from "./find-project.server.ts";
import { type JointProjectInput, startJointProject } from "./start-joint-project.server.ts";

async function world() {
  const clinic = await createOrganisation({ legalName: "Clinic" });
  const hotel = await createOrganisation({ legalName: "Hotel" });
  const person = await createPerson();
  await affiliate(person, clinic, ["project_lead"]);
  const input: JointProjectInput = {
    leaderId: clinic.id,
    title: "Recovery weeks",
    startsOn: day("2025-01-01"),
    endsOn: day("2025-12-31"),
    partners: [{ organisationId: hotel.id }],
  };
  return { clinic, hotel, input, act: await actAs(person, { actingForId: clinic.id }) };
}

test("a project lead starts a project with partners, each for its time", async () => {
  const { act, input, hotel } = await world();
  const outcome = await startJointProject(act, { ...input, partners: [{ organisationId: hotel.id, startsOn: day("2025-03-01"), endsOn: day("2025-06-30") }] });
  if (!outcome.ok || act.by.kind !== "person") throw new Error("refused");
  const project = await findProject(act.by.viewer, outcome.value.projectId, new Date("2025-04-01T12:00:00Z"));
  expect(project).toMatchObject({ source: "portal", stage: "running", title: "Recovery weeks" });
  expect(project?.partners.map(({ name, role, startsOn, endsOn, leftEarly }) => [name, role, startsOn, endsOn, leftEarly])).toEqual([
    ["Clinic", "coordinator", "2025-01-01", "2025-12-31", false],
    ["Hotel", "participant", "2025-03-01", "2025-06-30", true],
  ]);
  expect(await db().auditEvent.findFirstOrThrow()).toMatchObject({ action: "project.started", onBehalfOfId: input.leaderId });
});

test("nobody starts a project in another's name, or with someone who is not here", async () => {
  const { act, input, clinic, hotel } = await world();
  expect(await startJointProject(act, { ...input, leaderId: hotel.id, partners: [{ organisationId: clinic.id }] })).toEqual({ ok: false, problem: "not-found" });
  expect(await startJointProject(act, { ...input, partners: [{ organisationId: "00000000-0000-7000-8000-000000000000" }] })).toEqual({ ok: false, problem: "not-found" });
  const stranger = await actAs(await createPerson());
  expect(await startJointProject(stranger, input)).toEqual({ ok: false, problem: "not-found" });
});

test.each([
  [{ title: " " }, "title-missing"],
  [{ partners: [] }, "no-partners"],
  [{ endsOn: day("2024-12-31") }, "ends-before-it-begins"],
  [{ fundingMinor: 5n }, "currency-missing"],
] as const)("%o is refused: %s", async (change, problem) => {
  const { act, input } = await world();
  expect(await startJointProject(act, { ...input, ...change })).toEqual({ ok: false, problem });
  expect(await db().project.count()).toBe(0);
});

test("a partner stands in a project once and within its days", async () => {
  const { act, input, hotel } = await world();
  expect(await startJointProject(act, { ...input, partners: [{ organisationId: hotel.id }, { organisationId: hotel.id }] })).toEqual({ ok: false, problem: "repeated-partner" });
  expect(await startJointProject(act, { ...input, partners: [{ organisationId: hotel.id, startsOn: day("2024-12-31") }] })).toEqual({ ok: false, problem: "outside-the-project" });
});
