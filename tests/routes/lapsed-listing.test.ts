import { expect, test } from "vitest";
import { followMemberships } from "../../app/features/directory/follow-memberships.server.ts";
import { reindexOrganisations } from "../../app/features/directory/reindex-organisations.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createListedOrganisation } from "../factories/listed-organisation.ts";
import { visit } from "../setup/portal-handler.ts";

test("the page of a member whose membership lapsed answers 410, and is gone from the sitemap and the exports, until it is covered again", async () => {
  const clinic = await createListedOrganisation();
  const page = `/directory/${clinic.slug}`;
  const everywhere = async () => {
    await reindexOrganisations({ organisationId: clinic.id }, new Date());
    const texts = await Promise.all(["/sitemap.xml", "/directory.json", "/directory.csv"].map(async (path) => (await visit(path)).text()));
    return texts.map((text) => text.includes(clinic.slug));
  };
  const type = await db().membershipType.create({
    data: { names: { en: "Full" }, openTo: ["provider"], periodRule: "calendar_year", proration: "none", bands: [{ from: 0, minor: "40000" }], joiningFeeMinor: 0n, ...days },
  });
  const membership = await db().membership.create({ data: { organisationId: clinic.id, typeId: type.id, approvedOn: new Date("2024-01-01"), headcount: 10 } });
  const cover = (from: string, to: string) =>
    db().membershipPeriod.create({ data: { membershipId: membership.id, startsOn: new Date(from), endsBefore: new Date(to), createdAt: new Date() } });
  await cover("2024-01-01", "2025-01-01");
  await followMemberships(new Date("2024-06-01T10:00:00Z"));
  expect([(await visit(page)).status, ...(await everywhere())]).toEqual([200, true, true, true]);
  await followMemberships(new Date("2026-06-01T10:00:00Z"));
  const gone = await visit(page);
  expect([gone.status, ...(await everywhere())]).toEqual([410, false, false, false]);
  expect(await gone.text()).not.toContain("application/ld+json");
  await cover("2026-06-01", "2027-06-01");
  await followMemberships(new Date("2026-06-02T10:00:00Z"));
  expect([(await visit(page)).status, ...(await everywhere())]).toEqual([200, true, true, true]);
});

test("what never was public is not there, and does not say that it was", async () => {
  const clinic = await createListedOrganisation();
  await db().standingDecision.deleteMany({ where: { organisationId: clinic.id } });
  await db().standingDecision.create({ data: { organisationId: clinic.id, standing: "not_good", decidedAt: new Date() } });
  expect((await visit(`/directory/${clinic.slug}`)).status).toBe(404);
});

const days = { paymentDays: 30, graceDays: 60, listingDelayDays: 0, renewalLeadDays: 45, noticeMonths: 3, seats: 5, hasVote: true, createdAt: new Date("2024-01-01") };
