import { ok, type Result, refuse } from "../../lib/result.ts";
import { startThread, type ThreadTask } from "./start-thread.server.ts";

export type ThreadLimits = { maxMs: number; memoryMb: number };

/** Calls a function in a thread of its own with bounded time and memory. */
export async function runInThread<Answer>(task: ThreadTask, input: unknown, limits: ThreadLimits): Promise<Result<Answer, "too-slow" | "too-much-memory">> {
  const thread = startThread<Answer>(task, input, limits.memoryMb);
  let clock: NodeJS.Timeout | undefined;
  const timeUp = new Promise<Result<Answer, "too-slow">>((resolve) => {
    clock = setTimeout(() => resolve(refuse("too-slow")), limits.maxMs);
  });
  try {
    return await Promise.race([thread.answer.then((answer) => ok(answer)), timeUp]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return refuse("too-much-memory");
    throw error;
  } finally {
    clearTimeout(clock);
    thread.stop();
  }
}
