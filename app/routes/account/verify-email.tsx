import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { EmailRequest } from "../../features/accounts/components/email-request.tsx";
import { emailForm } from "../../features/accounts/sign-in/account-forms.ts";
import { resendVerification } from "../../features/accounts/sign-up/resend-verification.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid, tooMany } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { confirmWords as words } from "../../lib/messages/sign-in.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  publicAccess();
  const submission = parseWithZod(await request.formData(), { schema: emailForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { clientAddress } = visitorOf(request, context);
  const outcome = await resendVerification(anonymousAct(request), { ...submission.value, clientAddress });
  if (!outcome.ok) return tooMany({ result: submission.reply({ formErrors: [accountProblems.tooManyMails] }) }, 3_600);
  return redirect(paths.checkMail("sign-up"));
}

export const meta = () => [{ title: words.againTitle }];

export default function VerifyEmail() {
  return <EmailRequest title={words.againTitle} lead={words.againLead} words={words} backTo={paths.signIn()} result={useActionData<typeof action>()?.result} />;
}
