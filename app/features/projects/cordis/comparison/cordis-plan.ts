import type { Day } from "../../../../lib/day.ts";
import type { MatchReason } from "../../../organisations/members-import/match-members.ts";
import type { CordisProblem } from "../reading/cordis-problem.ts";
import type { CordisStatus } from "../reading/read-projects.ts";
import type { CordisChoice } from "../selection/cordis-choice.ts";
import type { SuspiciousGroup } from "./suspicious-group.ts";

/** Degrees. */
export type Point = { latitude: number; longitude: number };

export type OrganisationFacts = {
  legalName: string;
  shortName: string | null;
  countryCode: string;
  vatNumber: string | null;
  website: string | null;
  street: string | null;
  postcode: string | null;
  /** Null where the register names no city, as it does for people who trade under their own name: then there is no place. */
  city: string | null;
  nutsCode: string | null;
  point: Point | null;
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
export type NewOrganisation = OrganisationFacts & {
  externalId: string;
  kind: OrganisationKind;
  /** It may be an organisation that is here already, and nobody has said: it is kept apart, and not listed. */
  isDoubtful: boolean;
};
export type NewProject = ProjectFacts & { externalId: string };
/** A row of a consortium; `occurrence` counts the rows of one organisation in one role. Both ids are CORDIS's. */
export type ParticipationKey = { projectId: string; organisationId: string; role: string; occurrence: number };
export type NewParticipation = ParticipationFacts & ParticipationKey;

/** A stored row that the release changes, by our id, with everything as it will be. */
export type Change<Facts> = Facts & { storedId: string; fields: readonly string[] };

/** With its primary site, which the register's place is that of. */
export type ChangedOrganisation = Change<OrganisationFacts> & { siteId: string | null };

/** A stored organisation gets the CORDIS number. Where an earlier import kept the two apart, `from` is what it made of it. */
export type Join = { externalId: string; storedId: string; reason: "vat-number" | "name-and-website" | "answer"; from: string | null };
/** The office is asked whether an organisation of the release is one that is here already. */
export type OrganisationQuestion = {
  externalId: string;
  name: string;
  line: number;
  candidates: readonly { storedId: string; legalName: string; city: string | null; isMember: boolean; reasons: readonly MatchReason[] }[];
  answer: "new" | { same: string } | null;
};

/** The office said of an organisation that was kept apart that it is one of its own. */
export type Settled = { storedId: string; externalId: string };

/** What a commit will do, no more and no less: the hash is over everything in it but counts, remarks and questions. */
export type CordisPlan = {
  choice: CordisChoice;
  /** Organisations of the choice, their projects, and all rows of those projects' consortia in the release. */
  counts: { organisations: number; partners: number; projects: number; participations: number };
  create: { organisations: NewOrganisation[]; projects: NewProject[]; participations: NewParticipation[] };
  change: { organisations: ChangedOrganisation[]; projects: Change<ProjectFacts>[]; participations: Change<ParticipationFacts>[] };
  join: Join[];
  settle: Settled[];
  /** Changes that look like a mistake of the release; what of them is not applied is not part of what is committed. */
  groups: SuspiciousGroup[];
  /** Rows of the release of which something was set apart. */
  suspiciousRows: number;
  questions: OrganisationQuestion[];
  problems: CordisProblem[];
};

type Lists = { organisations: readonly unknown[]; projects: readonly unknown[]; participations: readonly unknown[] };

export function sizeOf(lists: Lists): number {
  return lists.organisations.length + lists.projects.length + lists.participations.length;
}

/** What a commit of the plan writes, one line for each row: the same text for the same effect. */
export function effectOf({ create, change, join, settle }: CordisPlan): Record<string, string> {
  return {
    newOrganisations: textOf(create.organisations),
    newProjects: textOf(create.projects),
    newParticipations: textOf(create.participations),
    organisations: textOf(change.organisations),
    projects: textOf(change.projects),
    participations: textOf(change.participations),
    joins: textOf(join),
    settled: textOf(settle),
  };
}

/** Rows of one kind are made in one place and have their properties in one order. */
function textOf(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(Object.values(row).map((value) => (typeof value === "bigint" ? `${value}n` : value)))).join("\n");
}
