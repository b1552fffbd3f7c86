import { expect, test } from "vitest";
import { cordisRelease } from "../../../../../tests/factories/cordis-release.ts";
import { chooseFromRelease } from "../selection/chosen-release.ts";
import { type CordisChoice, everything } from "../selection/cordis-choice.ts";
import type { CordisPlan } from "./cordis-plan.ts";
import { makeCordisPlan, undecided } from "./make-cordis-plan.ts";
import type { CordisDecisions } from "./plan-organisations.ts";
import type { StoredCordis } from "./stored-cordis.ts";

const nothing: StoredCordis = { organisations: [], projects: [], participations: [], known: [], vatHolders: new Map(), absentProjects: [] };
const projectHead = "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution";
const organisationHead = "projectID;organisationID;vatNumber;name;shortName;activityType;city;country;order;role;ecContribution;endOfParticipation;geolocation";

function release(organisations: string[], projects = ["1;SEA;SIGNED;Sea air;2024-01-01;2026-12-31;100;50"]) {
  return cordisRelease([projectHead, ...projects].join("\n"), [organisationHead, ...organisations].join("\n"));
}

const coimbra = "1;77;;UNIVERSIDADE DE COIMBRA;UC;HES;Coimbra;PT;1.0;coordinator;30;false;";
const zagreb = "1;88;;SVEUCILISTE;;PRC;Zagreb;HR;2.0;participant;20;;";

function planOf(read: ReturnType<typeof release>, choice: Partial<CordisChoice>, stored: StoredCordis, decisions?: Partial<CordisDecisions>) {
  return makeCordisPlan(chooseFromRelease(read, { ...everything, ...choice }), stored, { ...undecided, ...decisions });
}

/** As the database would answer after the plan was committed. */
function committed(plan: CordisPlan): StoredCordis {
  return {
    ...nothing,
    organisations: plan.create.organisations.map(({ kind: _k, ...facts }) => ({
      ...facts,
      storedId: `o${facts.externalId}`,
      siteId: facts.city === null ? null : `s${facts.externalId}`,
      isOwned: false,
    })),
    projects: plan.create.projects.map((project) => ({ ...project, storedId: `p${project.externalId}` })),
    participations: plan.create.participations.map((row, index) => ({ ...row, storedId: `r${index}` })),
    vatHolders: new Map(plan.create.organisations.flatMap(({ vatNumber, externalId }) => (vatNumber ? [[vatNumber, `o${externalId}`] as const] : []))),
  };
}

test("a country's organisations come with the full consortia of their projects; only they are listed", () => {
  const plan = planOf(
    release([coimbra, zagreb, "2;99;;OTHER;;REC;Wien;AT;1.0;coordinator;1;;"], ["1;SEA;SIGNED;Sea air;2024-01-01;2026-12-31;100;50", "2;X;SIGNED;Alps;2024-01-01;2026-12-31;;"]),
    { countryCode: "PT" },
    nothing,
  );
  expect(plan.counts).toEqual({ organisations: 1, partners: 1, projects: 1, participations: 2 });
  expect(plan.create.organisations.map(({ externalId, kind, isListed }) => [externalId, kind, isListed])).toEqual([
    ["77", "research", true],
    ["88", "other", false],
  ]);
  expect(plan.create.participations[0]).toMatchObject({ projectId: "1", role: "coordinator", startsOn: "2024-01-01", endsOn: "2026-12-31", fundingMinor: 3000n });
});

test("planning again after the commit finds nothing to do", () => {
  const first = planOf(release([coimbra, zagreb]), { countryCode: "PT" }, nothing);
  const again = planOf(release([zagreb, coimbra]), { countryCode: "PT" }, committed(first));
  expect([again.create, again.change]).toEqual([
    { organisations: [], projects: [], participations: [] },
    { organisations: [], projects: [], participations: [] },
  ]);
});

test("an organisation that stands twice in one role is two participations, whatever their order in the file", () => {
  const rows = ["1;77;;UC;;HES;Coimbra;PT;;thirdParty;5;;", "1;77;;UC;;HES;Coimbra;PT;6.0;thirdParty;4;;"];
  const first = planOf(release(rows), { countryCode: null }, nothing);
  expect(first.create.participations.map(({ occurrence, fundingMinor }) => [occurrence, fundingMinor])).toEqual([
    [1, 400n],
    [2, 500n],
  ]);
  const again = planOf(release(rows.reverse()), { countryCode: null }, committed(first));
  expect(again.change.participations).toEqual([]);
});

