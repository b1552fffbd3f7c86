import { expect, test } from "vitest";
import { termLabel } from "./term-label.ts";

test("the label is in the reader's language, else in English, else in any, else the code", () => {
  const labels = { en: "Dentistry", pt: "Medicina dentária" };
  expect(termLabel({ code: "dental", labels }, "pt")).toBe("Medicina dentária");
  expect(termLabel({ code: "dental", labels }, "de")).toBe("Dentistry");
  expect(termLabel({ code: "dental", labels: { pt: "Dentes", en: "" } })).toBe("Dentes");
  expect(termLabel({ code: "dental", labels: {} })).toBe("dental");
});
