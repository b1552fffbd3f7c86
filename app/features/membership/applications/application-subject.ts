import type { OrganisationIdentity } from "../../accounts/organisations/organisation-identity.ts";

/** How the organisation of an application is called: as it is entered, or as the applicant describes it. */
export function nameOfApplication({ organisation, proposed }: { organisation: { legalName: string } | null; proposed: unknown }): string {
  return organisation?.legalName ?? (proposed as OrganisationIdentity | null)?.legalName ?? "";
}
