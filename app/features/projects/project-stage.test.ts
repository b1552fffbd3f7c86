import { expect, test } from "vitest";
import { day } from "../../lib/day.ts";
import { projectStage } from "./project-stage.ts";

const today = day("2026-03-10");
const dated = { status: "unknown", startsOn: day("2024-01-01"), endsOn: day("2026-12-31") } as const;

test.each([
  ["between its days", {}, "running"],
  ["on its last day", { endsOn: today }, "running"],
  ["on the day after", { endsOn: day("2026-03-09") }, "ended"],
  ["on its first day", { startsOn: today }, "running"],
  ["before its first day", { startsOn: day("2026-03-11") }, "planned"],
  ["without an end", { endsOn: null }, "running"],
  ["without any day", { startsOn: null, endsOn: null }, "unknown"],
  ["without days, said to run", { status: "running", startsOn: null, endsOn: null }, "running"],
  ["closed early", { status: "closed" }, "ended"],
  ["stopped", { status: "terminated" }, "terminated"],
] as const)("a project %s", (_when, change, stage) => {
  expect(projectStage({ ...dated, ...change }, today)).toBe(stage);
});
