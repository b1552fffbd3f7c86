import { expect, test } from "vitest";
import { runInThread } from "./run-in-thread.server.ts";
import { runInTurn } from "./run-in-turn.server.ts";
import { startThread } from "./start-thread.server.ts";

const missing = { module: "app/lib/fold.ts", name: "thereIsNone" } as const;
const fold = { module: "app/lib/fold.ts", name: "fold" } as const;

test("what goes wrong in a thread reaches whoever asked, and the next one has its turn", { timeout: 60_000 }, async () => {
  await expect(startThread(missing, "Faro").answer).rejects.toThrow();
  await expect(runInTurn(missing, "Faro")).rejects.toThrow();
  await expect(runInTurn(fold, "Água")).resolves.toBe("agua");
});

test("a thread that takes too long is stopped and said to be slow", { timeout: 60_000 }, async () => {
  await expect(runInThread(fold, "Água", { maxMs: 1, memoryMb: 200 })).resolves.toEqual({ ok: false, problem: "too-slow" });
  await expect(runInThread(fold, "Água", { maxMs: 50_000, memoryMb: 200 })).resolves.toEqual({ ok: true, value: "agua" });
});
