import { expect, test } from "vitest";
import { canonicalIdentity, identityChanges, type OrganisationIdentity } from "./organisation-identity.ts";

const clinic: OrganisationIdentity = {
  kind: "provider",
  legalName: "  Clínica   do Mar, Lda ",
  shortName: " ",
  countryCode: "PT",
  vatNumber: "501 442 600",
  registerNumber: "",
  website: "https://example.org ",
};

test("an identity is stored tidy: no stray spaces, empty as null, the VAT number in one form", () => {
  expect(canonicalIdentity(clinic)).toEqual({
    identity: {
      kind: "provider",
      legalName: "Clínica do Mar, Lda",
      shortName: null,
      countryCode: "PT",
      vatNumber: "PT501442600",
      registerNumber: null,
      website: "https://example.org",
    },
    problem: null,
  });
});

test("a VAT number that the country's rules refuse is a problem; none at all is not", () => {
  expect(canonicalIdentity({ ...clinic, vatNumber: "1" }).problem).toBe("vat-number-invalid");
  expect(canonicalIdentity({ ...clinic, vatNumber: "  " }).problem).toBeNull();
});

test("a change tells names with their values and numbers only by their field", () => {
  const { identity } = canonicalIdentity(clinic);
  expect(identityChanges(identity, { ...identity, legalName: "Mar, SA", vatNumber: null })).toEqual([
    { field: "legalName", before: "Clínica do Mar, Lda", after: "Mar, SA" },
    { field: "vatNumber", changed: true },
  ]);
  expect(identityChanges(identity, identity)).toEqual([]);
  expect(identityChanges(null, identity).map((change) => change.field)).toEqual(["kind", "legalName", "countryCode", "vatNumber", "website"]);
});
