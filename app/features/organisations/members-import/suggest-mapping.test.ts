import { expect, test } from "vitest";
import { headerSignature, isMemberHeading, mappingOf, parseMapping, suggestMapping } from "./suggest-mapping.ts";

const suggest = (columns: string[], rows: string[][] = [], groups?: (string | null)[]) =>
  suggestMapping({ columns, rows: rows.map((cells) => ({ cells })), ...(groups && { groups }) });
const targets = (columns: string[], rows?: string[][], groups?: (string | null)[]) => mappingOf(suggest(columns, rows, groups));

test.each([
  ["English", ["Organisation name", "Acronym", "Type", "VAT No.", "Country", "Town/City", "Post code", "Web site", "No. of employees", "Member since"]],
  ["Portuguese", ["Designação Social", "Sigla", "Tipo de entidade", "NIF / NIPC", "País", "Localidade", "Código Postal", "Página Web", "N.º de colaboradores", "Data de adesão"]],
  ["German", ["Firmenname", "Kurzbezeichnung", "Kategorie", "USt-IdNr.", "Land", "Ort", "PLZ", "Webseite", "Anzahl Mitarbeiter", "Mitglied seit"]],
  ["French", ["Raison sociale", "Sigle", "Catégorie", "N° TVA", "Pays", "Ville", "Code postal", "Site Internet", "Effectif", "Date d'adhésion"]],
  ["Spanish", ["Razón social", "Nombre comercial", "Tipo", "CIF", "País", "Población", "C.P.", "Sitio web", "Empleados", "Fecha de alta"]],
  ["Croatian", ["Naziv tvrtke", "Kratki naziv", "Vrsta", "OIB", "Država", "Grad", "Poštanski broj", "Web stranica", "Broj zaposlenih", "Član od"]],
])("headings in %s", (_, headings) => {
  expect(targets(headings)).toEqual(["legalName", "shortName", "kind", "vatNumber", "countryCode", "city", "postcode", "website", "headcount", "memberSince"]);
});

test.each([
  ["E-mail *", "email"],
  ["EMAIL ADDRESS (required)", "email"],
  ["2. Morada", "street"],
  ["companyName", "legalName"],
  ["Phone 2", "phone"],
  ["Employees (FTE)", "headcount"],
  ["Nº de telefone", "phone"],
  ["Lat.", "latitude"],
  ["Description (pt)", "description:pt"],
  ["Descrição EN", "description:en"],
  ["Description in French", "description:fr"],
  ["profile_de", "description:de"],
])("%s is understood", (heading, target) => {
  expect(targets([heading])).toEqual([target]);
});

test("what Muster has no field for, what is empty and what nobody knows is not used, each with its reason", () => {
  const { columns } = suggest(["Name", "Fax", "Birthday", "Zzz", "Qqq"], [["A", "1", "1990-01-01", "", "something"]]);
  expect(columns.map(({ target, reason, isCertain }) => [target, reason, isCertain])).toEqual([
    ["legalName", "heading", true],
    [null, "not-ours", true],
    [null, "not-ours", true],
    [null, "empty", true],
    [null, "unknown", false],
  ]);
});

