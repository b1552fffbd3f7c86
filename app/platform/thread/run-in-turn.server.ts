import { startThread, type ThreadTask } from "./start-thread.server.ts";

const slot = globalThis as { musterThreads?: Promise<unknown> };

/**
 * Calls a function in a thread of its own, one at a time in a process, so that many questions at once cannot take all
 * processors; the others wait for their turn.
 */
export function runInTurn<Answer>(task: ThreadTask, input: unknown): Promise<Answer> {
  const turn = (slot.musterThreads ?? Promise.resolve()).then(() => startThread<Answer>(task, input).answer);
  slot.musterThreads = turn.catch(() => {});
  return turn;
}
