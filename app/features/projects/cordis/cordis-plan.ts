import type { Day } from "../../../lib/day.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import type { CordisStatus } from "./read-projects.ts";
import type { CordisChoice } from "./select-from-release.ts";

export type PlaceFacts = {
  street: string | null;
  postcode: string | null;
  city: string;
  countryCode: string;
  nutsCode: string | null;
  latitude: number | null;
  longitude: number | null;
};

export type OrganisationFacts = {
  legalName: string;
  shortName: string | null;
  countryCode: string;
  website: string | null;
  /** Null where the register names no city, as it does for people who trade under their own name. */
  place: PlaceFacts | null;
  /** Whether the directory may list it as an entry of the public register. */
  isListed: boolean;
};

export type ProjectFacts = {
  acronym: string | null;
  title: string;
  summary: string | null;
  status: CordisStatus;
  startsOn: Day | null;
  endsOn: Day | null;
  totalCostMinor: bigint | null;
  fundingMinor: bigint | null;
  fundingScheme: string | null;
  programme: string | null;
};

export type ParticipationFacts = { position: number | null; startsOn: Day | null; endsOn: Day | null; leftEarly: boolean; fundingMinor: bigint | null };

export type OrganisationKind = "research" | "public_body" | "other";
export type NewOrganisation = OrganisationFacts & { externalId: string; kind: OrganisationKind; vatNumber: string | null };
export type NewProject = ProjectFacts & { externalId: string };
/** A row of a consortium; `occurrence` counts the rows of one organisation in one role. Both ids are CORDIS's. */
export type ParticipationKey = { projectId: string; organisationId: string; role: string; occurrence: number };
export type NewParticipation = ParticipationFacts & ParticipationKey;

/** A stored row that the release changes, by our id, with everything as it will be. */
export type Change<Facts> = Facts & { storedId: string; fields: readonly string[] };

/** What a commit will do, no more and no less: the hash is over everything in it. */
export type CordisPlan = {
  choice: CordisChoice;
  /** Organisations of the choice, their projects, and all rows of those projects' consortia in the release. */
  counts: { organisations: number; partners: number; projects: number; participations: number };
  create: { organisations: NewOrganisation[]; projects: NewProject[]; participations: NewParticipation[] };
  change: { organisations: Change<OrganisationFacts>[]; projects: Change<ProjectFacts>[]; participations: Change<ParticipationFacts>[] };
  /** Changes that look like a mistake of the release; not part of what is committed. */
  suspicious: Change<OrganisationFacts>[];
  problems: CordisProblem[];
};

type Lists = { organisations: readonly unknown[]; projects: readonly unknown[]; participations: readonly unknown[] };

export function sizeOf(lists: Lists): number {
  return lists.organisations.length + lists.projects.length + lists.participations.length;
}

/** What the hash of a plan is taken of: the same text for the same effect, whenever and wherever it was planned. */
export function canonicalText({ choice, create, change }: CordisPlan): string {
  return JSON.stringify({ choice, create, change }, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
