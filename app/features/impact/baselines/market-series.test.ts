import { expect, test } from "vitest";
import { buildBaseline } from "../release/build-panel.ts";
import { marketSeries } from "./market-series.ts";
import { readMarketTable, readPeriod } from "./market-table.ts";

const table = (text: string) => {
  const read = readMarketTable(new TextEncoder().encode(text));
  if (typeof read === "string") throw new Error(read);
  return read;
};

test.each([
  ["2016", { year: 2016, quarter: null, month: null }],
  ["2016-Q3", { year: 2016, quarter: 3, month: null }],
  ["2016Q3", { year: 2016, quarter: 3, month: null }],
  ["2016M09", { year: 2016, quarter: null, month: 9 }],
  ["2016-13", null],
  ["16", null],
])("%s is read as a period", (text, period) => expect(readPeriod(text)).toEqual(period));

test("a file without a period, without numbers, or that is no table says so", () => {
  const read = (text: string) => readMarketTable(new TextEncoder().encode(text));
  expect(read("Country,Patients\nDE,12\nFR,9\n")).toBe("no-period");
  expect(read("Year,Country\n2016,DE\n2017,FR\n")).toBe("no-measure");
  expect(read("")).toBe("no-table");
});

test("a row of totals among the rows it adds up is left out, and said", () => {
  const read = table("Year;Country;Patients\n2016;DE;10\n2016;FR;10\n2016;Total;20\n2017;DE;12\n2017;FR;12\n2017;Total;24\n");
  const series = marketSeries(read, { measures: ["Patients"], only: {} });
  expect(series).toMatchObject({
    figures: [
      { period: "2016", value: 20n },
      { period: "2017", value: 24n },
    ],
  });
  expect(series).toMatchObject({ findings: [{ kind: "totals-left-out", column: "Country", values: ["Total"] }] });
  expect(marketSeries(read, { measures: ["Patients"], only: { Country: "Total" } })).toMatchObject({ figures: [{ value: 20n }, { value: 24n }], findings: [] });
});

test("a column that the other chosen ones add up to is not added to them", () => {
  const read = table("Year,Inpatients,Outpatients,Everyone\n2016,1,2,3\n2017,4,5,9\n");
  expect(marketSeries(read, { measures: ["Inpatients", "Outpatients", "Everyone"], only: {} })).toMatchObject({ kind: "overlapping-measures" });
  expect(marketSeries(read, { measures: ["Inpatients", "Outpatients"], only: {} })).toMatchObject({ figures: [{ value: 3n }, { value: 9n }] });
});

const point = (period: string, value: number, more = {}) => ({ period, value, grade: "B" as const, source: "Survey", vintageOn: "2027-01-01", holdsMembers: false, ...more });

test("whole years do where the source has no quarters; quarters and years are never mixed", () => {
  const none = { v0: [], v1: [] };
  expect(buildBaseline(2026, [point("2025", 100), point("2026", 110)], none)?.ratio).toBeCloseTo(1.1);
  expect(buildBaseline(2026, [point("2025", 100), ...[1, 2, 3, 4].map((quarter) => point(`2026-Q${quarter}`, 30))], none)).toBeNull();
});

test("figures that hold the members are taken without them; where nothing is left there is no baseline", () => {
  const points = [point("2025", 1000, { holdsMembers: true }), point("2026", 1200, { holdsMembers: true })];
  expect(buildBaseline(2026, points, { v0: [100, 100], v1: [200, 200] })).toMatchObject({ ratio: 1, withoutPanel: true });
  expect(buildBaseline(2026, points, { v0: [500, 500], v1: [600, 500] })).toBeNull();
});
