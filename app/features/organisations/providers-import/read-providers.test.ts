import { expect, test } from "vitest";
import { readProvidersList } from "./read-providers-in-thread.ts";

const head = "id,hospital_name,site_name,lat,lon,street,house_number,postcode,city,cc,country,facility_type,public_private,list_specs,tel,email,url,ref_date,pub_date";
const limits = { maxBytes: 1_000_000, maxRows: 1_000 };

function read(rows: readonly string[], heading = head) {
  const bytes = new TextEncoder().encode([heading, ...rows].join("\n"));
  const { reading, input } = readProvidersList({ bytes, fileName: "list.csv", limits, today: "2026-03-10" });
  const problems = [...(input?.problems.members ?? []), ...(input?.problems.providers ?? [])].map(({ kind, row }) => `${row} ${kind}`);
  return { reading, providers: input?.providers ?? [], problems };
}

const faro = "Clínica do Mar,Norte,37.01,-7.93,Rua A,7,8000-001,Faro,PT,Portugal,Clinic,private";

test("a row becomes an organisation with its place, its id (zero among them), both e-mail addresses and its day", () => {
  const { reading, providers, problems } = read([`0,${faro},"Eyes (left, right), Surgery",289123456,a@mar.example; B@mar.example,www.mar.example,01/12/19,16/04/2020`]);
  expect(problems).toEqual([]);
  expect(reading).toMatchObject({ rows: 1, sites: 1, referenceDays: { earliestOn: "2019-12-01", latestOn: "2019-12-01" } });
  expect(providers[0]?.specialities).toEqual(["Eyes (left, right)", "Surgery"]);
  expect(providers[0]?.member).toMatchObject({
    legalName: "Clínica do Mar",
    externalIds: [{ scheme: "gisco-pt", value: "0" }],
    sites: [{ name: "Norte", street: "Rua A 7", postcode: "8000-001", city: "Faro", countryCode: "PT", latitude: 37.01, longitude: -7.93 }],
    phones: ["289123456"],
    emails: ["a@mar.example", "b@mar.example"],
    website: "https://www.mar.example",
  });
});

test("a day that could be two is left out and reported, in whichever style the others are", () => {
  const { reading, problems } = read([`1,${faro},,,,,01/02/19,`, `2,Termas,,,,,,,Lagos,PT,,,,,,,,03/04/2020,`]);
  expect(reading.referenceDays).toBe(null);
  expect(problems).toEqual(["2 unreadable-reference-day", "3 unreadable-reference-day"]);
});

test("a row that cannot be read right is reported and left out", () => {
  const { providers, problems } = read([
    `,${faro},,,,,,`,
    "2,,,,,,,,Faro,PT,,,,,,,,,",
    "3,Termas,,,,,,,Faro,PT,Spain,,,,,,,,",
    "4,Termas,,,,,,,Faro,Atlantis,,,,,,,,,",
    "5,=SUM(1),,,,,,,Faro,PT,,,,,,,,,",
  ]);
  expect(providers).toEqual([]);
  expect(problems.sort()).toEqual(["2 no-id", "3 no-legal-name", "4 countries-differ", "5 unreadable-country", "6 name-is-formula"]);
});

test("coordinates out of range, swapped or in another country are left out and reported", () => {
  const place = (id: number, degrees: string) => `${id},Termas ${"abcd"[id]},,${degrees},,,,Faro,PT,,,,,,,,,`;
  const { providers, problems } = read([place(0, "-7.93,37.01"), place(1, "52.5,13.4"), place(2, "97.1,-7.9"), place(3, "37.1,")]);
  expect(problems).toEqual(["2 swapped-coordinates", "3 coordinates-elsewhere", "4 unreadable-coordinates", "5 incomplete-coordinates"]);
  expect(providers.map(({ member }) => member.sites[0]?.latitude)).toEqual([null, null, null, null]);
});

test("rows of one id: equal ones are one, other facts become a second place, other names are all left out", () => {
  const equal = read([`7,${faro},,,,,,`, `7,${faro},,,,,,`]);
  expect([equal.providers.length, equal.reading.sites, equal.problems]).toEqual([1, 1, ["3 repeated-row"]]);
  expect(equal.providers[0]?.member.rows).toEqual([2, 3]);
  const moved = read([`7,${faro},,,,,,`, `7,${faro.replace("Rua A", "Rua B")},,,,,,`]);
  expect([moved.providers.length, moved.reading.sites, moved.problems]).toEqual([1, 2, ["3 id-with-other-facts"]]);
  expect(moved.providers[0]?.member.externalIds).toEqual([{ scheme: "gisco-pt", value: "7" }]);
  const renamed = read([`7,${faro},,,,,,`, `7,${faro.replace("Mar", "Sol")},,,,,,`, "8,Termas,,,,,,,Lagos,PT,,,,,,,,,"]);
  expect([renamed.providers.map(({ member }) => member.legalName), renamed.problems]).toEqual([["Termas"], ["2 id-of-several", "3 id-of-several"]]);
});

test("the same id in another country is another id", () => {
  const { providers, problems } = read([`7,${faro},,,,,,`, "7,Klinika,,,,,,,Zagreb,HR,Croatia,,,,,,,,"]);
  expect([providers.length, problems]).toEqual([2, []]);
});

test("rows of one name and country are places of one organisation, unless their ids name different operators", () => {
  const row = (id: string, town: string, name = "St. Franz") => `${id},${name},,,,,,,${town},DE,Germany,,,,,,,,`;
  const same = read([row("1", "Berlin"), row("2", "Bonn"), row("3", "Bonn", "St.Franz")]);
  expect(same.providers.map(({ member }) => member.sites.map(({ city }) => city))).toEqual([["Berlin", "Bonn"], ["Bonn"]]);
  expect(same.problems).toEqual(["3 place-of-same-name"]);
  const apart = read([row("260551132_001_77", "Berlin"), row("260551132_002_78", "Bonn"), row("260999999_001_79", "Trier")]);
  expect(apart.providers.map(({ member }) => member.externalIds.length)).toEqual([2, 1]);
  expect(apart.problems).toEqual(["3 place-of-same-name", "4 same-name-kept-apart"]);
});

test("what is no list of providers says which columns are missing", () => {
  expect(read(["1,2,3"], "a,b,c").reading.missingColumns).toEqual(["id", "hospital_name", "cc"]);
  expect(read(["Termas,PT,Faro"], "hospital_name,cc,city").reading.missingColumns).toEqual(["id"]);
});
