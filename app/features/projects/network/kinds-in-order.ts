import type { OrganisationKind } from "../../organisations/full-profile.ts";

/** The kinds in the order in which drawings and tables name them. */
export const kindsInOrder = ["provider", "supplier", "research", "public_body", "association", "other"] as const satisfies readonly OrganisationKind[];