test("a partner that left early without a day has no last day", () => {
  const plan = planOf(release([coimbra.replace("false", "true")]), { countryCode: null }, nothing);
  expect(plan.create.participations[0]).toMatchObject({ leftEarly: true, endsOn: null });
});

test("what a later release changes is named field by field", () => {
  const first = planOf(release([coimbra]), { countryCode: "PT" }, nothing);
  const later = planOf(
    release([coimbra.replace("Coimbra;PT", "Lisboa;PT").replace(";30;", ";31;")], ["1;SEA;CLOSED;Sea air;2024-01-01;2026-12-31;100;50"]),
    { countryCode: "PT" },
    committed(first),
  );
  expect(later.change.organisations[0]?.fields).toEqual(["city"]);
  expect(later.change.projects[0]?.fields).toEqual(["status"]);
  expect(later.change.participations[0]?.fields).toEqual(["fundingMinor"]);
});

test("an organisation that is a member or was edited is left as it is, and reported", () => {
  const stored = committed(planOf(release([coimbra]), { countryCode: "PT" }, nothing));
  const owned = { ...stored, organisations: stored.organisations.map((organisation) => ({ ...organisation, isOwned: true, legalName: "Our own name" })) };
  const plan = planOf(release([coimbra]), { countryCode: "PT" }, owned);
  expect(plan.change.organisations).toEqual([]);
  expect(plan.problems.filter((problem) => problem.kind === "edited-since").map((problem) => problem.ids)).toEqual([["77"]]);
});

test("a row that the release no longer has is reported and kept", () => {
  const stored = committed(planOf(release([coimbra, zagreb]), { countryCode: "PT" }, nothing));
  const plan = planOf(release([coimbra]), { countryCode: "PT" }, stored);
  expect(plan.problems.filter((problem) => problem.kind === "gone-from-release").map((problem) => problem.ids)).toEqual([["1", "88"]]);
});

test("one VAT number belongs to one organisation", () => {
  const plan = planOf(release([coimbra.replace("77;;", "77;PT 501.617.582;"), coimbra.replace("77;;", "78;PT501617582;")]), { countryCode: null }, nothing);
  expect(plan.create.organisations.map((organisation) => organisation.vatNumber)).toEqual(["PT501617582", null]);
  expect(plan.problems.some((problem) => problem.kind === "vat-number-taken" && problem.ids[0] === "78")).toBe(true);
});

test("an entry without a city is not listed: the register withholds the city of people who trade under their own name", () => {
  const plan = planOf(release([coimbra.replace("Coimbra;PT", ";PT")]), { countryCode: "PT" }, nothing);
  expect(plan.create.organisations[0]).toMatchObject({ city: null, point: null, isListed: false });
});

test("organisations of several cities that move to one point at once are set apart; neighbours and single ones are believed", () => {
  const at = (index: number, city: string, point: string) => `1;${index};;ORG ${index};;HES;${city};DE;${index}.0;participant;1;;${point}`;
  const places = ["Koln", "Julich", "Dusseldorf", "Bonn", "Bonn", "Aachen"];
  const before = places.map((city, index) => at(index, city, `50.${index},7.1`));
  const stored = committed(planOf(release(before), { countryCode: "DE" }, nothing));
  const moved = places.map((city, index) => at(index, city, ["52.5,13.4", "50.7,7.0", "50.8,6.1"][Math.min(2, index < 3 ? 0 : index - 2)] as string));
  moved[4] = at(4, "Bonn", "50.7,7.0");
  const after = planOf(release(moved), { countryCode: "DE" }, stored);
  expect(after.groups.map(({ group, kind, ids, rows }) => [group, kind, ids, rows])).toEqual([["point-52.5,13.4", "mass-move", ["0", "1", "2"], 3]]);
  expect(after.change.organisations.map((change) => change.storedId)).toEqual(["o3", "o4", "o5"]);
  expect(after.problems.filter((problem) => problem.kind === "mass-move")).toHaveLength(3);
});

test("a mass re-spelling of cities is set apart", () => {
  const rows = (city: string) => Array.from({ length: 12 }, (_, index) => `1;${index};;ORG ${index};;HES;${city};DE;${index}.0;participant;1;;`);
  const stored = committed(planOf(release(rows("BONN")), { countryCode: "DE" }, nothing));
  expect(planOf(release(rows("Bonn")), { countryCode: "DE" }, stored).groups).toMatchObject([{ group: "respelling-city", count: 12, isApplied: false }]);
});
