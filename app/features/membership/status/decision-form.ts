import { z } from "zod";
import type { Day } from "../../../lib/day.ts";
import { parseDay } from "../../../lib/day.ts";
import { officeMembershipOne } from "../../../lib/messages/office-membership.ts";
import { membershipEvents } from "./membership-status.ts";

const words = officeMembershipOne.problems;

export const membershipDecisionForm = z.object({
  event: z.enum(membershipEvents),
  effectiveOn: z
    .string(words.day)
    .refine((text) => parseDay(text) !== null, words.day)
    .transform((text) => text as Day),
  reason: z.string(words.reason).trim().min(1, words.reason).max(500, words.tooLong),
  reference: z.string().trim().max(200, words.tooLong).optional(),
});
