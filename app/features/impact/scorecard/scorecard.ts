import { type GlobePoint, kmBetween } from "../../../lib/km-between.ts";
import type { Level } from "../../projects/evidence/ladder.ts";
import { type CollaborationClass, classOf } from "../../projects/evidence/level-of-record.ts";

/** What the scorecard is reckoned from: members, what they offer, what they did together, and what was released of the market. */
export type ClusterFacts = {
  members: readonly { id: string; kind: string; serviceIds: readonly string[]; point: GlobePoint | null }[];
  projects: readonly { partnerIds: readonly string[]; level: Level; isTied: boolean; isRecent: boolean }[];
  /** Memberships whose covered time ended in the last twelve months, and how many of them went on. */
  renewals: { due: number; renewed: number };
  /** The market's own growth in the latest released verdict of each part, as a logarithm. */
  tides: readonly number[];
};

export const traits = ["concentration", "focus", "innovation", "long-term", "competition", "links", "expanding"] as const;
export type Trait = (typeof traits)[number];

/** `share` is of `of`; null where there is too little to say anything. */
export type Score = { trait: Trait; verdict: "yes" | "no" | "unknown"; share: number | null; count: number; of: number; threshold: number };

/** Below these numbers nothing is said. */
const least = { members: 15, projects: 3, renewals: 5, rivals: 3, tides: 1 };
const nearKm = 50;
const thresholds: Record<Trait, number> = { concentration: 0.5, focus: 0.5, innovation: 1, "long-term": 0.8, competition: 0.1, links: 0.5, expanding: 0.5 };

/**
 * Whether the cluster has what the field says a real one has (Porter 1998; Stackpole and Ziemba on health clusters; the
 * European Cluster Collaboration Platform asks for fifteen members): one line a trait, never a sum. Shares are 0…1.
 */
export function scorecard(facts: ClusterFacts): Score[] {
  const found: Record<Trait, { count: number; of: number; isEnough: boolean }> = {
    concentration: concentrationOf(facts),
    focus: ofProjects(facts, ({ isTied }) => isTied),
    innovation: innovationOf(facts),
    "long-term": { count: facts.renewals.renewed, of: facts.renewals.due, isEnough: facts.renewals.due >= least.renewals },
    competition: competitionOf(facts),
    links: linksOf(facts),
    expanding: { count: facts.tides.filter((tide) => tide > 0).length, of: facts.tides.length, isEnough: facts.tides.length >= least.tides },
  };
  return traits.map((trait) => {
    const { count, of, isEnough } = found[trait];
    const share = of === 0 ? null : count / of;
    // Of new things one is enough; of everything else a share.
    const reached = trait === "innovation" ? count : (share ?? 0);
    const verdict = reached >= thresholds[trait] ? "yes" : "no";
    return { trait, verdict: isEnough ? verdict : "unknown", share, count, of, threshold: thresholds[trait] };
  });
}

/** Providers and suppliers within fifty kilometres of the one that lies most in the middle. */
function concentrationOf({ members }: ClusterFacts) {
  const makers = members.filter(({ kind }) => kind === "provider" || kind === "supplier");
  const points = makers.flatMap(({ point }) => point ?? []);
  const near = points.map((centre) => points.filter((point) => kmBetween(centre, point) <= nearKm).length);
  return { count: Math.max(0, ...near), of: points.length, isEnough: members.length >= least.members && points.length >= least.members / 2 };
}

function ofProjects({ projects }: ClusterFacts, has: (project: ClusterFacts["projects"][number]) => boolean) {
  return { count: projects.filter(has).length, of: projects.length, isEnough: projects.length >= least.projects };
}

/** Joint projects of the last two years that brought something new into use, confirmed. */
function innovationOf(facts: ClusterFacts) {
  return ofProjects({ ...facts, projects: facts.projects.filter(({ isRecent }) => isRecent) }, ({ level }) => classOf(level) === "innovate");
}

/** Pairs of providers with a service in common: how many of these rivals build something together nevertheless. */
function competitionOf({ members, projects }: ClusterFacts) {
  const providers = members.filter(({ kind }) => kind === "provider");
  const rivals = providers.flatMap((one, place) =>
    providers
      .slice(place + 1)
      .filter((other) => one.serviceIds.some((id) => other.serviceIds.includes(id)))
      .map((other) => [one.id, other.id] as const),
  );
  const deep: readonly CollaborationClass[] = ["build", "innovate"];
  const together = projects.filter(({ level }) => deep.includes(classOf(level))).map(({ partnerIds }) => new Set(partnerIds));
  const cooperating = rivals.filter(([one, other]) => together.some((partners) => partners.has(one) && partners.has(other)));
  return { count: cooperating.length, of: rivals.length, isEnough: rivals.length >= least.rivals && projects.length >= least.projects };
}

function linksOf(facts: ClusterFacts) {
  const kindOf = new Map(facts.members.map(({ id, kind }) => [id, kind]));
  return ofProjects(facts, ({ partnerIds }) => new Set(partnerIds.flatMap((id) => kindOf.get(id) ?? [])).size > 1);
}
