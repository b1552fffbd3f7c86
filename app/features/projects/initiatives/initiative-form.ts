import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { initiativeWords } from "../../../lib/messages/initiatives.ts";
import { initiativeEvents } from "./initiative-state.ts";

const words = initiativeWords.problems;
export const partnerRoles = ["partner", "adviser", "funder"] as const;
export type PartnerRole = (typeof partnerRoles)[number];

const text = (missing: string, most: number) => z.string(missing).trim().min(10, missing).max(most, words.tooLong);

/** A proposal. The checklist of competition law is read before anything goes out. */
export const initiativeForm = z.object({
  leaderId: z.uuid(words.leader),
  title: z.string(words.title).trim().min(3, words.title).max(120, words.tooLong),
  why: text(words.why, 1_000),
  what: text(words.what, 2_000),
  sought: text(words.sought, 600),
  scopeId: z.uuid().optional(),
  answerBy: dayField(words.answerBy),
  competition: z.literal("on", words.competition),
  version: z.coerce.number().int().optional(),
});
export type InitiativeInput = Omit<z.output<typeof initiativeForm>, "competition">;

const role = z.enum(partnerRoles, words.role);
const message = z.string().trim().max(600, words.tooLong).default("");

/** What can be done on a proposal's page. */
const stepForm = z.object({ intent: z.enum(initiativeEvents), reason: z.string().trim().max(500, words.tooLong).default("") });
export const interestForm = z.object({ intent: z.literal("interest"), organisationId: z.uuid(words.organisation), role, message });
export const inviteForm = z.object({ intent: z.literal("invite"), organisationId: z.uuid(words.organisation), role, message });
export const initiativePageForm = z.discriminatedUnion("intent", [
  stepForm,
  interestForm,
  inviteForm,
  z.object({ intent: z.literal("agree"), partnerId: z.uuid() }),
  z.object({ intent: z.literal("decline"), partnerId: z.uuid() }),
]);
