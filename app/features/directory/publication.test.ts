import { expect, test } from "vitest";
import { type PublicationFacts, type PublicationGap, publicationOf } from "./publication.ts";

const complete: PublicationFacts = { isArchived: false, standing: "good", hasListingConsent: true, name: "Clínica do Mar", cities: ["Faro"], descriptions: ["x".repeat(80)] };

test("an organisation in good standing, with consent and a minimum of content, is published", () => {
  expect(publicationOf(complete)).toEqual({ isPublished: true, gaps: [] });
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
  expect(publicationOf({ ...complete, ...change })).toEqual({ isPublished: false, gaps });
});

test("one description that is long enough is enough", () => {
  expect(publicationOf({ ...complete, descriptions: ["short", "y".repeat(80)] }).isPublished).toBe(true);
});
