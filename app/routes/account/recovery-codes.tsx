import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { OwnPasswordForm } from "../../features/accounts/components/own-password-form.tsx";
import { renewRecoveryCodes } from "../../features/accounts/second-factor/renew-recovery-codes.server.ts";
import { ownPasswordForm } from "../../features/accounts/sign-in/account-forms.ts";
import { newCodesCookie } from "../../http/new-recovery-codes.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { Page } from "../../ui/page.tsx";

const words = accountWords.secondFactor;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(viewer.hasSecondFactor);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(viewer.hasSecondFactor);
  const submission = parseWithZod(await request.formData(), { schema: ownPasswordForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await renewRecoveryCodes(actOf(viewer, request), submission.value);
  if (outcome.ok) throw redirect(paths.newRecoveryCodes(), { headers: { "Set-Cookie": newCodesCookie(viewer.personId, outcome.value.recoveryCodes) } });
  if (outcome.problem === "not-found") throw notFound();
  const message = outcome.problem === "wrong-password" ? accountProblems.wrongPassword : accountProblems.tooManyAttempts;
  return invalid({ result: submission.reply({ hideFields, fieldErrors: { password: [message] } }) });
}

export const meta = () => [{ title: words.renewTitle }];

export default function RenewRecoveryCodes() {
  const answered = useActionData<typeof action>();
  return (
    <Page title={words.renewTitle} lead={words.renewLead} back={{ to: paths.secondFactorSetup(), label: words.title }} width="form">
      <OwnPasswordForm submit={words.renew} lastResult={answered?.result} />
    </Page>
  );
}
