import { expect, test } from "vitest";
import { sitesForm } from "../list-forms.ts";
import { siteFields, siteName } from "./site-name.ts";

const site = { name: "Day clinic", street: null, postcode: "8000-100", city: "Faro", countryCode: "PT", nutsCode: null, latitude: 37.02, longitude: -7.93, isPrimary: true };

test("a site is called by its name and town, or the town alone", () => {
  expect(siteName(site)).toBe("Day clinic, Faro");
  expect(siteName({ name: null, city: "Faro" })).toBe("Faro");
});

test("a removed site as form fields has what it had and nothing empty", () => {
  const fields = siteFields(site);
  expect(fields).toEqual({ intent: "save", name: "Day clinic", postcode: "8000-100", city: "Faro", countryCode: "PT", latitude: "37.02", longitude: "-7.93", isPrimary: "on" });
  expect(sitesForm.safeParse({ ...fields, isPrimary: true }).success).toBe(true);
});
