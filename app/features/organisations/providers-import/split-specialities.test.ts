import { expect, test } from "vitest";
import { splitSpecialities } from "./split-specialities.ts";

test("commas part specialities, except within brackets and where a part goes on in small letters", () => {
  expect(splitSpecialities("Pneumology (adults, children), Imaging - X-ray, ultrasound and CT, Surgery")).toEqual([
    "Pneumology (adults, children)",
    "Imaging - X-ray, ultrasound and CT",
    "Surgery",
  ]);
  expect(splitSpecialities("cardiology, surgery")).toEqual(["cardiology", "surgery"]);
});

test("where a cell has semicolons, commas belong to the specialities; brackets that do not pair count as letters", () => {
  expect(splitSpecialities("Eyes, ears; Surgery")).toEqual(["Eyes, ears", "Surgery"]);
  expect(splitSpecialities("Eyes (left, Ears")).toEqual(["Eyes (left", "Ears"]);
  expect(splitSpecialities("Eyes), Ears (right")).toEqual(["Eyes)", "Ears (right"]);
});

test("each stands once, and nothing is none", () => {
  expect(splitSpecialities("Surgery, SURGERY , , Eyes,")).toEqual(["Surgery", "Eyes"]);
  expect(splitSpecialities("")).toEqual([]);
});
