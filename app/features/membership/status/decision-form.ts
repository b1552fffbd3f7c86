import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { officeMembershipOne } from "../../../lib/messages/office-membership.ts";
import { membershipEvents } from "./membership-status.ts";

const words = officeMembershipOne.problems;

export const membershipDecisionForm = z.object({
  event: z.enum(membershipEvents),
  effectiveOn: dayField(words.day),
  reason: z.string(words.reason).trim().min(1, words.reason).max(500, words.tooLong),
  reference: z.string().trim().max(200, words.tooLong).optional(),
});
