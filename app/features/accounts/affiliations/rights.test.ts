import { expect, test } from "vitest";
import { allRights, decideDeparture, orderedRights, rightsChange } from "./rights.ts";

test("rights are put in order and counted once", () => {
  expect(orderedRights(["member", "admin", "member"])).toEqual(["admin", "member"]);
  expect(orderedRights([...allRights].reverse())).toEqual(allRights);
});

test("a change names what is granted and what is revoked, and nothing else", () => {
  expect(rightsChange(["admin", "member"], ["member", "voter", "billing"])).toEqual({ granted: ["billing", "voter"], revoked: ["admin"] });
  expect(rightsChange(["member"], ["member"])).toEqual({ granted: [], revoked: [] });
});

test("only the last admin's departure is special: others may not force it, the person may go", () => {
  expect(decideDeparture({ isAdmin: false, otherAdmins: 0, leaves: false })).toBe("go");
  expect(decideDeparture({ isAdmin: true, otherAdmins: 1, leaves: false })).toBe("go");
  expect(decideDeparture({ isAdmin: true, otherAdmins: 0, leaves: false })).toBe("refuse");
  expect(decideDeparture({ isAdmin: true, otherAdmins: 0, leaves: true })).toBe("go-and-tell-the-office");
});
