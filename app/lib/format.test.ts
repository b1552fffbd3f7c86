import { expect, test } from "vitest";
import { formatFor, preferredLocale } from "./format.ts";

const british = formatFor({ locale: "en-GB", timeZone: "Europe/Lisbon" });
const german = formatFor({ locale: "de", timeZone: "Europe/Berlin" });

test("a day is the same day in every time zone", () => {
  expect(formatFor({ locale: "en-GB", timeZone: "Pacific/Auckland" }).day("2026-01-02")).toBe("2 Jan 2026");
  expect(formatFor({ locale: "en-GB", timeZone: "America/Los_Angeles" }).day("2026-01-02")).toBe("2 Jan 2026");
});

test("an instant is told in the viewer's time zone", () => {
  expect(british.instant(new Date("2026-07-01T23:30:00Z"))).toBe("2 Jul 2026, 00:30");
  expect(british.dayOf(new Date("2026-07-01T23:30:00Z"))).toBe("2 Jul 2026");
});

test("money comes from minor units and knows its currency's digits", () => {
  expect(british.money(123_456, "EUR")).toBe("€1,234.56");
  expect(british.money(-5, "EUR")).toBe("-€0.05");
  expect(british.money(1200, "JPY")).toBe("JP¥1,200");
  expect(british.money(9_007_199_254_740_993_01n, "EUR")).toBe("€9,007,199,254,740,993.01");
  expect(german.money(123_456, "EUR")).toBe("1.234,56\u00a0€");
});

test("numbers follow the locale", () => {
  expect(german.number(1234.5)).toBe("1.234,5");
});

test("the language that the browser likes best and Intl knows wins", () => {
  expect(preferredLocale("pt-PT,pt;q=0.9,en;q=0.8")).toBe("pt-PT");
  expect(preferredLocale("en;q=0.5, sv;q=0.9")).toBe("sv");
  expect(preferredLocale("*")).toBeNull();
  expect(preferredLocale(null)).toBeNull();
  expect(preferredLocale("xx-nonsense-!!, de;q=0.1")).toBe("de");
  expect(preferredLocale("en;q=0")).toBeNull();
});
