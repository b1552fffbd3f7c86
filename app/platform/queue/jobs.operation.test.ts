import { expect, test, vi } from "vitest";
import { moveClock } from "../clock.server.ts";
import { database, db, transaction } from "../database/db.server.ts";
import { JobRunner } from "./job-runner.server.ts";
import { enqueue, type JobHandler } from "./jobs.server.ts";

const start = new Date("2026-03-01T08:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

function recorder() {
  const runs: { payload: unknown; attempt: number }[] = [];
  const handler: JobHandler = async (payload, { attempt }) => void runs.push({ payload, attempt });
  return { runs, handler };
}

test("a job runs once, and only if its transaction was committed", async () => {
  const { runs, handler } = recorder();
  const runner = new JobRunner({ note: handler }, []);
  await transaction((tx) => enqueue(tx, "note", { word: "kept" }));
  const rolledBack = transaction(async (tx) => {
    await enqueue(tx, "note", { word: "lost" });
    throw new Error("changed my mind");
  });
  await expect(rolledBack).rejects.toThrow("changed my mind");
  expect(await runner.runDue()).toBe(1);
  expect(await runner.runDue()).toBe(0);
  expect(runs).toEqual([{ payload: { word: "kept" }, attempt: 1 }]);
  expect(await db().job.count()).toBe(0);
});

test("a job waits for its time, by the clock that tests and seeds may move", async () => {
  moveClock(start);
  const { runs, handler } = recorder();
  const runner = new JobRunner({ note: handler }, []);
  await transaction((tx) => enqueue(tx, "note", {}, { runAt: after(3_600) }));
  expect(await runner.runDue()).toBe(0);
  moveClock(after(3_601));
  expect(await runner.runDue()).toBe(1);
  expect(runs).toHaveLength(1);
});

test("a failing job is tried again after growing pauses, then stands in the list of failed ones with its key free", async () => {
  moveClock(start);
  const attempts: number[] = [];
  const handler: JobHandler = async (_payload, { attempt }) => {
    attempts.push(attempt);
    throw new Error("the post office refuses ana.reis@clinica.example");
  };
  const runner = new JobRunner({ send: handler }, []);
  await transaction((tx) => enqueue(tx, "send", {}, { uniqueKey: "once", maxAttempts: 3 }));
  await runner.runDue();
  moveClock(after(20));
  expect(await runner.runDue()).toBe(0);
  moveClock(after(35));
  await runner.runDue();
  moveClock(after(70));
  expect(await runner.runDue()).toBe(0);
  moveClock(after(100));
  await runner.runDue();
  expect(attempts).toEqual([1, 2, 3]);
  expect(await db().job.findMany()).toMatchObject([{ name: "send", uniqueKey: null, lastError: "the post office refuses [e-mail]", lockedBy: null }]);
  expect((await db().job.findFirst())?.failedAt).not.toBeNull();
  moveClock(after(100_000));
  expect(await runner.runDue()).toBe(0);
  await transaction((tx) => enqueue(tx, "send", {}, { uniqueKey: "once" }));
  expect(await db().job.count()).toBe(2);
});

test("while a job with a key waits, a second is not added", async () => {
  const { runs, handler } = recorder();
  await transaction((tx) => enqueue(tx, "note", { n: 1 }, { uniqueKey: "k" }));
  await transaction((tx) => enqueue(tx, "note", { n: 2 }, { uniqueKey: "k" }));
  await new JobRunner({ note: handler }, []).runDue();
  expect(runs).toEqual([{ payload: { n: 1 }, attempt: 1 }]);
});

test("a job asked for again while it runs is run once more: what changed meanwhile is not overlooked", async () => {
  const seen: unknown[] = [];
  const handler: JobHandler = async (payload) => {
    seen.push(payload);
    if (seen.length > 1) return;
    await transaction((tx) => enqueue(tx, "note", { n: 2 }, { uniqueKey: "k" }));
    await transaction((tx) => enqueue(tx, "note", { n: 3 }, { uniqueKey: "k" }));
  };
  await transaction((tx) => enqueue(tx, "note", { n: 1 }, { uniqueKey: "k" }));
  await new JobRunner({ note: handler }, []).runDue();
  expect(seen).toEqual([{ n: 1 }, { n: 3 }]);
  expect(await db().job.count()).toBe(0);
});

test("a job of a dead process is taken over when its claim runs out; after the last attempt it counts as failed", async () => {
  moveClock(start);
  await transaction((tx) => enqueue(tx, "note", {}, { maxAttempts: 2 }));
  await db().job.updateMany({ data: { lockedBy: "a dead process", lockedUntil: after(60), attempts: 1 } });
  const { runs, handler } = recorder();
  const runner = new JobRunner({ note: handler }, [], { pollMs: 10, timetableEveryMs: 10 });
  expect(await runner.runDue()).toBe(0);
  moveClock(after(61));
  expect(await runner.runDue()).toBe(1);
  expect(runs[0]?.attempt).toBe(2);

  await transaction((tx) => enqueue(tx, "note", {}, { maxAttempts: 1 }));
  await db().job.updateMany({ data: { lockedBy: "a dead process", lockedUntil: after(62), attempts: 1 } });
  moveClock(after(200));
  runner.start();
  await vi.waitUntil(async () => (await db().job.count({ where: { failedAt: { not: null } } })) === 1, { timeout: 5_000 });
  await runner.stop();
  expect(runs).toHaveLength(1);
});

test("a job that runs longer than the lease keeps its claim", async () => {
  let runs = 0;
  const slow: JobHandler = async () => {
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 900));
  };
  const settings = { pollMs: 20, leaseMs: 300 };
  const runners = [new JobRunner({ slow }, [], settings), new JobRunner({ slow }, [], settings)];
  await transaction((tx) => enqueue(tx, "slow", {}));
  for (const runner of runners) runner.start();
  await vi.waitUntil(async () => (await db().job.count()) === 0, { timeout: 10_000 });
  await Promise.all(runners.map((runner) => runner.stop()));
  expect(runs).toBe(1);
});

