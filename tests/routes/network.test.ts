import { expect, test } from "vitest";
import { createCluster } from "../factories/cluster.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { createProject } from "../factories/project.ts";
import { visit } from "../setup/portal-handler.ts";

/** Ours works with a neighbour; two others work with one another, and one with nobody. */
async function world() {
  await createCluster();
  const [ours, neighbour, farOne, farTwo, alone] = await Promise.all(
    ["Our House", "Next Door", "Far Away One", "Far Away Two", "All Alone"].map((legalName) =>
      createOrganisation({ legalName, slug: legalName.toLowerCase().replaceAll(" ", "-") }),
    ),
  );
  if (!ours || !neighbour || !farOne || !farTwo || !alone) throw new Error("five were made");
  await createProject({ title: "Ours", startsOn: "2024-01-01" }, [
    [ours, "coordinator"],
    [neighbour, "participant"],
  ]);
  await createProject({ title: "Theirs", startsOn: "2024-01-01" }, [
    [farOne, "coordinator"],
    [farTwo, "participant"],
  ]);
  const person = await createPerson();
  await affiliate(person, ours, ["member"]);
  const observer = await createPerson();
  await appoint(observer, "observer");
  return { member: await signedIn(person), observer: await signedIn(observer), stranger: await signedIn(await createPerson()) };
}

const files = ["network.graphml", "organisations.csv", "ties.csv", "drawing.svg"];
const questions = ["", "?focus=far-away-one", "?part=1", "?group=country-PT", "?group=around-far-away-one", "?group=region-PT15&focus=far-away-two", "?from=2024&to=2024"];
const addresses = questions.flatMap((search) => [
  `/network${search}`,
  `/network.data${search}`,
  `/network.data${search ? `${search}&` : "?"}_routes=routes%2Fnetwork%2Fnetwork`,
  ...files.map((file) => `/network/${file}${search}`),
]);
const others = ["Far Away One", "Far Away Two", "All Alone", "far-away-two", "all-alone"];

test("whatever a member asks for, nothing of the rest of the network is told", { timeout: 120_000 }, async () => {
  const { member } = await world();
  for (const address of addresses) {
    const response = await visit(address, { cookie: member });
    expect(response.status, address).toBe(200);
    const text = `${[...response.headers].join("\n")}\n${await response.text()}`;
    // The page's address repeats what was asked for: that is the visitor's own word.
    expect(
      others.filter((name) => !address.includes(name) && text.includes(name)),
      address,
    ).toEqual([]);
  }
});

test("the board finds there what a member does not: the search of this test can find things", async () => {
  const { observer, member } = await world();
  const text = async (address: string, cookie: string) => (await visit(address, { cookie })).text();
  for (const address of ["/network", "/network.data", "/network/organisations.csv"])
    for (const name of ["Far Away One", "Far Away Two", "All Alone"]) expect(await text(address, observer), address).toContain(name);
  expect(await text("/network", member)).toContain("Next Door");
  expect(await text("/network", member)).toContain("1 of 5 members has worked with nobody yet.");
  expect(await text("/network?focus=far-away-one", observer)).toContain("Far Away Two");
});

test("those who are no members, and visitors, find nothing", async () => {
  const { stranger } = await world();
  for (const address of ["/network", "/network.data", ...files.map((file) => `/network/${file}`)]) {
    expect((await visit(address, { cookie: stranger })).status, address).toBe(404);
    expect((await visit(address)).status, address).not.toBe(200);
  }
});

test("a file has the media type that it says, and one that there is not is not found", async () => {
  const { observer } = await world();
  const types = {
    "network.graphml": "application/graphml+xml",
    "organisations.csv": "text/csv",
    "ties.csv": "text/csv",
    "drawing.svg": "image/svg+xml",
    "drawing.png": "image/png",
  };
  for (const [file, type] of Object.entries(types)) {
    const response = await visit(`/network/${file}`, { cookie: observer });
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${file}"`);
    expect(response.headers.get("cache-control")).toContain("no-store");
  }
  expect((await visit("/network/everything.zip", { cookie: observer })).status).toBe(404);
});
