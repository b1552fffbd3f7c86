import { expect, test } from "vitest";
import { addDays, day } from "../../../lib/day.ts";
import { accreditationStatus, clashesWith } from "./accreditation.ts";

const period = { validFromOn: day("2025-03-01"), validToOn: day("2026-02-28") };

test("both ends of the period are valid days", () => {
  expect(accreditationStatus(period, addDays(period.validFromOn, -1))).toBe("coming");
  expect(accreditationStatus(period, period.validFromOn)).toBe("valid");
  expect(accreditationStatus(period, period.validToOn)).toBe("valid");
  expect(accreditationStatus(period, day("2026-03-01"))).toBe("expired");
});

test("without a last day it stays valid", () => {
  expect(accreditationStatus({ validFromOn: day("2025-03-01"), validToOn: null }, day("2099-01-01"))).toBe("valid");
});

test("two periods of the same scheme and issuer clash where they share a day", () => {
  const held = { scheme: "ISO 9001", issuer: "APCER", ...period };
  const next = { scheme: "iso 9001 ", issuer: "Apcer", validFromOn: day("2026-03-01"), validToOn: null };
  expect(clashesWith(held, next)).toBe(false);
  expect(clashesWith(held, { ...next, validFromOn: day("2026-02-28") })).toBe(true);
  expect(clashesWith({ ...held, validToOn: null }, next)).toBe(true);
  expect(clashesWith(held, { ...next, validFromOn: day("2024-01-01"), validToOn: day("2025-02-28") })).toBe(false);
  expect(clashesWith(held, { ...next, scheme: "ISO 14001", validFromOn: day("2025-06-01") })).toBe(false);
});
