import fs from "node:fs";
import { expect, test } from "vitest";
import { isMemberHeading, suggestMapping } from "../../app/features/organisations/members-import/suggest-mapping.ts";
import type { SuggestedColumn } from "../../app/features/organisations/members-import/suggested-column.ts";
import { readTable } from "../../app/lib/table/read-table.ts";
import { sharedPath } from "../setup/shared.ts";

const bytes = fs.readFileSync(sharedPath("data", "csv", "export-headers.csv"));
const { table, problems } = readTable(bytes, {}, {}, isMemberHeading);
const systems = (table?.rows ?? []).map(({ cells: [product, file, header] }) => ({ name: `${product}, ${file}`, headings: (header as string).split("|") }));

const targetsOf = (columns: readonly SuggestedColumn[]) => Object.fromEntries(columns.filter(({ target }) => target !== null).map(({ column, target }) => [column, target]));
const suggestionsOf = (name: string) => suggestMapping({ columns: systems.find((system) => system.name.startsWith(name))?.headings ?? [], rows: [] });

test("the list of headings is itself read as one, its separators not taken for those of the headings in it", () => {
  expect(table?.columns).toEqual(["product", "file", "header", "evidence"]);
  expect(problems).toEqual([]);
  expect(systems).toHaveLength(9);
});

test.each(systems)("every heading of $name is used, or said not to be", ({ headings }) => {
  // "..." stands for headings that the list leaves out; "company" beside "company_name" says whether the entry is one.
  const open = suggestMapping({ columns: headings, rows: [] }).columns.filter(
    ({ column, target, reason }) => target === null && reason !== "not-ours" && column !== "..." && column !== "company",
  );
  expect(open).toEqual([]);
});

test.each([
  [
    "Mailchimp",
    { "Email Address": "personEmail", "First Name": "personFirstName", "Last Name": "personLastName", Address: "street", "Phone Number": "personPhone", NOTES: "notes" },
  ],
  ["HubSpot, companies", { "Record ID": "externalId", "Company name": "legalName", "Website URL": "website" }],
  [
    "Wild Apricot",
    {
      "First name": "personFirstName",
      "Last name": "personLastName",
      Email: "personEmail",
      Phone: "personPhone",
      City: "city",
      "Membership status": "isMember",
      "Member since": "memberSince",
    },
  ],
  [
    "US Chamber",
    {
      "unique member ID": "externalId",
      "first name": "personFirstName",
      "middle name": "personFirstName",
      "last name": "personLastName",
      "job title": "personJobTitle",
      "company name": "legalName",
      street: "street",
      "street extra line": "street",
      city: "city",
      ZIP: "postcode",
      phone: "personPhone",
      email: "personEmail",
    },
  ],
  [
    "MembershipWorks",
    {
      "Account ID": "externalId",
      "Alternate First Name": "personFirstName",
      "Alternate Last Name": "personLastName",
      "Alternate Name": "personName",
      "Alternate Position": "personJobTitle",
      "Alternate Phone": "personPhone",
      "Alternate Email": "personEmail",
      "Alternate Note": "notes",
    },
  ],
])("what %s exports goes where it belongs", (name, targets) => {
  expect(targetsOf(suggestionsOf(name).columns)).toEqual(targets);
});

test("contacts of HubSpot are people of the company that they name; their own number is none of it", () => {
  const contacts = systems.filter(({ name }) => name.startsWith("HubSpot, contacts export"));
  expect(contacts).toHaveLength(2);
  expect(contacts.map(({ headings }) => targetsOf(suggestMapping({ columns: headings, rows: [] }).columns))).toEqual([
    {
      "First Name": "personFirstName",
      "Last Name": "personLastName",
      Email: "personEmail",
      "Phone Number": "personPhone",
      "Associated Company": "legalName",
      "Country/Region": "countryCode",
    },
    {
      "First Name": "personFirstName",
      "Last Name": "personLastName",
      Email: "personEmail",
      "Phone Number": "personPhone",
      "Job Title": "personJobTitle",
      "Company Name": "legalName",
    },
  ]);
});

test("hitobito's list: a yes-or-no column is no name of a company, and parents' telephones are nobody's business", () => {
  const list = readTable(fs.readFileSync(sharedPath("data", "csv", "hitobito", "list.csv")), {}, {}, isMemberHeading);
  expect(list.problems).toEqual([]);
  const { columns } = suggestMapping(list.table as NonNullable<typeof list.table>);
  expect(columns.find(({ column }) => column === "company")).toMatchObject({ target: null, reason: "unfit" });
  expect(targetsOf(columns)).toEqual({
    first_name: "personFirstName",
    last_name: "personLastName",
    company_name: "legalName",
    email: "personEmail",
    street: "street",
    housenumber: "street",
    zip_code: "postcode",
    town: "city",
    country: "countryCode",
    phone_number_andere: "personPhone",
    phone_number_arbeit: "personPhone",
    phone_number_mobil: "personPhone",
    social_account_webseite: "website",
    additional_information: "notes",
  });
});
