import { z } from "zod";
import { officeInvitations } from "../../../lib/messages/office-people.ts";
import { allRights } from "../affiliations/rights.ts";

const words = officeInvitations.problems;
const email = z.string(words.emailMissing).trim().max(200).pipe(z.email(words.emailMalformed));
const name = z.string().max(200).optional();

export const inviteIntoOfficeForm = z.object({
  intent: z.literal("invite"),
  email,
  name,
  officeRole: z.enum(["manager", "treasurer", "editor", "data_steward", "observer"], words.roleMissing),
});

export const inviteIntoOrganisationForm = z.object({
  intent: z.literal("invite"),
  email,
  name,
  rights: z.array(z.enum(allRights as [(typeof allRights)[number]]), words.rightsMissing).min(1, words.rightsMissing),
});

export const revokeForm = z.object({ intent: z.literal("revoke"), invitationId: z.uuid() });
