import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { createPerson } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import { day } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { completeTask } from "./complete-task.server.ts";
import { createTask, type NewTask } from "./create-task.server.ts";
import { listMyTasks, listTasks } from "./list-tasks.server.ts";
import { settleTasks } from "./settle-tasks.server.ts";

const add = (task: NewTask) => transaction((tx) => createTask(tx, task));
const forManagers: NewTask = { kind: "appoint-organisation-admin", owner: { officeRole: "manager" }, uniqueKey: "k", dueOn: day("2026-03-17") };

test("a task with a key is added once until it is done, then again", async () => {
  const act = actBy(officeViewer("manager", { personId: (await createPerson()).id }));
  await Promise.all([add(forManagers), add(forManagers)]);
  const task = await db().task.findFirstOrThrow();
  expect(await db().task.count()).toBe(1);
  for (let time = 0; time < 2; time += 1) expect(await completeTask(act, { taskId: task.id })).toEqual({ ok: true, value: null });
  expect(await db().auditEvent.count({ where: { action: "task.completed" } })).toBe(1);
  await add(forManagers);
  expect(await db().task.count({ where: { doneAt: null } })).toBe(1);
  await transaction((tx) => settleTasks(tx, "k", act.now));
  expect(await db().task.count({ where: { doneAt: null } })).toBe(0);
});

test("what waits for one: own tasks and those of one's roles, the most urgent first", async () => {
  const person = await createPerson();
  const clinic = await createOrganisation({ shortName: "Mar" });
  await add({ ...forManagers, organisationId: clinic.id });
  await add({ kind: "appoint-organisation-admin", owner: { personId: person.id }, dueOn: day("2026-03-01") });
  await add({ kind: "appoint-organisation-admin", owner: { officeRole: "treasurer" } });
  const manager = officeViewer("manager", { personId: person.id });
  expect((await listMyTasks(manager)).map((task) => [task.dueOn, task.organisation?.name ?? null])).toEqual([
    ["2026-03-01", null],
    ["2026-03-17", "Mar"],
  ]);
  expect(await listMyTasks(officeViewer("manager", { secondFactorPassed: false }))).toEqual([]);
  expect(await listTasks(manager, { state: "open" })).toHaveLength(3);
  expect(await listTasks(officeViewer("editor"), { state: "open" })).toHaveLength(2);
  expect(await listTasks(officeViewer("observer"), { state: "open" })).toEqual([]);
  expect(await listTasks(viewerWith(), { state: "open" })).toEqual([]);
});

test("a task of someone else is not there for whoever is not the office", async () => {
  await add(forManagers);
  const { id } = await db().task.findFirstOrThrow();
  for (const viewer of [viewerWith(), officeViewer("observer")]) expect(await completeTask(actBy(viewer), { taskId: id })).toEqual({ ok: false, problem: "not-found" });
});
