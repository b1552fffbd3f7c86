import fc from "fast-check";
import { expect, test } from "vitest";
import { findDuplicates, type KnownOrganisation, matchMembers } from "./match-members.ts";
import type { MemberRow } from "./member-row.ts";
import { likenessOfLetters } from "./name-likeness.ts";
import { takeNameApart } from "./organisation-name.ts";
import { ownDomain } from "./own-domain.ts";

type Given = Partial<MemberRow> & { city?: string };
const member = ({ city, ...more }: Given): MemberRow => ({
  rows: [2],
  legalName: "Clínica do Mar, Lda",
  shortName: null,
  kind: null,
  countryCode: "PT",
  vatNumber: null,
  registerNumber: null,
  website: null,
  sites: city ? [{ name: null, street: null, postcode: null, city, countryCode: "PT", nutsCode: null, latitude: null, longitude: null }] : [],
  phones: [],
  emails: [],
  descriptions: [],
  languages: [],
  sourceMarkets: [],
  headcount: null,
  revenueBand: null,
  isMember: null,
  memberSinceOn: null,
  externalIds: [],
  notes: null,
  people: [],
  ...more,
});
const known = (organisationId: string, given: Given): KnownOrganisation => ({ ...member(given), organisationId, cities: given.city ? [given.city] : [] });
// Enough others that words like "clínica" are known to be common.
const others = [
  "Clínica Sol",
  "Clínica da Luz",
  "Hospital Central",
  "Hotel Atlântico",
  "Termas do Sul",
  "Clínica Norte",
  "Hotel Miramar",
  "Instituto Politécnico",
  "Câmara Municipal de Faro",
].map((legalName, place) => known(`other ${place}`, { legalName, vatNumber: `PT9${place}` }));
const match = (given: Given, ...stored: KnownOrganisation[]) => matchMembers([member(given)], [...stored, ...others])[0];

test.each<[string, Given, Given, string, string[]]>([
  ["one VAT number", { vatNumber: "PT1", legalName: "Mar Saúde" }, { vatNumber: "PT1" }, "certain", ["vat-number"]],
  [
    "one number of another system",
    { externalIds: [{ scheme: "cordis", value: "7" }], legalName: "Mar Saúde" },
    { externalIds: [{ scheme: "cordis", value: "7" }] },
    "certain",
    ["external-id"],
  ],
  ["one domain and like names", { website: "https://mar.pt/en", legalName: "Clínica Mar" }, { website: "https://www.mar.pt" }, "certain", ["website", "same-name"]],
  ["one domain and other names", { website: "https://mar.pt", legalName: "Restaurante Atlântida" }, { website: "https://www.mar.pt" }, "doubtful", ["website"]],
  ["one register number and like names", { registerNumber: "HRB 1", legalName: "Clinica do Mar" }, { registerNumber: "hrb-1" }, "certain", ["register-number", "same-name"]],
  ["one register number and other names", { registerNumber: "HRB 1", legalName: "Restaurante Atlântida" }, { registerNumber: "HRB 1" }, "doubtful", ["register-number"]],
  ["one name in full", { legalName: "CLINICA DO MAR LDA." }, {}, "certain", ["same-name"]],
  ["one name in full, in two towns", { city: "Faro" }, { city: "Porto" }, "doubtful", ["same-name"]],
  ["one name without its form, in one town", { legalName: "Clínica do Mar", city: "Faro" }, { city: "FARO" }, "certain", ["same-name", "same-city"]],
  ["one name without its form, town unknown", { legalName: "Clínica do Mar" }, {}, "doubtful", ["same-name"]],
  ["one name with another form", { legalName: "Clínica do Mar, S.A.", city: "Faro" }, { city: "Faro" }, "doubtful", ["same-name", "same-city"]],
  ["one name and other VAT numbers", { vatNumber: "PT1" }, { vatNumber: "PT2" }, "doubtful", ["same-name"]],
  ["one name, words in another order", { legalName: "Mar, Clínica do (Lda)", city: "Faro" }, { city: "Faro" }, "certain", ["same-name", "same-city"]],
  ["a wrong letter", { legalName: "Clínica Oceanografia Lda" }, { legalName: "Clinica Oceanogrfia, Lda." }, "doubtful", ["similar-name"]],
  ["a short name that is the other's legal name", { legalName: "Oceano Azul" }, { legalName: "OA Saúde Lda", shortName: "Oceano Azul" }, "doubtful", ["similar-name"]],
])("%s: %s", (_, given, stored, band, reasons) => {
  expect(match(given, known("1", stored))).toMatchObject({ band, candidates: [{ organisationId: "1", band, reasons }] });
});