test("values tell what a heading does not", () => {
  const rows = [
    ["A", "501 442 600", "geral@a.pt", "https://a.pt", "PT150", "8000-100", "Portugal", "37.0179", "-7.9308", "+351 289 000 000"],
    ["B", "PT503504564", "b@b.pt; c@b.pt", "www.b.pt", "PT11A", "4000-001", "Espanha", "41.1496", "-8.6109", "+351 220 000 000"],
  ];
  const { columns } = suggest(["Name", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"], rows);
  expect(columns.map(({ target }) => target)).toEqual(["legalName", "vatNumber", "email", "website", "nutsCode", "postcode", "countryCode", "latitude", "longitude", "phone"]);
  expect(columns.slice(1).every(({ reason, isCertain }) => reason === "values" && !isCertain)).toBe(true);
});

test("a heading that its cells do not fit is not believed", () => {
  const { columns } = suggest(["Name", "Type", "E-mail", "Company"], [["A", "Gold", "by post", "yes"]]);
  expect(columns.map(({ target, reason }) => [target, reason])).toEqual([
    ["legalName", "heading"],
    [null, "unfit"],
    [null, "unfit"],
    [null, "unfit"],
  ]);
});

test("of two columns for one field the fuller one is used and the other says so; telephones may be several", () => {
  const { columns } = suggest(
    ["Website", "URL", "Name", "Phone", "Mobile"],
    [
      ["", "www.a.pt", "A", "289000001", "289000002"],
      ["www.b.pt", "www.b.pt", "B", "289000003", ""],
    ],
  );
  expect(columns.map(({ target, reason }) => [target, reason])).toEqual([
    [null, "taken"],
    ["website", "heading"],
    ["legalName", "heading"],
    ["phone", "heading"],
    ["phone", "heading"],
  ]);
});

test("names of people and organisations are told apart by each other", () => {
  expect(targets(["Name", "Company", "Email", "Job title"])).toEqual(["personName", "legalName", "email", "personJobTitle"]);
  expect(targets(["Vorname", "Name", "Firma", "E-Mail"])).toEqual(["personFirstName", "personLastName", "legalName", "personEmail"]);
  expect(targets(["Nome", "Pessoa de contacto", "Email", "Telefone", "Morada", "Telemóvel"])).toEqual(["legalName", "personName", "personEmail", "personPhone", "street", "phone"]);
  expect(targets(["Name", "E-mail", "Contact person", "Contact e-mail"])).toEqual(["legalName", "email", "personName", "personEmail"]);
  expect(targets(["First name", "Last name", "Company", "Company e-mail", "E-mail"])).toEqual(["personFirstName", "personLastName", "legalName", "email", "personEmail"]);
});

test("without a person's name there is no person", () => {
  expect(suggest(["Name", "Position", "Contact email"]).columns.map(({ target, reason }) => [target, reason])).toEqual([
    ["legalName", "heading"],
    [null, "nameless"],
    ["email", "heading"],
  ]);
});

test("what stands above headings says whom they are about", () => {
  const groups = ["Organisation", "Organisation", "Contact", "Contact"];
  expect(targets(["Name", "E-mail", "Contact Name", "E-mail (2)"], [], groups)).toEqual(["legalName", "email", "personName", "personEmail"]);
  expect(targets(["Name", "Name (2)", "E-mail"], [], ["Empresa", "Responsável", "Responsável"])).toEqual(["legalName", "personName", "personEmail"]);
});

test("the language of a description is read from its texts where the heading does not name it", () => {
  const texts = [["A", "A clínica é uma das mais antigas do país e recebe doentes de todo o mundo."]];
  expect(suggest(["Name", "Description"], texts).columns[1]).toMatchObject({ target: "description:pt", isCertain: false });
  expect(suggest(["Name", "Description"], [["A", "Bla"]]).columns[1]).toMatchObject({ target: "description:en", isCertain: false });
});

test("a mapping is remembered for the same headings, and only for as many columns", () => {
  expect(headerSignature(["Nome ", "E-Mail"])).toBe(headerSignature(["nome", "e mail"]));
  expect(suggest(["Nome", "Fax"]).signature).not.toBe(suggest(["Fax", "Nome"]).signature);
  const remembered = ["shortName", "phone"] as const;
  const table = { columns: ["Nome", "Fax"], rows: [] };
  expect(suggestMapping(table, remembered).columns.map(({ target, reason }) => [target, reason])).toEqual([
    ["shortName", "remembered"],
    ["phone", "remembered"],
  ]);
  expect(mappingOf(suggestMapping({ columns: ["Nome"], rows: [] }, remembered))).toEqual(["legalName"]);
});

test("choices from a form are checked", () => {
  expect(parseMapping(["legalName", "", "description:pt"])).toEqual(["legalName", null, "description:pt"]);
  expect(parseMapping(["legalName", "constructor"])).toBeNull();
  expect(parseMapping(["description:xx"])).toBeNull();
});

test("headings are recognised as such, entries are not", () => {
  for (const heading of ["Nome", "E-Mail", "membership_status", "Fax", "Description (pt)"]) expect(isMemberHeading(heading)).toBe(true);
  for (const entry of ["Clínica do Mar, Lda", "geral@mar.pt", "501442600", "Faro", "", "2020-01-01"]) expect(isMemberHeading(entry)).toBe(false);
});
