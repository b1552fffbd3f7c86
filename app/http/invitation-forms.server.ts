import { parseWithZod } from "@conform-to/zod/v4";
import { inviteIntoOrganisationForm, revokeForm } from "../features/accounts/invitations/invite-form.ts";
import { invitePerson } from "../features/accounts/invitations/invite-person.server.ts";
import { revokeInvitation } from "../features/accounts/invitations/revoke-invitation.server.ts";
import type { Act } from "../features/accounts/viewer.ts";
import { officeInvitations as words } from "../lib/messages/office-people.ts";
import { redirectWithToast } from "./flash.server.ts";
import { invalid, notFound } from "./responses.server.ts";

/** Answers the forms of a page that shows an organisation's people: an invitation sent or taken back. `here` is that page. */
export async function answerPeopleForms(act: Act, formData: FormData, organisationId: string, here: string) {
  if (formData.get("intent") === "revoke") return takeBack(act, formData, here);
  const submission = parseWithZod(formData, { schema: inviteIntoOrganisationForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { email, name, rights } = submission.value;
  const outcome = await invitePerson(act, { email, name, into: { organisationId, rights } });
  if (outcome.ok) return redirectWithToast(here, { tone: "good", title: words.sent({ email }) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [inviteProblem(outcome.problem)] }) });
}

/** Takes an invitation back and returns to the page that listed it. */
export async function takeBack(act: Act, formData: FormData, here: string) {
  const submission = parseWithZod(formData, { schema: revokeForm });
  if (submission.status !== "success") throw notFound();
  const outcome = await revokeInvitation(act, submission.value);
  if (!outcome.ok && outcome.problem === "not-found") throw notFound();
  return redirectWithToast(here, outcome.ok ? { tone: "good", title: words.revoked } : { tone: "warn", title: words.problems.accepted });
}

/** Why an invitation was not sent, in words. */
export function inviteProblem(problem: "no-rights" | "already-there" | "powers-apart" | "too-many"): string {
  return {
    "no-rights": words.problems.rightsMissing,
    "already-there": words.problems.alreadyThere,
    "powers-apart": words.problems.powersApart,
    "too-many": words.problems.tooMany,
  }[problem];
}