test.each<[string, Given, Given]>([
  ["a common word", { legalName: "Clínica do Rio" }, {}],
  ["all but the number", { legalName: "Hospital Distrital 1" }, { legalName: "Hospital Distrital 2" }],
  ["the name, in another country", { countryCode: "ES" }, {}],
  ["a page on a shared host", { legalName: "Rio", website: "https://facebook.com/rio" }, { website: "https://facebook.com/mar" }],
  ["short names that look alike", { legalName: "Rio", shortName: "UNIVR" }, { shortName: "UNIPV" }],
  ["only a legal form", { legalName: "Rio, Lda" }, { legalName: "Sol, Lda" }],
])("what shares %s is not the same", (_, given, stored) => {
  expect(match(given, known("1", stored))).toMatchObject({ band: "none", candidates: [] });
});

test("what a number says counts more than a name: the other is left to choose from", () => {
  const found = match({ vatNumber: "PT1", city: "Faro" }, known("by number", { vatNumber: "PT1", legalName: "Mar" }), known("by name", { city: "Faro" }));
  expect(found?.candidates.map(({ organisationId, band }) => [organisationId, band])).toEqual([
    ["by number", "certain"],
    ["by name", "doubtful"],
  ]);
});

test("where two stored ones have equal right, the office chooses", () => {
  expect(match({ city: "Faro" }, known("1", { city: "Faro" }), known("2", { city: "Faro" }))).toMatchObject({
    band: "doubtful",
    candidates: [{ band: "doubtful" }, { band: "doubtful" }],
  });
});

test("where two of the list have equal right to a stored one, the office chooses; a number decides", () => {
  const stored = [known("1", { vatNumber: "PT1", city: "Faro" })];
  expect(matchMembers([member({ city: "Faro" }), member({ city: "Faro" })], stored).map(({ band }) => band)).toEqual(["doubtful", "doubtful"]);
  expect(matchMembers([member({ city: "Faro" }), member({ vatNumber: "PT1" })], stored).map(({ band }) => band)).toEqual(["doubtful", "certain"]);
});

test("members of one list that may be the same are found, each pair once", () => {
  const list = [
    member({ legalName: "Sol" }),
    member({ city: "Faro", website: "https://mar.pt" }),
    member({ legalName: "Hotel Lua" }),
    member({ legalName: "Clínica do Mar", city: "Faro" }),
  ];
  expect(findDuplicates(list)).toMatchObject([{ places: [1, 3], reasons: ["same-name", "same-city"], band: "certain" }]);
});

test.each([
  ["Clínica do Mar, Lda.", "clinica do mar", "lda"],
  ["Mar – Sociedade Unipessoal, Lda", "mar", "sociedadeunipessoallda"],
  ["Müller & Söhne GmbH & Co. KG", "muller e sohne", "gmbhecokg"],
  ["Toplice d.o.o.", "toplice", "doo"],
  ["UAB Vilnius", "vilnius", "uab"],
  ["S.A.", "s a", ""],
  ["Spa", "spa", ""],
  ["Day Spa", "day spa", ""],
  ["Casa", "casa", ""],
])("%s without its legal form is %s", (name, core, form) => {
  expect(takeNameApart(name)).toMatchObject({ core, form });
});

test.each([
  ["https://www.mar.pt/pt/", "mar.pt"],
  ["https://en.mar.pt", "mar.pt"],
  ["https://saude.mar.pt", "saude.mar.pt"],
  ["https://www.clinic.co.uk", "clinic.co.uk"],
  ["https://mar.wixsite.com/mar", null],
  ["https://sites.google.com/view/mar", null],
  ["https://192.168.1.1/", null],
  [null, null],
])("%s is recognised by %s", (website, domain) => {
  expect(ownDomain(website)).toBe(domain);
});

test("letters are compared as in Winkler's paper", () => {
  for (const [one, other, likeness] of [
    ["martha", "marhta", 0.961],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.813],
    ["", "", 0],
    ["abc", "xyz", 0],
  ] as const) {
    expect(likenessOfLetters(one, other)).toBeCloseTo(likeness, 3);
  }
});

const anyMember = fc
  .record({ legalName: fc.string({ minLength: 1 }), vatNumber: fc.option(fc.constantFrom("PT1", "PT2"), { nil: null }), city: fc.constantFrom("Faro", "Porto") })
  .map(member);

test("whatever is compared, each member gets one answer, and duplicates do not depend on the order", () => {
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 8 }), (list) => {
      const stored = list.map((one, place) => ({ ...one, organisationId: `${place}`, cities: one.sites.map((site) => site.city) }));
      const matches = matchMembers(list, stored);
      expect(matches.map(({ place }) => place)).toEqual(list.map((_, place) => place));
      expect(matches.filter(({ band }) => band === "certain").length).toBe(
        new Set(matches.flatMap(({ band, candidates }) => (band === "certain" ? [candidates[0]?.organisationId] : []))).size,
      );
      const turned = findDuplicates(list.toReversed()).map(({ places }) => places.map((place) => list.length - 1 - place).sort((one, other) => one - other));
      expect(new Set(turned.map(String))).toEqual(new Set(findDuplicates(list).map(({ places }) => String(places))));
    }),
  );
});
