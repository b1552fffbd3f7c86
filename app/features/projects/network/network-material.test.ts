import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { type NetworkMaterial, selectNetwork, yearsOf } from "./network-material.ts";
import { everyMember, type NetworkView } from "./network-view.ts";

const take = (organisationId: string, projectId: string, startsOn: string | null, endsOn: string | null) => ({
  organisationId,
  projectId,
  startsOn: startsOn ? day(startsOn) : null,
  endsOn: endsOn ? day(endsOn) : null,
});

const material: NetworkMaterial = {
  organisations: ["a", "b", "c", "d"].map((organisationId) => ({ organisationId, kind: "provider" })),
  participations: [
    take("a", "old", "2019-03-01", "2020-12-31"),
    take("b", "old", "2019-03-01", "2020-01-01"),
    take("a", "open", "2023-06-01", null),
    take("c", "open", "2024-01-01", "2024-06-30"),
    take("a", "undated", null, null),
    take("b", "undated", null, null),
    take("b", "last-day-only", null, "2022-05-05"),
  ],
  cordisProjectIds: ["old", "last-day-only"],
  officeProjectIds: null,
};
const country: NetworkView = { ...everyMember, group: { whose: "country", countryCode: "PT" } };
const projectsIn = (view: NetworkView) => [...new Set(selectNetwork(material, view).participations.map(({ organisationId, projectId }) => `${organisationId} ${projectId}`))];

test("without years everything counts, what has no days included", () => {
  expect(projectsIn(everyMember)).toHaveLength(material.participations.length);
  expect(selectNetwork(material, everyMember).undatedProjects).toBe(1);
});

test("a participation counts in every year that has one of its days, the first and the last included", () => {
  expect(projectsIn({ ...everyMember, toYear: 2018 })).toEqual([]);
  expect(projectsIn({ ...everyMember, toYear: 2019 })).toEqual(["a old", "b old"]);
  expect(projectsIn({ ...everyMember, fromYear: 2020, toYear: 2020 })).toEqual(["a old", "b old"]);
  expect(projectsIn({ ...everyMember, fromYear: 2021, toYear: 2021 })).toEqual([]);
  expect(projectsIn({ ...everyMember, fromYear: 2022, toYear: 2022 })).toEqual(["b last-day-only"]);
  expect(projectsIn({ ...everyMember, fromYear: 2024, toYear: 2024 })).toEqual(["a open", "c open"]);
});

test("what has no end is still going on; what has no first day is only known on its last", () => {
  expect(projectsIn({ ...everyMember, fromYear: 2040 })).toEqual(["a open"]);
  expect(projectsIn({ ...everyMember, toYear: 2021 })).not.toContain("b last-day-only");
});

test("members are in view always, others where they took part", () => {
  expect(selectNetwork(material, { ...everyMember, fromYear: 2024 }).organisationIds).toEqual(["a", "b", "c", "d"]);
  expect(selectNetwork(material, { ...country, fromYear: 2024 }).organisationIds).toEqual(["a", "c"]);
  expect(selectNetwork(material, { ...country, source: "cordis" }).organisationIds).toEqual(["a", "b"]);
  expect(selectNetwork(material, country).organisationIds).toEqual(["a", "b", "c", "d"]);
});

test("assemblies are left out unless all projects come from CORDIS, or one organisation's partners are looked at", () => {
  expect(selectNetwork(material, everyMember).leavesOutAssemblies).toBe(true);
  expect(selectNetwork(material, { ...country, source: "portal" }).leavesOutAssemblies).toBe(true);
  expect(selectNetwork(material, { ...country, source: "cordis" }).leavesOutAssemblies).toBe(false);
  expect(selectNetwork(material, { ...everyMember, toYear: 2020 }).leavesOutAssemblies).toBe(false);
  expect(selectNetwork(material, { ...everyMember, group: { whose: "around", slug: "a" } }).leavesOutAssemblies).toBe(false);
});

test("the years of a group reach from its first day to its last, or to today where something is still going on", () => {
  expect(yearsOf(material, day("2026-11-22"))).toEqual({ first: 2019, last: 2026 });
  expect(yearsOf({ ...material, participations: [take("a", "p", "2027-01-01", null)] }, day("2026-11-22"))).toEqual({ first: 2027, last: 2027 });
  expect(yearsOf({ ...material, participations: [take("a", "p", "2024-01-01", "2029-01-01")] }, day("2026-11-22"))).toEqual({ first: 2024, last: 2029 });
  expect(yearsOf({ ...material, participations: [take("a", "p", null, null)] }, day("2026-11-22"))).toBeNull();
});
