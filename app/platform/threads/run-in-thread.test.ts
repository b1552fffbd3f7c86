import { expect, test } from "vitest";
import { runInThread, startThread } from "./run-in-thread.server.ts";

test("what goes wrong in a thread reaches whoever asked, and the next one has its turn", { timeout: 60_000 }, async () => {
  await expect(startThread("app/lib/fold.ts", "thereIsNone", "Faro")).rejects.toThrow();
  await expect(runInThread("app/lib/fold.ts", "thereIsNone", "Faro")).rejects.toThrow();
  await expect(runInThread("app/lib/fold.ts", "fold", "Água")).resolves.toBe("agua");
});
