import { expect, test } from "vitest";
import { cordisRelease } from "../../../../tests/factories/cordis-release.ts";
import { makeCordisPlan } from "./comparison/make-cordis-plan.ts";
import { previewOf, summaryOf } from "./cordis-preview.ts";
import { chooseFromRelease } from "./selection/chosen-release.ts";

const projects = "id;title;startDate;endDate;totalCost\n1;Sea;2024-01-01;2026-12-31;0\n2;Alps;2024-01-01;2026-12-31;0\n3;Sky;2023-02-29;2026-12-31;5\n";
const organisations =
  "projectID;organisationID;name;city;country;order;role\n1;77;UC;Coimbra;PT;1;coordinator\n2;77;UC;Coimbra;PT;1;coordinator\n3;77;UC;Coimbra;PT;1;coordinator\n4;77;UC;Coimbra;PT;1;coordinator\n";
const nothing = { organisations: [], projects: [], participations: [], known: [], vatHolders: new Map(), absentProjects: [] };
const plan = makeCordisPlan(chooseFromRelease(cordisRelease(projects, organisations)), nothing);

test("what was left out is told one by one and first, remarks of one sort once with how many there are", () => {
  expect(previewOf(plan, {}).problems.map(({ kind, weight, row }) => [kind, weight, row])).toEqual([
    ["unreadable-day", "cell", 4],
    ["unknown-project", "row", 5],
    ["zero-total-cost", "remark", null],
  ]);
  expect(previewOf(plan, {}).problems.at(-1)?.message).toContain("2 times, among them CORDIS number 1, 2.");
});

test("counts say what is new, and that nothing waits for an answer before it can be imported", () => {
  expect(summaryOf(plan)).toMatchObject({
    counts: { organisations: { created: 1, changed: 0, same: 0 }, projects: { created: 3 }, participations: { created: 3 } },
    undecided: 0,
    suspicious: 0,
  });
});
