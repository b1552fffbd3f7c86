import { expect, test } from "vitest";
import { reasonWithoutAddresses } from "./email.ts";

test("a failure is told without the addresses in it", () => {
  expect(reasonWithoutAddresses("550 5.1.1 <ana.costa@example.pt>: user unknown\r\nfor rui+x@example.org")).toBe("550 5.1.1 <[address]>: user unknown for [address]");
});
