import { expect, test } from "vitest";
import { reindexOrganisations } from "../../app/features/directory/reindex-organisations.server.ts";
import type { Visibility } from "../../app/platform/database/generated/client.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { createPlantedOrganisation, type Planted } from "../factories/planted-organisation.ts";
import { visit } from "../setup/portal-handler.ts";

const widening: Visibility[] = ["office", "members", "registered", "public"];

const pages = (slug: string) => [
  "/directory",
  "/directory/providers",
  "/directory/suppliers",
  `/directory/${slug}`,
  "/directory.json",
  "/directory.csv",
  "/sitemap.xml",
  `/directory.data`,
  `/directory/providers.data?_routes=directory-providers`,
  `/directory/${slug}.data`,
];

/** Everything that the portal says of the directory to this visitor, headers included. */
async function everything(slug: string, cookie?: string): Promise<string> {
  const responses = await Promise.all(pages(slug).map((page) => visit(page, { cookie })));
  const parts = await Promise.all(responses.map(async (response) => `${response.url}\n${[...response.headers].join("\n")}\n${await response.text()}`));
  return parts.join("\n");
}

/** The values that nobody of this audience may find; searched as they are and as JSON writes them. */
function found(text: string, planted: readonly Planted[], audience: Visibility): string[] {
  const isHidden = ({ visibility }: Planted) => visibility === "nobody" || widening.indexOf(visibility) < widening.indexOf(audience);
  return planted
    .filter(isHidden)
    .flatMap(({ field, value }) => ([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)].some((form) => text.includes(form)) ? [`${field}: ${value}`] : []));
}

async function visitors() {
  const stranger = await createPerson({ name: "Stranger" });
  const member = await createPerson({ name: "Rival" });
  await affiliate(member, await createOrganisation({ legalName: "Rival Clinic" }), ["admin", "editor", "member"]);
  const observer = await createPerson({ name: "Observer" });
  await appoint(observer, "observer");
  return [
    ["public", undefined],
    ["registered", await signedIn(stranger)],
    ["members", await signedIn(member)],
    ["members", await signedIn(observer)],
  ] as const;
}

// Descriptions and sites stay as they are: without them the organisation would not be published at all.
const everyField = ["logo", "website", "vatNumber", "registerNumber", "externalIds", "headcount", "siteAddresses", "services", "products", "capabilities"];
const moreFields = ["clientele", "languages", "sourceMarkets", "accreditations", "phones", "emails", "contactPersons"];
const all = (visibility: Visibility) => Object.fromEntries([...everyField, ...moreFields].map((field) => [field, visibility]));

test.each([
  ["with the visibilities that hold by default", {}],
  ["with everything for members only", all("members")],
  ["with everything for the office only", all("office")],
  ["with everything for people with an account", all("registered")],
])("a visitor finds nothing that is not for them: %s", async (_case, chosen) => {
  const { slug, planted } = await createPlantedOrganisation(chosen);
  await reindexOrganisations({ all: true }, new Date());
  expect((await visit(`/directory/${slug}`)).status).toBe(200);
  for (const [audience, cookie] of await visitors()) {
    // A search repeats its own words on the page; so each word is searched on a page where it must not find anybody.
    const text = await everything(slug, cookie);
    expect(found(text, planted, audience)).toEqual([]);
    for (const { value, visibility } of planted) {
      if (visibility !== "nobody" && widening.indexOf(visibility) >= widening.indexOf(audience)) continue;
      const results = await visit(`/directory.data?q=${encodeURIComponent(value)}`, { cookie });
      expect(await results.text(), `${audience} searches for ${value}`).not.toContain("planted-house");
    }
  }
});

test("what is for everyone is there: the search of this test can find things", async () => {
  const { slug, planted } = await createPlantedOrganisation();
  await reindexOrganisations({ all: true }, new Date());
  const text = await everything(slug);
  for (const { value, visibility } of planted) if (visibility === "public") expect(text).toContain(value);
});

test("nothing is public of an organisation whose description is for members", async () => {
  const { slug, planted } = await createPlantedOrganisation({ descriptions: "members" });
  await reindexOrganisations({ all: true }, new Date());
  expect((await visit(`/directory/${slug}`)).status).toBe(404);
  expect(
    found(
      await everything(slug),
      planted.map((one) => ({ ...one, visibility: "nobody" })),
      "public",
    ),
  ).toEqual([]);
});

test("an organisation that is not published is not there for the public", async () => {
  const hidden = await createOrganisation({ legalName: "Hidden House", slug: "hidden-house" });
  await reindexOrganisations({ organisationId: hidden.id }, new Date());
  expect((await visit("/directory/hidden-house")).status).toBe(404);
  expect((await visit("/directory/hidden-house.data")).status).toBe(404);
  const text = await everything("planted-house");
  expect(text).not.toContain("Hidden House");
  expect(text).not.toContain(hidden.id);
});

test("words that would end a script stay words", async () => {
  const hostile = "</script><script>alert(1)</script>";
  const { slug, organisationId } = await createPlantedOrganisation();
  const { db } = await import("../../app/platform/database/db.server.ts");
  await db().organisation.update({ where: { id: organisationId }, data: { shortName: hostile } });
  await db().organisationDescription.updateMany({ where: { organisationId }, data: { text: `${hostile} ${"and more of it ".repeat(8)}` } });
  await reindexOrganisations({ organisationId }, new Date());
  for (const page of [`/directory/${slug}`, "/directory"]) {
    const html = await (await visit(page)).text();
    expect(html).toContain("alert(1)");
    expect(html).not.toContain("<script>alert(1)");
  }
});
