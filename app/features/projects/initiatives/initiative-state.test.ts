import { expect, test } from "vitest";
import { initiativeEvents, initiativeStates, stepOf } from "./initiative-state.ts";

const direct = { reviews: false, ranBefore: false };

test("every state and event has one defined answer, and every state but the last leads on", () => {
  const table = initiativeStates.map((state) => {
    const to = initiativeEvents.flatMap((event) => {
      const step = stepOf(state, event, { reviews: true, ranBefore: false });
      return step ? [`${event}→${step.to}`] : [];
    });
    return `${state}: ${to.join(" ")}`;
  });
  expect(table).toEqual([
    "draft: submit→in_review stop→stopped",
    "in_review: withdraw→draft approve→call_open send_back→draft",
    "call_open: close_call→forming start→running stop→stopped",
    "forming: reopen_call→call_open start→running stop→stopped",
    "running: complete→completed stop→stopped",
    "completed: ",
    "stopped: take_up→draft",
  ]);
});

test("without a review handing in opens the call at once", () => {
  expect(stepOf("draft", "submit", direct)?.to).toBe("call_open");
});

test("what ran and was stopped is not a draft again", () => {
  expect(stepOf("stopped", "take_up", { ...direct, ranBefore: true })).toBeNull();
});
