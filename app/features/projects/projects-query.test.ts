import { expect, test } from "vitest";
import { day } from "../../lib/day.ts";
import { type ProjectsQuery, parseProjectsQuery, projectsSearch } from "./projects-query.ts";

const everything: ProjectsQuery = { text: "", stage: null, organisationSlug: null, after: null };

test("a query reads back from its own URL", () => {
  const query: ProjectsQuery = {
    text: "água & sal",
    stage: "running",
    organisationSlug: "clinica-do-mar",
    after: { startsOn: day("2024-01-01"), projectId: "0190c0de-0000-7000-8000-000000000001" },
  };
  expect(parseProjectsQuery(new URLSearchParams(projectsSearch(query)))).toEqual(query);
  expect(projectsSearch(everything)).toBe("");
});

test("parameters that make no sense are left out", () => {
  expect(parseProjectsQuery(new URLSearchParams("status=open&after=2024-13-01_x&organisation="))).toEqual(everything);
});
