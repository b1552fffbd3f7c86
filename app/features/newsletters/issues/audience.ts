import { z } from "zod";
import { allOrganisationKinds, type OrganisationKind } from "../../accounts/organisations/organisation-identity.ts";

/** Who of a list an issue is for: people of organisations of these kinds (none: everyone), of members only or not. */
export const audienceSchema = z.object({
  kinds: z
    .enum(allOrganisationKinds as [OrganisationKind])
    .array()
    .default([]),
  membersOnly: z.boolean().default(false),
});
export type Audience = z.output<typeof audienceSchema>;
