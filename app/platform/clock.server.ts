const slot = globalThis as { musterClockOffsetMs?: number };

/** Now, as routes, jobs and seeds see it. Tests and the demo's seed may move it; nothing else reads the system clock. */
export function now(): Date {
  return new Date(Date.now() + (slot.musterClockOffsetMs ?? 0));
}

/** Moves the clock so that it reads `instant` now; `null` gives the real one back. */
export function moveClock(instant: Date | null): void {
  slot.musterClockOffsetMs = instant ? instant.getTime() - Date.now() : 0;
}
