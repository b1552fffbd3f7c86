import { afterEach, beforeEach, vi } from "vitest";

// An error that nobody expected is a failure even where the assertions pass.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    throw new Error(`unexpected console.error: ${words.map(String).join(" ")}`);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});
