import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { createProject } from "../../../../tests/factories/project.ts";
import { actBy, affiliationTo, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { jobs } from "../../../jobs.server.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { JobRunner } from "../../../platform/queue/job-runner.server.ts";
import { decideOwnOffice } from "../../accounts/organisations/decide-own-office.server.ts";
import { confirmSameOrganisation } from "../same-organisation/confirm-same-organisation.server.ts";
import { undoSameOrganisation } from "../same-organisation/undo-same-organisation.server.ts";
import { exportNetwork } from "./export-network.server.ts";
import { findNeighbourhood } from "./find-neighbourhood.server.ts";
import { findNetworkPage } from "./find-network-page.server.ts";
import { findStoredNetwork } from "./find-stored-network.server.ts";
import { measureStoredNetwork } from "./measure-stored-network.server.ts";
import type { NetworkQuery } from "./network-query.ts";
import { everyMember, type NetworkView } from "./network-view.ts";
import { refreshNetwork } from "./refresh-network.server.ts";
import { refreshOldNetworks } from "./refresh-old-networks.server.ts";

const now = new Date("2026-03-10T12:00:00Z");
const observer = officeViewer("observer");
const office = { by: { kind: "command-line" as const }, now, requestId: null };
const everything: NetworkQuery = { view: everyMember, focus: null, part: "" };
const runDue = () => new JobRunner(jobs, []).runDue();

/** Six members: a, b, c share a project, c and d another one, e and f none; a hotel that is no member takes part too. */
async function world() {
  await createCluster();
  const [a, b, c, d, e, f] = await Promise.all(["a", "b", "c", "d", "e", "f"].map((slug) => createOrganisation({ slug, legalName: `House ${slug.toUpperCase()}` })));
  if (!a || !b || !c || !d || !e || !f) throw new Error("six were made");
  const hotel = await createOrganisation({ slug: "hotel", legalName: "Hotel", isMember: false, countryCode: "ES" });
  const first = await createProject({ title: "First", startsOn: "2024-01-01", endsOn: "2025-12-31" }, [
    [a, "coordinator"],
    [b, "participant"],
    [b, "thirdParty"],
    [c, "participant"],
    [hotel, "participant"],
  ]);
  const second = await createProject({ title: "Second", startsOn: "2020-05-01", endsOn: "2021-04-30" }, [
    [c, "coordinator"],
    [d, "participant"],
  ]);
  return { a, b, c, d, e, f, hotel, first, second };
}

async function edgesOf(view: NetworkView): Promise<string[]> {
  const { edges } = await measureStoredNetwork(view, now);
  return edges.map(([one, other, projects, weight]) => `${[one, other].sort().join("–")} ${projects} ${weight}`).sort();
}

test("a tie is a shared project, each organisation once a project, weighted by who of it is in view", async () => {
  await world();
  expect(await edgesOf(everyMember)).toEqual(["a–b 1 0.5", "a–c 1 0.5", "b–c 1 0.5", "c–d 1 1"]);
  expect(await edgesOf({ ...everyMember, fromYear: 2020, toYear: 2023 })).toEqual(["c–d 1 1"]);
  expect(await edgesOf({ ...everyMember, source: "cordis" })).toEqual([]);
  expect(await edgesOf({ ...everyMember, group: { whose: "around", slug: "hotel" } })).toEqual([
    "a–b 1 0.3333333333333333",
    "a–c 1 0.3333333333333333",
    "a–hotel 1 0.3333333333333333",
    "b–c 1 0.3333333333333333",
    "b–hotel 1 0.3333333333333333",
    "c–hotel 1 0.3333333333333333",
  ]);
  expect(await edgesOf({ ...everyMember, group: { whose: "country", countryCode: "ES" } })).toEqual([]);
});

test("a region is where an organisation has a site", async () => {
  const { a, b, c } = await world();
  const site = (organisationId: string, nutsCode: string) => db().site.create({ data: { organisationId, nutsCode, countryCode: "PT", city: "Faro", isPrimary: true } });
  await site(a.id, "PT150");
  await site(b.id, "PT15");
  await site(c.id, "PT170");
  // From CORDIS, so that a project of all in the region is no assembly.
  await db().project.updateMany({ data: { source: "cordis" } });
  expect(await edgesOf({ ...everyMember, group: { whose: "region", nutsPrefix: "PT15" } })).toEqual(["a–b 1 1"]);
  expect(await edgesOf({ ...everyMember, group: { whose: "region", nutsPrefix: "PT1" } })).toHaveLength(3);
});

test("the archived and the office are no nodes; what hangs on the office is told", async () => {
  const { b, d, second } = await world();
  const own = await createOrganisation({ slug: "own-office", legalName: "Cluster office", isMember: true });
  await db().projectPartner.create({ data: { projectId: second.id, organisationId: own.id, role: "participant" } });
  expect(await edgesOf(everyMember)).toContain("d–own-office 1 0.5");
  await decideOwnOffice(office, { organisationId: own.id, isOffice: true });
  await db().organisation.update({ where: { id: b.id }, data: { archivedAt: now } });
  expect(await edgesOf(everyMember)).toEqual(["a–c 1 1", "c–d 1 1"]);
  const stored = await findStoredNetwork(everyMember);
  expect(stored?.content.office).toEqual({ isKnown: true, projects: 1, lostTies: 1, leftAlone: 1, parts: { with: 1, without: 1 } });
  expect(stored?.content.organisationIds).not.toContain(own.id);
  expect(stored?.content.organisationIds).toContain(d.id);
});

test("a project of more than half of the members ties nobody", async () => {
  const { a, b, c, d } = await world();
  await createProject(
    { title: "General assembly", startsOn: "2024-01-01" },
    [a, b, c, d].map((organisation) => [organisation, "participant"]),
  );
  expect(await edgesOf(everyMember)).toHaveLength(4);
  expect((await findStoredNetwork(everyMember))?.content.projects).toMatchObject({ shared: 2, assemblyIds: [expect.any(String)] });
  const country = { ...everyMember, group: { whose: "country" as const, countryCode: "PT" } };
  await db().project.updateMany({ data: { source: "cordis" } });
  expect(await edgesOf(country)).toHaveLength(6);
});

test("around an entry that counts as another, both entries' partners are seen, from either address", async () => {
  const { a, d } = await world();
  await confirmSameOrganisation(office, { organisationId: a.id, otherId: d.id });
  const around = (slug: string): NetworkView => ({ ...everyMember, group: { whose: "around", slug } });
  const expected = ["a–b 1 0.3333333333333333", "a–c 2 1.3333333333333333", "a–hotel 1 0.3333333333333333"];
  expect(await edgesOf(around("a"))).toEqual(expect.arrayContaining(expected));
  expect(await edgesOf(around("d"))).toEqual(await edgesOf(around("a")));
});

test("two entries count as one organisation only as long as the office says so", async () => {
  const { a, d, e } = await world();
  // One member more, so that three of them are no assembly when two count as one.
  await createOrganisation({ slug: "g", legalName: "House G" });
  expect(await edgesOf(everyMember)).toContain("c–d 1 1");
  const confirmed = await confirmSameOrganisation(office, { organisationId: a.id, otherId: d.id });
  expect(await edgesOf(everyMember)).toEqual(["a–b 1 0.5", "a–c 2 1.5", "b–c 1 0.5"]);
  expect((await findStoredNetwork(everyMember))?.content.organisationIds).not.toContain(d.id);
  expect(await confirmSameOrganisation(office, { organisationId: e.id, otherId: d.id })).toEqual({ ok: false, problem: "counted-already" });
  expect(await confirmSameOrganisation(office, { organisationId: e.id, otherId: a.id })).toEqual({ ok: false, problem: "stands-for-others" });
  expect(await confirmSameOrganisation(office, { organisationId: d.id, otherId: e.id })).toEqual({ ok: false, problem: "counted-already" });
  expect(await confirmSameOrganisation(office, { organisationId: a.id, otherId: a.id })).toEqual({ ok: false, problem: "same-entry" });
  expect(await confirmSameOrganisation(actBy(observer, now), { organisationId: a.id, otherId: e.id })).toEqual({ ok: false, problem: "not-found" });
  if (!confirmed.ok) throw new Error(confirmed.problem);
  await undoSameOrganisation(office, confirmed.value);
  await undoSameOrganisation(office, confirmed.value);
  expect(await edgesOf(everyMember)).toContain("c–d 1 1");
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.action)).toEqual(["organisation.same-confirmed", "organisation.same-undone"]);
});

