import { afterEach, expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { testEnv } from "../../../../tests/setup/test-env.ts";
import { jobs } from "../../../jobs.server.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { setEnv } from "../../../platform/env.server.ts";
import { JobRunner } from "../../../platform/queue/job-runner.server.ts";
import { deliveryAttempts } from "../../mail/delivery.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { secretPlaceholder } from "../../mail/secret-link.ts";
import { sendMailAgain } from "./send-mail-again.server.ts";

afterEach(() => setEnv(testEnv()));

async function failedMail(expiresAt: Date) {
  await createCluster();
  const manager = await createPerson();
  await appoint(manager, "manager");
  const act = await actAs(manager);
  const link = `http://localhost:3000/reset-password/${secretPlaceholder}`;
  const request = { template: "reset-password" as const, to: "ana@example.org", locale: "en", props: { name: "Ana", link }, idempotencyKey: "reset:1", now: act.now };
  await transaction((tx) => queueMail(tx, { ...request, secret: { token: "planted-secret", expiresAt } }));
  await db().job.deleteMany();
  const { id: mailId } = await db().outgoingMail.update({ where: { idempotencyKey: "reset:1" }, data: { status: "failed", lastError: "ECONNREFUSED" } });
  return { act, mailId };
}

const tomorrow = () => new Date(Date.now() + 86_400_000);

test("a mail that failed is sent again, with all its attempts, on record; asking twice sends it once", async () => {
  const { act, mailId } = await failedMail(tomorrow());
  expect(await sendMailAgain(act, { mailId })).toEqual({ ok: true, value: null });
  expect(await sendMailAgain(act, { mailId })).toEqual({ ok: true, value: null });
  expect(await db().job.findMany()).toMatchObject([{ name: "mail.deliver", payload: { mailId }, maxAttempts: deliveryAttempts }]);
  await new JobRunner(jobs, []).runDue();
  expect(await db().outgoingMail.findFirst()).toMatchObject({ status: "captured", lastError: null });
  expect(await db().auditEvent.findMany()).toMatchObject([{ action: "mail.sent-again", subjectId: mailId, changes: [] }]);
});

test("a mail whose link is over stays where it is", async () => {
  const { act, mailId } = await failedMail(new Date());
  expect(await sendMailAgain(act, { mailId })).toEqual({ ok: false, problem: "link-over" });
  expect([await db().job.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  expect((await db().outgoingMail.findFirst())?.status).toBe("failed");
});

test("a mail that was kept leaves once a vendor is connected", async () => {
  const { act, mailId } = await failedMail(tomorrow());
  await db().outgoingMail.update({ where: { id: mailId }, data: { status: "captured" } });
  await sendMailAgain(act, { mailId });
  expect(await db().job.count()).toBe(0);
  setEnv(testEnv({ mail: { kind: "smtp", url: "smtp://127.0.0.1:9" } }));
  await sendMailAgain(act, { mailId });
  expect(await db().job.count()).toBe(1);
});

test("nobody but the manager sends mails again", async () => {
  const { mailId } = await failedMail(tomorrow());
  for (const role of ["treasurer", "editor", "data_steward", "observer"] as const) {
    const person = await createPerson();
    await appoint(person, role);
    expect(await sendMailAgain(await actAs(person), { mailId }), role).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await db().job.count()).toBe(0);
});
