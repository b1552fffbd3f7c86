import { expect, test } from "vitest";
import { officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import { isTaskOf, mayCompleteTask } from "./task-owner.ts";

const mine = { personId: viewerWith().personId, officeRole: null };
const theirs = { personId: "00000000-0000-7000-8000-000000000009", officeRole: null };
const managers = { personId: null, officeRole: "manager" as const };

test("a task waits for its person, or for whoever holds its role in this session", () => {
  expect(isTaskOf(viewerWith(), mine)).toBe(true);
  expect(isTaskOf(viewerWith(), theirs)).toBe(false);
  expect(isTaskOf(officeViewer("manager"), managers)).toBe(true);
  expect(isTaskOf(officeViewer("manager", { secondFactorPassed: false }), managers)).toBe(false);
  expect(isTaskOf(officeViewer("observer"), managers)).toBe(false);
  expect(isTaskOf(viewerWith(), { personId: null, officeRole: null })).toBe(false);
});

test("the office completes each other's office tasks, never those of a person", () => {
  expect(mayCompleteTask(officeViewer("editor"), managers)).toBe(true);
  expect(mayCompleteTask(officeViewer("observer"), managers)).toBe(false);
  expect(mayCompleteTask(officeViewer("manager"), theirs)).toBe(false);
  expect(mayCompleteTask(viewerWith(), mine)).toBe(true);
});
