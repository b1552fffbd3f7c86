import fc from "fast-check";
import { expect, test } from "vitest";
import { type DateOrder, detectDateStyle, isPartOfDate, readDate } from "./date-style.ts";

const latest = 2026;

test.each([
  [["25/08/1992", "01/02/2003"], "dmy", "day-above-12"],
  [["01/02/2003", "08/25/1992"], "mdy", "day-above-12"],
  [["1992-08-25", "2003-2-1"], "ymd", "iso"],
  [["25.8.1992", ""], "dmy", "day-above-12"],
  [["03.04.2005"], "dmy", "dotted"],
  [["3 May 2024", "4 de março de 2019"], "ymd", "month-in-words"],
  [["31/12/99", "01/02/03"], "dmy", "day-above-12"],
])("%j shows its order", (values, order, evidence) => {
  expect(detectDateStyle(values)).toMatchObject({ order, evidence, isCertain: true });
});

test("dates that could be two days, and columns that contradict themselves, are asked about", () => {
  expect(detectDateStyle(["01/02/2003", "04/05/2006"])).toMatchObject({ order: null, isCertain: false, evidence: "ambiguous" });
  expect(detectDateStyle(["01/02/03", "30/12/10"])).toMatchObject({ order: null, isCertain: false, evidence: "ambiguous", hasShortYears: true });
  expect(detectDateStyle(["25/08/1992", "08/25/1992"])).toMatchObject({ order: null, isCertain: false, evidence: "contradictory" });
  expect(detectDateStyle(["", "soon"])).toMatchObject({ order: null, isCertain: true, evidence: "none" });
});

test("numbers of days are asked about, and read once somebody said so", () => {
  expect(detectDateStyle(["43910", "44000"])).toMatchObject({ order: null, isCertain: false, evidence: "serial" });
  expect(detectDateStyle(["43910", "25/08/1992"])).toMatchObject({ order: null, isCertain: false, evidence: "contradictory" });
  expect(readDate("43910", "serial", latest)).toBe("2020-03-20");
  expect(readDate("43910.75", "serial", latest)).toBe("2020-03-20");
  expect(readDate("43910", "dmy", latest)).toBeNull();
});

test("a year or a month alone is told apart from a day", () => {
  for (const text of ["2019", "03/2019", "2019-03"]) {
    expect(isPartOfDate(text)).toBe(true);
    expect(readDate(text, null, latest)).toBeNull();
  }
  for (const text of ["2019-03-01", "13/2019", "soon", "12019"]) expect(isPartOfDate(text)).toBe(false);
});

test.each([
  ["01/02/2003", null, null],
  ["01/02/03", null, null],
  ["03/03/2003", null, "2003-03-03"],
  ["25/08/1992", null, "1992-08-25"],
  ["01/02/2003", "dmy", "2003-02-01"],
  ["01/02/2003", "mdy", "2003-01-02"],
  ["01/02/03", "ymd", null],
  ["01/12/19", "dmy", "2019-12-01"],
  ["01/12/27", "dmy", "1927-12-01"],
  ["25/08/1992", "mdy", null],
  ["1992-08-25", "mdy", "1992-08-25"],
  ["2024-05-03 00:00:00", null, "2024-05-03"],
  ["2024-05-03T10:20:30Z", null, "2024-05-03"],
  ["20240503", null, "2024-05-03"],
  ["25. August 1992", null, "1992-08-25"],
  ["Sept 3rd, 2021", null, "2021-09-03"],
  ["2023-02-29", null, null],
  ["31/11/2020", "dmy", null],
  ["45123", null, null],
  ["0000-00-00", null, null],
])("%s in order %s is %s", (text, order, day) => {
  expect(readDate(text, order as DateOrder | null, latest)).toBe(day);
});

test("any day written in any order reads back when the order is named, and never as another day when it is not", () => {
  const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.constantFrom("dmy" as const, "mdy" as const, "ymd" as const), fc.constantFrom("/", "-", "."), (day, order, mark) => {
      const [year, month, dayOfMonth] = day.split("-") as [string, string, string];
      const text = { dmy: [dayOfMonth, month, year], mdy: [month, dayOfMonth, year], ymd: [year, month, dayOfMonth] }[order].join(mark);
      if (!(order === "mdy" && mark === ".")) expect(readDate(text, order, latest)).toBe(day);
      if (mark !== ".") expect([day, null]).toContain(readDate(text, null, latest));
    }),
  );
});