test("there is one own office at most, and only a manager names it", async () => {
  const { a, b } = await world();
  const offices = async () => (await db().organisation.findMany({ where: { isOffice: true } })).map((organisation) => organisation.slug);
  expect(await decideOwnOffice(actBy(officeViewer("editor"), now), { organisationId: a.id, isOffice: true })).toEqual({ ok: false, problem: "not-found" });
  expect(await decideOwnOffice(office, { organisationId: a.id, isOffice: true })).toEqual({ ok: true, value: { changed: true } });
  expect(await decideOwnOffice(office, { organisationId: a.id, isOffice: true })).toEqual({ ok: true, value: { changed: false } });
  expect(await decideOwnOffice(office, { organisationId: b.id, isOffice: true })).toEqual({ ok: true, value: { changed: true } });
  expect(await offices()).toEqual(["b"]);
  expect(await decideOwnOffice(office, { organisationId: b.id, isOffice: false })).toEqual({ ok: true, value: { changed: true } });
  expect(await offices()).toEqual([]);
});

test("a page answers from the store, says that it is old, and is fresh after the job", async () => {
  const { e, f } = await world();
  const first = await findNetworkPage(observer, everything, now);
  expect(first?.network).toMatchObject({ isOld: false, numbers: { organisations: 6, ties: 4, alone: 2 } });
  await createProject({ title: "Third", startsOn: "2026-01-01" }, [
    [e, "coordinator"],
    [f, "participant"],
  ]);
  await transaction((tx) => bumpDataVersion(tx, "projects"));
  const [old, oldAgain] = [await findNetworkPage(observer, everything, now), await findNetworkPage(observer, everything, now)];
  expect(old?.network).toMatchObject({ isOld: true, numbers: { ties: 4 } });
  expect(oldAgain?.network?.isOld).toBe(true);
  const waiting = await db().job.findMany();
  expect(waiting.map(({ name, payload }) => ({ name, payload }))).toEqual([{ name: "network.refresh", payload: { viewKey: "/" } }]);
  await db().job.updateMany({ data: { runAt: new Date(0) } });
  await runDue();
  expect((await findNetworkPage(observer, everything, now))?.network).toMatchObject({ isOld: false, numbers: { ties: 5, alone: 0 } });
});

