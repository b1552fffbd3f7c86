import { expect, test } from "vitest";
import { clusterForm } from "./cluster-form.ts";

const fit = {
  name: "Costa",
  legalEntityName: "Costa, Association",
  legalAddress: "1 Quay",
  countryCode: "PT",
  nutsCode: "pt150",
  currency: "eur",
  timeZone: "Europe/Lisbon",
  senderName: "Costa",
  senderEmail: "office@example.org",
  privacyNotice: "x",
  imprint: "y",
  accentColour: "#0F766E",
};
const problemsOf = (change: Partial<typeof fit>) => {
  const parsed = clusterForm.safeParse({ ...fit, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
};

test("settings are taken in one form: codes in capitals, the colour in small letters", () => {
  expect(clusterForm.parse(fit)).toMatchObject({ nutsCode: "PT150", currency: "EUR", accentColour: "#0f766e" });
});

test("what cannot be right is refused at its field", () => {
  expect(problemsOf({ nutsCode: "PT1500" })).toEqual(["nutsCode"]);
  expect(problemsOf({ nutsCode: "ES61" })).toEqual(["nutsCode"]);
  expect(problemsOf({ countryCode: "GR", nutsCode: "EL30" })).toEqual([]);
  expect(problemsOf({ timeZone: "Europe/Atlantis" })).toEqual(["timeZone"]);
  expect(problemsOf({ accentColour: "teal" })).toEqual(["accentColour"]);
  expect(problemsOf({ currency: "€" })).toEqual(["currency"]);
  expect(problemsOf({ name: "  " })).toEqual(["name"]);
  expect(problemsOf({ senderEmail: "office" })).toEqual(["senderEmail"]);
});
