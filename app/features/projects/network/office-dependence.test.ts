import { expect, test } from "vitest";
import { officeDependence } from "./office-dependence.ts";

const ids = ["a", "b", "c", "d", "e"];
const take = (projectId: string, ...organisationIds: string[]) => organisationIds.map((organisationId) => ({ organisationId, projectId }));
const keepAll = { leavesOutAssemblies: false };

test("what only the office's projects carry would vanish without it", () => {
  const participations = [...take("own", "a", "b"), ...take("office", "a", "b", "c"), ...take("office-too", "c", "d")];
  expect(officeDependence(ids, participations, ["office", "office-too", "elsewhere"], keepAll)).toEqual({
    isKnown: true,
    projects: 2,
    // a–c, b–c and c–d; a–b has a project of its own.
    lostTies: 3,
    leftAlone: 2,
    parts: { with: 1, without: 1 },
  });
});

test("the office may hold two circles together", () => {
  const participations = [...take("one", "a", "b"), ...take("two", "c", "d"), ...take("office", "b", "c")];
  expect(officeDependence(ids, participations, ["office"], keepAll)).toMatchObject({ lostTies: 1, leftAlone: 0, parts: { with: 1, without: 2 } });
});

test("nothing depends on an office in no project, and nobody knows where none is named", () => {
  const participations = take("one", "a", "b");
  expect(officeDependence(ids, participations, [], keepAll)).toMatchObject({ isKnown: true, projects: 0, lostTies: 0, leftAlone: 0 });
  expect(officeDependence(ids, participations, null, keepAll)).toMatchObject({ isKnown: false, lostTies: 0 });
});

test("an assembly that is left out carries nothing", () => {
  const participations = [...take("everybody", "a", "b", "c"), ...take("one", "a", "b")];
  expect(officeDependence(ids, participations, ["everybody"], { leavesOutAssemblies: true })).toMatchObject({ projects: 0, lostTies: 0 });
});