test("where nothing that the network depends on has changed, nothing is worked out again, and everybody keeps the place", async () => {
  const { e, f } = await world();
  await refreshNetwork(everyMember, now);
  const before = await db().networkResult.findUniqueOrThrow({ where: { viewKey: "/" } });
  const layout = await findStoredNetwork(everyMember);
  await transaction((tx) => bumpDataVersion(tx, "directory"));
  await refreshNetwork(everyMember, new Date(now.getTime() + 60_000));
  const after = await db().networkResult.findUniqueOrThrow({ where: { viewKey: "/" } });
  expect(after.computedAt).toEqual(before.computedAt);
  expect(after.dataVersion).not.toBe(before.dataVersion);
  await createProject({ title: "Third", startsOn: "2026-01-01" }, [
    [e, "coordinator"],
    [f, "participant"],
  ]);
  await refreshNetwork(everyMember, new Date(now.getTime() + 120_000));
  const places = (stored: typeof layout) => new Map(stored?.layout.scenes[0]?.organisations.map((mark) => [mark.organisationId, mark]));
  const moved = places(await findStoredNetwork(everyMember));
  expect(moved.size).toBe(6);
  for (const [id, { x, y }] of places(layout)) expect(Math.hypot(x - (moved.get(id)?.x ?? 0), y - (moved.get(id)?.y ?? 0)), id).toBeLessThan(60);
});

test("years and sources share the places of their group", async () => {
  await world();
  await refreshNetwork(everyMember, now);
  await refreshNetwork({ ...everyMember, fromYear: 2020, toYear: 2021 }, new Date(now.getTime() + 60_000));
  expect(await db().networkLayout.findMany({ select: { groupKey: true, updatedAt: true } })).toEqual([{ groupKey: "members", updatedAt: now }]);
});

test("what people look at is kept fresh, and what nobody looks at is given up", async () => {
  await world();
  await refreshNetwork(everyMember, now);
  await refreshNetwork({ ...everyMember, kind: "research" }, now);
  await db().networkResult.updateMany({ where: { viewKey: "/kind=research" }, data: { askedAt: new Date("2026-01-01T00:00:00Z") } });
  await refreshOldNetworks(now);
  expect(await db().job.count()).toBe(0);
  expect((await db().networkResult.findMany()).map((row) => row.viewKey)).toEqual(["/"]);
  await transaction((tx) => bumpDataVersion(tx, "projects"));
  await refreshOldNetworks(now);
  await refreshOldNetworks(now);
  expect((await db().job.findMany()).map((job) => job.payload)).toEqual([{ viewKey: "/" }]);
});

