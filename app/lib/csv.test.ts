import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

const body = (...cells: string[]) => csvOf(["a"], [cells]).split("\r\n").slice(1).join("\r\n").replace(/\r\n$/, "");

test("a table has a byte order mark, a header and CRLF at each end of line", () => {
  expect(csvOf(["name", "town"], [["Clínica", "Faro"]])).toBe("\ufeffname,town\r\nClínica,Faro\r\n");
});

test("commas, quotes and line ends stay within their cell", () => {
  expect(body('a "b", c\nd', "e")).toBe('"a ""b"", c\nd",e');
});

test.each(["=1+1", "+351 289", "-1", "@cmd", "\tx"])("what a spreadsheet would run is made harmless: %s", (text) => {
  expect(body(text)).toBe(`'${text}`);
});

test("what stands within a cell is no formula", () => {
  expect(body("a=b")).toBe("a=b");
});
