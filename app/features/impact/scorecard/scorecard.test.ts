import { expect, test } from "vitest";
import { type ClusterFacts, scorecard, type Trait } from "./scorecard.ts";

const here = { latitude: 37.1, longitude: -8.2 };
const far = { latitude: 41.1, longitude: -8.6 };
const members = Array.from({ length: 16 }, (_, place) => ({
  id: `m${place}`,
  kind: place % 2 === 0 ? "provider" : "supplier",
  serviceIds: place % 2 === 0 ? ["hips"] : [],
  point: place < 12 ? here : far,
}));
const project = (partnerIds: string[], level: ClusterFacts["projects"][number]["level"], isTied = true) => ({ partnerIds, level, isTied, isRecent: true });
const whole: ClusterFacts = {
  members,
  projects: [project(["m0", "m2"], "L3"), project(["m0", "m4", "m6", "m8"], "L5"), project(["m0", "m1"], "L2", false)],
  renewals: { due: 10, renewed: 9 },
  tides: [0.04, -0.02],
};
const score = (facts: Partial<ClusterFacts>, trait: Trait) => scorecard({ ...whole, ...facts }).find((one) => one.trait === trait);

test("each trait stands for itself, with what it counted", () => {
  expect(scorecard(whole).map(({ trait, verdict, count, of }) => [trait, verdict, count, of])).toEqual([
    ["concentration", "yes", 12, 16],
    ["focus", "yes", 2, 3],
    ["innovation", "yes", 1, 3],
    ["long-term", "yes", 9, 10],
    ["competition", "yes", 7, 28],
    ["links", "no", 1, 3],
    ["expanding", "yes", 1, 2],
  ]);
});

test("with too little nothing is said, never no", () => {
  const none: ClusterFacts = { members: [], projects: [], renewals: { due: 0, renewed: 0 }, tides: [] };
  expect(new Set(scorecard(none).map(({ verdict }) => verdict))).toEqual(new Set(["unknown"]));
  expect(score({ projects: whole.projects.slice(0, 2) }, "innovation")?.verdict).toBe("unknown");
  expect(score({ renewals: { due: 4, renewed: 0 } }, "long-term")?.verdict).toBe("unknown");
});

test("promotion together is no building together, and old news is no innovation", () => {
  expect(score({ projects: whole.projects.map((one) => ({ ...one, level: "L2" as const })) }, "competition")).toMatchObject({ verdict: "no", count: 0 });
  expect(
    score({ projects: [...whole.projects, project(["m0", "m2"], "L1"), project(["m0", "m2"], "L1")].map((one) => ({ ...one, isRecent: one.level !== "L5" })) }, "innovation"),
  ).toMatchObject({
    verdict: "no",
    of: 4,
  });
});

test("a cluster whose members lie far apart is not one place", () => {
  const spread = members.map((member, place) => ({ ...member, point: { latitude: 36 + place, longitude: -8 } }));
  expect(score({ members: spread }, "concentration")?.verdict).toBe("no");
  expect(score({ members: members.map((member) => ({ ...member, point: null })) }, "concentration")?.verdict).toBe("unknown");
});
