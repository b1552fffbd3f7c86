import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import type { EvidenceFlag } from "../evidence/evidence-flags.ts";
import { classes, type PortfolioProject, portfolioOf } from "./portfolio.ts";

const today = day("2026-06-01");
const effort = (organisationId: string, hours: number, isPromotion = false, spentOn = "2026-03-01") => ({ organisationId, hours, isPromotion, spentOn: day(spentOn) });
const claim = (organisationId: string, flag: EvidenceFlag, isConfirmed = true, happenedOn = "2026-04-01") => ({
  organisationId,
  flag,
  happenedOn: day(happenedOn),
  isConfirmed,
  isWithdrawn: false,
});

function project(overrides: Partial<PortfolioProject> & { projectId: string }): PortfolioProject {
  const partners = [
    { organisationId: "a", kind: "provider" },
    { organisationId: "b", kind: "provider" },
  ];
  return { title: overrides.projectId, startsOn: day("2026-01-01"), endsOn: null, partners, efforts: [], claims: [], ...overrides };
}

test("what is stated stands beside what is confirmed, class by class", () => {
  const both = [effort("a", 10), effort("b", 10)];
  const { funnel, waiting } = portfolioOf(
    [
      project({ projectId: "letter", efforts: both, claims: [claim("a", "changed_operation")] }),
      project({ projectId: "vans", efforts: both, claims: [claim("a", "pooled_resources", false)] }),
      project({ projectId: "talk", efforts: both }),
    ],
    [],
    today,
  );
  expect(funnel).toEqual([
    { class: "connect", claimed: 1, evidenced: 2 },
    { class: "promote", claimed: 0, evidenced: 0 },
    { class: "build", claimed: 2, evidenced: 1 },
    { class: "innovate", claimed: 0, evidenced: 0 },
  ]);
  expect(waiting).toEqual([{ projectId: "vans", title: "vans", count: 1 }]);
});

test("hours by year with the share of promotion; kinds of consortia; days to the first result", () => {
  const mixed = [
    { organisationId: "a", kind: "provider" },
    { organisationId: "u", kind: "university" },
  ];
  const found = portfolioOf(
    [
      project({ projectId: "fair", efforts: [effort("a", 30, true, "2025-05-01"), effort("b", 10, false, "2025-05-01"), effort("a", 20, true)] }),
      project({ projectId: "study", partners: mixed, claims: [claim("a", "joint_research", true, "2026-04-11"), claim("a", "promoted_together", true, "2026-01-02")] }),
    ],
    [],
    today,
  );
  expect(found.effort).toEqual([
    { year: 2025, hours: 40, promotion: 30, share: 0.75 },
    { year: 2026, hours: 20, promotion: 20, share: 1 },
  ]);
  expect(found.consortia).toEqual({ single: 1, mixed: 1 });
  expect(found.daysToResult).toBe(100);
  expect(portfolioOf([], [], today)).toMatchObject({ projects: 0, effort: [], daysToResult: null, silent: [] });
});

test("a running project without anything for half a year is about to die; one that ended is not; members who did nothing for a year are named", () => {
  const old = [effort("a", 5, false, "2025-10-01"), effort("b", 5, false, "2025-04-01")];
  const found = portfolioOf([project({ projectId: "asleep", efforts: old }), project({ projectId: "ended", efforts: old, endsOn: day("2026-01-01") })], ["a", "b", "c"], today);
  expect(found.dormant.map(({ projectId }) => projectId)).toEqual(["asleep"]);
  expect(found.silent).toEqual(["b", "c"]);
});

test("each project is in one class, and confirming more never makes fewer of the deep ones", () => {
  const flags = fc.constantFrom<EvidenceFlag>("promoted_together", "changed_operation", "pooled_resources", "built_capability", "new_offering_in_use", "joint_research");
  const claims = fc.array(fc.tuple(flags, fc.boolean()), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(claims, { maxLength: 6 }), (projects) => {
      const made = projects.map((own, place) =>
        project({ projectId: String(place), efforts: [effort("a", 4), effort("b", 4)], claims: own.map(([flag, isConfirmed]) => claim("a", flag, isConfirmed)) }),
      );
      const { funnel } = portfolioOf(made, [], today);
      const total = (key: "claimed" | "evidenced") => funnel.reduce((sum, one) => sum + one[key], 0);
      expect([total("claimed"), total("evidenced")]).toEqual([made.length, made.length]);
      const deeper = (key: "claimed" | "evidenced") => funnel.filter((one) => classes.indexOf(one.class as never) > 1).reduce((sum, one) => sum + one[key], 0);
      expect(deeper("claimed")).toBeGreaterThanOrEqual(deeper("evidenced"));
    }),
    { seed: 5, numRuns: 200 },
  );
});
