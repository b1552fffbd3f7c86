import type { Tx } from "../../../platform/database/db.server.ts";
import type { Release } from "../disclosure/detail.server.ts";
import { numbersByMember, yearVolumes } from "./build-panel.ts";
import { acceptedAt, type StoredNumber } from "./load-evidence.server.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

export type EarlierReleases = {
  releases: Release[];
  /** By year, the members whose patients' answers were published as one sum. */
  askedIn(year: number): string[][];
};

/** All that was ever released on a part of the market, also what was replaced: who has read it has read it. Of the numbers as they stood then. */
export async function listReleases(tx: Tx, scopeId: string, numbers: readonly StoredNumber[]): Promise<EarlierReleases> {
  const verdicts = await tx.verdict.findMany({ where: { plan: { scopeId } }, include: { plan: { select: { year: true } } }, orderBy: { releasedAt: "asc" } });
  const told = verdicts.map(({ plan: { year }, content, panelIds, askedIds, releasedAt }) => {
    const { detail, outcome, patients } = content as unknown as ReleasedVerdict;
    const accepted = numbersByMember(acceptedAt(numbers, releasedAt));
    const [before, after] = [yearVolumes(year - 1, accepted), yearVolumes(year, accepted)];
    const members = (panelIds as string[]).map((id) => ({ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 }));
    const release: Release = { year, detail: outcome ? detail : "none", members, excess: outcome?.excess ?? 0, tide: outcome?.tide ?? 0 };
    return { release, asked: patients ? (askedIds as string[]) : [] };
  });
  return {
    releases: told.map(({ release }) => release),
    askedIn: (year) => told.filter(({ release, asked }) => release.year === year && asked.length > 0).map(({ asked }) => asked),
  };
}
