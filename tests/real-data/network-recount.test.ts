import fs from "node:fs";
import { expect, test } from "vitest";
import type { Act } from "../../app/features/accounts/viewer.ts";
import { type CordisRelease, readCordis } from "../../app/features/projects/cordis/reading/read-cordis.ts";
import { findStoredNetwork } from "../../app/features/projects/network/find-stored-network.server.ts";
import { everyMember, type NetworkView } from "../../app/features/projects/network/network-view.ts";
import { refreshNetwork } from "../../app/features/projects/network/refresh-network.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { importedRelease } from "../factories/cordis-release.ts";
import { sharedPath } from "../setup/shared.ts";
import { ofCountry, type RawRow, rawRelease } from "./recount.ts";

const act: Act = { by: { kind: "command-line" }, now: new Date("2026-09-01T09:00:00Z"), requestId: null };

function release(folder: string): CordisRelease {
  const bytes = (file: string) => fs.readFileSync(sharedPath("data", "cordis", folder, file));
  return readCordis({ projects: bytes("project.csv"), organisations: bytes("organization.csv"), subjects: null });
}

/** In how many projects each two of these organisations meet, and their weight by Newman, straight from the rows of the file. */
function recount(rows: readonly RawRow[], isInView: (row: RawRow) => boolean): Map<string, [projects: number, weight: number]> {
  const consortia = new Map<string, Set<string>>();
  for (const row of rows.filter(isInView)) consortia.set(row.projectID as string, (consortia.get(row.projectID as string) ?? new Set()).add(row.organisationID as string));
  const pairs = new Map<string, [number, number]>();
  for (const members of consortia.values()) for (const one of members) for (const other of members) if (one < other) meet(pairs, `${one} ${other}`, 1 / (members.size - 1));
  return pairs;
}

function meet(pairs: Map<string, [number, number]>, pair: string, share: number): void {
  const [projects, weight] = pairs.get(pair) ?? [0, 0];
  pairs.set(pair, [projects + 1, weight + share]);
}

/** The stored network's ties under the numbers that CORDIS gives its organisations. */
async function storedPairs(view: NetworkView) {
  await refreshNetwork(view, act.now);
  const stored = await findStoredNetwork(view);
  if (!stored) throw new Error("nothing was stored");
  const { organisationIds, ties, measures } = stored.content;
  const numbers = new Map((await db().organisationExternalId.findMany()).map((row) => [row.organisationId, row.value]));
  const at = (place: number | undefined) => numbers.get(organisationIds[place as number] as string) as string;
  const pairs = new Map(
    ties.source.map((source, index) => [[at(source), at(ties.target[index])].sort().join(" "), [ties.projects[index], ties.weight[index]] as [number, number]]),
  );
  return { pairs, numbers: organisationIds.map((id) => numbers.get(id)), whole: measures.whole };
}

test.each([
  ["pt-horizon", "PT"],
  ["hr-horizon", "HR"],
])("%s: who shares how many projects equals a recount of the raw file", async (folder, countryCode) => {
  await importedRelease(act, release(folder), { countryCode });
  const raw = ofCountry(rawRelease(folder), countryCode);
  const { pairs, numbers, whole } = await storedPairs({ ...everyMember, group: { whose: "country", countryCode } });
  const expected = recount(raw.rows, (row) => row.country === countryCode);
  expect(new Set(numbers)).toEqual(raw.chosen);
  expect(whole).toMatchObject({ n: raw.chosen.size, m: expected.size });
  expect([...pairs.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [pair, [projects, weight]] of expected) {
    expect(pairs.get(pair)?.[0], pair).toBe(projects);
    expect(pairs.get(pair)?.[1], pair).toBeCloseTo(weight, 9);
  }
});

test("pt-horizon: a year has the pairs whose projects ran in it, by the days in the file", async () => {
  await importedRelease(act, release("pt-horizon"), { countryCode: "PT" });
  const raw = ofCountry(rawRelease("pt-horizon"), "PT");
  const days = new Map(raw.projects.map((project) => [project.id, project]));
  for (const year of [2023, 2025, 2030]) {
    const { pairs } = await storedPairs({ ...everyMember, group: { whose: "country", countryCode: "PT" }, fromYear: year, toYear: year });
    const ran = (row: RawRow) => {
      const { startDate = "", endDate = "" } = days.get(row.projectID as string) ?? {};
      return startDate !== "" && startDate <= `${year}-12-31` && (endDate === "" || endDate >= `${year}-01-01`);
    };
    const expected = recount(raw.rows, (row) => row.country === "PT" && ran(row));
    expect(new Map([...pairs].map(([pair, [projects]]) => [pair, projects]))).toEqual(new Map([...expected].map(([pair, [projects]]) => [pair, projects])));
  }
});
