import { expect, test } from "vitest";
import { networkContent } from "../../../../tests/factories/network-content.ts";
import { findingsOf } from "./findings.ts";
import { networkNumbers } from "./network-numbers.ts";
import { everyMember } from "./network-view.ts";

type Shape = Parameters<typeof networkContent>[0];
const findings = (shape: Shape) => findingsOf(networkNumbers(networkContent(shape)), shape.view ?? everyMember, String).join(" ");
const pairs = { organisations: ["a", "b", "c", "d"], projects: { one: ["a", "b"], two: ["c", "d"], three: ["a", "b"] } };

test("the plainest facts come as whole sentences", () => {
  expect(findings({ ...pairs, organisations: [...pairs.organisations, "alone"] })).toContain("1 of 5 members has worked with nobody yet.");
  expect(findings(pairs)).toContain("Every member has worked with at least one other.");
  expect(findings(pairs)).toContain("2 ties come from 3 projects; one pair shares more than one.");
});

test("without a tie nothing else is claimed", () => {
  expect(findings({ organisations: ["a", "b"], projects: {} })).toBe(
    "2 of 2 members have worked with nobody yet. No two of them share a project, so there is nothing to draw yet.",
  );
});

test("what would vanish without the office is told; where nothing would, that; where nobody said who it is, neither", () => {
  expect(findings({ ...pairs, officeProjectIds: ["two"] })).toContain(
    "Without the projects of the cluster's office, 1 of 2 ties would vanish, and 2 members would be left without any.",
  );
  // The pair of project one meets in project three as well.
  expect(findings({ ...pairs, officeProjectIds: ["one"] })).toContain("No tie depends on the cluster's own office.");
  expect(findings({ ...pairs, officeProjectIds: [] })).toContain("No tie depends on the cluster's own office.");
  expect(findings({ ...pairs, officeProjectIds: null })).not.toContain("office");
});

test("organisations of a country are not called members", () => {
  expect(findings({ ...pairs, view: { ...everyMember, group: { whose: "country", countryCode: "PT" } } })).not.toContain("member");
});
