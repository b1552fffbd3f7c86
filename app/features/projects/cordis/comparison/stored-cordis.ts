import type { Recognisable } from "../../../organisations/members-import/match-index.ts";
import type { OrganisationFacts, ParticipationFacts, ParticipationKey, ProjectFacts } from "./cordis-plan.ts";

export type StoredOrganisation = OrganisationFacts & {
  storedId: string;
  externalId: string;
  /** A member, made here, or edited by hand since: its profile is not the register's. */
  isOwned: boolean;
  /** Kept apart by an earlier import from one that it may be, without anybody having said so. */
  isDoubtful: boolean;
  /** The primary site. */
  siteId: string | null;
};
export type StoredProject = ProjectFacts & { storedId: string; externalId: string };
export type StoredParticipation = ParticipationFacts & ParticipationKey & { storedId: string };

/** An organisation without a CORDIS number: one of the release may be the same. */
export type KnownOrganisation = Pick<Recognisable, "legalName" | "shortName" | "countryCode" | "vatNumber" | "registerNumber" | "website" | "externalIds"> & {
  storedId: string;
  city: string | null;
  isMember: boolean;
};

/** What is already stored of the release's organisations and projects, by CORDIS id. */
export type StoredCordis = {
  organisations: StoredOrganisation[];
  projects: StoredProject[];
  participations: StoredParticipation[];
  known: KnownOrganisation[];
  /** Which organisation holds which VAT number, as stored. */
  vatHolders: ReadonlyMap<string, string>;
  /** CORDIS ids of stored projects that the choice is about and the release does not have. Null: nobody can tell, since a subject was chosen. */
  absentProjects: readonly string[] | null;
};
