import type { OrganisationFacts, ParticipationFacts, ParticipationKey, ProjectFacts } from "./cordis-plan.ts";

export type StoredOrganisation = OrganisationFacts & {
  storedId: string;
  externalId: string;
  /** A member, or edited by hand since: its profile is no longer the register's. */
  isOwned: boolean;
};
export type StoredProject = ProjectFacts & { storedId: string; externalId: string };
export type StoredParticipation = ParticipationFacts & ParticipationKey & { storedId: string };

/** What is already stored of the release's organisations and projects, by CORDIS id. */
export type StoredCordis = {
  organisations: StoredOrganisation[];
  projects: StoredProject[];
  participations: StoredParticipation[];
  /** VAT numbers of the release that organisations hold already. */
  takenVatNumbers: ReadonlySet<string>;
};
