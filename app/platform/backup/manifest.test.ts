import { expect, test } from "vitest";
import { migrationDifference } from "./manifest.ts";

const init = { name: "0001_init", checksum: "a" };
const dues = { name: "0002_dues", checksum: "b" };

test("a backup fits where the same migrations with the same contents were applied", () => {
  expect(migrationDifference([init, dues], [init, dues])).toBeNull();
});

test("an older, a newer and a changed state are refused with both names", () => {
  expect(migrationDifference([init], [init, dues])).toContain("made at the migration 0001_init, this portal is at 0002_dues");
  expect(migrationDifference([init, dues], [init])).toContain("made at the migration 0002_dues, this portal is at 0001_init");
  expect(migrationDifference([{ ...init, checksum: "x" }], [init])).toContain("other contents");
});
