import { expect, test } from "vitest";
import { outboxFilter } from "./outbox-filter.ts";

test("an address asks for a state and a place in the list; anything else is left out", () => {
  const after = "01890a5d-ac96-774b-bcce-b302099a8057";
  expect(outboxFilter(new URLSearchParams({ status: "failed", after }))).toEqual({ status: "failed", after });
  expect(outboxFilter(new URLSearchParams({ status: "lost", after: "1; drop" }))).toEqual({});
});
