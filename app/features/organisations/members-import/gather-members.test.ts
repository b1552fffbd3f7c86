import { expect, test } from "vitest";
import { gatherMembers } from "./gather-members.ts";
import type { MemberPerson, MemberRow, MemberSite } from "./member-row.ts";

const nothing: MemberRow = {
  rows: [2],
  legalName: "Clínica do Mar, Lda",
  shortName: null,
  kind: null,
  countryCode: "PT",
  vatNumber: null,
  registerNumber: null,
  website: null,
  sites: [],
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
};
const site = (more: Partial<MemberSite>): MemberSite => ({
  name: null,
  street: null,
  postcode: null,
  city: "Faro",
  countryCode: "PT",
  nutsCode: null,
  latitude: null,
  longitude: null,
  ...more,
});
const person = (row: number, name: string, email: string | null, more: Partial<MemberPerson> = {}): MemberPerson => ({
  row,
  name,
  email,
  phone: null,
  jobTitle: null,
  rights: [],
  ...more,
});
const gather = (...rows: Partial<MemberRow>[]) => {
  const { members, problems } = gatherMembers(
    rows.map((row, place) => ({ ...nothing, rows: [place + 2], ...row })),
    (target) => `column of ${target}`,
  );
  return { members, problems, rows: members.map((member) => member.rows) };
};

test("a person a row becomes one organisation with its people", () => {
  const { members, problems, rows } = gather(
    { people: [person(2, "Ana", "ana@mar.pt", { rights: ["admin"] })], sites: [site({})] },
    { legalName: "CLINICA DO MAR LDA.", people: [person(3, "Rui", null)], sites: [site({ street: "Rua 1" })] },
    { people: [person(4, "Ana Silva", "ana@mar.pt", { rights: ["voter"], phone: "289000000" })] },
  );
  expect(rows).toEqual([[2, 3, 4]]);
  expect(problems).toEqual([]);
  expect(members[0]?.people).toEqual([person(2, "Ana", "ana@mar.pt", { rights: ["admin", "voter"], phone: "289000000" }), person(3, "Rui", null)]);
  expect(members[0]?.sites).toEqual([site({ street: "Rua 1" })]);
});

test("rows with one VAT number are one organisation, whatever the name; another name is reported and the first counts", () => {
  const { members, problems, rows } = gather({ vatNumber: "PT1", website: "https://a.pt" }, { legalName: "Mar", vatNumber: "PT1", website: "https://b.pt", phones: ["289000000"] });
  expect(rows).toEqual([[2, 3]]);
  expect(members[0]).toMatchObject({ legalName: "Clínica do Mar, Lda", website: "https://a.pt", phones: ["289000000"] });
  expect(problems).toEqual([
    { kind: "differing-cells", row: 3, column: "column of legalName", target: "legalName", detail: 2 },
    { kind: "differing-cells", row: 3, column: "column of website", target: "website", detail: 2 },
  ]);
});

test("rows with one number of another system are one organisation", () => {
  expect(
    gather(
      { externalIds: [{ scheme: "cordis", value: "1" }], sites: [site({ city: "Faro" })] },
      { externalIds: [{ scheme: "cordis", value: "1" }], sites: [site({ city: "Lagos" })] },
    ),
  ).toMatchObject({
    rows: [[2, 3]],
    members: [{ sites: [{ city: "Faro" }, { city: "Lagos" }] }],
  });
});

test.each<[string, Partial<MemberRow>, Partial<MemberRow>]>([
  ["VAT numbers", { vatNumber: "PT1" }, { vatNumber: "PT2" }],
  ["register numbers", { registerNumber: "1" }, { registerNumber: "2" }],
  ["numbers of another system", { externalIds: [{ scheme: "list", value: "1" }] }, { externalIds: [{ scheme: "list", value: "2" }] }],
  ["domains", { website: "https://a.pt" }, { website: "https://b.pt" }],
  ["towns", { sites: [site({ city: "Faro" })] }, { sites: [site({ city: "Porto" })] }],
])("two of one name whose %s differ stay apart, and that is said", (_, one, other) => {
  const { rows, problems } = gather(one, other);
  expect(rows).toEqual([[2], [3]]);
  expect(problems).toMatchObject([{ kind: "same-name-kept-apart", row: 3, detail: 2 }]);
});

test("the same name in another country is another organisation", () => {
  expect(gather({}, { countryCode: "ES" })).toMatchObject({ rows: [[2], [3]], problems: [] });
});

test("a row that adds a town to one of the same name is taken together with it, and that is said", () => {
  expect(gather({}, { sites: [site({})] })).toMatchObject({ rows: [[2, 3]], problems: [{ kind: "gathered-by-name", row: 3, detail: 2 }] });
});

test("a row that says nothing new is told", () => {
  expect(gather({ phones: ["289000000"] }, { phones: ["289000000"] })).toMatchObject({ rows: [[2, 3]], problems: [{ kind: "repeated-row", row: 3, detail: 2 }] });
});

test("pages on a shared host do not tell two organisations apart", () => {
  expect(gather({ website: "https://www.facebook.com/a" }, { website: "https://facebook.com/b" }).rows).toEqual([[2, 3]]);
});

test("lists are joined without repeats, in order", () => {
  const { members } = gather({ languages: ["pt", "en"], emails: ["a@mar.pt"] }, { languages: ["en", "de"], emails: ["b@mar.pt", "a@mar.pt"] });
  expect(members[0]).toMatchObject({ languages: ["pt", "en", "de"], emails: ["a@mar.pt", "b@mar.pt"] });
});

test("a thousand rows of one name and no numbers are gathered in a moment", () => {
  const rows = Array.from({ length: 1000 }, (_, place) => ({ people: [person(place + 2, `P ${place}`, `p${place}@mar.pt`)] }));
  expect(gather(...rows).members[0]?.people).toHaveLength(1000);
});
