import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { createProject } from "../../../tests/factories/project.ts";
import { officeViewer, viewerIn, viewerWith } from "../../../tests/factories/viewer.ts";
import { findProject } from "./find-project.server.ts";
import { listJointProjects } from "./list-joint-projects.server.ts";
import { listProjects } from "./list-projects.server.ts";
import { projectStages } from "./project-stage.ts";
import { type ProjectsQuery, parseProjectsQuery } from "./projects-query.ts";

const now = new Date("2026-03-10T12:00:00Z");
const everything: ProjectsQuery = { text: "", stage: null, organisationSlug: null, after: null };
const nobody = null;

async function world() {
  const clinic = await createOrganisation({ legalName: "Clínica do Mar", slug: "clinica-do-mar" });
  const hotel = await createOrganisation({ legalName: "Hotel Falésia" });
  const lab = await createOrganisation({ legalName: "Lab" });
  const open = await createProject({ source: "cordis", externalId: "1", title: "Sea air for lungs", startsOn: "2024-01-01", endsOn: "2026-12-31" }, [
    [clinic, "participant"],
    [hotel, "coordinator"],
    [hotel, "thirdParty"],
  ]);
  const internal = await createProject({ source: "portal", title: "Recovery weeks", startsOn: "2025-05-01", endsOn: "2025-09-30" }, [
    [clinic, "coordinator"],
    [hotel, "participant"],
    [lab, "participant"],
  ]);
  const alone = await createProject({ source: "cordis", externalId: "2", title: "Alone", startsOn: "2027-01-01", endsOn: null }, [[clinic, "coordinator"]]);
  return { clinic, hotel, lab, open, internal, alone };
}

test("joint projects have at least one other organisation; partners are counted by shared projects", async () => {
  const { clinic, open, internal } = await world();
  const all = await listJointProjects(viewerIn(clinic.id, ["member"]), clinic.id, now);
  expect(all.projects.map(({ projectId, roles, partnerCount, stage }) => [projectId, roles, partnerCount, stage])).toEqual([
    [internal.id, ["coordinator"], 2, "ended"],
    [open.id, ["participant"], 1, "running"],
  ]);
  expect(all.partners.map(({ name, projectCount }) => [name, projectCount])).toEqual([
    ["Hotel Falésia", 2],
    ["Lab", 1],
  ]);
});

test("the public sees what a public register publishes and nothing else", async () => {
  const { clinic, lab, open, internal, alone } = await world();
  for (const viewer of [nobody, viewerWith(), viewerIn("00000000-0000-7000-8000-00000000aaaa", ["member"], { affiliations: [] })]) {
    expect((await listJointProjects(viewer, clinic.id, now)).projects.map((project) => project.projectId)).toEqual([open.id]);
    expect((await listJointProjects(viewer, lab.id, now)).partners).toEqual([]);
    expect((await listProjects(viewer, everything, now)).projects.map((project) => project.projectId)).toEqual([alone.id, open.id]);
    expect(await findProject(viewer, internal.id, now)).toBeNull();
  }
  expect(await findProject(officeViewer("observer"), internal.id, now)).toMatchObject({ title: "Recovery weeks", stage: "ended" });
});

test("someone of a partner that is no member sees that partner's projects", async () => {
  const { lab, internal } = await world();
  const guest = viewerWith({ affiliations: [{ organisationId: lab.id, organisationSlug: "lab", organisationName: "Lab", isMember: false, rights: ["member"] }] });
  expect((await findProject(guest, internal.id, now))?.partners).toHaveLength(3);
});

test("a consortium's coordinators stand first", async () => {
  const { open } = await world();
  expect((await findProject(nobody, open.id, now))?.partners.map(({ name, role }) => [name, role])).toEqual([
    ["Hotel Falésia", "coordinator"],
    ["Clínica do Mar", "participant"],
    ["Hotel Falésia", "thirdParty"],
  ]);
});

test("projects are found by words, stage and organisation", async () => {
  const { lab, internal, open, alone } = await world();
  const member = viewerIn(lab.id, ["member"]);
  const found = async (search: string) => (await listProjects(member, parseProjectsQuery(new URLSearchParams(search)), now)).projects.map((project) => project.projectId);
  expect(await found("q=LÚNGS+sea")).toEqual([open.id]);
  expect(await found("q=100%25")).toEqual([]);
  expect(await found("status=planned")).toEqual([alone.id]);
  expect(await found("status=ended")).toEqual([internal.id]);
  expect(await found(`organisation=${lab.slug}`)).toEqual([internal.id]);
});

test("pages follow one another without a gap or a repetition", async () => {
  for (let index = 0; index < 53; index += 1)
    await createProject({ source: "cordis", externalId: `p${index}`, title: `Project ${index}`, startsOn: index % 3 === 0 ? null : "2024-01-01" }, []);
  const seen: string[] = [];
  let query: ProjectsQuery | null = everything;
  while (query) {
    const page = await listProjects(nobody, query, now);
    expect(page.total).toBe(53);
    seen.push(...page.projects.map((project) => project.projectId));
    query = page.next && { ...everything, after: page.next };
  }
  expect(seen).toHaveLength(53);
  expect(new Set(seen).size).toBe(53);
});

test("an id that is no id finds nothing", async () => {
  expect(await findProject(nobody, "1", now)).toBeNull();
  expect(await listJointProjects(nobody, "x", now)).toEqual({ projects: [], partners: [] });
});

test("the list's filter and the shown stage agree for every status and day", async () => {
  const days = [null, "2025-01-01", "2026-03-10", "2027-01-01"];
  const statuses = ["planned", "signed", "running", "closed", "terminated", "unknown"] as const;
  for (const status of statuses)
    for (const startsOn of days) for (const endsOn of days) await createProject({ source: "cordis", externalId: `${status} ${startsOn} ${endsOn}`, status, startsOn, endsOn });
  let total = 0;
  for (const stage of projectStages) {
    const page = await listProjects(nobody, { ...everything, stage }, now);
    expect(new Set(page.projects.map((project) => project.stage))).toEqual(new Set([stage]));
    total += page.total;
  }
  expect(total).toBe(statuses.length * days.length * days.length);
});
