import { expect, test } from "vitest";
import { officeViewer } from "../../../../tests/factories/viewer.ts";
import { paths } from "../../../http/paths.ts";
import { organisationTabs, personTabs } from "./office-tabs.ts";

const labels = (tabs: { label: string }[]) => tabs.map((tab) => tab.label);

test("each role sees the tabs whose pages it may open", () => {
  expect(labels(organisationTabs(officeViewer("manager"), "o", paths))).toEqual(["Identity", "People", "Notes", "History"]);
  expect(labels(organisationTabs(officeViewer("treasurer"), "o", paths))).toEqual(["Identity", "People", "Notes"]);
  expect(labels(personTabs(officeViewer("data_steward"), "p", paths))).toEqual(["Details", "Notes", "History"]);
  expect(labels(personTabs(officeViewer("editor"), "p", paths))).toEqual(["Details", "Notes"]);
});
