export type ConsentAction = "requested" | "confirmed" | "withdrawn";

/** Whether somebody takes a list: the last that they said, of events in the order in which they happened. A request alone is no consent. */
export function isSubscribed(events: readonly { action: ConsentAction }[]): boolean {
  return events.at(-1)?.action === "confirmed";
}
