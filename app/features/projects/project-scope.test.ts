import { expect, test } from "vitest";
import { affiliationTo, officeViewer, viewerIn, viewerWith } from "../../../tests/factories/viewer.ts";
import { projectScope } from "./project-scope.ts";

test("members and the office see every joint project", () => {
  expect(projectScope(viewerIn("a", ["member"])).seesAll).toBe(true);
  expect(projectScope(officeViewer("observer")).seesAll).toBe(true);
});

test("others see those of their own organisations only, and nobody's through an affiliation without rights", () => {
  expect(projectScope(null)).toEqual({ seesAll: false, organisationIds: [] });
  const guest = viewerWith({ affiliations: [affiliationTo("a", ["member"], { isMember: false }), affiliationTo("b", [], { isMember: false })] });
  expect(projectScope(guest)).toEqual({ seesAll: false, organisationIds: ["a"] });
});
