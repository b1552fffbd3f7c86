import { z } from "zod";
import { applyWords } from "../../../lib/messages/membership.ts";
import { identityOf, organisationForm } from "../../accounts/organisations/organisation-form.ts";

const words = applyWords.problems;

/** What everyone answers who applies, for an organisation that is here already. */
export const applicationForm = z.object({
  typeId: z.uuid(words.type),
  headcount: z.coerce.number(words.headcount).int(words.headcount).min(1, words.headcount).max(1_000_000, words.headcount),
  statement: z.string(words.statement).trim().min(20, words.statement).max(2_000, words.tooLong),
  answer: z.string().trim().max(2_000, words.tooLong).optional(),
});

/** The same for an organisation that is not entered yet: who it is comes along. */
export const newOrganisationApplicationForm = organisationForm.extend(applicationForm.shape);

/** What an application says, whichever form it came from; an organisation that is here already needs no identity. */
export const knownApplication = applicationForm.transform((values) => ({ ...values, identity: null }));
export const newApplication = newOrganisationApplicationForm.transform((values) => ({ ...values, identity: identityOf(values) }));

export const applicationDecisionForm = z.object({
  decision: z.enum(["approve", "refuse"], words.decision),
  reason: z.string().trim().max(1_000, words.tooLong).optional(),
});

/** The last day of the time in which the office means to decide. */
export const daysToDecide = 14;
