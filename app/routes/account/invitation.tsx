import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InvitationAnswer } from "../../features/accounts/components/invitation-answer.tsx";
import { InvitationOffer } from "../../features/accounts/components/invitation-offer.tsx";
import { acceptInvitation } from "../../features/accounts/invitations/accept-invitation.server.ts";
import { findInvitation } from "../../features/accounts/invitations/find-invitation.server.ts";
import { startSession } from "../../features/accounts/sessions.server.ts";
import { acceptInvitationForm } from "../../features/accounts/sign-in/account-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, anonymousAct, optionalViewer } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { preferredLocale } from "../../lib/format.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { invitationWords as words } from "../../lib/messages/invitation.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const found = await findInvitation(params.token ?? "", viewer, anonymousAct(request).now);
  if (!found) return { problem: "not-found" as const };
  if (found.state !== "open") return { problem: found.state };
  if (found.answer === "shut-out") return { problem: found.answer };
  const next = new URL(request.url).pathname;
  return { problem: null, offer: { ...found, answer: found.answer }, viewerEmail: viewer?.email ?? null, links: { signIn: paths.signIn(next), signOut: paths.signOut() } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await optionalViewer(request);
  const token = params.token ?? "";
  const accepted = { tone: "good", title: words.accepted } as const;
  if (viewer) {
    const outcome = await acceptInvitation(actOf(viewer, request), { token });
    return outcome.ok ? redirectWithToast(paths.home(), accepted) : invalid({ problem: outcome.problem, result: null });
  }
  const submission = parseWithZod(await request.formData(), { schema: acceptInvitationForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ problem: null, result: submission.reply({ hideFields }) });
  const newPerson = { ...submission.value, locale: preferredLocale(request.headers.get("accept-language")) };
  const outcome = await acceptInvitation(anonymousAct(request), { token, newPerson });
  if (outcome.ok) {
    const setCookie = await startSession(outcome.value.personId, { secondFactorAt: null, userAgent: visitorOf(request, context).userAgent });
    return redirectWithToast(paths.home(), accepted, { "Set-Cookie": setCookie });
  }
  if (Object.hasOwn(accountProblems.password, outcome.problem)) {
    const message = accountProblems.password[outcome.problem as keyof typeof accountProblems.password];
    return invalid({ problem: null, result: submission.reply({ hideFields, fieldErrors: { password: [message] } }) });
  }
  return invalid({ problem: outcome.problem, result: submission.reply({ hideFields }) });
}

export const meta = () => [{ title: words.title }];

export default function InvitationPage() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problem = data.problem ?? answered?.problem ?? null;
  if (problem !== null && Object.hasOwn(words.problems, problem)) {
    const { title, body } = words.problems[problem as keyof typeof words.problems];
    return <Page title={title} lead={body} width="form" />;
  }
  if (data.problem !== null) return null;
  return (
    <Page title={words.title} width="form">
      <InvitationOffer offer={data.offer} />
      <InvitationAnswer offer={data.offer} viewerEmail={data.viewerEmail} links={data.links} lastResult={answered?.result ?? null} />
    </Page>
  );
}
