import { expect, test } from "vitest";
import { createPerson } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import { listFailedJobs } from "./list-failed-jobs.server.ts";
import { retryJob } from "./retry-job.server.ts";

const now = new Date("2026-03-10T09:00:00Z");
const failed = () =>
  db().job.create({ data: { name: "mail.deliver", payload: { to: "planted" }, attempts: 5, failedAt: new Date("2026-03-09T09:00:00Z"), lastError: "no answer" } });

test("a manager sees what failed, without its content, and puts it back with all its attempts", async () => {
  const act = actBy(officeViewer("manager", { personId: (await createPerson()).id }), now);
  const { id } = await failed();
  await db().job.create({ data: { name: "waiting", payload: {}, runAt: new Date("2026-03-10T08:00:00Z") } });
  const before = await listFailedJobs(officeViewer("manager"), now);
  expect(before).toMatchObject({ failed: [{ jobId: id, name: "mail.deliver", attempts: 5, lastError: "no answer" }], waiting: 1, retrying: 0 });
  expect(JSON.stringify(before)).not.toContain("planted");
  for (let time = 0; time < 2; time += 1) expect(await retryJob(act, { jobId: id })).toEqual({ ok: true, value: null });
  expect(await db().job.findUniqueOrThrow({ where: { id } })).toMatchObject({ failedAt: null, attempts: 0, runAt: now });
  expect(await db().auditEvent.count({ where: { action: "job.retried" } })).toBe(1);
});

test("nobody else sees or retries background work", async () => {
  const { id } = await failed();
  for (const viewer of [viewerWith(), officeViewer("editor"), officeViewer("observer"), officeViewer("manager", { secondFactorPassed: false })]) {
    expect(await listFailedJobs(viewer, now)).toBeNull();
    expect(await retryJob(actBy(viewer, now), { jobId: id })).toEqual({ ok: false, problem: "not-found" });
  }
});
