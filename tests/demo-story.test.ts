import { expect, test } from "vitest";
import { demoSignIns } from "../app/features/accounts/demo-sign-ins.ts";
import { shortestDescription } from "../app/features/directory/publication.ts";
import { service } from "../app/features/organisations/vocabulary/starter-services.ts";
import { starterVocabulary } from "../app/features/organisations/vocabulary/starter-vocabulary.ts";
import { parseDay } from "../app/lib/day.ts";
import { checkVatNumber } from "../app/lib/vat-number.ts";
import { others } from "../prisma/seed/others.ts";
import { projectStories } from "../prisma/seed/projects.ts";
import { providers } from "../prisma/seed/providers.ts";
import { suppliers } from "../prisma/seed/suppliers.ts";

const organisations = [...providers, ...suppliers, ...others];
const enteredOn = new Map(organisations.map((organisation) => [organisation.key, organisation.on]));

test("about forty organisations of all kinds and sixty people, each once", () => {
  const names = organisations.flatMap((organisation) => organisation.people.map(([name]) => name));
  expect(organisations.length).toBeGreaterThanOrEqual(40);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(organisations.map((organisation) => organisation.kind)).size).toBe(6);
  for (const list of [names, organisations.map((organisation) => organisation.key), organisations.map((organisation) => organisation.domain)])
    expect(new Set(list).size).toBe(list.length);
});

test("nothing of it can be mistaken for someone real", () => {
  for (const organisation of organisations) {
    expect(organisation.domain).toMatch(/\.example$/);
    if (organisation.phone) expect(organisation.phone).toMatch(/^\+351 \d{3} 000 \d{3}$/);
  }
  for (const person of demoSignIns) expect(person.email).toMatch(/\.example$/);
});

test("every organisation has an admin, every member a description that is long enough, but one", () => {
  for (const organisation of organisations)
    expect(
      organisation.people.some(([, rights]) => rights.includes("admin")),
      organisation.key,
    ).toBe(true);
  const members = organisations.filter((organisation) => organisation.joins !== false);
  expect(members.filter((organisation) => (organisation.text.en ?? "").length < shortestDescription).map((organisation) => organisation.key)).toEqual(["sono"]);
});

test("days are real, and partners were there when their project was agreed", () => {
  for (const organisation of organisations) expect(parseDay(organisation.on), organisation.key).not.toBeNull();
  for (const project of projectStories) {
    for (const partner of [project.lead, ...project.partners]) {
      const key = typeof partner === "string" ? partner : partner.key;
      expect((enteredOn.get(key) ?? "9999") <= project.on, `${key} in "${project.title}"`).toBe(true);
    }
  }
});

test("terms are in the starter vocabulary and VAT numbers are well made", () => {
  const codes = (vocabulary: keyof typeof starterVocabulary) => starterVocabulary[vocabulary].flatMap((heading) => heading.terms?.map((term) => term.code) ?? []);
  const known = { services: codes("service"), products: codes("product"), capabilities: codes("capability"), clientele: codes("clientele") };
  expect(known.services.length).toBeGreaterThan(service.length);
  for (const organisation of organisations) {
    for (const part of ["services", "products", "capabilities", "clientele"] as const)
      for (const code of organisation[part] ?? []) expect(known[part], `${organisation.key}: ${code}`).toContain(code);
    if (organisation.vatNumber) expect(checkVatNumber(organisation.vatNumber, "PT").ok, organisation.vatNumber).toBe(true);
  }
});

test("whoever can sign in to the demo is in the story", () => {
  for (const person of demoSignIns.filter((one) => one.organisation)) {
    const organisation = organisations.find((one) => one.legalName === person.organisation);
    const told = organisation?.people.find(([name]) => name === person.name);
    expect(told?.[1], person.who).toEqual(person.rights);
  }
});
