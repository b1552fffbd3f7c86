import { expect, test } from "vitest";
import { type PublicationFacts, type PublicationGap, publicationOf } from "./publication.ts";

const complete: PublicationFacts = {
  isArchived: false,
  standing: "good",
  hasListingConsent: true,
  register: null,
  name: "Clínica do Mar",
  cities: ["Faro"],
  descriptions: ["x".repeat(80)],
};

test("an organisation in good standing, with consent and a minimum of content, is published", () => {
  expect(publicationOf(complete)).toEqual({ basis: "owner", gaps: [] });
});

const lacking: [string, Partial<PublicationFacts>, PublicationGap[]][] = [
  ["an archived organisation", { isArchived: true }, ["archived"]],
  ["no decision of the office", { standing: null }, ["standing-undecided"]],
  ["a decision against good standing", { standing: "not_good" }, ["standing-not-good"]],
  ["no consent of the owner", { hasListingConsent: false }, ["no-consent"]],
  ["a blank name", { name: "  " }, ["no-name"]],
  ["no site that the public may see", { cities: [] }, ["no-site"]],
  ["a site without a city", { cities: [" "] }, ["no-site"]],
  ["no description", { descriptions: [] }, ["no-description"]],
  ["descriptions of 79 characters", { descriptions: ["x".repeat(79), `${"y".repeat(79)}   `] }, ["no-description"]],
  ["everything missing at once", { standing: null, hasListingConsent: false, descriptions: [] }, ["standing-undecided", "no-consent", "no-description"]],
];

test.each(lacking)("not published: %s", (_what, change, gaps) => {
  expect(publicationOf({ ...complete, ...change })).toEqual({ basis: null, gaps });
});

test("one description that is long enough is enough", () => {
  expect(publicationOf({ ...complete, descriptions: ["short", "y".repeat(80)] }).basis).toBe("owner");
});

const imported: PublicationFacts = { ...complete, standing: null, hasListingConsent: false, cities: [], descriptions: [], register: "cordis" };

test("what a public register names is listed on that ground until the owner's own profile takes its place", () => {
  expect(publicationOf(imported)).toEqual({ basis: "register", gaps: ["standing-undecided", "no-consent", "no-site", "no-description"] });
  expect(publicationOf({ ...complete, register: "cordis" }).basis).toBe("owner");
});

test.each([[{ isArchived: true }], [{ standing: "not_good" as const }], [{ register: null }], [{ name: "" }]])("a register lists nobody who is %o", (change) => {
  expect(publicationOf({ ...imported, ...change }).basis).toBeNull();
});
