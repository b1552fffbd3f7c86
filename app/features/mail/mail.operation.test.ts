import { afterEach, expect, test } from "vitest";
import { createCluster } from "../../../tests/factories/cluster.ts";
import { testEnv } from "../../../tests/setup/test-env.ts";
import { jobs } from "../../jobs.server.ts";
import { db, transaction } from "../../platform/database/db.server.ts";
import { setEnv } from "../../platform/env.server.ts";
import { JobRunner } from "../../platform/queue/job-runner.server.ts";
import { clearOldMail } from "./clear-old-mail.server.ts";
import { deliverMail } from "./deliver-mail.server.ts";
import { deliveryAttempts } from "./delivery.ts";
import { type MailRequest, queueMail } from "./queue-mail.server.ts";
import { secretPlaceholder } from "./secret-link.ts";

const now = new Date("2026-03-01T10:00:00Z");
const resetMail = (overrides: Partial<MailRequest<"reset-password">> = {}): MailRequest<"reset-password"> => ({
  template: "reset-password",
  to: "ana@example.org",
  locale: "pt-PT",
  props: { name: "Ana", link: `http://localhost:3000/reset-password/${secretPlaceholder}` },
  secret: { token: "planted-secret", expiresAt: new Date("2026-03-01T11:00:00Z") },
  idempotencyKey: "reset:1",
  now,
  ...overrides,
});

afterEach(() => setEnv(testEnv()));

test("a queued mail is written in the recipient's language and its secret stands nowhere in the clear", async () => {
  await createCluster();
  await transaction((tx) => queueMail(tx, resetMail()));
  const [mail] = await db().outgoingMail.findMany();
  expect(mail).toMatchObject({ locale: "pt", status: "queued", subject: "Defina uma nova palavra-passe para Costa Azul Health", carriesSecret: true });
  expect(mail?.text).toContain(`/reset-password/${secretPlaceholder}`);
  expect(JSON.stringify([mail, await db().job.findMany()])).not.toContain("planted-secret");
  expect(JSON.stringify(await db().job.findMany())).not.toContain("ana@example.org");
});

test("the same key twice is one mail and one job; a rollback leaves neither", async () => {
  await createCluster();
  await transaction((tx) => queueMail(tx, resetMail()));
  await transaction((tx) => queueMail(tx, resetMail()));
  await expect(
    transaction(async (tx) => {
      await queueMail(tx, resetMail({ idempotencyKey: "reset:2" }));
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect([await db().outgoingMail.count(), await db().job.count()]).toEqual([1, 1]);
});

test("without a vendor a mail is captured, never called sent, by the job that the queue runs", async () => {
  await createCluster();
  await transaction((tx) => queueMail(tx, resetMail()));
  await new JobRunner(jobs, []).runDue();
  expect(await db().outgoingMail.findFirst()).toMatchObject({ status: "captured", transport: "outbox", sentAt: null, vendorId: null });
});

test("a mail that failed for now is tried again, and counts as failed after the last attempt; its secret is kept as long as the link works", async () => {
  await createCluster();
  setEnv(testEnv({ mail: { kind: "smtp", url: "smtp://127.0.0.1:9" } }));
  await transaction((tx) => queueMail(tx, resetMail()));
  const mailId = (await db().outgoingMail.findFirstOrThrow()).id;
  await expect(deliverMail({ mailId }, 1, now)).rejects.toThrow("the mail was not taken");
  expect(await db().outgoingMail.findFirst()).toMatchObject({ status: "queued", secretSealed: expect.any(String) });
  await deliverMail({ mailId }, deliveryAttempts, now);
  expect(await db().outgoingMail.findFirst()).toMatchObject({ status: "failed", secretSealed: expect.any(String), lastError: expect.stringContaining("ECONNREFUSED") });
});

test("a mail that has left is not handed over again", async () => {
  await createCluster();
  await transaction((tx) => queueMail(tx, resetMail()));
  const { id: mailId } = await db().outgoingMail.update({ where: { idempotencyKey: "reset:1" }, data: { status: "sent", vendorId: "v1" } });
  setEnv(testEnv({ mail: { kind: "smtp", url: "smtp://127.0.0.1:9" } }));
  await deliverMail({ mailId }, 1, now);
  expect(await db().outgoingMail.findFirst()).toMatchObject({ status: "sent", vendorId: "v1" });
});

test("secrets are forgotten when their link stops working; mails are deleted when their time is over, those with a link first, waiting ones never", async () => {
  await createCluster();
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  const write = (idempotencyKey: string, change: Parameters<ReturnType<typeof db>["outgoingMail"]["update"]>[0]["data"], plain = false) =>
    transaction((tx) => queueMail(tx, resetMail({ idempotencyKey, ...(plain && { secret: undefined }) }))).then(() =>
      db().outgoingMail.update({ where: { idempotencyKey }, data: { status: "sent", ...change } }),
    );
  await write("link", { status: "failed" });
  await write("waiting", { status: "queued" });
  await write("plain", {}, true);
  await write("statutory with a link", { category: "statutory" });
  const kept = async () => (await db().outgoingMail.findMany({ orderBy: { idempotencyKey: "asc" } })).map((mail) => mail.idempotencyKey);
  const secrets = () => db().outgoingMail.count({ where: { secretSealed: { not: null } } });
  await clearOldMail(new Date("2026-03-01T10:59:59Z"));
  expect(await secrets()).toBe(3);
  await clearOldMail(new Date("2026-03-01T11:00:00Z"));
  expect([await secrets(), (await kept()).length]).toEqual([0, 4]);
  await clearOldMail(days(31));
  expect(await kept()).toEqual(["plain", "statutory with a link", "waiting"]);
  await clearOldMail(days(366));
  expect(await kept()).toEqual(["statutory with a link", "waiting"]);
  await clearOldMail(days(3654));
  expect(await kept()).toEqual(["waiting"]);
});