test("a large network is left to the worker", async () => {
  await createCluster();
  const ids = Array.from({ length: 301 }, (_, index) => index);
  await db().organisation.createMany({
    data: ids.map((index) => ({ slug: `m${index}`, legalName: `Member ${index}`, kind: "provider" as const, countryCode: "PT", isMember: true })),
  });
  expect((await findNetworkPage(observer, everything, now))?.network).toBeNull();
  expect(await exportNetwork(observer, everything, "ties.csv", now)).toBeNull();
  await db().job.updateMany({ data: { runAt: new Date(0) } });
  await runDue();
  expect((await findNetworkPage(observer, everything, now))?.network?.numbers).toMatchObject({ organisations: 301, alone: 301 });
});

test("the office and the board see all; a member its own part and the numbers; others nothing", async () => {
  const { a, hotel } = await world();
  const member = viewerIn(a.id, ["member"], { affiliations: [affiliationTo(a.id, ["member"], { organisationSlug: "a" })] });
  const all = await findNetworkPage(observer, everything, now);
  expect(all?.network?.shown).toMatchObject({ kind: "part-of-all", rows: expect.arrayContaining([expect.objectContaining({ slug: "d" })]) });
  const own = await findNetworkPage(member, { ...everything, focus: "d", part: "3" }, now);
  expect(own).toMatchObject({
    sees: "own",
    groups: null,
    query: { focus: "a", part: "" },
    network: { numbers: { organisations: 6, ties: 4 }, shown: { kind: "around-one", slug: "a" } },
  });
  const shown = own?.network?.shown;
  expect(shown?.kind === "around-one" && shown.partners.map((partner) => partner.slug)).toEqual(["b", "c"]);
  for (const slug of ["d", "e", "f"]) expect(JSON.stringify(own)).not.toContain(`House ${slug.toUpperCase()}`);
  const elsewhere = await findNetworkPage(member, { ...everything, view: { ...everyMember, group: { whose: "around", slug: "hotel" } } }, now);
  expect(elsewhere?.query.view.group).toEqual({ whose: "members" });
  const stranger = viewerWith({ affiliations: [affiliationTo(hotel.id, ["admin"], { isMember: false })] });
  for (const viewer of [null, viewerWith(), stranger, officeViewer("manager", { secondFactorPassed: false })]) {
    expect(await findNetworkPage(viewer, everything, now)).toBeNull();
    expect(await exportNetwork(viewer, everything, "network.graphml", now)).toBeNull();
  }
});

test("an organisation's own page shows its partners to itself and to the office alone", async () => {
  const { a, b, e } = await world();
  expect((await findNeighbourhood(viewerIn(a.id, ["member"]), a.id, now))?.partners.map((partner) => partner.slug)).toEqual(["b", "c"]);
  expect((await findNeighbourhood(observer, a.id, now))?.partners).toHaveLength(2);
  expect(await findNeighbourhood(viewerIn(b.id, ["admin"]), a.id, now)).toBeNull();
  expect(await findNeighbourhood(null, a.id, now)).toBeNull();
  expect(await findNeighbourhood(observer, e.id, now)).toBeNull();
});

test("files hold what the viewer sees, and no formula that a spreadsheet would run", async () => {
  const { a } = await world();
  await db().organisation.update({ where: { id: a.id }, data: { legalName: '=HYPERLINK("http://evil.example")' } });
  const body = async (viewer: Parameters<typeof exportNetwork>[0], file: Parameters<typeof exportNetwork>[2], query = everything) => {
    const exported = await exportNetwork(viewer, query, file, now);
    return typeof exported?.body === "string" ? exported.body : (exported?.body.length ?? null);
  };
  const table = await body(observer, "organisations.csv");
  expect(table).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(String(table).split("\r\n")).toHaveLength(8);
  expect(
    String(await body(observer, "ties.csv"))
      .split("\r\n")
      .slice(0, 2),
  ).toEqual(["\ufeffsource,target,weight,projects,last_active_on", "a,b,0.5,1,2025-12-31"]);
  expect(await body(observer, "network.graphml")).toContain('edge source="c" target="d"');
  expect(await body(observer, "drawing.svg")).toContain("House D");
  expect(await body(observer, "drawing.png")).toBeGreaterThan(10_000);

  const member = viewerIn(a.id, ["member"], { affiliations: [affiliationTo(a.id, ["member"], { organisationSlug: "a" })] });
  for (const file of ["organisations.csv", "ties.csv", "network.graphml", "drawing.svg"] as const) {
    const text = String(await body(member, file, { ...everything, focus: null }));
    expect(text, file).toMatch(/House B|a,b|b,a/);
    expect(text, file).not.toMatch(/House [DEF]|c,d|betweenness|"d"/);
  }
});