test("several runners share a queue: every job runs exactly once", async () => {
  const counts = new Map<number, number>();
  const handler: JobHandler = async ({ n }: { n: number }) => {
    counts.set(n, (counts.get(n) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  };
  await transaction(async (tx) => {
    for (let n = 0; n < 120; n += 1) await enqueue(tx, "count", { n });
  });
  const runners = Array.from({ length: 3 }, () => new JobRunner({ count: handler }, [], { concurrency: database().kind === "server" ? 2 : 1, pollMs: 20 }));
  for (const runner of runners) runner.start();
  await vi.waitUntil(async () => (await db().job.count()) === 0, { timeout: 20_000 });
  await Promise.all(runners.map((runner) => runner.stop()));
  expect(counts.size).toBe(120);
  expect([...counts.values()].every((count) => count === 1)).toBe(true);
});

test("stopping waits for the job in flight and starts no other", async () => {
  const done: string[] = [];
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const handler: JobHandler = async ({ name }: { name: string }) => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 200));
    done.push(name);
  };
  await transaction((tx) => enqueue(tx, "work", { name: "first" }));
  await transaction((tx) => enqueue(tx, "work", { name: "second" }));
  const runner = new JobRunner({ work: handler }, []);
  runner.start();
  await hasBegun;
  await runner.stop();
  expect(done).toEqual(["first"]);
  expect(await db().job.count()).toBe(1);
});

test("several runners start an entry of the timetable once per interval", async () => {
  moveClock(start);
  const { runs, handler } = recorder();
  const entry = { name: "every-hour", job: "tick", everyMinutes: 60 };
  const runners = [new JobRunner({ tick: handler }, [entry]), new JobRunner({ tick: handler }, [entry])];
  await Promise.all(runners.map((runner) => runner.runDue()));
  moveClock(after(3_500));
  await Promise.all(runners.map((runner) => runner.runDue()));
  expect(runs).toHaveLength(1);
  moveClock(after(3_601));
  await Promise.all(runners.map((runner) => runner.runDue()));
  expect(runs).toHaveLength(2);
});
