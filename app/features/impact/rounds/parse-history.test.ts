import { expect, test } from "vitest";
import { parseHistory } from "./parse-history.ts";

test("quarters are read as spreadsheets in English and Portuguese paste them", () => {
  expect(parseHistory("2023-Q1\t118\n2023 T2; 0\r\n\n2023q3,131\n2023/Q4 99").quarters).toEqual([
    { quarter: "2023-Q1", persons: 118 },
    { quarter: "2023-Q2", persons: 0 },
    { quarter: "2023-Q3", persons: 131 },
    { quarter: "2023-Q4", persons: 99 },
  ]);
});

test("a line that says something else is named, and so is a quarter that comes twice", () => {
  expect(parseHistory("2023-Q1 118\n2023-Q5 4\nQuarter;Persons\n2023-Q1 120\n2023-Q2 -3\n2023-Q3 1.5").problems).toEqual([
    { line: 2, kind: "unreadable" },
    { line: 3, kind: "unreadable" },
    { line: 4, kind: "twice" },
    { line: 5, kind: "unreadable" },
    { line: 6, kind: "unreadable" },
  ]);
});
