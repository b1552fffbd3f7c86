import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, createPerson } from "../../../../tests/factories/person.ts";
import { affiliationTo, officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import type { Viewer } from "../viewer.ts";
import { searchPeople } from "./search-people.server.ts";

test("people are found by name without accents, each within the viewer's rights and with the contact details that they chose", async () => {
  const member = await createOrganisation({ shortName: "Mar", isMember: true });
  const outside = await createOrganisation({ shortName: "Fora", isMember: false });
  const archived = await createOrganisation({ isMember: true, archivedAt: new Date() });
  const open = await createPerson({ name: "Núria Aberta", email: "nuria.open@example.org", emailVisibleTo: "members", phone: "+351 1" });
  const closed = await createPerson({ name: "Nuria Fechada", email: "nuria.closed@example.org" });
  const stranger = await createPerson({ name: "Núria Fora", email: "nuria.out@example.org", emailVisibleTo: "members" });
  const past = await createPerson({ name: "Núria Antes" });
  const alone = await createPerson({ name: "Núria Sozinha" });
  await createPerson({ name: "Núria Saída", deactivatedAt: new Date() });
  for (const person of [open, closed]) await affiliate(person, member, ["member"]);
  await affiliate(stranger, outside, ["member"]);
  await affiliate(past, archived, ["member"]);
  const find = async (viewer: Viewer, text = "nuria") => (await searchPeople(viewer, text)).map((person) => [person.name, person.email]);
  const everyone = ["Núria Aberta", "Núria Antes", "Nuria Fechada", "Núria Fora", "Núria Sozinha"];
  expect((await find(officeViewer("treasurer"))).map(([name]) => name)).toEqual(everyone);
  expect(await find(officeViewer("manager"), "closed@example")).toEqual([["Nuria Fechada", "nuria.closed@example.org"]]);
  const ofMember = viewerWith({ affiliations: [affiliationTo(member.id, ["member"])] });
  expect(await find(ofMember)).toEqual([
    ["Núria Aberta", "nuria.open@example.org"],
    ["Nuria Fechada", null],
  ]);
  expect((await searchPeople(ofMember, "aberta"))[0]).toMatchObject({ organisations: ["Mar"], phone: null });
  expect(await find(ofMember, "open@example")).toEqual([]);
  expect(await find(viewerWith({ affiliations: [affiliationTo(outside.id, ["admin"], { isMember: false })] }))).toEqual([["Núria Fora", "nuria.out@example.org"]]);
  expect(await find(viewerWith({ personId: alone.id }))).toEqual([["Núria Sozinha", alone.email]]);
  for (const viewer of [viewerWith(), officeViewer("observer"), officeViewer("manager", { secondFactorPassed: false })]) expect(await find(viewer)).toEqual([]);
  expect(await find(officeViewer("manager"), "%")).toEqual([]);
});
